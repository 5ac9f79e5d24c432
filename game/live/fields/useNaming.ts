import { useRef, useState } from 'react'
import type { Reply } from '#shared/messages/reply.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { useLiveStore } from '../Live.tsx'
import { useSend } from '../useSend.ts'
import { tellLeft, useLay } from './leftNow.ts'
import { fromSaved, withWords } from './over.ts'
import { type FieldSaving, useField } from './useField.ts'
import { useWaiting } from './useWaiting.ts'

type Line = 'name' | 'aim'
const lines = ['name', 'aim'] as const

/** The most characters of a partnership's name, and of its aim. */
export const longest: Readonly<Record<Line, number>> = { name: 40, aim: 140 }

/** What is typed and not saved yet is never taken out of anybody's hands. */
export const isTyped = (state: FieldSaving): boolean => state !== 'rest' && state !== 'saved'

/** How many characters too long a text is. */
export const excessOf = (text: string, line: Line): number => Math.max(0, [...text.trim()].length - longest[line])

type Naming = { idea: Idea; seatId: string; claims: Record<Line, (isWriting: boolean) => void>; onSaved?: () => void }

/** A partnership's name and aim as one seat writes them: each saves itself, over what its writer has read or sent. */
export function useNaming({ idea, seatId, claims, onSaved }: Naming) {
  const send = useSend(seatId)
  const stands = { name: idea.name, aim: idea.aim }
  const [latest, seen, texts] = [useRef(stands), useRef({ ...stands }), useRef(stands)]
  latest.current = stands
  const sent = useRef<Record<Line, string[]>>({ name: [], aim: [] })
  /** The no where somebody was first, which the writer has been told and has not typed since; and what stood there then. */
  const told = useRef<Partial<Record<Line, { no: Reply; stood: string }>>>({})
  const left = useLeft(seatId, idea.id)
  /** Where somebody has typed and it has not been saved. */
  const begun = useRef<Record<Line, boolean>>({ name: false, aim: false })

  const save =
    (line: Line) =>
    (text: string): Promise<Reply> | undefined => {
      // Leaving a field says nothing new: the same words would only be told the same no.
      const before = told.current[line]
      if (before?.stood === latest.current[line]) return Promise.resolve(before.no)
      delete told.current[line]
      const next = { ...texts.current, [line]: text.trim() }
      // What was refused in the other line does not go along: nobody has put it in the place of what stands there.
      const refused = lines.filter(one => one !== line && told.current[one])
      for (const one of refused) next[one] = latest.current[one]
      const own = lines.filter(one => !refused.includes(one))
      if (own.some(one => excessOf(next[one], one) > 0)) return undefined
      for (const one of own) sent.current[one] = withWords(sent.current[one], next[one])
      const [base, over] = [{ ...seen.current }, { ...sent.current }]
      return send({ type: 'nameIdea', ideaId: idea.id, ...next, base, over }).then((reply: Reply) => {
        if (reply.ok) {
          seen.current = { ...seen.current, [line]: next[line] }
          for (const one of own) {
            sent.current[one] = fromSaved(sent.current[one], next[one])
            left.keep(one, '')
          }
          onSaved?.()
        } else if (reply.refusal === 'nameChanged') {
          const taken = lines.filter(one => ![base[one], next[one], ''].includes(latest.current[one]))
          for (const one of taken.length > 0 ? taken : lines) {
            told.current[one] = { no: reply, stood: latest.current[one] }
            left.keep(one, next[one])
          }
          // Only the other line was in the way: this one is saved without it.
          if (!told.current[line]) return save(line)(text) ?? reply
        }
        return reply
      })
    }
  /** Whoever has been told that somebody was first in a line has read what stands there: what they type in it then may take
   * its place. */
  const typing = (line: Line, change: (text: string) => void) => (text: string) => {
    if (told.current[line]) seen.current[line] = latest.current[line]
    delete told.current[line]
    begun.current[line] = true
    change(text)
  }

  const waiting = useWaiting(seatId, command =>
    command.type === 'nameIdea' && command.ideaId === idea.id ? command : undefined,
  )
  const fields = {
    name: useField({ value: stands.name, waiting: waiting?.name, save: save('name'), onWriting: claims.name }),
    aim: useField({ value: stands.aim, waiting: waiting?.aim, save: save('aim'), onWriting: claims.aim }),
  }
  texts.current = { name: fields.name.text.trim(), aim: fields.aim.text.trim() }
  for (const line of lines) {
    if (!isTyped(fields[line].state)) {
      begun.current[line] = false
      delete told.current[line]
    }
    if (begun.current[line]) continue
    // What waits is shown, and not what stands there: then nothing has been seen since it was written.
    seen.current[line] = (waiting?.base ?? stands)[line]
    if (waiting) sent.current[line] = withWords(waiting.over?.[line] ?? [], waiting[line])
  }
  const shown = (line: Line) => {
    const { change, restore, put, ...field } = fields[line]
    return {
      ...field,
      kind: line,
      change: typing(line, change),
      restore: typing(line, restore),
      /** The writer's own text takes the place of the one that was first. */
      insist: () => typing(line, put)(texts.current[line]),
      /** The text that was first is kept, and the writer's own stays with them. */
      giveWay: () => {
        left.lay(line, texts.current[line])
        typing(line, put)(stands[line])
      },
      /** What stands there, where it was first and the writer's own has not been saved. */
      other: told.current[line] && stands[line] !== texts.current[line] ? stands[line] : undefined,
    }
  }
  return { name: shown('name'), aim: shown('aim') }
}

/** A naming's name or its aim, as one seat writes it. */
export type NamingLine = ReturnType<typeof useNaming>[Line]

/** What a writer has left of a naming: words that were refused, until the line is saved, and a text that they did not choose. */
function useLeft(seatId: string, ideaId: string) {
  const store = useLiveStore()
  const [since] = useState(() => Date.now().toString(36))
  const kept = useRef<Partial<Record<Line, boolean>>>({})
  const lay = useLay(seatId)
  return {
    /** Keeps refused words; none lets go of them. They stand in their field meanwhile. */
    keep: (line: Line, words: string) => {
      if (!words && !kept.current[line]) return
      kept.current[line] = words !== ''
      const late = words && JSON.stringify({ type: 'nameIdea', isTaken: true, ideaId, [line]: words })
      store.keepDraft(seatId, `late:${since}-${ideaId}-${line}`, late)
      if (!words) tellLeft()
    },
    lay: (line: Line, words: string) => lay({ type: 'unchosen', ideaId, field: line, text: words }),
  }
}
