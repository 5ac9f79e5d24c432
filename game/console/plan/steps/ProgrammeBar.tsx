import { useLanguage } from '#game/live/Texts.tsx'
import type { PhaseKind } from '#shared/model/programme.ts'
import { programme } from '#shared/rules/phases/programmes.ts'
import { useSay } from '../../desk/text.ts'
import styles from '../plan.module.css'

const inRole: readonly PhaseKind[] = ['swap1', 'gatherIdeas', 'gatherMarket', 'gatherClose', 'formulate']
const asSelf: readonly PhaseKind[] = ['homecoming', 'followUpTalk', 'followUpSteps']
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

/** The evening as a band: in role, as oneself, all together; each part as long as it takes. */
export function ProgrammeBar({ startsAt }: { startsAt: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const { phases, luft } = programme('short90')
  const sum = phases.reduce((all, { minutes }) => all + minutes, luft)
  const of = (how: How) =>
    phases.filter(({ kind }) => howOf(kind) === how).reduce((all, { minutes }) => all + minutes, 0)
  const separator = language === 'sv' ? '.' : ':'
  return (
    <div className={styles.barWhole}>
      <div className={styles.bar} aria-hidden="true">
        {phases
          .filter(({ minutes }) => minutes > 0)
          .map(({ id, kind, minutes }) => (
            <span key={id} data-how={howOf(kind)} style={{ flexGrow: minutes }} />
          ))}
        <span data-how="luft" style={{ flexGrow: luft }} />
      </div>
      <p className={styles.barEnds}>
        <span>{clockAfter(startsAt, 0, separator)}</span>
        <b>{say('minutesInAll', { count: sum })}</b>
        <span>{clockAfter(startsAt, sum, separator)}</span>
      </p>
      <ul className={styles.legend}>
        {hows.map(how => (
          <li key={how}>
            <span data-how={how} />
            {say(`how.${how}`, { count: of(how) })}
          </li>
        ))}
        <li>
          <span data-how="luft" />
          {say('how.luft', { count: luft })}
        </li>
      </ul>
    </div>
  )
}
