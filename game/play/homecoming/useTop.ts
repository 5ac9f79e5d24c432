import { useEffect, useRef } from 'react'

/** A new task in the same phase begins at its heading, for eyes and for ears. */
export function useTop(task: string): void {
  const shown = useRef(task)
  useEffect(() => {
    if (shown.current === task) return
    shown.current = task
    document.getElementById('task')?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [task])
}
