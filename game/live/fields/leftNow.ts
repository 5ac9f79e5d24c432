import { useCallback, useSyncExternalStore } from 'react'
import { useLiveStore } from '../Live.tsx'

let count = 0
const listeners = new Set<() => void>()

/** Tells whoever shows what a seat has left that there is more of it, or less. */
export function tellLeft(): void {
  count += 1
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** A number that is another one each time something is left, or is left no longer. */
export const useLeftNow = (): number => useSyncExternalStore(subscribe, () => count)

const lines = ['text', 'soThat', 'name', 'aim'] as const

/** A command that words were written for, as it is kept with them: its line, and its words under their own name there. */
export type LaidCommand = {
  type: 'writeField' | 'nameIdea' | 'editIdea' | 'unchosen'
  ideaId: string
  field?: string | undefined
  actorId?: string | undefined
} & Partial<Record<(typeof lines)[number], string>>

/** Lays words aside with their writer: others were first where they should have stood, or another text was chosen. */
export function useLay(seatId: string): (laid: LaidCommand) => void {
  const store = useLiveStore()
  return useCallback(
    laid => {
      // Two lines of one command may be laid aside in the same moment.
      const line = laid.field ?? lines.find(one => laid[one] !== undefined)
      const at = [laid.ideaId, line, laid.actorId].filter(Boolean).join('-')
      const late = laid.type === 'unchosen' ? laid : { ...laid, isTaken: true }
      store.keepDraft(seatId, `late:${Date.now().toString(36)}-${at}`, JSON.stringify(late))
      tellLeft()
    },
    [store, seatId],
  )
}
