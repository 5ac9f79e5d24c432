import type { Idea } from '#shared/model/partnership.ts'
import { useText } from '../../words.ts'
import { isFilled, moreNames } from './lines.ts'
import styles from './more.module.css'
import { useMoreWords } from './useMoreWords.ts'

/** What is written in the folded part, question by question, for a list that has more. */
export function MoreLines({ idea }: { idea: Idea }) {
  const t = useText()
  const words = useMoreWords()
  return moreNames
    .filter(name => isFilled(idea.agreement, name))
    .map(name => (
      <div key={name}>
        <dt>{t(`more.${name}`)}</dt>
        {words(idea.agreement, name).map(line => (
          <dd key={line}>{line}</dd>
        ))}
      </div>
    ))
}

/** What is written in the folded part, to read; nothing where nothing is. */
export function MoreRead({ idea }: { idea: Idea }) {
  if (!moreNames.some(name => isFilled(idea.agreement, name))) return null
  return (
    <dl className={styles.read}>
      <MoreLines idea={idea} />
    </dl>
  )
}
