import { useId } from 'react'
import type { Sector } from '#shared/model/actor.ts'

/** What every written field takes. Text is never cut: too much is said in words, and all of it stays. */
export type FieldProps = {
  label: string
  /** The label is only for ears, where the words already stand beside the field. */
  isLabelUnseen?: boolean
  value: string
  onChange: (value: string) => void
  /** The focus goes elsewhere: a good moment to save. */
  onLeave?: (() => void) | undefined
  name?: string
  hint?: string
  /** The most code points the rules accept; an å or an emoji is one each. */
  maxLength?: number
  /** ”33 av 80”. */
  counter?: (length: number, most: number) => string
  /** ”Texten är 14 tecken för lång. Allt finns kvar.” */
  tooLong?: (excess: number) => string
  /** What is wrong and what to do. */
  error?: string | undefined
  /** Someone else who writes here now: who, in words, in their sector's colour. Makes the field readable only. */
  writer?: { words: string; sector: Sector } | undefined
  isRequired?: boolean
  autoFocus?: boolean
}

/** Length as people count: in code points. */
export const codePoints = (text: string): number => [...text].length

/** Joins what is known about a field: its ids, its counter, and the error that holds now. */
export function useField({ value, hint, maxLength, counter, tooLong, error }: FieldProps) {
  const id = useId()
  const length = codePoints(value)
  const excess = maxLength === undefined ? 0 : length - maxLength
  const wrong = error ?? (excess > 0 ? tooLong?.(excess) : undefined)
  const count = maxLength !== undefined && counter ? counter(length, maxLength) : undefined
  const under = hint !== undefined || count !== undefined
  return {
    id,
    wrong,
    count,
    described: [wrong && `${id}-wrong`, under && `${id}-under`].filter(Boolean).join(' ') || undefined,
  }
}
