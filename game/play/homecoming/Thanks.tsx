import { Footprints, Hand } from 'lucide-react'
import type { Actor, Sector } from '#shared/model/actor.ts'
import { type SeatView, seatView } from '#shared/views/seatView.ts'
import { useLive, useShared } from '../../live/Live.tsx'
import { Button } from '../../parts/actions/Button.tsx'
import { Emblem } from '../../parts/emblem/Emblem.tsx'
import { Sheet } from '../../parts/paper/Sheet.tsx'
import { softHyphens } from '../../parts/paper/softHyphens.ts'
import { useText } from '../agreement/words.ts'
import { useLine } from '../frame/decks.ts'
import { Task } from '../frame/Task.tsx'
import { useListed } from '../frame/words.ts'
import styles from './homecoming.module.css'

type ThanksProps = { seatId: string; call: Sector; onDone: () => void }

/** ”Tack för lånet”: whom to find, who comes, and what each of the two says. */
export function Thanks({ seatId, call, onDone }: ThanksProps) {
  const shared = useShared()
  const t = useText()
  const { seatIds } = useLive()
  const lead = useLine()
  const view = seatView(shared, seatId)
  if (!view) return null
  const { seat, home } = view
  const me = seat.name
  const isOurTurn = home?.sector === call
  const { isFetching, handed } = callsFor(view, call)
  // Those who share the tablet are called by the same page, whoever has it in hand.
  const others = seatIds.filter(id => id !== seatId).flatMap(id => seatView(shared, id) ?? [])
  const forOwners = isOurTurn ? 'thanks.undealt' : 'thanks.waitWhy'
  return (
    <Task
      title={t('thanks.title')}
      lead={isFetching || handed.length > 0 ? undefined : lead}
      main={
        <Button kind="main" onPress={onDone}>
          {t('thanks.done')}
        </Button>
      }
    >
      <Calls view={view} call={call} />
      {!isFetching && handed.length === 0 && (
        <Sheet title={home && !isOurTurn ? t('thanks.wait', { me }) : me}>
          <p>{t(home ? forOwners : 'thanks.observer')}</p>
        </Sheet>
      )}
      {others.map(other => (
        <Calls key={other.seat.id} view={other} call={call} />
      ))}
      {(isFetching || handed.length > 0) && (
        <dl className={styles.lines}>
          <dt>{t('thanks.voice')}</dt>
          <dd>{t('thanks.voiceSays')}</dd>
          <dt>{t('thanks.owner')}</dt>
          <dd>{t('thanks.ownerSays')}</dd>
        </dl>
      )}
      <p className="muted">{t('thanks.oneWord')}</p>
    </Task>
  )
}

/** Whom a seat goes to find in this call, and what it hands over. */
function callsFor({ home, roles }: SeatView, call: Sector): { isFetching: boolean; handed: Actor[] } {
  return {
    isFetching: home?.sector === call && home.voices.length > 0,
    handed: roles.filter(({ sector }) => sector === call),
  }
}

function Calls({ view, call }: { view: SeatView; call: Sector }) {
  const { seats } = useShared()
  const t = useText()
  const listed = useListed()
  const { seat, home } = view
  const { isFetching, handed } = callsFor(view, call)
  const me = seat.name
  const nameOf = (ids: readonly string[]) => listed(ids.flatMap(id => seats[id]?.name ?? []))
  return (
    <>
      {isFetching && home && (
        <Call
          icon={Footprints}
          actor={home}
          title={t('thanks.fetch', { me, name: nameOf(home.voices) })}
          words={t('thanks.fetchWhy', { actor: softHyphens(home.name) })}
        />
      )}
      {handed.map(actor => (
        <Call
          key={actor.id}
          icon={Hand}
          actor={actor}
          title={t('thanks.give', { me })}
          words={
            actor.owners.length > 0
              ? t('thanks.giveWhy', { names: nameOf(actor.owners), actor: softHyphens(actor.name) })
              : t('thanks.giveLibrary', { actor: softHyphens(actor.name) })
          }
        />
      ))}
    </>
  )
}

type CallProps = { icon: typeof Hand; actor: Actor; title: string; words: string }

function Call({ icon: Icon, actor, title, words }: CallProps) {
  return (
    <Sheet kind="raised" title={<span className={styles.call}>{title}</span>}>
      <div className="row">
        <Emblem sector={actor.sector} glyph={actor.building} number={actor.number} size={72} />
        <p className="grow">
          <Icon /> {words}
        </p>
      </div>
    </Sheet>
  )
}
