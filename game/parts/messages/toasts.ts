import { useCallback, useEffect, useRef, useState } from 'react'

/** A way from a notice to what it tells of, and the words on it. */
export type Way = { words: string; go: () => void }

/** Something that just happened, and how to take it back or the way to it; or a no, or something that was taken away, which
 * wears no check mark. */
export type Toast = {
  id: number
  message: string
  undo?: (() => void) | undefined
  way?: Way | undefined
  isNo: boolean
}

const shownFor = 10_000

/** The notices of a page: the one shown now for ten seconds, and all of them kept. */
export function useToasts() {
  const [kept, setKept] = useState<Toast[]>([])
  const [current, setCurrent] = useState<Toast>()
  const [isHeld, setHeld] = useState(false)

  const count = useRef(0)

  const show = useCallback((message: string, on?: (() => void) | Way, isNo = false) => {
    count.current += 1
    const further = typeof on === 'function' ? { undo: on } : { way: on }
    const toast = { id: count.current, message, ...further, isNo }
    setKept(before => [...before, toast])
    setCurrent(toast)
  }, [])
  const refuse = useCallback((message: string) => show(message, undefined, true), [show])
  const dismiss = useCallback(() => setCurrent(undefined), [])

  useEffect(() => {
    if (!current || isHeld) return
    const timer = setTimeout(() => setCurrent(now => (now?.id === current.id ? undefined : now)), shownFor)
    return () => clearTimeout(timer)
  }, [current, isHeld])

  return { current, kept, show, refuse, dismiss, setHeld }
}
