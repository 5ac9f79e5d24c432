import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
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

/** What was pressed while somebody else wrote, who may have said something else: its writer chooses where it goes. */
export type Waited = {
  /** ”Det här skrev du medan du väntade: …” */
  words: (text: string) => string
  add: string
  putAway: string
  /** Keeps the words elsewhere: when that was chosen, and when the field goes before anything was. */
  keep: (text: string, isChosen: boolean) => void
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
  /** Without it, what waited comes last in the field. */
  waited?: Waited | undefined
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

/** Keys that wait, until the other has finished or their turn has been taken. */
type Held = { text: string; isTaken: boolean }

/** What was pressed in a field while somebody else wrote there: put last in it by whoever takes over, and else offered. */
function useHeld({ value, onChange, writer, waited }: FieldProps) {
  const [held, setHeld] = useState<Held>()
  const isFree = writer === undefined
  const isOffered = isFree && held !== undefined && waited !== undefined && !held.isTaken
  const latest = useRef({ held, waited })
  latest.current = { held, waited }
  const add = () => {
    setHeld(undefined)
    if (held) onChange(withWaiting(value, held.text))
  }
  const put = useRef(add)
  put.current = add
  const isDue = isFree && held !== undefined && !isOffered
  useEffect(() => {
    if (isDue) put.current()
  }, [isDue])
  useEffect(() => {
    const leave = () => {
      const { held: left, waited: at } = latest.current
      if (left) at?.keep(left.text, false)
      setHeld(undefined)
    }
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  const putAway = () => {
    setHeld(undefined)
    if (held) waited?.keep(held.text, true)
  }
  return {
    waiting: held?.text,
    offered: isOffered ? { words: waited.words(held.text), add, putAway } : undefined,
    press: (event: KeyboardEvent) => {
      // In a field that is only read it would scroll the page.
      if (event.key === ' ') event.preventDefault()
      setHeld(before => {
        const text = withKey(before?.text ?? '', event)
        return text === '' ? undefined : { text, isTaken: false }
      })
    },
    /** The turn is taken: what waits goes into the field. */
    take: () => setHeld(before => before && { ...before, isTaken: true }),
  }
}

/** Joins what is known about a field: its ids, its counter, the error that holds now, and the keys that wait for their turn. */
export function useField(props: FieldProps) {
  const { value, hint, maxLength, counter, tooLong, error, writer } = props
  const id = useId()
  const { waiting, offered, press, take } = useHeld(props)
  // Whoever presses on while the other finishes goes on with the same words: nothing is torn in two.
  const isHeld = writer !== undefined || offered !== undefined
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
    offered,
    take,
    /** What the input itself needs, so that no key is lost while another writes. */
    keys: { readOnly: isHeld, onKeyDown: isHeld ? press : undefined },
    described: [wrong && `${id}-wrong`, under && `${id}-under`].filter(Boolean).join(' ') || undefined,
  }
}
