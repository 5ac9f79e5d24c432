import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { OneChip } from '#game/parts/forms/OneChip.tsx'
import { hasMarkets, marketNumber, marketsOf } from '#shared/views/desk/markets.ts'
import { useSay } from '../../desk/text.ts'
import styles from '../run.module.css'
import { useHost } from './host.ts'

const all = 'all'
const Context = createContext<{ chosen: string; choose: (marketId: string) => void }>({
  chosen: all,
  choose: () => undefined,
})

/** Which market the desk looks at: one, or all of them, the same in every list. */
export function MarketFilter({ children }: { children: ReactNode }) {
  const { markets } = useShared()
  const [asked, choose] = useState(all)
  const chosen = markets[asked] ? asked : all
  const value = useMemo(() => ({ chosen, choose }), [chosen])
  return <Context value={value}>{children}</Context>
}

/** Whether something belongs to what the desk looks at. */
export function useIsShown(): (one: { marketId: string }) => boolean {
  const { chosen } = useContext(Context)
  return useCallback(({ marketId }) => chosen === all || marketId === chosen, [chosen])
}

/** The one market that the desk looks at; nothing while it looks at all of them. */
export function useShownMarket(): string | undefined {
  const { chosen } = useContext(Context)
  return chosen === all ? undefined : chosen
}

/** A market's name, where there is more than one and no single one is looked at. */
export function useMarketName(): (marketId: string | undefined) => string {
  const shared = useShared()
  const say = useSay()
  const { chosen } = useContext(Context)
  return marketId => {
    const number = chosen === all ? marketNumber(shared, marketId) : 0
    return number > 0 ? say('marketName', { number }) : ''
  }
}

/** The markets to look at, where there is more than one. */
export function MarketPicker() {
  const shared = useShared()
  const say = useSay()
  const { chosen, choose } = useContext(Context)
  const host = useHost()
  if (!hasMarkets(shared) || host) return null
  return (
    <div className={styles.markets}>
      <OneChip
        legend={say('market')}
        options={[
          { key: all, label: say('allMarkets') },
          ...marketsOf(shared).map(({ id, number }) => ({ key: id, label: say('marketName', { number }) })),
        ]}
        chosen={chosen}
        onChange={choose}
      />
    </div>
  )
}
