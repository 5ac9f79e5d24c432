import { clean } from '#shared/model/ids.ts'

const nonCharacters = /[\uFFFE\uFFFF]/g

/** Text that every file format can carry: no control or direction characters, no half characters. */
export const printable = (text: string): string => clean(text.replace(nonCharacters, ''))

/** A whole report with every text in it made printable. */
export function printableAll<Value>(value: Value): Value
export function printableAll(value: unknown): unknown {
  if (typeof value === 'string') return printable(value)
  if (Array.isArray(value)) return value.map(printableAll)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, printableAll(inside)]))
}
