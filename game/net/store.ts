import type { Command } from '#shared/messages/story.ts'
import type { Shared } from '#shared/model/workshop.ts'
import type { Hello, Presence } from '#shared/views/live/state.ts'
import type { DeskView, OwnView } from '#shared/views/seenBy.ts'
import type { No } from './carrier.ts'

/** A command that was not carried out after all: too old when the net came back, or the phase had passed. */
export type Dropped = { id: string; seatId?: string; command: Command; why: 'old' | 'wrongPhase' }

/** A command, and whose it is. */
export type Sent = { seatId?: string | undefined; command: Command }

/** How the connection is; `closed` stays so, for the reason told. */
export type Connection =
  | { state: 'connecting' | 'open' | 'reconnecting' }
  | { state: 'closed'; refusal?: No['refusal'] | 'outdated' }

/** Everything a face knows, as one immutable object. */
export type Snapshot = {
  shared?: Shared
  room?: Presence
  cannotSave?: boolean
  own: Readonly<Record<string, OwnView>>
  desk?: DeskView
  hello?: Hello
  /** How much the server's clock is ahead of this device's, in ms. */
  clockSkew: number
  connection: Connection
  /** Commands that wait on this device, and how many. */
  sent: readonly Sent[]
  waiting: number
  dropped: readonly Dropped[]
}

/** The one place that faces read; nothing but the net writes it. */
export type NetStore = {
  getSnapshot(): Snapshot
  subscribe(listener: () => void): () => void
}

/** The store, and the two ways to change it: now, or by work that waits until somebody reads. */
export type OwnStore = NetStore & { change(part: Partial<Snapshot>): void; later(work: () => void): void }

/** An empty store, before anything has been heard. */
export function newStore(): OwnStore {
  let snapshot: Snapshot = {
    own: {},
    clockSkew: 0,
    connection: { state: 'connecting' },
    sent: [],
    waiting: 0,
    dropped: [],
  }
  let due: (() => void) | undefined
  let isSettling = false
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  return {
    getSnapshot() {
      const work = due
      due = undefined
      isSettling = true
      try {
        work?.()
      } finally {
        isSettling = false
      }
      return snapshot
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change(part) {
      snapshot = { ...snapshot, ...part }
      if (!isSettling) tell() // those who read have been told already
    },
    later(work) {
      due = work
      tell()
    },
  }
}
