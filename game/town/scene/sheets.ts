import type { Glow } from '#shared/town/scenery/light.ts'
import type { Scenery } from '#shared/town/scenery/piece.ts'
import { bakeBoard } from '../bake/board.ts'
import type { Engine, Frame, Sprite } from '../engine/engine.ts'
import { lightTakes } from './lighting.ts'

type Sheet = { name: 'water' | 'land'; sprite: Sprite }
/** A board of two sheets; `depth` is where it lies, once it has been laid. */
type Board = { texture: string; drawn: string; ratio: number; size: Size; sheets: Sheet[]; depth?: number }
type Size = { width: number; height: number; frames: Frame[] }

const drawnOf = ({ width, height, water, land }: Scenery) => `${width} ${height} ${water}${land}`

/** The two sheets under everything: water and land, in one texture. */
export class Sheets {
  readonly #engine: Engine
  #board: Board | undefined
  /** The board that the new one is coming forth over. */
  #before: Board | undefined
  #share = 0
  /** Ends its coming forth. */
  #end: (() => void) | undefined
  #light: Glow | undefined
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
      // While one board comes forth over another, a third takes its place and comes on.
      if (this.#before) this.#drop(this.#board)
      else [this.#before, this.#share] = [this.#board, 0]
      const sheets = (['water', 'land'] as const).map(name => ({ name, sprite: this.#engine.sprite() }))
      const { width, height } = scenery
      this.#board = { texture, drawn, ratio, sheets, size: { width, height, frames } }
    }
  }

  /** The light on them. */
  light(light: Glow): void {
    this.#light = light
    this.#show()
  }

  /** A new board comes forth over the one before it while the light turns; else it is there at once. */
  come(isTurning: boolean): void {
    if (!this.#before || this.#end) return
    if (!isTurning) return this.arrive()
    const each = (share: number) => {
      this.#share = share
      this.#show()
    }
    this.#end = this.#engine.run(lightTakes, each, () => this.arrive())
  }

  /** Nothing but the newest board is left. */
  arrive(): void {
    this.#end?.()
    this.#end = undefined
    this.#drop(this.#before)
    this.#before = undefined
    this.#show()
  }

  #drop(board: Board | undefined): void {
    if (!board) return
    for (const { sprite } of board.sheets) sprite.remove()
    this.#engine.dropTexture(board.texture)
  }

  #show(): void {
    if (!this.#light) return
    const { tints } = this.#light
    for (const [board, depth, opacity] of [
      [this.#before, -4, 1],
      [this.#board, -2, this.#before ? this.#share : 1],
    ] as const) {
      if (!board) continue
      const isLaid = board.depth === depth
      board.depth = depth
      for (const [index, { name, sprite }] of board.sheets.entries()) {
        const lit = { opacity, tint: tints[name] }
        if (isLaid) {
          sprite.light(lit)
          continue
        }
        const { width, height, frames } = board.size
        const frame = frames[index] ?? { width: 1, height: 1 }
        sprite.show({
          ...{ texture: board.texture, frame: name, x: 0, y: 0, origin: { x: 0, y: 0 } },
          ...{ scaleX: width / frame.width, scaleY: height / frame.height },
          ...{ turn: 0, glows: false, depth: depth + index, ...lit },
        })
      }
    }
  }
}
