import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
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

/** What follows from the server's time: a face is drawn anew only when it has become something else. */
export function useAt<Value extends string | number | boolean | undefined>(
  of: (now: number) => Value,
  everyMs = 1000,
): Value {
  const { clockSkew } = useLive()
  const listen = useCallback(
    (tell: () => void) => {
      const timer = setInterval(tell, everyMs)
      return () => clearInterval(timer)
    },
    [everyMs],
  )
  return useSyncExternalStore(listen, () => of(Date.now() + clockSkew))
}
