import { createContext, useCallback, useContext } from 'react'
import type { Refusal, Reply } from '#shared/messages/reply.ts'
import type { Command } from '#shared/messages/story.ts'
import { useLiveStore } from './Live.tsx'

/** How a face tells its reader that something could not be done. */
export const Told = createContext<(refusal: Refusal) => void>(() => undefined)

/** Sends a command for a seat (or as facilitator) and tells the reader when the answer is no. */
export function useSend(seatId?: string): (command: Command) => Promise<Reply> {
  const store = useLiveStore()
  const tell = useContext(Told)
  return useCallback(
    async command => {
      const reply = await store.send(command, seatId)
      if (!reply.ok) tell(reply.refusal)
      return reply
    },
    [store, tell, seatId],
  )
}
