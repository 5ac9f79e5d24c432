import { useRef, useState } from 'react'
import type { Reply } from '#shared/messages/reply.ts'
import type { Command } from '#shared/messages/story.ts'
import type { Field, Row } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { isHome } from '#shared/rules/partnership/standing.ts'
import { isOnlyHere, useField } from '../../../live/fields/useField.ts'
import { useWaiting } from '../../../live/fields/useWaiting.ts'
import { useShared } from '../../../live/Live.tsx'
import { codePoints } from '../../../parts/forms/fieldState.ts'
import { useOverlong } from '../../frame/notices/drafts.ts'
import { useClaim, useTurn } from '../../frame/notices/useClaim.ts'
import { useExcess } from '../excess.ts'
import { useText } from '../words.ts'
import { useWriter } from './useWriter.ts'

type LineOptions = {
  seatId: string
  idea: Idea
  /** What the others are told that this seat writes in: ”goal”, ”row:…”. */
  name: string
  line: Field | Row | undefined
  most: number
  send: (text: string, seen: Seen) => Promise<Reply>
  /** The words of a command that writes this line. */
  wordsOf: (command: Command) => string | undefined
}

/** What the writer has seen: the version that they began from, and the words that theirs are written over. */
export type Seen = { base: number; over: string[] }

/** The most words of one's own that may be on their way at once, and still be told from another's. */
const mostOver = 4

/** A line of the agreement as one seat writes it: saved by itself, against the version that the writer saw. */
export function useLine({ seatId, idea, name, line, most, send, wordsOf }: LineOptions) {
  const shared = useShared()
  const t = useText()
  // A sentence that is finished after its phase is still the one that was begun in it.
  const [kind] = useState(isHome(shared) ? 'homeLine' : 'line')
  const version = line?.version ?? 0
  const isMine = line?.by === seatId
  const beside = line?.clashes[seatId]
  const isBeside = beside !== undefined
  const waiting = useWaiting(seatId, wordsOf)
  const stands = beside?.text ?? line?.text ?? ''
  const shown = waiting ?? stands
  const seen = useRef<Seen>({ base: version, over: [] })
  const isOpen = useRef(false)
  const latest = useRef('')

  // Whoever writes on the text beside leaves the other alone, though both should be their own.
  const asShown = (): Seen => ({ base: isBeside ? 0 : version, over: [...new Set([stands, shown])] })
  /** What has been seen when these words are sent; from then on they have been seen as well. */
  const seenWith = (words: string): Seen => {
    if (!isOpen.current) return asShown()
    const { base, over } = seen.current
    // The same words again are the same command.
    if (!over.includes(words)) seen.current = { base, over: [...over, words].slice(-mostOver) }
    // A text that already stands beside another stays there until somebody chooses.
    return { ...seen.current, base: isBeside && !isMine ? 0 : base }
  }

  const save = (text: string) => {
    if (codePoints(text.trim()) > most) return undefined
    return send(text.trim(), seenWith(text.trim())).then(reply => {
      // Whoever has typed on still writes against what they saw when they began.
      if (reply.ok && latest.current === text) isOpen.current = false
      return reply
    })
  }

  const claim = useClaim(seatId, name)
  // Whoever comes back to two texts side by side goes on with their own.
  const field = useField({ value: stands, waiting, version, save, onWriting: claim })
  const open = (text: string) => {
    if (!isOpen.current) seen.current = asShown()
    isOpen.current = true
    latest.current = text
  }
  const change = (text: string) => {
    open(text)
    field.change(text)
  }
  const restore = (text: string) => {
    open(text)
    field.restore(text)
  }
  const excess = Math.max(0, codePoints(field.text.trim()) - most)
  const isTooLong = excess > 0
  useOverlong(seatId, `${kind}:${idea.id}:${name}`, { ...field, isTooLong, restore })
  useExcess(name, { excess, isHere: isOnlyHere(field.state) })
  const other = useWriter(seatId, idea, name)
  const isTyped =
    field.state === 'typing' || field.state === 'saving' || field.state === 'kept' || field.state === 'failed'
  const writer = useTurn(other, isTyped || isBeside, claim)
  const failed = field.state === 'failed' ? t('field.notSaved') : undefined
  const isClashing = line !== undefined && Object.keys(line.clashes).length > 0
  return {
    ...field,
    change,
    seenWith,
    isClashing,
    /** While two texts stand side by side, only those who wrote them go on writing. */
    isShown: !isClashing || isMine || isBeside || isTyped,
    writer,
    also: isTyped ? other : undefined,
    isTooLong,
    error: isTooLong ? t('line.shorten', { excess }) : failed,
  }
}
