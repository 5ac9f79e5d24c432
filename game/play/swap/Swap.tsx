import { useContext, useState } from 'react'
import type { Actor } from '#shared/model/actor.ts'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import type { SeatView } from '#shared/views/seatView.ts'
import { seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../live/Live.tsx'
import { Emblem } from '../../parts/emblem/Emblem.tsx'
import { Note } from '../../parts/messages/Note.tsx'
import { Sheet } from '../../parts/paper/Sheet.tsx'
import { Tile } from '../../parts/paper/Tile.tsx'
import { classes } from '../../parts/tokens/classes.ts'
import { useStep } from '../frame/decks.ts'
import { Task, TaskPlace } from '../frame/Task.tsx'
import { useListed, useText } from '../frame/words.ts'
import { Uncovered } from '../market/asking/Uncovered.tsx'
import { OneMoreLine } from '../welcome/OneMoreLine.tsx'
import { OwnTile } from '../welcome/Open.tsx'
import { Belonging } from '../welcome/tile/Belonging.tsx'
import { TileFirst } from '../welcome/tile/TileFirst.tsx'
import { WriteTile } from '../welcome/tile/WriteTile.tsx'
import { RolePaper } from './RolePaper.tsx'
import { RoleStarts } from './RoleStarts.tsx'
import styles from './swap.module.css'

/** Rollbyte: find each other, wait for the turn, read in silence, and tell. */
export function Swap({ seatId }: { seatId: string }) {
  const shared = useShared()
  const view = seatView(shared, seatId)
  if (!view) return null
  return (
    <TileFirst seatId={seatId}>
      <Swapping view={view} />
    </TileFirst>
  )
}

function Swapping({ view }: { view: SeatView }) {
  const shared = useShared()
  const t = useText()
  const seatId = view.seat.id
  const [isWriting, setWriting] = useState(false)
  if (isWriting && !shared.isDealt) return <WriteTile seatId={seatId} onDone={() => setWriting(false)} />
  if (!shared.isDealt && !hasOwnTiles(shared.programme))
    return <Task title={t('taster.swapSoon')} lead={t('taster.swapSoonLead')} isEndless />
  if (!shared.isDealt)
    return (
      <Task title={t('swap.soon')} lead={t('swap.soonLead')} isEndless>
        <OwnTile seatId={seatId} />
        <OneMoreLine seatId={seatId} onWrite={() => setWriting(true)} />
        <Belonging seatId={seatId} />
      </Task>
    )
  if (shared.isRevealed) return <Turned view={view} />
  // Whoever only watches is dealt nothing.
  if (!view.home && hasOwnTiles(shared.programme))
    return <Task title={t('swap.noRole')} lead={t('swap.watching')} isEndless />
  return <FaceDown view={view} />
}

function FaceDown({ view }: { view: SeatView }) {
  const shared = useShared()
  const t = useText()
  const listed = useListed()
  const { pair, partners, home } = view
  const homeOf = (actorId: string | undefined): Actor | undefined => shared.actors[actorId ?? '']
  const everyone = [view.seat, ...partners]
  const away = partners.filter(({ deviceId }) => deviceId !== view.seat.deviceId)
  const isTogether = partners.length > 0 && away.length === 0
  const names = listed((isTogether ? partners : away).map(({ name }) => name))
  const title = isTogether ? 'swap.together' : 'swap.find'
  return (
    <Task
      title={partners.length > 0 ? t(title, { names }) : t('swap.wait')}
      lead={t(isTogether ? 'swap.togetherLead' : 'swap.findLead')}
    >
      {partners.map((partner, at) => {
        const from = homeOf(partner.homeId)
        return (
          <Sheet key={partner.id}>
            <div className="row">
              {from && <Emblem sector={from.sector} glyph={from.building} number={from.number} size={72} />}
              <p className="grow">
                <b>{partner.name}</b>
                <br />
                {from && t('swap.from', { name: from.name, sector: t(`sector.${from.sector}`) })}
                <br />
                <span className="muted">
                  {at === 0 && pair && t('swap.pair', { number: pair.number })}
                  {partner.deviceId === view.seat.deviceId && ` ${t('swap.sameTablet')}`}
                </span>
              </p>
            </div>
          </Sheet>
        )
      })}
      <div className={styles.backs}>
        {everyone.map(({ id, name }, at) => (
          <Tile key={id} sector={backOf(home?.sector, at)} isBack>
            <div className={styles.back}>
              <b>{t('swap.back', { name })}</b>
              <b>{t('swap.faceDown')}</b>
            </div>
          </Tile>
        ))}
      </div>
    </Task>
  )
}

// The back of a tile must not tell its side: the two of a pair lie as one round and one square, whatever they are.
const backOf = (home: Actor['sector'] | undefined, at: number): Actor['sector'] =>
  (home === 'public') === (at % 2 === 0) ? 'ideaDriven' : 'public'

const steps = ['silent', 'talk'] as const

function Turned({ view }: { view: SeatView }) {
  const shared = useShared()
  const t = useText()
  const listed = useListed()
  const step = useStep()
  const { kind } = useContext(TaskPlace)
  const { roles, partners, home, pair } = view
  const now = step?.script.key === 'talk' ? 'talk' : 'silent'
  if (roles.length === 0)
    return (
      <Task
        title={t(pair ? 'late.sitWith' : 'swap.noRole', { names: listed(partners.map(({ name }) => name)) })}
        lead={pair ? `${t('swap.pair', { number: pair.number })} ${t('late.listen')}` : t('swap.watching')}
      >
        <Uncovered seatId={view.seat.id} isOpen />
      </Task>
    )
  return (
    <Task title={t(`swap.${now}`)} lead={t('swap.manner')}>
      {roles.map(actor => (
        <RolePaper
          key={actor.id}
          actor={actor}
          lead={t('swap.speaksFor')}
          isBare={kind === 'half' && roles.length === 1}
        />
      ))}
      <RoleStarts />
      {partners.map((partner, at) => {
        const theirs = Object.values(shared.actors).filter(({ voices }) => voices.includes(partner.id))
        return (
          <Note
            key={partner.id}
            title={t('swap.opposite', { name: partner.name })}
            sign={
              theirs[0] && (
                <Emblem sector={theirs[0].sector} glyph={theirs[0].building} number={theirs[0].number} size={48} />
              )
            }
          >
            {theirs[0] && t('swap.partnerSpeaks', { partner: partner.name, name: theirs[0].name })}{' '}
            {at === 0 && pair && t('swap.pair', { number: pair.number })}
          </Note>
        )
      })}
      <ol className={styles.steps}>
        {steps.map((key, at) => (
          <li
            key={key}
            className={classes(styles.step, key === now && styles.now)}
            aria-current={key === now ? 'step' : undefined}
          >
            <span className={styles.figure}>{at + 1}</span>
            <span>
              <b>{t(`swap.${key}`)}</b>
              <br />
              <span className="small muted">{t(`swap.${key}.time`)}</span>
            </span>
          </li>
        ))}
      </ol>
      {home && <p className="small muted">{t('swap.atHome', { name: home.name })}</p>}
    </Task>
  )
}
