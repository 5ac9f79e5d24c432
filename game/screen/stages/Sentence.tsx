import { softHyphens } from '../../parts/paper/softHyphens.ts'
import styles from './stages.module.css'

/** How large a sentence stands: the shorter the larger, never below 72 px on a wall of 1080. */
export function sizeOf(text: string): 'huge' | 'large' | 'medium' | 'small' | 'least' {
  const { length } = [...text]
  if (length <= 32) return 'huge'
  if (length <= 60) return 'large'
  if (length <= 95) return 'medium'
  return length <= 140 ? 'small' : 'least'
}

/** The one sentence of the moment. */
export function Sentence({ children }: { children: string }) {
  return (
    <h1 className={styles.sentence} data-size={sizeOf(children)}>
      {softHyphens(children)}
    </h1>
  )
}
