import type { PhaseKind } from '#shared/model/programme.ts'
import type { Stretch } from '#shared/rules/phases/programmes.ts'
import { useSay } from '../../desk/text.ts'
import styles from '../plan.module.css'

const inRole: readonly PhaseKind[] = [
  'swap1',
  'gatherIdeas',
  'gatherMarket',
  'gatherClose',
  'swap2',
  'formulate',
  'trial',
]
const asSelf: readonly PhaseKind[] = ['homecoming', 'followUpTalk', 'followUpSteps', 'codeGrid']
type How = 'role' | 'self' | 'all'
const hows: readonly How[] = ['role', 'self', 'all']

const howOf = (kind: PhaseKind): How => {
  if (inRole.includes(kind)) return 'role'
  return asSelf.includes(kind) ? 'self' : 'all'
}

/** A time of day so many minutes after a start, as 19.00. */
export function clockAfter(startsAt: string, minutes: number, separator = '.'): string {
  const [hours = 0, past = 0] = startsAt.split(':').map(Number)
  const at = (hours * 60 + past + minutes) % (24 * 60)
  const two = (figure: number) => String(figure).padStart(2, '0')
  return Number.isFinite(at) ? `${two(Math.floor(at / 60))}${separator}${two(at % 60)}` : ''
}

type ProgrammeBarProps = {
  stretches: readonly Stretch[]
  luft: number
  clockAt: (minutes: number) => string
  /** Everybody speaks for their own organisation all along. */
  isOwnRoles?: boolean
}

/** The evening as a band: in role, as oneself, all together; each part as long as it takes. */
export function ProgrammeBar({ stretches, luft, clockAt, isOwnRoles = false }: ProgrammeBarProps) {
  const say = useSay()
  const howIn = (kind: PhaseKind): How => (isOwnRoles && howOf(kind) === 'role' ? 'self' : howOf(kind))
  const sum = stretches.reduce((all, { minutes }) => all + minutes, luft)
  const of = (how: How) =>
    stretches.filter(({ kind }) => howIn(kind) === how).reduce((all, { minutes }) => all + minutes, 0)
  return (
    <div className={styles.barWhole}>
      <div className={styles.bar} aria-hidden="true">
        {stretches.map(({ kind, minutes }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no name of its own, only its place.
          <span key={at} data-how={howIn(kind)} style={{ flexGrow: minutes }} />
        ))}
        <span data-how="luft" style={{ flexGrow: luft }} />
      </div>
      <p className={styles.barEnds}>
        <span>{clockAt(0)}</span>
        <b>{say('minutesInAll', { count: sum })}</b>
        <span>{clockAt(sum)}</span>
      </p>
      <ul className={styles.legend}>
        {hows
          .filter(how => of(how) > 0)
          .map(how => (
            <li key={how}>
              <span data-how={how} />
              {say(`how.${how}`, { count: of(how) })}
            </li>
          ))}
        {luft > 0 && (
          <li>
            <span data-how="luft" />
            {say('how.luft', { count: luft })}
          </li>
        )}
      </ul>
    </div>
  )
}
