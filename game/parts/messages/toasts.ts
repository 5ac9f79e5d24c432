import { useCallback, useEffect, useRef, useState } from 'react'

/** Something that just happened, and how to take it back; or that did not, and why. */
export type Toast = { id: number; message: string; undo?: (() => void) | undefined; isNo?: boolean }

const shownFor = 10_000

/** The notices of a page: the one shown now for ten seconds, and all of them kept. */
export function useToasts() {
  const [kept, setKept] = useState<Toast[]>([])
  const [current, setCurrent] = useState<Toast>()
  const [isHeld, setHeld] = useState(false)

  const count = useRef(0)

  const keep = useCallback((toast: Omit<Toast, 'id'>) => {
    count.current += 1
    const kept = { ...toast, id: count.current }
    setKept(before => [...before, kept])
    setCurrent(kept)
  }, [])
  const show = useCallback((message: string, undo?: () => void) => keep({ message, undo }), [keep])
  const refuse = useCallback((message: string) => keep({ message, isNo: true }), [keep])
  const dismiss = useCallback(() => setCurrent(undefined), [])

  useEffect(() => {
    if (!current || isHeld) return
    const timer = setTimeout(() => setCurrent(now => (now?.id === current.id ? undefined : now)), shownFor)
    return () => clearTimeout(timer)
  }, [current, isHeld])

  return { current, kept, show, refuse, dismiss, setHeld }
}
