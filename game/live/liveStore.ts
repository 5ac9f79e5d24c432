import type { Reply } from '#shared/messages/reply.ts'
import type { Command } from '#shared/messages/story.ts'
import type { Shared } from '#shared/model/workshop.ts'
import type { OpenDoor } from '#shared/views/live/state.ts'
import type { DeskView, OwnView } from '#shared/views/seenBy.ts'
import type { Sent } from '../net/store.ts'

/** Whether what people do reaches the server right now. */
export type Connection =
  | 'connecting'
  | 'on'
  | 'off'
  | 'removed'
  | 'noSeat'
  | 'ended'
  /** The server speaks another version than this page, which has to be loaded anew. */
  | 'outdated'
  /** The address in the browser is not one that this server answers at. */
  | 'wrongOrigin'

/** What the room remembers and the story does not: who is connected, and what they are writing in. */
export type Presence = { isConnected: boolean; writing?: string | undefined }

/** Everything this device knows at one moment; unchanged branches keep their identity. */
export type LiveSnapshot = {
  readonly shared: Shared | undefined
  readonly presence: Readonly<Record<string, Presence>>
  readonly hasFacilitator: boolean
  /** How many desks are connected, of facilitators and of market hosts. */
  readonly leaders: number
  readonly hosts: number
  /** The server's disk or database takes nothing now: what is typed waits on the devices. */
  readonly cannotSave: boolean
  /** What has been sent from this device and has no answer yet, in order. */
  readonly sent: readonly Sent[]
  /** The number of the market that this device leads, if it is a host's. */
  readonly hostOf: number | undefined
  readonly own: Readonly<Record<string, OwnView>>
  readonly desk: DeskView | undefined
  readonly seatIds: readonly string[]
  /** The code by which each of these seats moves to another device. */
  readonly resumeCodes: Readonly<Record<string, string>>
  /** The way in, for the desk and the big screen. */
  readonly door: OpenDoor | undefined
  readonly connection: Connection
  /** What to add to this device's clock to get the server's, in milliseconds. */
  readonly clockSkew: number
}

export type Draft = { key: string; text: string }

/** The one way from a face to the workshop: read a snapshot, send a command. */
export type LiveStore = {
  subscribe: (listener: () => void) => () => void
  getSnapshot: () => LiveSnapshot
  send: (command: Command, seatId?: string) => Promise<Reply>
  /** Tells the others at the table which field this seat writes in, or that it has stopped. */
  write: (seatId: string, field: string | undefined) => void
  /** Text without an object yet: kept on the device and on the server, under a name of its own. */
  keepDraft: (seatId: string, key: string, text: string) => void
  draft: (seatId: string, key: string) => Promise<string | undefined>
  /** All that is kept for a seat; keys that begin with `late:` hold commands that came after their phase. */
  drafts: (seatId: string) => Promise<readonly Draft[]>
}
