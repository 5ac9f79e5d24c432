import { useEffect, useState } from 'react'
import { pageCarrier } from '#game/net/carrier.ts'
import { listWorkshops } from '#game/net/doors.ts'

type Closed = { id: string; title: string; day: string; place: string }

/** The workshops here that are over and may be followed up, the newest first; undefined while they are asked for. */
export function useClosed(): Closed[] | undefined {
  const [closed, setClosed] = useState<Closed[]>()
  useEffect(() => {
    let isHere = true
    void listWorkshops(pageCarrier()).then(answer => {
      if (!isHere) return
      const rows = 'workshops' in answer ? answer.workshops : []
      setClosed(
        rows
          .filter(
            ({ phase, rehearsalOf, programme }) => phase === 'closed' && !rehearsalOf && programme.id !== 'taster45',
          )
          .sort((one, other) => other.createdAt - one.createdAt),
      )
    })
    return () => {
      isHere = false
    }
  }, [])
  return closed
}
