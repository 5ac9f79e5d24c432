import { Check, Hand, type LucideIcon, MessageCircleQuestionMark } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import styles from './Answers.module.css'

export type Answer = 'yes' | 'yesIf' | 'no'

type EqualAnswersProps<Key extends string> = {
  /** What is answered, as the group's name. */
  label: string
  options: readonly { key: Key; label: string; icon: LucideIcon }[]
  chosen?: Key | undefined
  onAnswer: (answer: Key) => void
  /** What an answer will move, bind or show: it stands right under the buttons. */
  consequence?: ReactNode
  unavailable?: string | undefined
}

/** Answers of the same size and the same colour, none of them the right one. */
export function EqualAnswers<Key extends string>({
  label,
  options,
  chosen,
  onAnswer,
  consequence,
  unavailable,
}: EqualAnswersProps<Key>) {
  const id = useId()
  const under = unavailable ?? consequence
  return (
    <div className={styles.whole}>
      <fieldset className={styles.answers} aria-describedby={under ? id : undefined}>
        <legend className="unseen">{label}</legend>
        {options.map(({ key, label: words, icon: Icon }) => (
          <button
            key={key}
            type="button"
            className="btn"
            aria-pressed={chosen === undefined ? undefined : chosen === key}
            aria-disabled={unavailable ? true : undefined}
            onClick={() => !unavailable && onAnswer(key)}
          >
            <Icon />
            {words}
          </button>
        ))}
      </fieldset>
      {under && (
        <p id={id} className="small muted">
          {under}
        </p>
      )}
    </div>
  )
}

type AnswersProps = Omit<EqualAnswersProps<Answer>, 'options'> & { words: Record<Answer, string> }

const icons = { yes: Check, yesIf: MessageCircleQuestionMark, no: Hand } as const
const order: readonly Answer[] = ['yes', 'yesIf', 'no']

/** Ja, Ja om and Nej. */
export function Answers({ words, ...rest }: AnswersProps) {
  return <EqualAnswers options={order.map(key => ({ key, label: words[key], icon: icons[key] }))} {...rest} />
}
