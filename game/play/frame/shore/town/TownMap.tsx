import { type ReactNode, useMemo, useState } from 'react'
import { townOf } from '#shared/town/townOf.ts'
import { hasMarkets } from '#shared/views/desk/markets.ts'
import type { SeatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../../live/Live.tsx'
import { useLanguage } from '../../../../live/Texts.tsx'
import { ListOrMap } from '../../../../town/ListOrMap.tsx'
import { Opened, type Place } from './Opened.tsx'
import styles from './town.module.css'

type TownMapProps = {
  view: SeatView
  /** The same as a list. */
  list: ReactNode
  onAskIn?: (ideaId: string) => void
}

/** One's own market as a map or as a list: a place on the map opens the card that the list shows. */
export function TownMap({ view, list, onAskIn }: TownMapProps) {
  const shared = useShared()
  const { language } = useLanguage()
  const [place, setPlace] = useState<Place>()
  const marketId = hasMarkets(shared) ? view.seat.marketId : undefined
  const town = useMemo(() => townOf(shared, marketId), [shared, marketId])
  const open = (kind: Place['kind']) => (id: string) => setPlace({ kind, id })
  return (
    <div className={styles.map}>
      <ListOrMap
        town={town}
        language={language}
        list={list}
        onPlace={open('actor')}
        onIdea={open('idea')}
        onChallenge={open('challenge')}
      />
      {place && <Opened place={place} view={view} onAskIn={onAskIn} onClose={() => setPlace(undefined)} />}
    </div>
  )
}
