import { Flag } from 'lucide-react'
import { gridSum } from '#shared/views/desk/grids.ts'
import { useShared } from '../../../../live/Live.tsx'
import { useText } from '../../words.ts'
import styles from './grid.module.css'
import { useGridWords } from './words.ts'

/** So many dots can still be told apart in a cell; more are a number. */
const mostDots = 6

/** The whole room in one map: a dot for each partnership, and nobody's name. */
export function Sum() {
  const shared = useShared()
  const t = useText()
  const { levels, step } = useGridWords()
  const rows = gridSum(shared)
  return (
    <div className={styles.sum}>
      <table>
        <caption>
          <b>{t('grid.sum')}</b>
          <br />
          <span className="small muted">{t('grid.sumLead')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('grid.step')}</th>
            {levels.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.step}>
              <th scope="row">
                {step(row.step)}
                {row.wishes > 0 && (
                  <span className={styles.wishes}>
                    <Flag />
                    {t('grid.wishes', { count: row.wishes })}
                  </span>
                )}
              </th>
              {levels.map(({ key, name }) => (
                <td key={key} data-empty={row.at[key] === 0}>
                  <span className={styles.levelName} aria-hidden="true">
                    {name}
                  </span>
                  <Dots count={row.at[key]} />
                  <span className="unseen">{t('grid.cell', { count: row.at[key] })}</span>
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
    <span className={styles.dots} aria-hidden="true">
      {Array.from({ length: count }, (_, at) => at).map(at => (
        <span key={at} />
      ))}
    </span>
  )
}
