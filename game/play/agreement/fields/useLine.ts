import { useRef, useState } from 'react'
import type { Reply } from '#shared/messages/reply.ts'
import type { Field, Row } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { isHome } from '#shared/rules/partnership/standing.ts'
import { useField } from '../../../live/fields/useField.ts'
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
  send: (text: string, base: number) => Promise<Reply>
}

/** A line of the agreement as one seat writes it: saved by itself, against the version that the writer saw. */
export function useLine({ seatId, idea, name, line, most, send }: LineOptions) {
  const shared = useShared()
  const t = useText()
  // A sentence that is finished after its phase is still the one that was begun in it.
  const [kind] = useState(isHome(shared) ? 'homeLine' : 'line')
  const version = line?.version ?? 0
  const isMine = line?.by === seatId
  const isBeside = line?.clashes[seatId] !== undefined
  const base = useRef(version)
  const isOpen = useRef(false)
  const latest = useRef('')

  const save = (text: string) => {
    if (codePoints(text.trim()) > most) return undefined
    // A text that already stands beside another stays there until somebody chooses.
    return send(text.trim(), isBeside && !isMine ? 0 : base.current).then(reply => {
      // Whoever has typed on still writes against what they saw when they began.
      if (reply.ok && latest.current === text) isOpen.current = false
      return reply
    })
  }

  const claim = useClaim(seatId, name)
  // Whoever comes back to two texts side by side goes on with their own.
  const field = useField({ value: line?.clashes[seatId]?.text ?? line?.text ?? '', version, save, onWriting: claim })
  const open = (text: string) => {
    if (!isOpen.current) base.current = version
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
  useExcess(name, excess)
  const other = useWriter(seatId, idea, name)
  const isTyped =
    field.state === 'typing' || field.state === 'saving' || field.state === 'kept' || field.state === 'failed'
  const writer = useTurn(other, isTyped || isBeside, claim)
  const failed = field.state === 'failed' ? t('field.notSaved') : undefined
  const isClashing = line !== undefined && Object.keys(line.clashes).length > 0
  return {
    ...field,
    change,
    version,
    isClashing,
    /** While two texts stand side by side, only those who wrote them go on writing. */
    isShown: !isClashing || isMine || isBeside || isTyped,
    writer,
    also: isTyped ? other : undefined,
    isTooLong,
    error: isTooLong ? t('line.shorten', { excess }) : failed,
  }
}
