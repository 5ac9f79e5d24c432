import { useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { type Letter, type LetterWords, lettersOf } from '#shared/views/report/chairs/letters.ts'
import { partnershipPaper } from '#shared/views/report/partnershipPaper.ts'
import { partnerships } from '#shared/views/screen.ts'
import { LetterText } from '../desk/pieces/LetterText.tsx'
import { useSay } from '../desk/text.ts'
import { dayInWords } from '../desk/time.ts'
import styles from './after.module.css'

/** Every empty chair with its drafted invitation, to copy, change and send: the same letters as at the end of the document. */
export function Letters() {
  const shared = useShared()
  const say = useSay()
  const words = useLetterWords()
  const letters = partnerships(shared)
    .filter(({ wasFormed }) => wasFormed)
    .flatMap(idea => lettersOf(partnershipPaper(shared, idea), shared.day, words))
  return (
    <Sheet title={say('chairsTitle')} level={2}>
      <p>{say(letters.length > 0 ? 'chairsExplain' : 'chairsNone')}</p>
      <ul className={styles.letters}>
        {letters.map((letter, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two chairs may be called the same at one table.
          <li key={at}>
            <OneLetter letter={letter} />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

/** The letters in the desk's own language. */
function useLetterWords(): LetterWords {
  const t = useSay()
  const { language } = useLanguage()
  return {
    t,
    day: day => dayInWords(day, language),
    list: parts => new Intl.ListFormat(language, { type: 'conjunction' }).format(parts),
  }
}

function OneLetter({ letter }: { letter: Letter }) {
  const say = useSay()
  const { language } = useLanguage()
  const { chair, subject, hint, paragraphs, sender } = letter
  const why = say(`chair.${chair.why}`, { sector: chair.sector })
  const name = chair.actor ? say('chairNamed', { actor: chair.actor, why }) : why
  const hosts = new Intl.ListFormat(language, { type: 'conjunction' }).format(chair.hosts)
  return (
    <>
      <p>
        <b>{chair.partnership}:</b> {name}
        {chair.hosts.length > 0 && (
          <>
            <br />
            <span className="small muted">{say('chairHosts', { hosts })}</span>
          </>
        )}
      </p>
      <details className={styles.letter}>
        <summary>
          {say('chairLetter')} <span className="unseen">{say('chairLetterTo', { name })}</span>
        </summary>
        <LetterText subject={subject} hint={hint} paragraphs={[...paragraphs, sender]} />
      </details>
    </>
  )
}
