import type { Glow } from '#shared/town/scenery/light.ts'
import type { Piece } from '#shared/town/scenery/piece.ts'
import type { Baked } from '../bake/atlas.ts'
import type { Engine, Lit, Sprite } from '../engine/engine.ts'
import type { Pose } from './motions.ts'

/** A piece where it stands, and how it was lit last. */
type Standing = { piece: Piece; sprite: Sprite; depth: number; pose: Pose | undefined; lit?: Lit }

/** The pieces on the board, by name. They are drawn in the order in which the scenery gives them. */
export class Pieces {
  readonly #engine: Engine
  readonly #standing = new Map<string, Standing>()
  #texture = ''
  #baked = new Map<string, Baked>()
  #light: Glow | undefined

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** Puts exactly these pieces on the board, drawn from this atlas in this light. */
  set(pieces: Piece[], texture: string, baked: Map<string, Baked>, light: Glow): void {
    this.#texture = texture
    this.#baked = baked
    this.#light = light
    const wanted = new Set(pieces.map(({ id }) => id))
    for (const [id, { sprite }] of this.#standing) {
      if (wanted.has(id)) continue
      sprite.remove()
      this.#standing.delete(id)
    }
    pieces.forEach((piece, depth) => {
      const known = this.#standing.get(piece.id)
      const one = { piece, depth, sprite: known?.sprite ?? this.#engine.sprite(), pose: known?.pose }
      this.#standing.set(piece.id, one)
      this.#show(one)
    })
  }

  /** On its way to where it stands, or there. */
  pose(id: string, pose: Pose | undefined): void {
    const one = this.#standing.get(id)
    if (!one) return
    one.pose = pose
    this.#show(one)
  }

  /** All of them where they stand. */
  settle(): void {
    for (const one of this.#standing.values()) one.pose = undefined
  }

  /** Another light: whatever it falls on differently is lit anew, and nothing else about it is touched. */
  light(light: Glow): void {
    this.#light = light
    for (const one of this.#standing.values()) {
      const lit = litOf(one.piece, one.pose, light)
      if (one.lit?.tint === lit.tint && one.lit.opacity === lit.opacity) continue
      one.lit = lit
      one.sprite.light(lit)
    }
  }

  #show(one: Standing): void {
    const { piece, sprite, depth, pose } = one
    const baked = this.#baked.get(piece.part)
    if (!baked || !this.#light) return
    const { x, y, scale, stretch = 1, turn = 0, glows = false } = piece
    const size = scale / baked.scale
    const lit = litOf(piece, pose, this.#light)
    one.lit = lit
    sprite.show({
      ...{ texture: this.#texture, frame: piece.part, origin: baked.origin, turn, depth, glows },
      ...{ x: x + (pose?.x ?? 0), y: y + (pose?.y ?? 0) },
      ...{ scaleX: size * stretch * (pose?.scaleX ?? 1), scaleY: size * (pose?.scaleY ?? 1) },
      ...lit,
    })
  }
}

/** How a piece looks in a light: lamps glow as strongly as the hour lets them. */
const litOf = ({ opacity = 1, tinted, glows }: Piece, pose: Pose | undefined, { tints, strength }: Glow): Lit => ({
  opacity: opacity * (pose?.opacity ?? 1) * (glows ? strength : 1),
  tint: tints[tinted],
})
