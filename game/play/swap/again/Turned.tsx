import { ArrowRight } from 'lucide-react'
import { type ReactNode, useContext, useState } from 'react'
import { type SeatView, uncovered } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { Button } from '../../../parts/actions/Button.tsx'
import { classes } from '../../../parts/tokens/classes.ts'
import { FindTable } from '../../agreement/find/FindTable.tsx'
import { useStep } from '../../frame/decks.ts'
import { useIdeaMention } from '../../frame/notices/ideaTitle.ts'
import { RoleBar } from '../../frame/seats/RoleBar.tsx'
import { Task, TaskPlace } from '../../frame/Task.tsx'
import { useText } from '../../frame/words.ts'
import { Uncovered } from '../../market/asking/Uncovered.tsx'
import { RolePaper } from '../RolePaper.tsx'
import { RoleStarts } from '../RoleStarts.tsx'
import styles from '../swap.module.css'
import { AtTable } from './AtTable.tsx'
import { GreetingFrom } from './Greeting.tsx'

/** After Vänd: first the new tile and its greeting; then the table where it stands, and the one who stayed there to tell. */
export function Turned({ view }: { view: SeatView }) {
  const shared = useShared()
  const { stayers } = shared
  const t = useText()
  const step = useStep()?.script.key
  const [isThere, setThere] = useState(false)
  const [isLooking, setLooking] = useState(false)
  const { seat, roles, table } = view
  if (isLooking)
    return (
      <UnderRole view={view}>
        <FindTable seatId={seat.id} onSat={() => setLooking(false)} />
      </UnderRole>
    )
  if (roles.length === 0 && !table) {
    const find = <FindButton onPress={() => setLooking(true)} />
    const hasShelf = uncovered(shared, seat.id).length > 0
    return (
      <Task title={t('again.noRole')} lead={t(hasShelf ? 'late.shelfFirst' : 'late.sitDown')} main={find}>
        <Uncovered seatId={seat.id} isOpen />
      </Task>
    )
  }
  const isStaying = table !== undefined && stayers[table.id] === seat.id
  // The room goes on together: when the wall has come to the telling, so has every table.
  const isTelling = step === 'tell' || step === 'ask'
  if (table && (isThere || isStaying || isTelling)) return <Told view={view} table={table} />
  return <NewTile view={view} onOn={() => (table ? setThere(true) : setLooking(true))} />
}

function FindButton({ onPress }: { onPress: () => void }) {
  const t = useText()
  return (
    <Button kind="main" iconAfter={ArrowRight} onPress={onPress}>
      {t('again.find')}
    </Button>
  )
}

/** Where the tile is not on the page, it is one tap away as in every phase; a half of a tablet has it in its head. */
function UnderRole({ view, children }: { view: SeatView; children: ReactNode }) {
  const { kind } = useContext(TaskPlace)
  return (
    <div className="stack">
      {kind === 'whole' && <RoleBar view={view} />}
      {children}
    </div>
  )
}

/** The new tile, to be read in silence, and where it stands. */
function NewTile({ view, onOn }: { view: SeatView; onOn: () => void }) {
  const t = useText()
  const mentionOf = useIdeaMention()
  const { roles, table, home } = view
  const stayer = useStayer(view)
  const where = table && t(stayer ? 'again.where' : 'again.whereAlone', { idea: mentionOf(table), name: stayer ?? '' })
  return (
    <Task
      title={t(table ? 'again.turn' : 'again.turnNowhere')}
      lead={where ?? t('again.nowhere')}
      main={
        table ? (
          <Button kind="main" iconAfter={ArrowRight} onPress={onOn}>
            {t('again.there')}
          </Button>
        ) : (
          <FindButton onPress={onOn} />
        )
      }
    >
      {roles.map(actor => (
        <div key={actor.id} className="stack">
          <GreetingFrom actor={actor} />
          <RolePaper actor={actor} lead={t('again.speaksFor')} />
        </div>
      ))}
      <RoleStarts />
      <p className="small muted">{t('swap.manner')}</p>
      {home && <p className="small muted">{t('swap.atHome', { name: home.name })}</p>}
    </Task>
  )
}

/** The first name of the one who stayed at this seat's table, while they are here. */
function useStayer({ seat, table }: SeatView): string | undefined {
  const { stayers, seats } = useShared()
  const id = table && stayers[table.id]
  const stayer = seats[id ?? '']
  return id !== seat.id && stayer?.state === 'present' ? stayer.name : undefined
}

const steps = ['tell', 'ask'] as const
type ToldProps = { view: SeatView; table: NonNullable<SeatView['table']> }

/** At the table: one tells for a minute, then the newcomers ask as their new tiles. */
function Told({ view, table }: ToldProps) {
  const { stayers } = useShared()
  const t = useText()
  const now = useStep()?.script.key === 'ask' ? 'ask' : 'tell'
  const { seat, roles } = view
  const heard = now === 'tell' ? 'again.tellLead' : 'swap.manner'
  const stayer = useStayer(view)
  const isStaying = stayers[table.id] === seat.id
  const title = () => {
    if (isStaying) return t(`again.stay.${now}`)
    if (now === 'ask') return t('again.ask')
    return stayer ? t('again.tell', { name: stayer }) : t('again.tellNobody')
  }
  return (
    <UnderRole view={view}>
      <Task step={now} title={title()} lead={t(isStaying ? 'again.stayLead' : heard)}>
        <AtTable idea={table} seatId={seat.id} />
        {!isStaying && roles.map(actor => <GreetingFrom key={actor.id} actor={actor} />)}
        <ol className={styles.steps}>
          {steps.map((step, at) => (
            <li
              key={step}
              className={classes(styles.step, step === now && styles.now)}
              aria-current={step === now ? 'step' : undefined}
            >
              <span className={styles.figure}>{at + 1}</span>
              <span>
                <b>{t(`again.step.${step}`)}</b>
                <br />
                <span className="small muted">{t(`again.step.${step}.time`)}</span>
              </span>
            </li>
          ))}
        </ol>
      </Task>
    </UnderRole>
  )
}
