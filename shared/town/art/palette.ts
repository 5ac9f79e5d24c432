import type { Tinted } from '../scenery/piece.ts'
import type { Hour, Light } from '../town.ts'

/** Every colour the town is cut of; the light of the hour multiplies them and never adds new ones. */
export const palette = {
  paper: '#F6EDDB',
  paper2: '#EADCC0',
  white: '#FFFAEF',
  ink: '#1E2F38',
  falu: '#A3382A',
  coral: '#DD6B4B',
  pink: '#EDBBA3',
  mustard: '#E2A737',
  straw: '#F0CF8A',
  leaf: '#A9B877',
  moss: '#7E9559',
  spruce: '#2C5147',
  sea: '#4F8D92',
  seaD: '#3F7A82',
  seaL: '#7FB2AE',
  sky: '#BFD9D2',
  slate: '#51636B',
  glass: '#2E4C57',
  /** Lit windows and lanterns, and nothing else. */
  lamp: '#FFD583',
  /** The two sectors' own colours, as in the interface. */
  plum: '#86446B',
  harbour: '#24507C',
  wood: '#9A6B45',
  bark: '#6B4A34',
} as const

/** What each kind of thing is multiplied by, hour by hour. */
const tints: Record<Hour, Record<Tinted, string>> = {
  night: {
    ...{ land: '#44558F', water: '#41548C', houses: '#6470A8' },
    ...{ bridges: '#8E88A8', pawns: '#8C98CC', none: '#FFFFFF' },
  },
  afternoon: {
    ...{ land: '#FFF7E6', water: '#FFF3E0', houses: '#FFFBF2' },
    ...{ bridges: '#FFF6E6', pawns: '#FFFFFF', none: '#FFFFFF' },
  },
  evening: {
    ...{ land: '#6274AC', water: '#5A6DA6', houses: '#8490BE' },
    ...{ bridges: '#C8B8A4', pawns: '#AEB8DE', none: '#FFFFFF' },
  },
  dawn: {
    ...{ land: '#FFF3E6', water: '#FFF4EC', houses: '#FFF8F2' },
    ...{ bridges: '#FFF0DE', pawns: '#FFFAF4', none: '#FFFFFF' },
  },
}

const channels = (colour: string): number[] => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))

const colourOf = (values: number[]): string =>
  `#${values.map(value => Math.round(value).toString(16).padStart(2, '0').toUpperCase()).join('')}`

const blend = (from: string, to: string, share: number): string => {
  const ends = channels(to)
  return colourOf(channels(from).map((value, at) => value + ((ends[at] ?? value) - value) * share))
}

/** So far an evening brightens at most: it is still evening when everybody has answered, and dawn comes when people part. */
const brightest = 0.2

/** How far towards dawn the light of an evening has gone, by its share. */
export const brightened = ({ hour, dawn }: Light): number =>
  hour === 'evening' ? brightest * Math.min(1, Math.max(0, dawn)) : 0

/** The colour that the light multiplies such things by: the evening goes towards dawn by its share, other hours stand. */
export const tintOf = (light: Light, thing: Tinted): string =>
  blend(tints[light.hour][thing], tints.dawn[thing], brightened(light))
