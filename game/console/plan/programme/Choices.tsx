import type { ProgrammeId } from '#shared/model/programme.ts'
import { lengthOf, offered } from '#shared/views/clock/planning.ts'
import { useSay, useWords } from '../../desk/text.ts'
import { type Choice, chosenOf, isDrawnChanged } from './drawn.ts'
import styles from './programme.module.css'

type ChoicesProps = {
  choice: Choice
  advised: readonly ProgrammeId[]
  onChoose: (id: ProgrammeId) => void
  /** The workshop exists: a reunion remains one, and nothing else becomes one. */
  isMade: boolean
}

/** The programmes side by side: how long each is, for whom, and what it holds. What was changed in one stays there. */
export function Choices({ choice, advised, onChoose, isMade }: ChoicesProps) {
  const say = useSay()
  const word = useWords()
  const mayBe = offered.filter(id => !isMade || (id === 'reunion45') === (choice.programme === 'reunion45'))
  return (
    <fieldset className={styles.choices}>
      <legend className="unseen">{say('programmes')}</legend>
      {mayBe.map(id => {
        const own: Choice = { ...choice, programme: id }
        const drawn = chosenOf(own)
        const name = word(`programme.${id}`)
        const hasOwnLength = id !== 'custom' || choice.drawn.custom !== undefined
        return (
          <label key={id} className={styles.choice} data-chosen={id === choice.programme}>
            <input
              className="over"
              type="radio"
              name="programme"
              checked={id === choice.programme}
              onChange={() => onChoose(id)}
            />
            <span className={styles.face}>
              <span className={styles.choiceHead}>
                <b>{isDrawnChanged(own) ? say('changed', { name }) : name}</b>
                {advised.includes(id) && <span className={styles.advised}>{say('advised')}</span>}
                {hasOwnLength && (
                  <span className={styles.length}>
                    {lengthOf(drawn.stretches, drawn.luft)} {say('min')}
                  </span>
                )}
              </span>
              <span>{say(`for.${id}`)}</span>
              <span className="muted">{say(`holds.${id}`)}</span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
