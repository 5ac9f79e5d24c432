import { type ReactNode, useMemo, useRef } from 'react'
import type { Market } from '#shared/model/programme.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { hasMarkets, marketNumber, marketsOf } from '#shared/views/desk/markets.ts'
import { useShared } from '../../live/Live.tsx'
import { useAt } from '../../live/useNow.ts'
import { useText } from '../words.ts'
import styles from './markets.module.css'

/** The market that this wall stands in, if its address says so: ?torg=2. */
const asked = Number(new URLSearchParams(location.search).get('torg'))

/** The markets that a wall shows: its own, or all of them. */
export function shownMarkets(shared: Shared, number = asked): Market[] {
  const all = marketsOf(shared)
  const own = all.filter(one => one.number === number)
  return own.length > 0 ? own : all
}

/** Which market something belongs to, where there is more than one. */
export function MarketTag({ marketId }: { marketId: string }) {
  const number = marketNumber(useShared(), marketId)
  const t = useText()
  return number > 0 ? <p className={styles.tag}>{t('market.name', { number })}</p> : null
}

/** So long a page of markets stays before the next. */
const pageMs = 12_000

/** The markets of this wall, and which of them are shown now, or were at `since`: some at a time, the next ones in turn, at the same moment on every wall. */
export function useTurns(sideBySide: 1 | 2, since?: number): { markets: Market[]; here: Market[]; pages: number } {
  const shared = useShared()
  const markets = useMemo(() => shownMarkets(shared), [shared])
  const pages = Math.ceil(markets.length / sideBySide)
  // From one stillness into the next, as from a question into a pause, nothing moves either.
  const held = useRef<number>(undefined)
  held.current = since === undefined ? undefined : (held.current ?? since)
  const page = useAt(now => Math.floor((held.current ?? now) / pageMs) % Math.max(1, pages))
  return { markets, here: markets.slice(page * sideBySide, (page + 1) * sideBySide), pages }
}

type ByMarketProps = { sideBySide: 1 | 2; children: (market: Market) => ReactNode }

/** A list for each market: one or two at a time, and the next ones in turn, at the same moment on every wall. */
export function ByMarket({ sideBySide, children }: ByMarketProps) {
  const shared = useShared()
  const t = useText()
  const { markets, here, pages } = useTurns(sideBySide)
  if (!hasMarkets(shared)) return markets[0] ? children(markets[0]) : null
  return (
    <div className={styles.markets}>
      {pages > 1 && (
        <ol className={styles.turns}>
          {markets.map(({ id, number }) => (
            <li key={id} aria-current={here.some(one => one.id === id) || undefined}>
              {t('market.name', { number })}
            </li>
          ))}
        </ol>
      )}
      <div className={styles.lists} data-lists={here.length}>
        {here.map(market => (
          <section key={market.id} aria-label={t('market.name', { number: market.number })}>
            {(pages === 1 || here.length > 1) && (
              <h2 className={styles.name}>{t('market.name', { number: market.number })}</h2>
            )}
            {children(market)}
          </section>
        ))}
      </div>
    </div>
  )
}
