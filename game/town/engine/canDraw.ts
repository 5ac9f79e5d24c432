import { letGo } from './surface.ts'

/** A device that has drawn once is not asked again: each question makes a drawing surface, which takes its time. */
let hasDrawn = false

/** Whether this device draws with WebGL at all; where it does not, the list is the game. */
export function canDraw(): boolean {
  if (hasDrawn) return true
  try {
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl')
    letGo(canvas)
    hasDrawn = context !== null
    return hasDrawn
  } catch {
    return false
  }
}
