import { Film, Map as MapIcon } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { Button } from '#game/parts/actions/Button.tsx'
import { says } from '#game/town/labels/words.ts'
import { ListOrMap } from '#game/town/list/ListOrMap.tsx'
import { SoundSwitch } from '#game/town/list/SoundSwitch.tsx'
import { TownList } from '#game/town/list/TownList.tsx'
import { townOf } from '#shared/town/townOf.ts'
import { hasMarkets } from '#shared/views/desk/markets.ts'
import { useSay } from '../../desk/text.ts'
import { useShownMarket } from '../../run/room/MarketFilter.tsx'
import { useOpen } from '../../run/sheets/open.ts'
import { FilmPlayer } from './film/FilmPlayer.tsx'
import styles from './town.module.css'

/** The town as everybody sees it, a market at a time, or in its place the film of how it grew; a bridge opens the idea's sheet. */
export function TownTab() {
  const shared = useShared()
  const { language } = useLanguage()
  const say = useSay()
  const open = useOpen()
  const market = useShownMarket()
  const [isFilm, showFilm] = useState(false)
  const which = useRef<HTMLFieldSetElement>(null)
  const marketId = hasMarkets(shared) ? market : undefined
  const town = useMemo(() => townOf(shared, marketId), [shared, marketId])
  const back = () => {
    flushSync(() => showFilm(false))
    // The desk's columns stand beside it again, so that it has another place on the page.
    which.current?.scrollIntoView({ block: 'nearest' })
  }
  const onIdea = (id: string) => open({ kind: 'idea', id })
  if (hasMarkets(shared) && !market) return <p className="muted">{say('chooseMarket')}</p>
  return (
    <div className="stack">
      <h2 className="unseen">{say('town')}</h2>
      <fieldset className={styles.which} aria-label={say('film.which')} ref={which}>
        <Button icon={MapIcon} isPressed={!isFilm} onPress={back}>
          {say('film.townNow')}
        </Button>
        <Button icon={Film} isPressed={isFilm} onPress={() => showFilm(true)}>
          {say('film.title')}
        </Button>
      </fieldset>
      <div>
        <SoundSwitch language={language} />
      </div>
      {isFilm ? (
        <FilmPlayer />
      ) : (
        <ListOrMap {...{ town, language, onIdea }} list={<TownList {...{ town, onIdea }} say={says[language]} />} />
      )}
    </div>
  )
}
