import { useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { letterOf, lettersAt } from '#shared/content/invitation.ts'
import { isOwnRoles } from '#shared/rules/phases/programmes.ts'
import { letters } from '../desk/decks.ts'
import { LetterText } from '../desk/pieces/LetterText.tsx'
import { usePick, useSay } from '../desk/text.ts'
import { dayInWords, shortDay } from '../desk/time.ts'
import styles from './after.module.css'

/** The letters to everyone who was there: thanks the day after, and three times a question how it went. */
export function AfterLetters() {
  const { title, day, programme, clock } = useShared()
  const { language } = useLanguage()
  const say = useSay()
  const pick = usePick()
  // Where no day was set beforehand, it was the day that the workshop closed.
  const values = { title, date: day ? dayInWords(day, language) : shortDay(clock.startedAt, language) }
  return (
    <Sheet title={say('afterLetters')} level={2}>
      <p>{say('afterLettersExplain')}</p>
      <ul className={styles.letters}>
        {lettersAt(letters, 'after', isOwnRoles(programme)).map(({ key, name, subject, paragraphs }) => (
          <li key={key}>
            <details className={styles.letter}>
              <summary>{pick(name)}</summary>
              <LetterText
                subject={pick(subject, values)}
                paragraphs={letterOf(paragraphs, text => pick(text, values))}
              />
            </details>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
