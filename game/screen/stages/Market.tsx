import { foundAt } from '#shared/views/desk/markets.ts'
import { ideasOn, seeking } from '#shared/views/screen.ts'
import { useShared } from '../../live/Live.tsx'
import { classes } from '../../parts/tokens/classes.ts'
import { ByMarket } from '../frame/markets.tsx'
import { useText } from '../words.ts'
import { Sentence } from './Sentence.tsx'
import styles from './stages.module.css'

/** The sentence, and how many islands are still dark. */
export function Ideas({ line }: { line: string }) {
  const shared = useShared()
  const t = useText()
  const count = Object.keys(shared.challenges).filter(id => ideasOn(shared, id).length === 0).length
  return (
    <div className={styles.stack}>
      <Sentence>{line}</Sentence>
      <p className={styles.below}>{t('ideas.dark', { count })}</p>
    </div>
  )
}

const most = 3

function Seeking({ all }: { all: ReturnType<typeof seeking> }) {
  const shared = useShared()
  const t = useText()
  return (
    <ul className={styles.seeking} aria-label={t('seek.title')}>
      {all.slice(0, most).map(({ idea, lacks }) => {
        const found = foundAt(shared, idea.pairId)
        return (
          <li key={idea.id}>
            <span className={classes('emblem', 'missing', lacks === 'public' && 'public')} />
            <div>
              <p className={styles.sought}>
                <b>{t(`seek.${lacks}`)}</b>
                {found && <span>{t('seek.at', { number: found.number, names: found.names.join(' · ') })}</span>}
              </p>
              <p>{idea.name || `${t('whatIf')} ${idea.text}`}</p>
            </div>
          </li>
        )
      })}
      {all.length > most && <li>{t('seek.more', { count: all.length - most })}</li>}
    </ul>
  )
}

/** The sentence over the town, and which ideas still wait for somebody: the halves of their bridges are to be seen in it,
 * where there is room for all. */
export function Walking({ line }: { line: string }) {
  const t = useText()
  const shared = useShared()
  const waiting = seeking(shared).map(({ idea }) => idea.number)
  const listed = new Intl.ListFormat(shared.language, { type: 'conjunction' })
  const numbers = listed.format(waiting.map(String))
  const count = waiting.length
  return (
    <div className={styles.stack}>
      <Sentence>{line}</Sentence>
      {count > 0 && <p className={styles.below}>{t('seek.count', { count, numbers })}</p>}
    </div>
  )
}

/** The sentence, and the ideas that wait for somebody from the other bank. */
export function Market({ line }: { line: string }) {
  const shared = useShared()
  const all = seeking(shared)
  return (
    <div className={styles.stack}>
      <Sentence>{line}</Sentence>
      {all.length > 0 && (
        <ByMarket sideBySide={1}>
          {market => <Seeking all={all.filter(({ idea }) => idea.marketId === market.id)} />}
        </ByMarket>
      )}
    </div>
  )
}
