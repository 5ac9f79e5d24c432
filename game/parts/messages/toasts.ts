import { useCallback, useEffect, useRef, useState } from 'react'

/** Something that just happened, and how to take it back. */
export type Toast = { id: number; message: string; undo?: (() => void) | undefined }

const shownFor = 10_000

/** The notices of a page: the one shown now for ten seconds, and all of them kept. */
export function useToasts() {
  const [kept, setKept] = useState<Toast[]>([])
  const [current, setCurrent] = useState<Toast>()
  const [isHeld, setHeld] = useState(false)

  const count = useRef(0)

  const show = useCallback((message: string, undo?: () => void) => {
    count.current += 1
    const toast = { id: count.current, message, undo }
    setKept(before => [...before, toast])
    setCurrent(toast)
  }, [])
  const dismiss = useCallback(() => setCurrent(undefined), [])

  useEffect(() => {
    if (!current || isHeld) return
    const timer = setTimeout(() => setCurrent(now => (now?.id === current.id ? undefined : now)), shownFor)
    return () => clearTimeout(timer)
  }, [current, isHeld])

  return { current, kept, show, dismiss, setHeld }
}
