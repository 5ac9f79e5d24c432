import { CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { Note } from '#game/parts/messages/Note.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import type { ProgrammeFault } from '#shared/rules/phases/programmes.ts'
import { kept, lengthOf } from '#shared/views/clock/planning.ts'
import { Stepper } from '../../desk/pieces/Stepper.tsx'
import { useSay } from '../../desk/text.ts'
import type { Drawn } from './drawn.ts'
import { ProgrammeBar } from './ProgrammeBar.tsx'
import styles from './programme.module.css'

const mostLuft = 60

type SummaryProps = {
  drawn: Drawn
  isReunion: boolean
  faults: readonly ProgrammeFault[]
  clockAt: (minutes: number) => string
  onLuft: (luft: number) => void
  /** What stands above the sum, and what can be done with the whole. */
  above?: ReactNode
  children?: ReactNode
}

/** What it comes to: when everybody can go home, what is kept free, and what does not hold together. */
export function Summary({ drawn, isReunion, faults, clockAt, onLuft, above, children }: SummaryProps) {
  const say = useSay()
  const { stretches, luft } = drawn
  const sum = lengthOf(stretches, luft)
  return (
    <Sheet title={say('summary')} level={3} isTight>
      <div className={styles.summary}>
        <div>
          <p className={styles.end}>{say('endsAt', { time: clockAt(sum) })}</p>
          <p className="small muted">{say('lasts', { sum, luft })}</p>
        </div>
        <div role="status">
          {faults.length > 0 ? (
            <Note kind="warn" title={say('faults')}>
              <ul className={styles.faults}>
                {faults.map(fault => (
                  <li key={fault}>{say(`fault.${fault}`)}</li>
                ))}
              </ul>
            </Note>
          ) : (
            <p className={styles.holds}>
              <CircleCheck /> {say('holdsTogether')}
            </p>
          )}
        </div>
        <ProgrammeBar stretches={kept(stretches)} luft={luft} clockAt={clockAt} isOwnRoles={isReunion} />
        {above}
        <div className={styles.luft}>
          <b>{say('luft')}</b>
          <Stepper
            value={luft}
            onChange={onLuft}
            least={0}
            most={mostLuft}
            words={{
              label: say('minutesFor', { name: say('luft') }),
              less: say('less', { name: say('luft') }),
              more: say('longer', { name: say('luft') }),
              unit: say('min'),
              wrong: say('minutesWrong', { least: 0, most: mostLuft, minutes: luft }),
            }}
          />
          <p className="small muted">{say('luftExplain')}</p>
        </div>
        {children}
      </div>
    </Sheet>
  )
}
