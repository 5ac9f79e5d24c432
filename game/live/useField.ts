import { useCallback, useEffect, useRef, useState } from 'react'
import type { Reply } from '#shared/messages/reply.ts'

const stillMs = 1000
const longestMs = 5000

type FieldOptions = {
  /** What the workshop says now. */
  value: string
  /** Sends what was typed; undefined keeps it on the device only. */
  save: (text: string) => Promise<Reply> | undefined
  onWriting?: (isWriting: boolean) => void
}

/** A written field that saves itself: after a second of stillness, on leaving it, and at least every five seconds. */
export function useField({ value, save, onWriting }: FieldOptions) {
  const [text, setText] = useState(value)
  const [state, setState] = useState<'rest' | 'typing' | 'saving' | 'saved' | 'failed'>('rest')
  const typed = useRef(false)
  const since = useRef(0)
  const latest = useRef({ text, save })
  latest.current = { text, save }

  useEffect(() => {
    if (!typed.current) setText(value)
  }, [value])

  const flush = useCallback(async () => {
    if (!typed.current) return
    const sent = latest.current.text
    setState('saving')
    const reply = await latest.current.save(sent)
    if (latest.current.text !== sent) return
    typed.current = reply?.ok === false
    since.current = 0
    setState(reply?.ok === false ? 'failed' : 'saved')
  }, [])

  useEffect(() => {
    if (!typed.current || text === value) return
    const waited = since.current ? Date.now() - since.current : 0
    const timer = setTimeout(() => void flush(), Math.max(0, Math.min(stillMs, longestMs - waited)))
    return () => clearTimeout(timer)
  }, [text, value, flush])

  const change = useCallback(
    (next: string) => {
      typed.current = true
      if (!since.current) since.current = Date.now()
      setText(next)
      setState('typing')
      onWriting?.(true)
    },
    [onWriting],
  )
  const leave = useCallback(() => {
    onWriting?.(false)
    void flush()
  }, [flush, onWriting])
  return { text, state, change, leave, flush }
}
