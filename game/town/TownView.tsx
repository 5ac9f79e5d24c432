import { useRef } from 'react'
import type { Town } from '#shared/town/town.ts'
import type { Language } from '../live/Texts.tsx'
import { Labels, type Opens } from './labels/Labels.tsx'
import { says } from './labels/words.ts'
import { type Setting, useBoard } from './scene/board/useBoard.ts'
import { useScene } from './scene/useScene.ts'
import styles from './town.module.css'

export type TownViewProps = Opens &
  Setting & {
    town: Town
    language: Language
    /** Whatever happens is there at once and unheard, as while somebody speaks to the whole room. */
    isStill?: boolean | undefined
    /** This device cannot draw the map: the caller shows its list. */
    onUnavailable: () => void
  }

/**
 * The town on a canvas, and its tags over it as real text and real buttons, which come with the picture that they belong to.
 * It fills the room it is given.
 */
export function TownView({
  town: latest,
  language,
  onUnavailable,
  isScreen,
  panel,
  subject,
  isStill,
  ...opens
}: TownViewProps) {
  const town = useSame(latest)
  const place = useRef<HTMLDivElement>(null)
  const say = says[language]
  const board = useBoard(place, town, say, { isScreen, panel, subject })
  const { state, put } = useScene(place, board, { isStill }, onUnavailable)
  return (
    <div className={styles.town} data-town={state}>
      <div className={styles.canvas} ref={place} aria-hidden="true" />
      {put && <Labels town={put.board.town} layout={put.board.layout} {...{ say, ...opens }} inMotion={put.inMotion} />}
    </div>
  )
}

/** The town as it was first given while it is the same: whatever else happens in the room moves nothing in it. */
function useSame(town: Town): Town {
  const said = JSON.stringify(town)
  const kept = useRef({ said, town })
  if (kept.current.said !== said) kept.current = { said, town }
  return kept.current.town
}
