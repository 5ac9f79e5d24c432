import { type RefObject, useEffect, useRef } from 'react'

/** What comes up in a line is brought into view, unless somebody is in the middle of a sentence elsewhere. */
export function useInView(place: RefObject<HTMLElement | null>, isUp: boolean): void {
  const wasUp = useRef(isUp)
  useEffect(() => {
    const isNew = isUp && !wasUp.current
    wasUp.current = isUp
    const here = place.current
    const at = document.activeElement
    const isElsewhere = at?.matches('input, textarea') && !here?.parentElement?.contains(at)
    if (isNew && !isElsewhere) here?.scrollIntoView({ block: 'nearest' })
  }, [place, isUp])
}
