import { useRef, useState } from 'react'
import type { Reply } from '#shared/messages/reply.ts'
import type { Field, Row } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { isHome } from '#shared/rules/partnership/standing.ts'
import { fromSaved, withWords } from '../../../live/fields/over.ts'
import { isOnlyHere, useField } from '../../../live/fields/useField.ts'
import { useShared } from '../../../live/Live.tsx'
import { codePoints } from '../../../parts/forms/fieldState.ts'
import { useNoRoom, useOverlong } from '../../frame/notices/drafts.ts'
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
  /** What has been sent from here and waits. */
  waiting: Waiting | undefined
}

/** What the writer has seen: the version that they began from, and the words that theirs are written over. */
export type Seen = { base: number; over: string[] }

/** A text of the line on its way, and what its writer had seen. */
type Waiting = { text: string; base: number; over?: readonly string[] | undefined }

/** A line of the agreement as one seat writes it: saved by itself, against the version that the writer saw. */
export function useLine({ seatId, idea, name, line, most, send, waiting }: LineOptions) {
  const shared = useShared()
  const t = useText()
  // A sentence that is finished after its phase is still the one that was begun in it.
  const [kind] = useState(isHome(shared) ? 'homeLine' : 'line')
  const version = line?.version ?? 0
  const isMine = line?.by === seatId
  const beside = line?.clashes[seatId]
  const isBeside = beside !== undefined
  const stands = beside?.text ?? line?.text ?? ''
  const seen = useRef<Seen>({ base: version, over: [] })
  const isOpen = useRef(false)
  const latest = useRef('')

  const fits = (words: string) => codePoints(words) <= most
  /** Whoever writes on the text beside leaves the other alone, though both should be their own. What waits is shown, and
   * not what stands there: then nothing has been seen since it was written. */
  const asShown = (): Seen => ({
    base: isBeside ? 0 : (waiting?.base ?? version),
    over: waiting ? withWords(waiting.over ?? [], waiting.text).filter(fits) : [stands],
  })
  /** What has been seen when these words are sent; from then on they have been seen as well. */
  const seenWith = (words: string): Seen => {
    if (!isOpen.current) return asShown()
    const { base, over } = seen.current
    // The same words again are the same command; what is too long is never saved, and nothing is written over it.
    if (fits(words)) seen.current = { base, over: withWords(over, words) }
    // A text that already stands beside another stays there until somebody chooses.
    return { ...seen.current, base: isBeside && !isMine ? 0 : base }
  }

  const keepRefused = useNoRoom(seatId, idea.id, name)
  /** Sends words, in a command of this line that says what its writer has seen. */
  const put = async (words: string, write: LineOptions['send']) => {
    const reply = await write(words, seenWith(words))
    if (reply.ok) seen.current = { ...seen.current, over: fromSaved(seen.current.over, words) }
    keepRefused(words, reply)
    return reply
  }
  const save = (text: string) => {
    if (!fits(text.trim())) return undefined
    return put(text.trim(), send).then(reply => {
      // Whoever has typed on still writes against what they saw when they began.
      if (reply.ok && latest.current === text) isOpen.current = false
      return reply
    })
  }

  const claim = useClaim(seatId, name)
  // Whoever comes back to two texts side by side goes on with their own.
  const field = useField({ value: stands, waiting: waiting?.text, version, save, onWriting: claim })
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
  const isClashing = line !== undefined && Object.keys(line.clashes).length > 0
  // Whoever has a text among those that are to be chosen between waits for nobody.
  const [place, actorId] = name.split(':')
  const turn = useTurn({
    seatId,
    other,
    isOurs: isTyped || isBeside || (isClashing && isMine),
    claim,
    late: text => ({ type: 'writeField', ideaId: idea.id, field: place, actorId, text }),
  })
  const failed = field.state === 'failed' ? t('field.notSaved') : undefined
  return {
    ...field,
    change,
    put,
    isClashing,
    /** While two texts stand side by side, only those who wrote them go on writing. */
    isShown: !isClashing || isMine || isBeside || isTyped,
    turn,
    also: isTyped ? other : undefined,
    isTooLong,
    error: isTooLong ? t('line.shorten', { excess }) : failed,
  }
}
