import { type RefObject, useEffect } from 'react'

/** Tells the page how much the sticky shore and foot cover, so that focus is never scrolled in under them. */
export function useCovered(ref: RefObject<HTMLElement | null>, property: '--shore-height' | '--dock-height') {
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const root = document.documentElement.style
    const measure = () => {
      const covers = getComputedStyle(element).position === 'sticky'
      root.setProperty(property, covers ? `${element.offsetHeight + 12}px` : '1rem')
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      removeEventListener('resize', measure)
      root.removeProperty(property)
    }
  }, [ref, property])
}
