import { useMemo } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { ListOrMap } from '#game/town/ListOrMap.tsx'
import { townOf } from '#shared/town/townOf.ts'
import { hasMarkets } from '#shared/views/desk/markets.ts'
import { useSay } from '../../desk/text.ts'
import { useShownMarket } from '../../run/room/MarketFilter.tsx'
import { useOpen } from '../../run/sheets/open.ts'
import { Partnerships } from '../partnerships/Partnerships.tsx'
import { FilmPlayer } from './FilmPlayer.tsx'

/** The town as everybody sees it, a market at a time; a bridge opens the idea's sheet. */
export function TownTab() {
  const shared = useShared()
  const { language } = useLanguage()
  const say = useSay()
  const open = useOpen()
  const market = useShownMarket()
  const marketId = hasMarkets(shared) ? market : undefined
  const town = useMemo(() => townOf(shared, marketId), [shared, marketId])
  if (hasMarkets(shared) && !market) return <p className="muted">{say('chooseMarket')}</p>
  return (
    <div className="stack">
      <h2 className="unseen">{say('town')}</h2>
      <ListOrMap town={town} language={language} list={<Partnerships />} onIdea={id => open({ kind: 'idea', id })} />
      <details className="fold">
        <summary>
          <h3>{say('film.title')}</h3>
        </summary>
        <FilmPlayer />
      </details>
    </div>
  )
}
