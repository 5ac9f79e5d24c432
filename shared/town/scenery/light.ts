import { brightened, tintOf } from '../art/palette.ts'
import type { Hour, Light } from '../town.ts'
import type { Tinted } from './piece.ts'

/** What the hour does to the picture: a colour to multiply each kind of thing by, and how strongly lamps glow, 0–1. */
export type Glow = { tints: Record<Tinted, string>; strength: number }

/** How strongly lamps glow, hour by hour. */
const strengths: Record<Hour, number> = { night: 1, afternoon: 0.3, evening: 0.95, dawn: 0.55 }

const channels = (colour: string) => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
const colourOf = (values: number[]) =>
  `#${values.map(value => Math.round(value).toString(16).padStart(2, '0')).join('')}`

/** A colour on the way from one to another, 0–1. */
const between = (from: string, to: string, share: number): string => {
  const ends = channels(to)
  return colourOf(channels(from).map((value, at) => value + ((ends[at] ?? value) - value) * share))
}

/** A colour multiplied by another, as paper in coloured light. */
export const multiplied = (colour: string, tint: string): string => {
  const by = channels(tint)
  return colourOf(channels(colour).map((value, at) => (value * (by[at] ?? 255)) / 255))
}

const each = (tint: (thing: Tinted) => string): Record<Tinted, string> => ({
  ...{ land: tint('land'), water: tint('water'), houses: tint('houses') },
  ...{ bridges: tint('bridges'), pawns: tint('pawns'), none: '#FFFFFF' },
})

/** One light on the way to another, 0–1. */
export const blend = (from: Glow, to: Glow, share: number): Glow => ({
  tints: each(thing => between(from.tints[thing], to.tints[thing], share)),
  strength: from.strength + (to.strength - from.strength) * share,
})

/** The light over the town: from homecoming on the evening goes towards dawn; dawn itself is dawn, whatever the share. */
export function glowOf(light: Light): Glow {
  const strength = strengths[light.hour] + (strengths.dawn - strengths.evening) * brightened(light)
  return { tints: each(thing => tintOf(light, thing)), strength }
}
