import { useEffect, useState } from 'react'
import { useLive } from './Live.tsx'

/** The server's time by this device's clock, once a second. */
export function useNow(everyMs = 1000): number {
  const { clockSkew } = useLive()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now + clockSkew
}
