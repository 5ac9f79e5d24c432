import { type RefObject, startTransition, useEffect, useRef, useState } from 'react'
import { bakeAhead, forgetAhead } from '../bake/ahead.ts'
import { canDraw } from '../engine/canDraw.ts'
import { sound } from '../engine/sound.ts'
import type { Board } from './board/useBoard.ts'
import type { Sight, TownScene } from './townScene.ts'

/** What the picture shows, and whether it came to it in motion. */
export type Put = { board: Board; inMotion: boolean }

/** How the picture is: not there yet, on its way, or asleep. */
export type State = 'opening' | 'moving' | 'still'

const moves = () => !matchMedia('(prefers-reduced-motion: reduce)').matches

/** Another town, another part of it, another size or density of pixels is another board: it is shown at once. */
const isSameBoard = (one: Sight, other: Sight) =>
  one.of === other.of &&
  one.ratio === other.ratio &&
  one.scenery.width === other.scenery.width &&
  one.scenery.height === other.scenery.height

/** So many times in a row a map may lose its drawing surface before its picture stands. */
const mostLosses = 2

/**
 * Opens the scene in its place, and shows it what is to be seen from then on. A device takes the drawing surface away when
 * it likes, most often in a pocket: then the map is built anew, unless it keeps being taken.
 */
export function useScene(
  place: RefObject<HTMLDivElement | null>,
  board: Board | undefined,
  { isStill = false }: { isStill?: boolean | undefined },
  onUnavailable: () => void,
): { state: State; put: Put | undefined } {
  const [isAwake, setAwake] = useState(true)
  const [drawing, setDrawing] = useState(0)
  const [scene, setScene] = useState<TownScene>()
  const [surface, setSurface] = useState(0)
  const losses = useRef(0)
  const shown = useRef<Sight>(undefined)
  const [put, setPut] = useState<Put>()
  const giveUp = useRef(onUnavailable)
  giveUp.current = onUnavailable
  const fail = useRef((fault: unknown) => {
    reportError(fault)
    giveUp.current()
  }).current
  // biome-ignore lint/correctness/useExhaustiveDependencies: each surface has a scene of its own.
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
        onLost: () => {
          losses.current += 1
          if (losses.current > mostLosses) giveUp.current()
          else setSurface(count => count + 1)
        },
      })
      close = opened.close
      if (isGone) return close()
      setAwake(true)
      setScene(opened.scene)
    }
    open().catch(fault => isGone || fail(fault))
    return () => {
      isGone = true
      shown.current = undefined
      setScene(undefined)
      forgetAhead()
      close?.()
    }
  }, [place, fail, surface])
  useEffect(() => {
    if (!board) return
    const { sight } = board
    if (!scene) return bakeAhead(sight)
    const before = shown.current
    shown.current = sight
    setDrawing(count => count + 1)
    const isNext = before !== undefined && isSameBoard(before, sight)
    if (isNext && !isStill) sound(before.scenery, sight.scenery)
    // What happened while nobody could see it has happened.
    const isSeen = document.visibilityState === 'visible'
    const previous = isNext && isSeen && !isStill && moves() ? before : undefined
    // A first picture is drawn before its tags are.
    const tell = (next: Put) => (before ? setPut(next) : startTransition(() => setPut(next)))
    let isGone = false
    scene
      .sync(previous, sight, inMotion => tell({ board, inMotion }))
      .catch(fault => isGone || fail(fault))
      .finally(() => setDrawing(count => count - 1))
    return () => {
      isGone = true
    }
  }, [scene, board, isStill, fail])
  const state = stateOf(scene !== undefined && board !== undefined, isAwake || drawing > 0 || put?.board !== board)
  useEffect(() => {
    if (state === 'still') losses.current = 0
  }, [state])
  return { state, put }
}

const stateOf = (isOpen: boolean, isMoving: boolean): State => {
  if (!isOpen) return 'opening'
  return isMoving ? 'moving' : 'still'
}
