import { partnershipsAt } from '#shared/views/desk/rounds.ts'
import { useShared } from '../../../live/Live.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { ByMarket } from '../../frame/markets.tsx'
import { useText } from '../../words.ts'
import { Sentence } from '../Sentence.tsx'
import stages from '../stages.module.css'
import styles from './rounds.module.css'

/** At each table, who stayed and tells. */
export function WhoTells({ line }: { line: string }) {
  const shared = useShared()
  const t = useText()
  const tables = partnershipsAt(shared).flatMap(idea => {
    const stayer = shared.seats[shared.stayers[idea.id] ?? '']
    return stayer?.state === 'present' ? [{ idea, stayer }] : []
  })
  return (
    <div className={stages.stack}>
      <Sentence>{line}</Sentence>
      {tables.length > 0 && (
        <ByMarket sideBySide={2}>
          {market => (
            <ul className={styles.tells} aria-label={t('again.tell')}>
              {tables
                .filter(({ idea }) => idea.marketId === market.id)
                .map(({ idea, stayer }) => (
                  <li key={idea.id}>
                    <b>{stayer.name}</b>
                    <span>{softHyphens(idea.name || idea.text)}</span>
                  </li>
                ))}
            </ul>
          )}
        </ByMarket>
      )}
    </div>
  )
}
