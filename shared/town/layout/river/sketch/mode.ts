/**
 * One way to set the river's islands. Signs stand under their pavilion, on the path left of the pawns, or say their number
 * alone. Tags lie over the island's top edge, at its upper left, there on one line, at the left of its first lane, or say
 * their number alone.
 */
export type Mode = {
  sign: 'under' | 'beside' | 'number'
  tag: 'over' | 'inside' | 'line' | 'row' | 'number'
  /** Islands without a lane fold into one islet. */
  isFolding: boolean
  /** Sparks are in the list alone. */
  isBare: boolean
  /** The art scale may not fall under this. */
  least: number
}

/** The smallest art scale at which pawns can still be told apart. */
const small = 0.6

/** The last way out: numbers and bridges. */
export const barest: Mode = { sign: 'number', tag: 'number', isFolding: true, isBare: true, least: 0.4 }

/** Roomy first, then dense; under .7 the islands without a lane fold; the last ones give up names to keep every bridge. */
export const modesFor = (isPortrait: boolean): Mode[] => [
  { sign: 'under', tag: 'over', isFolding: false, isBare: false, least: isPortrait ? 0.9 : 1.06 },
  { sign: 'beside', tag: 'inside', isFolding: false, isBare: false, least: 0.7 },
  { sign: 'under', tag: 'over', isFolding: false, isBare: false, least: 0.7 },
  { sign: 'beside', tag: 'line', isFolding: false, isBare: false, least: 0.7 },
  { sign: 'beside', tag: 'inside', isFolding: true, isBare: false, least: small },
  { sign: 'under', tag: 'over', isFolding: true, isBare: false, least: small },
  { sign: 'beside', tag: 'inside', isFolding: true, isBare: true, least: small },
  { sign: 'under', tag: 'over', isFolding: true, isBare: true, least: small },
  { sign: 'beside', tag: 'line', isFolding: true, isBare: true, least: small },
  { sign: 'beside', tag: 'row', isFolding: true, isBare: true, least: small },
  { sign: 'number', tag: 'inside', isFolding: true, isBare: false, least: small },
  { sign: 'number', tag: 'line', isFolding: true, isBare: true, least: small },
  { sign: 'number', tag: 'row', isFolding: true, isBare: true, least: small },
  barest,
]

/** Whether a tag stands in the row of its island's first lane. */
export const isInRow = ({ tag }: Mode): boolean => tag === 'row' || tag === 'number'
