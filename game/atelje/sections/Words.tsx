import styles from '../atelje.module.css'
import { Block } from '../Block.tsx'
import words from '../words.json' with { type: 'json' }

const say = words.type

/** The two faces, and letters from further north. */
export function Words() {
  return (
    <Block name={words.sections.type}>
      <p className={`display ${styles.role}`}>{say.role}</p>
      <p className="display">{say.page}</p>
      <h3>{say.sheet}</h3>
      <p>{say.body}</p>
      <p className="small muted">{say.support}</p>
      <p lang="se">{say.sami}</p>
    </Block>
  )
}
