import { useCallback, useEffect, useRef, useState } from 'react'
import type * as z from 'zod/mini'
import type { Reply } from '#shared/messages/reply.ts'
import type { PhaseKind } from '#shared/model/programme.ts'
import { access } from '#shared/rules/access.ts'
import { formIn } from '../../../live/fields/form.ts'
import type { FieldSaving } from '../../../live/fields/useField.ts'
import { useLiveStore } from '../../../live/Live.tsx'

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
  clash: ['formulate', 'trial'],
  homeClash: ['homecoming', 'followUpTalk', 'followUpSteps'],
  homeAnswer: ['homecoming'],
  asked: ['homecoming'],
  park: ['formulate', 'trial', 'homecoming'],
  insight: ['followUpTalk'],
  note: ['followUpTalk'],
  step: ['followUpSteps'],
  thread: access.post.phases,
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
const longestMs = 5000

/** A text of one seat that outlives a refresh, a closed tab and a lost network: kept on the device and on the server, when
 * its writer pauses and at least every five seconds. */
export function useDraft(seatId: string, key: string) {
  const store = useLiveStore()
  const [text, setText] = useState('')
  const waiting = useRef<{ text: string; since: number; timer: ReturnType<typeof setTimeout> }>(undefined)
  const isTouched = useRef(false)
  const latest = useRef(text)
  latest.current = text

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
      // Under another name it is another text.
      setText('')
    }
  }, [store, seatId, key])

  const change = useCallback(
    (next: string) => {
      isTouched.current = true
      setText(next)
      if (waiting.current) clearTimeout(waiting.current.timer)
      const now = Date.now()
      const since = waiting.current?.since ?? now
      const timer = setTimeout(
        () => {
          waiting.current = undefined
          store.keepDraft(seatId, key, next)
        },
        Math.min(stillMs, Math.max(0, since + longestMs - now)),
      )
      waiting.current = { text: next, since, timer }
    },
    [store, seatId, key],
  )
  /** Lets go of it all, or of a text that has been sent: what has been written since stays. */
  const clear = useCallback(
    (sent?: string) => {
      if (sent !== undefined && latest.current !== sent) return
      if (waiting.current) clearTimeout(waiting.current.timer)
      waiting.current = undefined
      isTouched.current = true
      setText('')
      store.keepDraft(seatId, key, '')
    },
    [store, seatId, key],
  )

  return { text, change, clear }
}

/**
 * A form of several fields, kept as one draft of a seat. `begin` makes the form of nothing, and of the words that an older
 * page kept where now a form is kept.
 */
export function useFormDraft<Form extends object>(
  seatId: string,
  key: string,
  model: z.ZodMiniType<Form>,
  begin: (words: string) => Form,
) {
  const { text, change, clear } = useDraft(seatId, key)
  const form = formIn(model, text) ?? begin(text)
  const latest = useRef(form)
  latest.current = form
  return {
    form,
    isBegun: text !== '',
    put(part: Partial<Form>): void {
      latest.current = { ...latest.current, ...part }
      change(JSON.stringify(latest.current))
    },
    /** Lets go of the form as it is now, which has been sent; what is written after that stays. */
    clear: () => clear(text),
  }
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

/** The words of a line that there was no room for beside the others: kept with their writer until the line is saved. */
export function useNoRoom(seatId: string, ideaId: string, name: string) {
  const store = useLiveStore()
  const [key] = useState(() => `late:${Date.now().toString(36)}-${ideaId}-${name}`)
  const [field, actorId] = name.split(':')
  const isKept = useRef(false)
  return (words: string, reply: Reply) => {
    const hasNone = !reply.ok && reply.refusal === 'tooManyBeside'
    if (!hasNone && !(reply.ok && isKept.current)) return
    isKept.current = hasNone
    store.keepDraft(
      seatId,
      key,
      hasNone ? JSON.stringify({ type: 'writeField', isTaken: true, ideaId, field, actorId, text: words }) : '',
    )
  }
}
