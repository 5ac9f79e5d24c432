import { Check, Minus } from 'lucide-react'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { useSay } from '../../desk/text.ts'
import styles from '../plan.module.css'
import { type LampKey, lampKeys, litLamps, type PlannedChallenge } from '../planDraft.ts'

const bySelf: readonly LampKey[] = ['place', 'owner']

/** Six lamps over a challenge: two light by what is written, four by the facilitator's own judgement. None of them stops anything. */
export function Lamps({
  challenge,
  onChange,
}: {
  challenge: PlannedChallenge
  onChange: (challenge: PlannedChallenge) => void
}) {
  const say = useSay()
  const lit = litLamps(challenge)
  const toggle = (key: LampKey) => {
    const { lamps } = challenge
    onChange({ ...challenge, lamps: lamps.includes(key) ? lamps.filter(one => one !== key) : [...lamps, key] })
  }
  return (
    <Sheet title={say('lampsLit', { count: lit.length })} level={2} isTight>
      <p className="small muted">{say('lampsAdvise')}</p>
      <ul className={styles.lamps}>
        {lampKeys.map(key => {
          const isLit = lit.includes(key)
          const face = (
            <>
              <span className={styles.lamp} data-lit={isLit}>
                {isLit ? <Check /> : <Minus />}
              </span>
              <span>
                {say(`lamp.${key}`)}
                {!isLit && <span className={styles.notYet}>{say(`lamp.${key}.how`)}</span>}
              </span>
            </>
          )
          return (
            <li key={key}>
              {bySelf.includes(key) ? (
                <span className={styles.lampRow}>
                  {face}
                  <span className="unseen">{isLit ? say('lit') : say('unlit')}</span>
                </span>
              ) : (
                <label className={styles.lampRow}>
                  <input className="over" type="checkbox" checked={isLit} onChange={() => toggle(key)} />
                  {face}
                </label>
              )}
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}
