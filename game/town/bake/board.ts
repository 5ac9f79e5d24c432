import type { Scenery } from '#shared/town/scenery/piece.ts'
import type { Frame } from '../engine/engine.ts'
import { canvasOf } from './canvas.ts'

/** Both sheets of the board on one canvas: one texture for all that stands still. */
export async function bakeBoard(
  { width, height, water, land }: Scenery,
  ratio: number,
): Promise<{ canvas: HTMLCanvasElement; frames: Frame[] }> {
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)]
  const isLandscape = wide >= high
  const second = isLandscape ? { x: 0, y: high } : { x: wide, y: 0 }
  const frames = [
    { name: 'water', x: 0, y: 0, width: wide, height: high },
    { name: 'land', ...second, width: wide, height: high },
  ]
  const canvas = await canvasOf(
    isLandscape ? wide : wide * 2,
    isLandscape ? high * 2 : high,
    frames.map((frame, index) => ({ ...frame, svg: index === 0 ? water : land })),
  )
  return { canvas, frames }
}
