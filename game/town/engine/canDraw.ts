import { letGo } from './surface.ts'

/** Whether this device draws with WebGL at all; where it does not, the list is the game. */
export function canDraw(): boolean {
  try {
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl')
    letGo(canvas)
    return context !== null
  } catch {
    return false
  }
}
