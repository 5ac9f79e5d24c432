import { createContext, useCallback, useContext } from 'react'
import type { Refusal, Reply } from '#shared/messages/reply.ts'
import type { Command } from '#shared/messages/story.ts'
import { useLiveStore } from './Live.tsx'
import type { LiveStore } from './liveStore.ts'

/** How a face tells its reader that something could not be done. */
export const Told = createContext<(refusal: Refusal) => void>(() => undefined)

const underWay = new WeakMap<LiveStore, Map<string, Promise<Reply>>>()

/**
 * Sends a command for a seat (or as facilitator) and tells the reader when the answer is no. The same command while the
 * first is still on its way is the same press: it shares the answer, and is not sent again. Only minutes add up.
 */
export function useSend(seatId?: string): (command: Command) => Promise<Reply> {
  const store = useLiveStore()
  const tell = useContext(Told)
  return useCallback(
    command => {
      const here = underWay.get(store) ?? new Map<string, Promise<Reply>>()
      underWay.set(store, here)
      const same = JSON.stringify([seatId, command])
      const before = here.get(same)
      if (before && command.type !== 'extend') return before
      const isTold = !isAgain
      const sending = store
        .send(command, seatId)
        .then(reply => {
          if (!reply.ok && isTold) tell(reply.refusal)
          return reply
        })
        .finally(() => here.delete(same))
      here.set(same, sending)
      return sending
    },
    [store, tell, seatId],
  )
}

let isAgain = false

/** Sends once more what its reader has already been told about: a second no is not told again. */
export function sendAgain<Sent>(send: () => Sent): Sent {
  isAgain = true
  try {
    return send()
  } finally {
    isAgain = false
  }
}
