import { useCallback, useEffect, useRef, useState } from 'react'
import type { PhaseKind } from '#shared/model/programme.ts'
import { useLiveStore } from '../../../live/Live.tsx'
import type { FieldSaving } from '../../../live/fields/useField.ts'

/** Texts that are kept before they have become something, and the phases in which they are still written. */
const draftPhases = {
  tile: ['open', 'prelude', 'swap1', 'gatherIdeas', 'gatherMarket'],
  proposal: ['open', 'prelude', 'findChallenges'],
  proposalQuestion: ['open', 'prelude', 'findChallenges'],
  wished: [
    'gatherMarket',
    'gatherClose',
    'formulate',
    'trial',
    'homecoming',
    'followUpTalk',
    'followUpSteps',
    'checkOut',
  ],
  idea: ['gatherIdeas', 'gatherMarket'],
  ideaSoThat: ['gatherIdeas', 'gatherMarket'],
  question: ['gatherMarket', 'gatherClose'],
  answer: ['gatherMarket', 'gatherClose'],
  reason: ['gatherMarket', 'gatherClose'],
  greeting: ['break', 'swap2'],
  card: ['formulate', 'trial'],
  name: ['gatherClose', 'formulate'],
  aim: ['gatherClose', 'formulate'],
  line: ['formulate', 'trial'],
  homeLine: ['homecoming'],
  homeAnswer: ['homecoming'],
  asked: ['homecoming'],
  park: ['formulate', 'trial', 'homecoming'],
  insight: ['followUpTalk'],
  note: ['followUpTalk'],
  step: ['followUpSteps'],
} as const satisfies Record<string, readonly PhaseKind[]>

/** What kind of text a draft is; behind a colon stands what it belongs to: `step:…`, `answer:…`. */
export type DraftKind = keyof typeof draftPhases

export function draftKind(key: string): DraftKind | undefined {
  const [kind = ''] = key.split(':')
  return isKind(kind) ? kind : undefined
}

const isKind = (kind: string): kind is DraftKind => Object.hasOwn(draftPhases, kind)

/** Whether the part of the evening in which such a text is written is over. */
export const hasPassed = (kind: DraftKind, phase: PhaseKind): boolean => !draftPhases[kind].some(one => one === phase)

const stillMs = 400

/** A text of one seat that outlives a refresh, a closed tab and a lost network: kept on the device and on the server. */
export function useDraft(seatId: string, key: string) {
  const store = useLiveStore()
  const [text, setText] = useState('')
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> }>(undefined)
  const isTouched = useRef(false)

  useEffect(() => {
    let isHere = true
    const keepNow = () => {
      if (!waiting.current) return
      clearTimeout(waiting.current.timer)
      store.keepDraft(seatId, key, waiting.current.text)
      waiting.current = undefined
    }
    store.draft(seatId, key).then(
      found => isHere && !isTouched.current && found && setText(found),
      () => undefined,
    )
    addEventListener('pagehide', keepNow)
    return () => {
      isHere = false
      isTouched.current = false
      removeEventListener('pagehide', keepNow)
      keepNow()
    }
  }, [store, seatId, key])

  const change = useCallback(
    (next: string) => {
      isTouched.current = true
      setText(next)
      if (waiting.current) clearTimeout(waiting.current.timer)
      const timer = setTimeout(() => {
        waiting.current = undefined
        store.keepDraft(seatId, key, next)
      }, stillMs)
      waiting.current = { text: next, timer }
    },
    [store, seatId, key],
  )
  const clear = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer)
    waiting.current = undefined
    isTouched.current = true
    setText('')
    store.keepDraft(seatId, key, '')
  }, [store, seatId, key])

  return { text, change, clear }
}

type Overlong = { text: string; state: FieldSaving; isTooLong: boolean; restore: (text: string) => void }

/** A text that is too long to be sent is kept as a draft for as long as it is, and found again in its field. */
export function useOverlong(seatId: string, key: string, { text, state, isTooLong, restore }: Overlong): void {
  const draft = useDraft(seatId, key)
  const { change, clear } = draft
  const isKept = useRef(false)
  const put = useRef(restore)
  put.current = restore
  useEffect(() => {
    if (isTooLong) change(text)
    else if (isKept.current) clear()
    isKept.current = isTooLong
  }, [isTooLong, text, change, clear])
  const isUntouched = state === 'rest'
  useEffect(() => {
    if (draft.text && isUntouched) put.current(draft.text)
  }, [draft.text, isUntouched])
}
