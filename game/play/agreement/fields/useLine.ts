import { useCallback, useEffect, useRef } from 'react'
import type { Reply } from '#shared/messages/reply.ts'
import type { Field, Row } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { useLiveStore } from '../../../live/Live.tsx'
import { useField } from '../../../live/useField.ts'
import { codePoints } from '../../../parts/forms/fieldState.ts'
import { useText } from '../words.ts'
import { useWriter } from './useWriter.ts'

/** After so long without a key, nobody is said to be writing. */
const idleMs = 6000

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
  const store = useLiveStore()
  const t = useText()
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

  const idle = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isTold = useRef(false)
  const onWriting = useCallback(
    (isWriting: boolean) => {
      clearTimeout(idle.current)
      if (isWriting) idle.current = setTimeout(() => onWriting(false), idleMs)
      if (isWriting === isTold.current) return
      isTold.current = isWriting
      store.write(seatId, isWriting ? name : undefined)
    },
    [store, seatId, name],
  )
  useEffect(() => () => onWriting(false), [onWriting])

  const field = useField({ value: line?.text ?? '', version, save, onWriting })
  const change = (text: string) => {
    if (!isOpen.current) base.current = version
    isOpen.current = true
    latest.current = text
    field.change(text)
  }
  const other = useWriter(seatId, idea, name)
  const isTyped =
    field.state === 'typing' || field.state === 'saving' || field.state === 'kept' || field.state === 'failed'
  const isClashing = line !== undefined && Object.keys(line.clashes).length > 0
  return {
    ...field,
    change,
    version,
    isClashing,
    /** While two texts stand side by side, only those who wrote them go on writing. */
    isShown: !isClashing || isMine || isBeside || isTyped,
    writer: isTyped || isBeside ? undefined : other,
    also: isTyped ? other : undefined,
    error: field.state === 'failed' ? t('field.notSaved') : undefined,
  }
}
