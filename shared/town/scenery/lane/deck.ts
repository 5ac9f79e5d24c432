import { type Laid, on } from '../layers.ts'
import { type Dashes, parts } from '../parts.ts'
import type { Piece } from '../piece.ts'
import { type Arch, along, type Step, steps } from './arch.ts'

export type DeckLook = { arch: Arch; k: number; dashes: Dashes; planks: number; isMet: boolean }

/** The fifth of an agreement that lays a plank: every second lies from the start, and the others come from the bank inward. */
function fifthOf(index: number, count: number): number {
  if (index % 2 === 0) return 0
  const missing = Math.floor(count / 2)
  return [1, 2, 3, 4].find(fifth => (index - 1) / 2 < Math.ceil((missing * fifth) / 5)) ?? 5
}

const metSteps = 3

/** A deck from its bank to the island. Where both spans meet, their last steps are new: they rise and settle. */
export function deck(id: string, { arch, k, planks, isMet }: DeckLook): Laid[] {
  const all = steps(arch, k)
  const laid = all.map((step, index): Piece => {
    const fifth = fifthOf(index, all.length)
    const has = fifth <= planks
    // A plank of the agreement is laid, also where the spans once met.
    const met = isMet && index >= all.length - metSteps && !(has && fifth > 0)
    const wood = index % 3 === 1 ? parts.plankWarm : parts.plank
    const kind = has ? wood : parts.gap
    return {
      id: `${id}/${met ? 'met' : 'deck'}/${has ? '' : 'gap'}${index}`,
      appearsWith: met ? `${id}/met` : `${id}/deck/${has ? fifth : 0}`,
      ...{ part: kind, ...placed(step), scale: k, tinted: 'bridges', from: arch.from },
      enters: met ? 'meet' : 'lay',
    }
  })
  return [...under(id, arch, k), ...on('deck', ...laid)]
}

const placed = ({ at, turn, stretch }: Step) => ({ x: at.x, y: at.y, turn, stretch })

/** Its shadow on the water and three legs. */
function under(id: string, arch: Arch, k: number): Laid[] {
  const left = Math.min(arch.from.x, arch.to.x)
  const span = Math.abs(arch.to.x - arch.from.x)
  const shadow: Piece = {
    ...{ id: `${id}/shadow`, part: parts.shadow, x: left, y: arch.from.y + 13 * k, scale: k },
    ...{ stretch: span / (100 * k), tinted: 'water' },
  }
  const legs = [0.25, 0.5, 0.75].map((share): Piece => {
    const { x, y } = along(arch, share)
    return { id: `${id}/leg/${share}`, part: parts.leg, x, y, scale: k, tinted: 'water' }
  })
  return on('under', shadow, ...legs)
}

/** The half that nobody has come from yet: both edges dashed. */
export const ghostDeck = (id: string, { arch, k, dashes }: DeckLook): Laid[] =>
  on(
    'mark',
    ...steps(arch, k).map((step, index): Piece => {
      const part = parts.ghost(dashes)
      return { id: `${id}/ghost/${index}`, part, ...placed(step), scale: k, tinted: 'none' }
    }),
  )
