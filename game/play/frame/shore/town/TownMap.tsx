import { useEffect, useMemo, useRef, useState } from 'react'
import type { Town } from '#shared/town/town.ts'
import { townOf } from '#shared/town/townOf.ts'
import { hasMarkets } from '#shared/views/desk/markets.ts'
import type { SeatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../../live/Live.tsx'
import { useLanguage } from '../../../../live/Texts.tsx'
import { buttonOf, type Place } from '../../../../town/labels/place.ts'
import { placeTold } from '../../../../town/labels/told.ts'
import { says } from '../../../../town/labels/words.ts'
import { ListOrMap } from '../../../../town/list/ListOrMap.tsx'
import { TownList } from '../../../../town/list/TownList.tsx'
import { bringing } from '../../../market/asking/bringing.ts'
import { useBackCloses } from '../../notices/useBack.ts'
import { useMay } from '../../words.ts'
import type { Hands } from './hands.ts'
import { Opened } from './Opened.tsx'
import styles from './town.module.css'

export type TownMapProps = {
  view: SeatView
  /** Nothing where the town is only looked at. */
  hands?: Hands | undefined
}

/** One's own market as a map or as a list: a place opens the same card in both, and it stays open from one to the other. */
export function TownMap({ view, hands }: TownMapProps) {
  const shared = useShared()
  const { language } = useLanguage()
  const marketId = hasMarkets(shared) ? view.seat.marketId : undefined
  const town = useMemo(() => townOf(shared, marketId), [shared, marketId])
  const say = says[language]
  const may = useMay(view.seat.id)
  const within = useRef<HTMLDivElement>(null)
  const takesFocus = useRef(false)
  const [place, setPlace] = useState<Place>()
  const told = place && placeTold(town, place, say)
  const open = (next: Place) => {
    takesFocus.current = true
    setPlace(next)
  }
  const opening = (kind: Place['kind']) => (id: string) => open({ kind, ids: [id] })
  const opens = { onPlace: opening('actor'), onIdea: opening('idea'), onChallenge: opening('challenge') }
  const close = () => {
    const here = within.current
    const [back] = here && place ? wayBack(town, place).flatMap(one => buttonOf(here, one) ?? []) : []
    const target = back ?? here
    target?.focus()
    setPlace(undefined)
  }
  useBackCloses(told !== undefined, close)
  const bring = hands && {
    may: (actorId: string, ideaId: string) => {
      const as = bringing(shared, view, actorId, ideaId)
      return as !== undefined && !may(as)
    },
    onBring: (actorId: string, ideaId: string) => {
      const as = bringing(shared, view, actorId, ideaId)
      if (as === 'invite') hands.onInvite(ideaId, actorId)
      if (as === 'askIn') hands.onAskIn(ideaId, actorId)
      if (as === 'stand') hands.onStand(actorId, ideaId)
    },
  }
  const isGone = place !== undefined && !told
  useEffect(() => {
    if (isGone) setPlace(undefined)
  }, [isGone])
  const card = place && told && (
    <Opened
      key={`${place.kind} ${place.ids}`}
      {...{ place, town, told, say, view, hands, bring, takesFocus, ...opens }}
      onClose={close}
    />
  )
  return (
    <div className={styles.map} ref={within} tabIndex={-1}>
      <ListOrMap
        town={town}
        language={language}
        list={<TownList {...{ town, say, ...opens }} opened={{ place, card }} />}
        over={card && <div className={styles.over}>{card}</div>}
        {...opens}
        onFolded={ids => open({ kind: 'folded', ids })}
        bring={bring}
      />
    </div>
  )
}

/** Where the focus belongs when a place is closed: at the place, or at its challenge where it has no button of its own. */
function wayBack({ challenges }: Town, place: Place): Place[] {
  const around = challenges.filter(({ ideas }) =>
    ideas.some(({ id }) => place.kind === 'idea' && place.ids.includes(id)),
  )
  return [place, { kind: 'challenge', ids: around.map(({ id }) => id) }]
}
