import { ArrowDown, ArrowUp, RotateCcw, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PhaseKind } from '#shared/model/programme.ts'
import type { Planned } from '#shared/views/clock/planning.ts'
import { Stepper } from '../../desk/pieces/Stepper.tsx'
import { useSay, useWords } from '../../desk/text.ts'
import styles from './programme.module.css'

const most = 240

type StretchRowProps = {
  stretch: Planned
  isReunion: boolean
  /** When it begins, nothing while it is left out. */
  begins: string
  /** The round it belongs to, told from the third on. */
  round: number
  isNeeded: boolean
  onChange: (change: Partial<Planned>) => void
  /** Earlier or later; nothing where the order is given. */
  onMove?: ((by: -1 | 1) => void) | undefined
  /** Where it lies in the list, so that the ends have nowhere to go. */
  isFirst: boolean
  isLast: boolean
}

/** One part of the evening: when it begins, what it is, how long, and whether it is there at all. */
export function StretchRow({
  stretch,
  isReunion,
  begins,
  round,
  isNeeded,
  onChange,
  onMove,
  isFirst,
  isLast,
}: StretchRowProps): ReactNode {
  const say = useSay()
  const word = useWords()
  const { kind, minutes, isOut } = stretch
  const name = word(`phase.${kind}`)
  return (
    <li className={styles.stretch} data-out={isOut === true}>
      <span className={styles.at}>{isOut ? '' : begins}</span>
      <span className={styles.what}>
        <b>{name}</b>
        {isOut && <span className={styles.outMark}>{say('isOut')}</span>}
        {round > 2 && <span className="small muted"> {say('roundOf', { round })}</span>}
      </span>
      {!isOut && (
        <span className={styles.about}>{say(isReunion ? aboutInReunion(kind) : `about.${aboutOf(kind)}`)}</span>
      )}
      {!isOut && (
        <span className={styles.minutes}>
          <Stepper
            value={minutes}
            onChange={next => onChange({ minutes: next })}
            least={1}
            most={most}
            words={{
              label: say('minutesFor', { name }),
              less: say('less', { name }),
              more: say('longer', { name }),
              unit: say('min'),
              wrong: say('minutesWrong', { least: 1, most, minutes }),
            }}
          />
        </span>
      )}
      {onMove && !isOut && (
        <span className={styles.moves}>
          <Move icon={<ArrowUp />} label={say('moveUp', { name })} isShut={isFirst} onPress={() => onMove(-1)} />
          <Move icon={<ArrowDown />} label={say('moveDown', { name })} isShut={isLast} onPress={() => onMove(1)} />
        </span>
      )}
      <span className={styles.drop}>
        {isNeeded ? (
          <span className={styles.always}>{say('always')}</span>
        ) : (
          <button type="button" className="btn btn-small" onClick={() => onChange({ isOut: isOut ? undefined : true })}>
            {isOut ? <RotateCcw /> : <X />}
            <span className="btn-words">{say(isOut ? 'takeBack' : 'leaveOut')}</span>
            <span className="unseen">{name}</span>
          </button>
        )}
      </span>
    </li>
  )
}

type MoveProps = { icon: ReactNode; label: string; isShut: boolean; onPress: () => void }

const Move = ({ icon, label, isShut, onPress }: MoveProps) => (
  <button
    type="button"
    className={styles.move}
    aria-label={label}
    title={label}
    aria-disabled={isShut || undefined}
    onClick={() => !isShut && onPress()}
  >
    {icon}
  </button>
)

type Told = Exclude<PhaseKind, 'draft' | 'open' | 'closed'>

/** What lies outside an evening is never on the table. */
const aboutOf = (kind: PhaseKind): Told => (kind === 'draft' || kind === 'open' || kind === 'closed' ? 'prelude' : kind)

const otherInReunion = ['prelude', 'formulate', 'homecoming', 'followUpTalk', 'followUpSteps'] as const

/** What a part is about when one meets again: the same words where it is the same. */
function aboutInReunion(kind: PhaseKind) {
  const other = otherInReunion.find(one => one === kind)
  return other ? (`aboutAgain.${other}` as const) : (`about.${aboutOf(kind)}` as const)
}
