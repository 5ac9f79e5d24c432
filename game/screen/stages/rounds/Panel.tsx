import { type PanelPart, panelOf } from '#shared/views/report/panel.ts'
import { useShared } from '../../../live/Live.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { countedIn } from '../../../parts/paper/sums/counted.ts'
import { texts, useText } from '../../words.ts'
import { Sentence } from '../Sentence.tsx'
import stages from '../stages.module.css'
import styles from './found.module.css'

/** As many as can be read from the back at once. */
const most = 6

/** What the room asked for, missed or left open, as sums: shown only when the facilitator chooses it. */
export function Panel({ part, line }: { part: PanelPart; line: string }) {
  const shared = useShared()
  const t = useText()
  const counted = countedIn(shared.language, texts[shared.language])
  const found = panelOf(shared)[part]
  return (
    <div className={stages.stack}>
      <Sentence>{line}</Sentence>
      <dl className={styles.sums}>
        {found.slice(0, most).map(one => (
          <div key={one.key}>
            <dt>{softHyphens(counted.name(part, one))}</dt>
            <dd>{counted.times(part, one)}</dd>
          </div>
        ))}
      </dl>
      {found.length > most && <p className={stages.aside}>{t('sums.more', { count: found.length - most })}</p>}
    </div>
  )
}
