import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import type { Sector } from '#shared/model/actor.ts'

/** Someone else who writes in a field: who, in words, in their sector's colour, and how one gets at it all the same. */
export type Writer = {
  words: string
  sector: Sector
  /** ”Bo skriver här just nu. Vänta lite, eller ta över.” */
  wait?: string
  /** What was pressed meanwhile is not in the field, but waits. */
  waiting?: (text: string) => string
  take?: string
  onTake?: () => void
}

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
  /** Someone else who writes here now. Makes the field readable only, until it is free or taken over. */
  writer?: Writer | undefined
  isRequired?: boolean
  autoFocus?: boolean
}

/** Length as people count: in code points. */
export const codePoints = (text: string): number => [...text].length

/** A key as the browser tells it. */
type Key = { key: string; ctrlKey: boolean; metaKey: boolean }

/** What was pressed in a field that somebody else writes in waits, so that no key falls on nothing. */
export function withKey(waiting: string, { key, ctrlKey, metaKey }: Key): string {
  if (ctrlKey || metaKey) return waiting
  if (key === 'Backspace') return waiting.slice(0, -1)
  return [...key].length === 1 ? waiting + key : waiting
}

/** The field's text with what waited after it. */
export function withWaiting(text: string, waiting: string): string {
  const isApart = text === '' || /\s$/.test(text) || /^\s/.test(waiting)
  return isApart ? text + waiting : `${text} ${waiting}`
}

/** Joins what is known about a field: its ids, its counter, the error that holds now, and the keys that wait for their turn. */
export function useField({ value, onChange, hint, maxLength, counter, tooLong, error, writer }: FieldProps) {
  const id = useId()
  const [waiting, setWaiting] = useState('')
  const isFree = writer === undefined
  useEffect(() => {
    if (!isFree || waiting === '') return
    setWaiting('')
    onChange(withWaiting(value, waiting))
  }, [isFree, waiting, value, onChange])
  const length = codePoints(value)
  const excess = maxLength === undefined ? 0 : length - maxLength
  const wrong = error ?? (excess > 0 ? tooLong?.(excess) : undefined)
  const count = maxLength !== undefined && counter ? counter(length, maxLength) : undefined
  const under = hint !== undefined || count !== undefined
  return {
    id,
    wrong,
    count,
    waiting,
    /** What the input itself needs, so that no key is lost while another writes. */
    keys: {
      readOnly: !isFree,
      onKeyDown: isFree ? undefined : (event: KeyboardEvent) => setWaiting(withKey(waiting, event)),
    },
    described: [wrong && `${id}-wrong`, under && `${id}-under`].filter(Boolean).join(' ') || undefined,
  }
}
