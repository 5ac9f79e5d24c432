import type { Part } from '#shared/town/art/part.ts'
import type { Glow } from '#shared/town/scenery/light.ts'
import type { Scenery } from '#shared/town/scenery/piece.ts'
import { type Atlas, atlasOf } from '../bake/atlas.ts'
import { canvasOf } from '../bake/canvas.ts'
import type { Engine } from '../engine/engine.ts'
import { Lighting } from './lighting.ts'
import { entering, followed, lasts, type Motion, motionsOf, poseOf } from './motions.ts'
import { Pieces } from './pieces.ts'
import { queue } from './queue.ts'
import { Sheets } from './sheets.ts'

/** What is to be seen: the picture and its light, at so many pixels for each CSS pixel. */
export type Sight = { of: string; scenery: Scenery; light: Glow; ratio: number }

/**
 * Shows the town. It holds no state of the game: what it is given is what it shows, at once when there is nothing
 * before it, and in motion when there is.
 */
export class TownScene {
  readonly #engine: Engine
  readonly #kit: Readonly<Record<string, Part>>
  readonly #pieces: Pieces
  readonly #sheets: Sheets
  readonly #lighting: Lighting
  readonly #queue = queue()
  #atlas: Atlas | undefined
  #count = 0
  #wanted: { previous: Sight | undefined; next: Sight; isPut: (inMotion: boolean) => void } | undefined
  #work: Promise<void> | undefined
  #isClosed = false

  constructor(engine: Engine, kit: Readonly<Record<string, Part>>) {
    this.#engine = engine
    this.#kit = kit
    this.#pieces = new Pieces(engine)
    this.#sheets = new Sheets(engine)
    this.#lighting = new Lighting(engine.run, light => {
      this.#sheets.light(light)
      this.#pieces.light(light)
    })
  }

  /** Goes from what was shown to what is, and says when it is there; several that come while one is being drawn become one. */
  sync(previous: Sight | undefined, next: Sight, isPut: (inMotion: boolean) => void): Promise<void> {
    if (this.#isClosed) return Promise.resolve()
    // What is shown at once stays so, also when it has to wait for what is being drawn.
    this.#wanted = { previous: previous && this.#wanted ? this.#wanted.previous : previous, next, isPut }
    this.#work ??= this.#catchUp().finally(() => {
      this.#work = undefined
    })
    return this.#work
  }

  /** Nothing more is put where nothing can be drawn. */
  close(): void {
    this.#isClosed = true
    this.#wanted = undefined
  }

  async #catchUp(): Promise<void> {
    while (this.#wanted) {
      const { previous, next, isPut } = this.#wanted
      this.#wanted = undefined
      const [putSheets, atlas] = await Promise.all([
        this.#sheets.prepare(next.scenery, next.ratio),
        this.#prepareAtlas(next),
      ])
      if (this.#isClosed) return
      this.#put(previous, next, putSheets, atlas)
      isPut(previous !== undefined)
    }
  }

  async #prepareAtlas({ scenery, ratio }: Sight): Promise<{ atlas: Atlas; canvas?: HTMLCanvasElement }> {
    const atlas = atlasOf(scenery.pieces, this.#kit, ratio)
    if (this.#atlas?.key === atlas.key) return { atlas: this.#atlas }
    const whole = { svg: atlas.svg, x: 0, y: 0, width: atlas.width, height: atlas.height }
    return { atlas, canvas: await canvasOf(atlas.width, atlas.height, [whole]) }
  }

  #put(
    previous: Sight | undefined,
    { scenery, light, ratio }: Sight,
    putSheets: () => void,
    { atlas, canvas }: { atlas: Atlas; canvas?: HTMLCanvasElement },
  ): void {
    if (!previous) this.#still()
    const old = canvas && this.#atlas ? `atlas-${this.#count}` : undefined
    if (canvas) {
      this.#count += 1
      this.#engine.addTexture(`atlas-${this.#count}`, canvas, atlas.frames)
    }
    this.#atlas = atlas
    putSheets()
    this.#engine.resize(scenery.width, scenery.height, ratio)
    const shown = previous ? this.#lighting.now(light) : light
    this.#pieces.set(scenery.pieces, `atlas-${this.#count}`, atlas.baked, shown)
    if (old) this.#engine.dropTexture(old)
    if (previous) this.#sheets.come(this.#lighting.turn(light))
    else {
      this.#lighting.set(light)
      this.#sheets.arrive()
    }
    if (previous) this.#move(followed(motionsOf(entering(previous.scenery.pieces, scenery.pieces))))
    this.#engine.wake()
  }

  /** Everything where it belongs, nothing on its way. */
  #still(): void {
    this.#engine.halt()
    this.#queue.clear()
    this.#pieces.settle()
  }

  #move(motions: Motion[]): void {
    const at = (motion: Motion, share: number) =>
      motion.pieces.forEach((piece, index) => {
        const turn = (index + 1) / motion.pieces.length
        this.#pieces.pose(piece.id, share >= 1 ? undefined : poseOf(piece, share, turn))
      })
    const isNew = ({ of }: Motion) => motions.some(other => other.of === of && other.way === 'lay')
    for (const motion of motions) if (motion.way !== 'meet' || isNew(motion)) at(motion, 0)
    this.#queue.add(
      motions.map(motion => ({
        of: motion.of,
        begin: over => this.#engine.run(lasts[motion.way], share => at(motion, share), over),
      })),
    )
  }
}
