import type { Glow } from '#shared/town/scenery/light.ts'
import type { Scenery } from '#shared/town/scenery/piece.ts'
import { bakeBoard } from '../bake/board.ts'
import type { Engine, Frame, Sprite } from '../engine/engine.ts'

type Sheet = { name: 'water' | 'land'; sprite: Sprite }
type Board = { texture: string; drawn: string; ratio: number; size: Size; sheets: Sheet[] }
type Size = { width: number; height: number; frames: Frame[] }

const drawnOf = ({ width, height, water, land }: Scenery) => `${width} ${height} ${water}${land}`

/** The two sheets under everything: water and land, in one texture. */
export class Sheets {
  readonly #engine: Engine
  #board: Board | undefined
  #before: Board | undefined
  #count = 0

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** Draws the sheets where they are not those already shown; returns how to put them on the board. */
  async prepare(scenery: Scenery, ratio: number): Promise<() => void> {
    const drawn = drawnOf(scenery)
    if (this.#board?.drawn === drawn && this.#board.ratio === ratio) return () => undefined
    const { canvas, frames } = await bakeBoard(scenery, ratio)
    return () => {
      this.#count += 1
      const texture = `board-${this.#count}`
      this.#engine.addTexture(texture, canvas, frames)
      this.forget()
      this.#before = this.#board
      const sheets = (['water', 'land'] as const).map(name => ({ name, sprite: this.#engine.sprite() }))
      const { width, height } = scenery
      this.#board = { texture, drawn, ratio, sheets, size: { width, height, frames } }
    }
  }

  /** The light on them; while one board turns into another, the new one lies thinly on top. */
  light({ tints }: Glow, opacity = 1): void {
    for (const [board, depth, shown] of [
      [this.#before, -4, 1],
      [this.#board, -2, this.#before ? opacity : 1],
    ] as const) {
      board?.sheets.forEach(({ name, sprite }, index) => {
        const { width, height, frames } = board.size
        const frame = frames[index] ?? { width: 1, height: 1 }
        sprite.show({
          ...{ texture: board.texture, frame: name, x: 0, y: 0, origin: { x: 0, y: 0 } },
          ...{ scaleX: width / frame.width, scaleY: height / frame.height },
          ...{ turn: 0, glows: false, opacity: shown, depth: depth + index, tint: tints[name] },
        })
      })
    }
  }

  /** Nothing but the newest board is left. */
  forget(): void {
    for (const { sprite } of this.#before?.sheets ?? []) sprite.remove()
    if (this.#before) this.#engine.dropTexture(this.#before.texture)
    this.#before = undefined
  }
}
