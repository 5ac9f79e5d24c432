import { type Figure, holds, median } from './figures.ts'

/** A number with three figures or more, so that it can be told from others of its size. */
function told(value: number): string {
  const whole = `${Math.trunc(Math.abs(value))}`.length
  return Number.isFinite(value) ? `${Number(value.toFixed(Math.max(0, 3 - whole)))}` : '–'
}

/** What is promised of a figure, as it is written: ≤ 50. */
function goalOf({ atMost, atLeast }: Figure): string {
  const most = atMost === undefined ? [] : [`≤ ${told(atMost)}`]
  const least = atLeast === undefined ? [] : [`≥ ${told(atLeast)}`]
  return [...most, ...least].join(', ')
}

/** Whether a figure keeps its promise; nothing for one that was measured and has none. */
function mark(figure: Figure): string {
  if (!holds(figure)) return '✗'
  return goalOf(figure) === '' ? '' : '✓'
}

/** The row of a figure in a table: name, median, lowest, highest, unit, goal, and whether it holds. */
export const cellsOf = (figure: Figure): string[] => [
  figure.name,
  told(median(figure.values)),
  told(Math.min(...figure.values)),
  told(Math.max(...figure.values)),
  figure.unit,
  goalOf(figure),
  mark(figure),
]
