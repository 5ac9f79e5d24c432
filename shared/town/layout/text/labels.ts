import { type Frame, type Label, leading, type Point } from '../board.ts'
import type { Fitted, Typesetter } from './typesetter.ts'

/** How a kind of label is set: its sizes from the largest, its weight, the paper round the text, room for a sign at its left. */
export type Style = { sizes: number[]; weight: number; padX: number; padY: number; lead: number }

export type Styles = Record<'house' | 'bank' | 'tag' | 'sign' | 'number' | 'flag' | 'count', Style>

/** The sizes to try: whole, 88 %, 76 %, never under the floor of the face. */
function sizesFrom(font: number, isScreen: boolean): number[] {
  if (isScreen) return [Math.max(28, font)]
  return [...new Set([font, font * 0.88, font * 0.76].map(size => Math.max(13, Math.round(size * 10) / 10)))]
}

export function stylesOf({ font, isScreen }: Frame): Styles {
  const pad = font * (isScreen ? 0.32 : 0.42)
  const common = { weight: 550, padX: pad, padY: pad * (isScreen ? 0.4 : 0.65), lead: 0 }
  const number = isScreen ? Math.max(28, font) : Math.max(12, font * 0.86)
  return {
    house: { ...common, sizes: sizesFrom(font, isScreen), lead: isScreen ? font : Math.max(18, font * 1.28) },
    bank: { ...common, sizes: isScreen ? [30, 28] : [17, 15, 14, 13], weight: 650, padX: pad * 1.6, lead: font * 1.65 },
    tag: { ...common, sizes: isScreen ? [29, 28] : sizesFrom(font * 1.04, isScreen), weight: 650, padX: pad * 1.4 },
    sign: { ...common, sizes: sizesFrom(font * 0.95, isScreen) },
    number: { ...common, sizes: [number], weight: 650, padX: pad * 0.7, padY: pad * 0.3 },
    flag: { ...common, sizes: sizesFrom(font * 0.95, isScreen), padX: pad * 1.25, padY: pad * 0.45 },
    count: { ...common, sizes: sizesFrom(font, isScreen), padX: pad * 1.4 },
  }
}

/** The paper that a fitted text needs. */
export const paperOf = (fitted: Fitted, style: Style): { width: number; height: number } => ({
  width: fitted.width + 1 + style.padX * 2 + style.lead,
  height: fitted.lines.length * fitted.size * leading + style.padY * 2,
})

/** How wide the text may be for a paper of so many px. */
export const textSpace = (paper: number, style: Style): number => paper - 1 - style.padX * 2 - style.lead

/** The text fitted to a paper at most so wide, in at most so many lines. */
export const fitted = (set: Typesetter, text: string, style: Style, paper: number, lines: number): Fitted =>
  set.fit(text, { width: textSpace(paper, style), sizes: style.sizes, lines, weight: style.weight })

/** A label with its upper left corner at a point. */
export function labelAt(found: Fitted, style: Style, { x, y }: Point): Label {
  const { lines, size, isCut } = found
  return { box: { x, y, ...paperOf(found, style) }, lines, size, weight: style.weight, lead: style.lead, isCut }
}

/** A label that is not drawn: its place, and nothing on it. */
export const noLabel = ({ x, y }: Point): Label => ({
  box: { x, y, width: 0, height: 0 },
  lines: [],
  size: 28,
  weight: 400,
  lead: 0,
  isCut: false,
})
