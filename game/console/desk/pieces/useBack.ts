import { useEffect, useRef } from 'react'

/** The browser's Back lays a sheet aside instead of leaving the page that it lies on. */
export function useBack(isOpen: boolean, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!isOpen) return
    let isLaidBack = false
    history.pushState({ isSheet: true }, '')
    const back = () => {
      isLaidBack = true
      close.current()
    }
    addEventListener('popstate', back)
    return () => {
      removeEventListener('popstate', back)
      if (!isLaidBack && isOnSheet(history.state)) history.back()
    }
  }, [isOpen])
}

const isOnSheet = (state: unknown): boolean => typeof state === 'object' && state !== null && 'isSheet' in state
