import { useEffect, useRef, useState } from 'react'
import { kit } from '#shared/town/art/kit.ts'
import type { Town } from '#shared/town/town.ts'
import type { Language } from '../live/Texts.tsx'
import { canDraw } from './engine/canDraw.ts'
import { Labels, type Opens } from './labels/Labels.tsx'
import type { Sight, TownScene } from './scene/townScene.ts'
import { sound } from './sound.ts'
import styles from './town.module.css'
import { type Setting, useBoard } from './useBoard.ts'
import { says } from './words.ts'

export type TownViewProps = Opens &
  Setting & {
    town: Town
    language: Language
    /** This device cannot draw the map: the caller shows its list. */
    onUnavailable: () => void
  }

type State = 'opening' | 'moving' | 'still'

/** The town on a canvas, and its tags over it as real text and real buttons. It fills the room it is given. */
export function TownView({ town, language, onUnavailable, isScreen, panel, ...opens }: TownViewProps) {
  const place = useRef<HTMLDivElement>(null)
  const say = says[language]
  const board = useBoard(place, town, say, { isScreen, panel })
  const state = useScene(place, board?.sight, onUnavailable)
  return (
    <div className={styles.town} data-town={state}>
      <div className={styles.canvas} ref={place} aria-hidden="true" />
      {board && <Labels town={town} layout={board.layout} say={say} kit={kit} {...opens} />}
    </div>
  )
}

const moves = () => !matchMedia('(prefers-reduced-motion: reduce)').matches

/** Another size, or another density of pixels, is another board: it is shown at once. */
const isSameBoard = (one: Sight, other: Sight) =>
  one.ratio === other.ratio && one.scenery.width === other.scenery.width && one.scenery.height === other.scenery.height

/** Opens the scene in its place once, and shows it what is to be seen from then on. */
function useScene(
  place: React.RefObject<HTMLDivElement | null>,
  sight: Sight | undefined,
  onUnavailable: () => void,
): State {
  const [isAwake, setAwake] = useState(true)
  const [drawing, setDrawing] = useState(0)
  const [scene, setScene] = useState<TownScene>()
  const shown = useRef<Sight>(undefined)
  const giveUp = useRef(onUnavailable)
  giveUp.current = onUnavailable
  useEffect(() => {
    const element = place.current
    if (!element) return
    let close: (() => void) | undefined
    let isGone = false
    const open = async () => {
      if (!canDraw()) return giveUp.current()
      const { openTown } = await import('./openTown.ts')
      if (isGone) return
      const opened = await openTown(element, {
        onSleep: () => setAwake(false),
        onWake: () => setAwake(true),
        onLost: () => giveUp.current(),
      })
      close = opened.close
      if (isGone) close()
      else setScene(opened.scene)
    }
    open().catch(() => giveUp.current())
    return () => {
      isGone = true
      shown.current = undefined
      setScene(undefined)
      close?.()
    }
  }, [place])
  useEffect(() => {
    if (!scene || !sight) return
    const before = shown.current
    shown.current = sight
    setDrawing(count => count + 1)
    if (before) sound(before.scenery, sight.scenery)
    const previous = before && moves() && isSameBoard(before, sight) ? before : undefined
    scene
      .sync(previous, sight)
      .catch(() => giveUp.current())
      .finally(() => setDrawing(count => count - 1))
  }, [scene, sight])
  if (!scene || !sight) return 'opening'
  return isAwake || drawing > 0 ? 'moving' : 'still'
}
