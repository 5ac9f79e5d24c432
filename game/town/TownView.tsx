import { useRef } from 'react'
import type { Town } from '#shared/town/town.ts'
import type { Language } from '../live/Texts.tsx'
import { Labels, type Opens } from './labels/Labels.tsx'
import { says } from './labels/words.ts'
import { type Setting, useBoard } from './scene/useBoard.ts'
import { useScene } from './scene/useScene.ts'
import styles from './town.module.css'

export type TownViewProps = Opens &
  Setting & {
    town: Town
    language: Language
    /** This device cannot draw the map: the caller shows its list. */
    onUnavailable: () => void
  }

/** The town on a canvas, and its tags over it as real text and real buttons. It fills the room it is given. */
export function TownView({ town, language, onUnavailable, isScreen, panel, ...opens }: TownViewProps) {
  const place = useRef<HTMLDivElement>(null)
  const say = says[language]
  const board = useBoard(place, town, say, { isScreen, panel })
  const state = useScene(place, board?.sight, onUnavailable)
  return (
    <div className={styles.town} data-town={state}>
      <div className={styles.canvas} ref={place} aria-hidden="true" />
      {board && <Labels town={town} layout={board.layout} say={say} {...opens} />}
    </div>
  )
}
