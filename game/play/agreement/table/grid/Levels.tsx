import { useText } from '../../words.ts'
import styles from './grid.module.css'
import { useGridWords } from './words.ts'

/** The four levels and what each asks, from being told to sharing the responsibility. */
export function Levels({ isOpen = false }: { isOpen?: boolean }) {
  const t = useText()
  const { levels } = useGridWords()
  return (
    <details className={`fold ${styles.levels}`} open={isOpen}>
      <summary>{t('grid.levels')}</summary>
      <dl>
        {levels.map(({ key, name, line }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{line}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
