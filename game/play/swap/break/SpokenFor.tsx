import { MoveRight } from 'lucide-react'
import type { Actor } from '#shared/model/actor.ts'
import type { Shared } from '#shared/model/workshop.ts'
import type { SeatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { Emblem } from '../../../parts/emblem/Emblem.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { useListed, useText } from '../../frame/words.ts'
import styles from './break.module.css'

/** The first names of those seats that are still here. */
export const presentNames = ({ seats }: Shared, ids: readonly string[]): string[] =>
  ids.flatMap(id => (seats[id]?.state === 'present' ? [seats[id].name] : []))

/** Name to name: who spoke for us, and for whom we spoke. */
export function SpokenFor({ view }: { view: SeatView }) {
  const shared = useShared()
  const t = useText()
  const listed = useListed()
  const { seat, home, roles } = view
  const me = seat.name
  const voices = presentNames(shared, home?.voices ?? [])
  const forUs = (actor: Actor) => {
    const values = { names: listed(voices), name: actor.lastVoice ?? '', actor: softHyphens(actor.name) }
    if (voices.length > 0) return t('break.voice', values)
    return t(actor.lastVoice ? 'break.voiceGone' : 'break.nobody', values)
  }
  const byMe = (actor: Actor, owners: readonly string[]) => {
    const values = { actor: softHyphens(actor.name), names: listed(owners) }
    if (owners.length > 0) return t('break.you', values)
    return t(actor.origin === 'library' ? 'break.youLibrary' : 'break.youAbsent', values)
  }
  return (
    <Sheet kind="raised">
      <ul className={styles.spoken}>
        {home && (
          <Line actor={home} from={listed(voices)} to={voices.length > 0 ? me : ''} isFirst>
            {forUs(home)}
          </Line>
        )}
        {roles.map(actor => {
          const owners = presentNames(shared, actor.owners)
          return (
            <Line key={actor.id} actor={actor} from={owners.length > 0 ? me : ''} to={listed(owners)}>
              {byMe(actor, owners)}
            </Line>
          )
        })}
      </ul>
    </Sheet>
  )
}

type LineProps = { actor: Actor; from: string; to: string; isFirst?: boolean; children: string }

function Line({ actor, from, to, isFirst, children }: LineProps) {
  const t = useText()
  return (
    <li className={styles.line}>
      <Emblem sector={actor.sector} glyph={actor.building} number={actor.number} size={isFirst ? 72 : 48} />
      <div className={styles.words}>
        {from && (
          <p className={isFirst ? styles.first : styles.names}>
            <b>{from}</b> <MoveRight aria-hidden="true" />
            <span className="unseen">{t('break.spokeFor')}</span> <b>{to}</b>
          </p>
        )}
        <p>{children}</p>
      </div>
    </li>
  )
}
