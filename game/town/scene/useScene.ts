import { type RefObject, useEffect, useRef, useState } from 'react'
import { canDraw } from '../engine/canDraw.ts'
import { sound } from '../engine/sound.ts'
import type { Sight, TownScene } from './townScene.ts'

/** How the picture is: not there yet, on its way, or asleep. */
export type State = 'opening' | 'moving' | 'still'

const moves = () => !matchMedia('(prefers-reduced-motion: reduce)').matches

/** Another town, another part of it, another size or density of pixels is another board: it is shown at once. */
const isSameBoard = (one: Sight, other: Sight) =>
  one.of === other.of &&
  one.ratio === other.ratio &&
  one.scenery.width === other.scenery.width &&
  one.scenery.height === other.scenery.height

/** Opens the scene in its place once, and shows it what is to be seen from then on. */
export function useScene(
  place: RefObject<HTMLDivElement | null>,
  sight: Sight | undefined,
  onUnavailable: () => void,
): State {
  const [isAwake, setAwake] = useState(true)
  const [drawing, setDrawing] = useState(0)
  const [scene, setScene] = useState<TownScene>()
  const shown = useRef<Sight>(undefined)
  const giveUp = useRef(onUnavailable)
  giveUp.current = onUnavailable
  const fail = useRef((fault: unknown) => {
    reportError(fault)
    giveUp.current()
  }).current
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
    open().catch(fault => isGone || fail(fault))
    return () => {
      isGone = true
      shown.current = undefined
      setScene(undefined)
      close?.()
    }
  }, [place, fail])
  useEffect(() => {
    if (!scene || !sight) return
    const before = shown.current
    shown.current = sight
    setDrawing(count => count + 1)
    const isNext = before !== undefined && isSameBoard(before, sight)
    if (isNext) sound(before.scenery, sight.scenery)
    const previous = isNext && moves() ? before : undefined
    let isGone = false
    scene
      .sync(previous, sight)
      .catch(fault => isGone || fail(fault))
      .finally(() => setDrawing(count => count - 1))
    return () => {
      isGone = true
    }
  }, [scene, sight, fail])
  if (!scene || !sight) return 'opening'
  return isAwake || drawing > 0 ? 'moving' : 'still'
}
