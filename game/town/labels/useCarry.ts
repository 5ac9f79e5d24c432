import { type PointerEvent as Pressed, useEffect, useRef, useState } from 'react'

/** What a building may be carried to, and what comes of it; nothing moves by that alone. */
export type Bring = {
  may: (actorId: string, ideaId: string) => boolean
  onBring: (actorId: string, ideaId: string) => void
}

/** The building in somebody's hand: where the hand is on the page, and the idea under it that would take it. */
export type Carried = { actorId: string; x: number; y: number; ideaId?: string }

/** A hand that trembles still presses: so many px before a press becomes a carrying. */
const slack = 8

/** The idea whose tag, lane or spark lies under a point of the page. */
const ideaUnder = (x: number, y: number): string | undefined =>
  document.elementFromPoint(x, y)?.closest('[data-idea]')?.getAttribute('data-idea') ?? undefined

/** The press that a hand ends with is no press on what lies there. */
function swallowPress(): void {
  const swallow = (event: Event) => {
    event.stopPropagation()
    event.preventDefault()
  }
  addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => removeEventListener('click', swallow, { capture: true }))
}

/** Carries buildings with mouse, pen or finger. Escape and a lost pointer leave everything where it was. */
export function useCarry(bring: Bring | undefined) {
  const [carried, setCarried] = useState<Carried>()
  const latest = useRef(bring)
  latest.current = bring
  const letGo = useRef(() => {})
  useEffect(() => () => letGo.current(), [])
  const pickUp = (actorId: string) => (press: Pressed) => {
    if (press.button !== 0 || !press.isPrimary) return
    letGo.current()
    const { pointerId, clientX, clientY } = press
    let now: Carried | undefined
    const move = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return
      const [x, y] = [event.clientX, event.clientY]
      if (!now && Math.hypot(x - clientX, y - clientY) < slack) return
      const ideaId = ideaUnder(x, y)
      const isTaken = ideaId !== undefined && latest.current?.may(actorId, ideaId)
      now = { actorId, x, y, ...(isTaken ? { ideaId } : {}) }
      setCarried(now)
    }
    const drop = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return
      const ideaId = now?.ideaId
      if (now) swallowPress()
      letGo.current()
      if (ideaId !== undefined) latest.current?.onBring(actorId, ideaId)
    }
    const lose = (event: PointerEvent) => event.pointerId === pointerId && letGo.current()
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !now) return
      event.stopPropagation()
      event.preventDefault()
      letGo.current()
      // Of the finger that still is down nothing more is meant; how it ends is not yet known.
      const end = (event: PointerEvent) => {
        if (event.pointerId !== pointerId) return
        if (event.type === 'pointerup') swallowPress()
        removeEventListener('pointerup', end)
        removeEventListener('pointercancel', end)
      }
      addEventListener('pointerup', end)
      addEventListener('pointercancel', end)
    }
    addEventListener('pointermove', move)
    addEventListener('pointerup', drop)
    addEventListener('pointercancel', lose)
    addEventListener('keydown', giveUp, true)
    letGo.current = () => {
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', drop)
      removeEventListener('pointercancel', lose)
      removeEventListener('keydown', giveUp, true)
      letGo.current = () => {}
      setCarried(undefined)
    }
  }
  return { carried, pickUp }
}
