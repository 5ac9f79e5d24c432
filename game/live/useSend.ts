import { createContext, useCallback, useContext } from 'react'
import type { Refusal, Reply } from '#shared/messages/reply.ts'
import type { Command } from '#shared/messages/story.ts'
import { useLiveStore } from './Live.tsx'
import { onePress } from './onePress.ts'

/** How a face tells its reader that something could not be done. */
export const Told = createContext<(refusal: Refusal) => void>(() => undefined)

/** Sends a command for a seat (or as facilitator) and tells the reader when the answer is no. */
export function useSend(seatId?: string): (command: Command) => Promise<Reply> {
  const store = useLiveStore()
  const tell = useContext(Told)
  return useCallback(
    command => {
      const isTold = !isAgain
      return onePress(store, command, seatId, reply => {
        if (!reply.ok && isTold) tell(reply.refusal)
      })
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
