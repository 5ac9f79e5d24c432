import { useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { Button } from '#game/parts/actions/Button.tsx'
import type { Cues } from '#shared/town/film/cues.ts'
import type { Film } from '#shared/town/film/film.ts'
import { filmTime } from '#shared/town/film/filmTown.ts'
import { inWordsOf } from '#shared/town/film/texts.ts'
import { useSay } from '../../../desk/text.ts'
import { timeOfDay } from '../../../desk/time.ts'
import styles from './film.module.css'

type MomentsProps = { film: Film; cues: Cues; position: number; onGo: (position: number) => unknown }

/** The film as a list: what happened when, for those who do not see the map. The latest that has been shown is marked. */
export function Moments({ film, cues, position, onGo }: MomentsProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { texts } = inWordsOf(film, useShared())
  const { moments } = cues
  const shown = moments.findLastIndex(moment => moment.position <= position)
  if (moments.length === 0) return <p className="muted">{say('film.noMoments')}</p>
  return (
    <ol className={styles.moments}>
      {moments.map(({ position: at, kind, ideaId }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a moment is known by its place in the film.
        <li key={place} aria-current={place === shown || undefined}>
          <Button kind="quiet" isSmall onPress={() => onGo(at)}>
            <span className="num">{timeOfDay(filmTime(film, at, cues), language)}</span>{' '}
            {say(`film.${kind}`, { idea: texts[ideaId] ?? '' })}
          </Button>
        </li>
      ))}
    </ol>
  )
}
