import type { Sector } from '#shared/model/actor.ts'
import { pairNames } from '#shared/views/desk/markets.ts'
import { useShared } from '../../../live/Live.tsx'
import { Mark } from '../../../parts/shell/Mark.tsx'
import { classes } from '../../../parts/tokens/classes.ts'
import { ByMarket } from '../../frame/markets.tsx'
import { useText } from '../../words.ts'
import { Sentence } from '../Sentence.tsx'
import styles from '../stages.module.css'

/** Who finds whom, by first names. */
export function Pairs({ line }: { line: string }) {
  const pairs = pairNames(useShared())
  const t = useText()
  return (
    <div className={styles.stack}>
      <Sentence>{line}</Sentence>
      {pairs.length > 0 && (
        <ByMarket sideBySide={2}>
          {market => (
            <ul className={styles.pairs}>
              {pairs
                .filter(({ marketId }) => marketId === market.id)
                .map(({ id, number, names }) => (
                  <li key={id}>
                    <small>{t('pair.number', { number })}</small>
                    <span>
                      {names.map((name, at) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name.
                        <span key={at} className={styles.pairName}>
                          {at < names.length - 1 ? `${name} ·\u00a0` : name}
                        </span>
                      ))}
                    </span>
                  </li>
                ))}
            </ul>
          )}
        </ByMarket>
      )}
    </div>
  )
}

/** In how many columns so many tiles lie: in one row while they are few, in more rows the more they are. */
function columnsOf(tiles: number): number {
  if (tiles <= 12) return 12
  if (tiles <= 28) return Math.ceil(tiles / 2)
  return Math.ceil(tiles / (tiles <= 60 ? 3 : Math.min(8, Math.ceil(tiles / 32))))
}

/** The tiles on the tables, face down: nobody sees whose they are, not even which bank they come from. */
export function Backs({ line }: { line: string }) {
  const { seats } = useShared()
  const present = Object.values(seats).filter(({ state }) => state === 'present')
  return (
    <div className={styles.stack}>
      <Sentence>{line}</Sentence>
      <div className={styles.backs} style={{ '--columns': columnsOf(present.length) }} aria-hidden="true">
        {present.map(({ id }) => (
          <span key={id}>
            <Mark height={1.9} />
          </span>
        ))}
      </div>
    </div>
  )
}

/** A call to one bank, with its shape for those who read shapes faster than words. */
export function ShapeCall({ sector, line }: { sector: Sector; line: string }) {
  return (
    <div className={styles.numbered}>
      <span className={classes('emblem', 'emblem-136', sector === 'public' && 'public')} />
      <Sentence>{line}</Sentence>
    </div>
  )
}
