import { Flag } from 'lucide-react'
import { saidIn } from '#shared/content/wording.ts'
import { gridSum, gridsOf } from '#shared/views/desk/grids.ts'
import { useShared } from '../../../live/Live.tsx'
import { codeGrid, useText } from '../../words.ts'
import { Sentence } from '../Sentence.tsx'
import stages from '../stages.module.css'
import styles from './rounds.module.css'

/** So many dots can be told apart from the back of the hall; more are a number. */
const mostDots = 7

/** The four levels, each with what it asks, while they are told about. */
export function FourLevels({ line }: { line: string }) {
  const { language } = useShared()
  return (
    <div className={stages.stack}>
      <Sentence>{line}</Sentence>
      <ul className={styles.gridLevels}>
        {codeGrid.levels.map(({ key, name, line: words }) => (
          <li key={key}>
            <b>{saidIn(name, language)}</b>
            <span>{saidIn(words, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The sentence, and how many partnerships have marked where they stand. */
export function Marking({ line }: { line: string }) {
  const shared = useShared()
  const t = useText()
  const grids = gridsOf(shared)
  const count = grids.filter(({ isWhole }) => isWhole).length
  return (
    <div className={stages.stack}>
      <Sentence>{line}</Sentence>
      {grids.length > 0 && <p className={stages.below}>{t('grid.marked', { count, all: grids.length })}</p>}
    </div>
  )
}

/** The whole room in one map: where many stand and where few, and never whose a dot is. */
export function WholeMap({ line }: { line: string }) {
  const shared = useShared()
  const t = useText()
  const { language } = shared
  return (
    <div className={stages.stack}>
      <Sentence>{line}</Sentence>
      <table className={styles.gridMap}>
        <caption className="unseen">{t('grid.map')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t('grid.step')}</span>
            </th>
            {codeGrid.levels.map(({ key, name }) => (
              <th key={key} scope="col">
                {saidIn(name, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gridSum(shared).map(({ step, at, wishes }) => (
            <tr key={step}>
              <th scope="row">
                {codeGrid.steps.filter(({ key }) => key === step).map(({ name }) => saidIn(name, language))}
                {wishes > 0 && (
                  <span className={styles.gridWishes}>
                    <Flag />
                    {t('grid.wishes', { count: wishes })}
                  </span>
                )}
              </th>
              {codeGrid.levels.map(({ key }) => (
                <td key={key}>
                  <Dots count={at[key]} />
                  <span className="unseen">{at[key]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Dots({ count }: { count: number }) {
  if (count > mostDots) return <b aria-hidden="true">{count}</b>
  return (
    <span className={styles.gridDots} aria-hidden="true">
      {Array.from({ length: count }, (_, at) => at).map(at => (
        <span key={at} />
      ))}
    </span>
  )
}
