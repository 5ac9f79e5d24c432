import { useRef } from 'react'
import type { Reply } from '#shared/messages/reply.ts'
import type { Command } from '#shared/messages/story.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { type FieldSaving, useField } from '../../../live/fields/useField.ts'
import { useWaiting } from '../../../live/fields/useWaiting.ts'
import { useSend } from '../../../live/useSend.ts'
import { codePoints } from '../../../parts/forms/fieldState.ts'

type Line = 'name' | 'aim'
const lines = ['name', 'aim'] as const

/** The most characters of a partnership's name, and of its aim. */
export const longest: Readonly<Record<Line, number>> = { name: 40, aim: 140 }

/** The most words of one's own that may be on their way at once, and still be told from another's. */
const mostOver = 4

/** What is typed and not saved yet is never taken out of anybody's hands. */
export const isTyped = (state: FieldSaving): boolean => state !== 'rest' && state !== 'saved'

/** How many characters too long a text is. */
export const excessOf = (text: string, line: Line): number => Math.max(0, codePoints(text.trim()) - longest[line])

type Naming = { idea: Idea; seatId: string; claims: Record<Line, (isWriting: boolean) => void>; onSaved?: () => void }

/** A partnership's name and aim as one seat writes them: each saves itself, over what its writer has read or sent. */
export function useNaming({ idea, seatId, claims, onSaved }: Naming) {
  const send = useSend(seatId)
  const stands = { name: idea.name, aim: idea.aim }
  const [latest, seen, texts] = [useRef(stands), useRef({ ...stands }), useRef(stands)]
  latest.current = stands
  const sent = useRef<Record<Line, string[]>>({ name: [], aim: [] })
  const isTold = useRef(false)
  const remember = (line: Line, text: string) => {
    if (!sent.current[line].includes(text)) sent.current[line] = [...sent.current[line], text].slice(-mostOver)
  }

  const save = (line: Line) => (text: string) => {
    const next = { ...texts.current, [line]: text.trim() }
    if (lines.some(one => excessOf(next[one], one) > 0)) return undefined
    for (const one of lines) remember(one, next[one])
    const [base, over] = [{ ...seen.current }, { ...sent.current }]
    return send({ type: 'nameIdea', ideaId: idea.id, ...next, base, over }).then((reply: Reply) => {
      if (reply.ok) {
        seen.current = { ...seen.current, [line]: next[line] }
        onSaved?.()
      } else isTold.current = reply.refusal === 'nameChanged'
      return reply
    })
  }
  /** Whoever has been told that somebody was first has read what stands there: what they type then may take its place. */
  const typing = (change: (text: string) => void) => (text: string) => {
    if (isTold.current) seen.current = { ...latest.current }
    isTold.current = false
    change(text)
  }

  const waitingIn = (line: Line) => (command: Command) =>
    command.type === 'nameIdea' && command.ideaId === idea.id ? command[line] : undefined
  const [waitingName, waitingAim] = [useWaiting(seatId, waitingIn('name')), useWaiting(seatId, waitingIn('aim'))]
  if (waitingName !== undefined) remember('name', waitingName)
  if (waitingAim !== undefined) remember('aim', waitingAim)
  const name = useField({ value: stands.name, waiting: waitingName, save: save('name'), onWriting: claims.name })
  const aim = useField({ value: stands.aim, waiting: waitingAim, save: save('aim'), onWriting: claims.aim })
  texts.current = { name: name.text.trim(), aim: aim.text.trim() }
  if (!isTyped(name.state)) seen.current.name = stands.name
  if (!isTyped(aim.state)) seen.current.aim = stands.aim
  return { name: { ...name, change: typing(name.change) }, aim: { ...aim, change: typing(aim.change) } }
}
