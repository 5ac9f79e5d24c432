import { Check, Hand, MessageCircleQuestionMark } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import styles from './Answers.module.css'

export type Answer = 'yes' | 'yesIf' | 'no'

type AnswersProps = {
  /** What is answered, as the group's name. */
  label: string
  words: Record<Answer, string>
  chosen?: Answer | undefined
  onAnswer: (answer: Answer) => void
  /** What a yes will move, bind or show: it stands right under the buttons. */
  consequence?: ReactNode
  unavailable?: string | undefined
}

const icons = { yes: Check, yesIf: MessageCircleQuestionMark, no: Hand } as const
const order: readonly Answer[] = ['yes', 'yesIf', 'no']

/** Ja, Ja om and Nej: same size, same colour, none of them the right one. */
export function Answers({ label, words, chosen, onAnswer, consequence, unavailable }: AnswersProps) {
  const id = useId()
  const under = unavailable ?? consequence
  return (
    <div className={styles.whole}>
      <fieldset className={styles.answers} aria-describedby={under ? id : undefined}>
        <legend className="unseen">{label}</legend>
        {order.map(answer => {
          const Icon = icons[answer]
          return (
            <button
              key={answer}
              type="button"
              className="btn"
              aria-pressed={chosen === undefined ? undefined : chosen === answer}
              aria-disabled={unavailable ? true : undefined}
              onClick={() => !unavailable && onAnswer(answer)}
            >
              <Icon />
              {words[answer]}
            </button>
          )
        })}
      </fieldset>
      {under && (
        <p id={id} className="small muted">
          {under}
        </p>
      )}
    </div>
  )
}
