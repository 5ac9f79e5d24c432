import type { Hour, Light } from '../town.ts'
import type { Tinted } from './piece.ts'

/** What the hour does to the picture: a colour to multiply each kind of thing by, and how strongly lamps glow, 0–1. */
export type Glow = { tints: Record<Tinted, string>; strength: number }

const none = '#FFFFFF'

const hours: Record<Hour, Glow> = {
  night: {
    tints: { land: '#44558F', water: '#41548C', houses: '#6470A8', bridges: '#8E88A8', pawns: '#8C98CC', none },
    strength: 1,
  },
  afternoon: {
    tints: { land: '#FFF7E6', water: '#FFF3E0', houses: '#FFFBF2', bridges: '#FFF6E6', pawns: '#FFFFFF', none },
    strength: 0.3,
  },
  evening: {
    tints: { land: '#6274AC', water: '#5A6DA6', houses: '#8490BE', bridges: '#C8B8A4', pawns: '#AEB8DE', none },
    strength: 0.95,
  },
  dawn: {
    tints: { land: '#FFF3E6', water: '#FFF4EC', houses: '#FFF8F2', bridges: '#FFF0DE', pawns: '#FFFAF4', none },
    strength: 0.55,
  },
}

const channels = (colour: string) => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
const colourOf = (values: number[]) =>
  `#${values.map(value => Math.round(value).toString(16).padStart(2, '0')).join('')}`

/** A colour on the way from one to another, 0–1. */
export const between = (from: string, to: string, share: number): string => {
  const ends = channels(to)
  return colourOf(channels(from).map((value, at) => value + ((ends[at] ?? value) - value) * share))
}

/** A colour multiplied by another, as paper in coloured light. */
export const multiplied = (colour: string, tint: string): string => {
  const by = channels(tint)
  return colourOf(channels(colour).map((value, at) => (value * (by[at] ?? 255)) / 255))
}

/** One light on the way to another, 0–1. */
export const blend = (from: Glow, to: Glow, share: number): Glow => {
  const tint = (name: Tinted) => between(from.tints[name], to.tints[name], share)
  return {
    tints: {
      ...{ land: tint('land'), water: tint('water'), houses: tint('houses') },
      ...{ bridges: tint('bridges'), pawns: tint('pawns'), none },
    },
    strength: from.strength + (to.strength - from.strength) * share,
  }
}

/** The light over the town: from homecoming on the evening goes towards dawn; dawn itself is dawn, whatever the share. */
export const glowOf = ({ hour, dawn }: Light): Glow =>
  hour === 'evening' ? blend(hours.evening, hours.dawn, Math.min(1, Math.max(0, dawn))) : hours[hour]
