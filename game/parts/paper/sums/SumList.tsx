import { useState } from 'react'
import type { Counted, PanelPart } from '#shared/views/report/panel.ts'
import { Button } from '../../actions/Button.tsx'
import { countedIn, type SumWords } from './counted.ts'
import styles from './sums.module.css'

type SumListProps = {
  part: PanelPart
  found: readonly Counted[]
  language: 'sv' | 'en'
  t: SumWords
  /** How many are shown before the rest is asked for. */
  most?: number
}

/** What was counted, the largest first, with the number in words; a long list is unfolded when asked for. */
export function SumList({ part, found, language, t, most = 6 }: SumListProps) {
  const [isAll, setAll] = useState(false)
  const counted = countedIn(language, t)
  const shown = isAll ? found : found.slice(0, most)
  return (
    <>
      <dl className={styles.sums}>
        {shown.map(one => (
          <div key={one.key}>
            <dt>{counted.name(part, one)}</dt>
            <dd>{counted.times(part, one)}</dd>
          </div>
        ))}
      </dl>
      {shown.length < found.length && (
        <div>
          <Button kind="quiet" isSmall onPress={() => setAll(true)}>
            {t('sums.more', { count: found.length - shown.length })}
          </Button>
        </div>
      )}
    </>
  )
}
