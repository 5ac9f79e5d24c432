import type { Language } from '#game/live/Texts.tsx'
import type { Actor } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { isWritten } from '#shared/rules/agreement/agreement.ts'
import { useSay } from '../../desk/text.ts'
import { dayInWords } from '../../desk/time.ts'
import styles from './slips.module.css'

type SaidProps = { idea: Idea; actor: Actor; language: Language; isToThem?: boolean }

/** What an owner answers: the own row, the goal and the first step, as they stand. */
export function Said({ idea, actor, language, isToThem }: SaidProps) {
  const say = useSay()
  const { goal, firstStep, rows } = idea.agreement
  const row = rows[actor.id]
  const first = firstStep.date ? `${firstStep.text} (${dayInWords(firstStep.date, language)})` : firstStep.text
  const lines = [
    { label: say(isToThem ? 'slip.row' : 'slipRow'), text: isWritten(row) ? row.text : '' },
    { label: say('slipGoal'), text: goal.text },
    { label: say('slipFirst'), text: first },
  ]
  return (
    <section className={styles.said} aria-label={say('slipAbout')}>
      <h3>{idea.name || idea.text}</h3>
      <dl>
        {lines.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text || <span className="muted">{say('slipNothing')}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
