import { useEffect, useRef } from 'react'

/** A new task in the same phase begins at its heading, for eyes and for ears. */
export function useTop(task: string): void {
  const shown = useRef(task)
  useEffect(() => {
    if (shown.current === task) return
    shown.current = task
    const heading = document.getElementById('task')
    const half = heading?.closest('[data-half]')
    heading?.focus({ preventScroll: true })
    if (half) half.scrollTop = 0
    else scrollTo({ top: 0 })
  }, [task])
}
