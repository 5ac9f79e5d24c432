import { useState } from 'react'
import { words as en } from '#shared/text/en/words.ts'
import { words as sv } from '#shared/text/sv/words.ts'
import type { Counted, PanelPart } from '#shared/views/report/panel.ts'
import { textsOf, useLanguage } from '../live/Texts.tsx'
import { Button } from '../parts/actions/Button.tsx'
import { countedIn } from './counted.ts'
import styles from './sums.module.css'

const useText = textsOf({ sv, en })
const usual = 6

/** What was counted, the largest first, with the number in words; a long list is unfolded when asked for. */
export function SumList({ part, found, most = usual }: { part: PanelPart; found: readonly Counted[]; most?: number }) {
  const { language } = useLanguage()
  const t = useText()
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
