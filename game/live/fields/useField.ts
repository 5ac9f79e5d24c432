import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Refusal, Reply } from '#shared/messages/reply.ts'
import { useLiveStore } from '../Live.tsx'
import { sendAgain } from '../useSend.ts'

const stillMs = 1000
const longestMs = 5000
const firstPauseMs = 2000
const longestPauseMs = 30_000
/** A no that time may turn into a yes: what was typed is tried again by itself. */
export const passing: readonly Refusal[] = ['notSaved', 'tooFast', 'offline']

/** Where a text is: as the workshop has it, being typed, on its way, there, only here, or refused for now. */
export type FieldSaving = 'rest' | 'typing' | 'saving' | 'saved' | 'kept' | 'failed'

type FieldOptions = {
  /** What the workshop says now. */
  value: string
  /** What has been sent from here and waits, such as after a reload while the server takes nothing. */
  waiting?: string | undefined
  /** Which writing of it that is: a new one is shown even when it says the same. */
  version?: number
  /** Sends what was typed; undefined keeps it on the device only. */
  save: (text: string) => Promise<Reply> | undefined
  onWriting?: (isWriting: boolean) => void
}

/** Whether only this device has the words. */
export const isOnlyHere = (state: FieldSaving): boolean => state === 'kept' || state === 'failed'

/** A written field that saves itself: after a second of stillness, on leaving it, and at least every five seconds. */
export function useField({ value: stands, waiting, version, save, onWriting }: FieldOptions) {
  const value = waiting ?? stands
  const [text, setText] = useState(value)
  const [state, setState] = useState<FieldSaving>('rest')
  const typed = useRef(false)
  const since = useRef(0)
  const latest = useRef({ text, save })
  latest.current = { text, save }
  const pause = useRef(firstPauseMs)
  const again = useRef<ReturnType<typeof setTimeout>>(undefined)
  const store = useLiveStore()
  const isOn = useSyncExternalStore(store.subscribe, () => store.getSnapshot().connection === 'on')

  const flush = useCallback(async () => {
    clearTimeout(again.current)
    again.current = undefined
    if (!typed.current) return
    const sent = latest.current.text
    const save = () => latest.current.save(sent)
    const sending = pause.current > firstPauseMs ? sendAgain(save) : save()
    if (!sending) return setState('kept')
    setState('saving')
    const reply = await sending
    if (latest.current.text !== sent) return
    typed.current = reply.ok === false
    since.current = 0
    setState(reply.ok === false ? 'failed' : 'saved')
    if (reply.ok) pause.current = firstPauseMs
    else if (passing.includes(reply.refusal)) {
      again.current = setTimeout(() => void flush(), pause.current)
      pause.current = Math.min(longestPauseMs, pause.current * 2)
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is a new value.
  useEffect(() => {
    if (!typed.current) setText(now => (now.trim() === value ? now : value))
    // What was told as not saved has been saved since: the next try is told so.
    else if (again.current && latest.current.text.trim() === stands) void flush()
  }, [value, stands, version, flush])

  // What was refused while the server was away goes out as soon as it is back.
  useEffect(() => {
    if (isOn && again.current) void flush()
  }, [isOn, flush])

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
  /** A text that was kept elsewhere, back in its field: as typed, though nobody types. */
  const restore = useCallback((kept: string) => {
    typed.current = true
    setText(kept)
    setState('kept')
  }, [])
  /** A text that was chosen and not typed: it goes out at once. */
  const put = useCallback(
    (chosen: string) => {
      typed.current = true
      latest.current.text = chosen
      setText(chosen)
      void flush()
    },
    [flush],
  )
  const leave = useCallback(() => {
    onWriting?.(false)
    void flush()
  }, [flush, onWriting])
  // While nobody answers it is this device that keeps the text.
  const isHere = (state === 'saving' && !isOn) || (state === 'rest' && waiting !== undefined && waiting !== stands)
  const shown: FieldSaving = isHere ? 'kept' : state
  return { text, state: shown, change, restore, put, leave, flush }
}
