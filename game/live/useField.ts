import { useCallback, useEffect, useRef, useState } from 'react'
import type { Reply } from '#shared/messages/reply.ts'

const stillMs = 1000
const longestMs = 5000

/** Where a text is: as the workshop has it, being typed, on its way, there, only here, or refused. */
export type FieldSaving = 'rest' | 'typing' | 'saving' | 'saved' | 'kept' | 'failed'

type FieldOptions = {
  /** What the workshop says now. */
  value: string
  /** Which writing of it that is: a new one is shown even when it says the same. */
  version?: number
  /** Sends what was typed; undefined keeps it on the device only. */
  save: (text: string) => Promise<Reply> | undefined
  onWriting?: (isWriting: boolean) => void
}

/** A written field that saves itself: after a second of stillness, on leaving it, and at least every five seconds. */
export function useField({ value, version, save, onWriting }: FieldOptions) {
  const [text, setText] = useState(value)
  const [state, setState] = useState<FieldSaving>('rest')
  const typed = useRef(false)
  const since = useRef(0)
  const latest = useRef({ text, save })
  latest.current = { text, save }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is a new value.
  useEffect(() => {
    if (!typed.current) setText(now => (now.trim() === value ? now : value))
  }, [value, version])

  const flush = useCallback(async () => {
    if (!typed.current) return
    const sent = latest.current.text
    const sending = latest.current.save(sent)
    if (!sending) return setState('kept')
    setState('saving')
    const reply = await sending
    if (latest.current.text !== sent) return
    typed.current = reply.ok === false
    since.current = 0
    setState(reply.ok === false ? 'failed' : 'saved')
  }, [])

  useEffect(() => {
    if (!typed.current || text === value) return
    const waited = since.current ? Date.now() - since.current : 0
    const timer = setTimeout(() => void flush(), Math.max(0, Math.min(stillMs, longestMs - waited)))
    return () => clearTimeout(timer)
  }, [text, value, flush])

  // A page that closes, or a phase that ends, takes no text with it.
  useEffect(() => {
    const keep = () => void flush()
    addEventListener('pagehide', keep)
    return () => {
      removeEventListener('pagehide', keep)
      keep()
    }
  }, [flush])

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
