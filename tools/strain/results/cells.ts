import { type Figure, holds, median } from './figures.ts'

type Language = 'sv' | 'en'

/** A number with three figures or more, so that it can be told from others of its size. */
function told(value: number, language: Language): string {
  const whole = `${Math.trunc(Math.abs(value))}`.length
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: Math.max(0, 3 - whole) })
  return Number.isFinite(value) ? format.format(value) : '–'
}

/** What is promised of a figure, as it is written: ≤ 50. */
function goalOf({ atMost, atLeast }: Figure, language: Language): string {
  const most = atMost === undefined ? [] : [`≤ ${told(atMost, language)}`]
  const least = atLeast === undefined ? [] : [`≥ ${told(atLeast, language)}`]
  return [...most, ...least].join(', ')
}

/** Whether a figure keeps its promise; nothing for one that was measured and has none. */
function mark(figure: Figure): string {
  if (!holds(figure)) return '✗'
  return figure.atMost === undefined && figure.atLeast === undefined ? '' : '✓'
}

/** The row of a figure in a table: name, median, lowest, highest, unit, goal, and whether it holds. */
export const cellsOf = (figure: Figure, language: Language): string[] => [
  figure.name,
  told(median(figure.values), language),
  told(Math.min(...figure.values), language),
  told(Math.max(...figure.values), language),
  figure.unit,
  goalOf(figure, language),
  mark(figure),
]
