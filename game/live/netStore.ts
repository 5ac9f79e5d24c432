import { pageCarrier } from '../net/carrier.ts'
import type { Live } from '../net/connect.ts'
import { deviceKept, draftsOf } from '../net/device/kept.ts'
import { drafts, keepDraft } from '../net/doors.ts'
import type { Connection as NetConnection, Snapshot } from '../net/store.ts'
import type { Connection, Draft, LiveSnapshot, LiveStore } from './liveStore.ts'

/** The real workshop, as every face reads it; drafts lie on this device too, so that a lost network loses no text. */
export function netStore(live: Live, workshopId: string): LiveStore {
  const carrier = pageCarrier()
  const kept = deviceKept()
  // Each draft has a name of its own, so that two tabs do not write over each other's.
  const nameOf = (seatId: string) => `${draftsOf(workshopId)}${seatId}/`
  let known: { net: Snapshot; seen: LiveSnapshot } | undefined
  let wasOpen = false

  function see(net: Snapshot): LiveSnapshot {
    const seats = net.hello?.seats ?? []
    wasOpen ||= net.connection.state === 'open'
    const before = known?.seen
    const isSameDoor = known?.net.hello === net.hello
    return {
      shared: net.shared,
      presence: net.room?.seats ?? {},
      hasFacilitator: net.room?.isFacilitatorHere ?? true,
      leaders: net.room?.leaders ?? 0,
      hosts: net.room?.hosts ?? 0,
      cannotSave: net.cannotSave ?? false,
      sent: net.sent,
      hostOf: net.hello?.market,
      own: net.own,
      desk: net.desk,
      seatIds: before && isSameDoor ? before.seatIds : seats.map(({ id }) => id),
      resumeCodes:
        before && isSameDoor
          ? before.resumeCodes
          : Object.fromEntries(seats.map(({ id, resumeCode }) => [id, resumeCode])),
      door: net.hello?.door,
      connection: connectionOf(net.connection, wasOpen),
      clockSkew: net.clockSkew,
    }
  }

  let keeping: Promise<unknown> = Promise.resolve()

  async function onDevice(seatId: string): Promise<[string, string][]> {
    await keeping
    const prefix = nameOf(seatId)
    const found = await kept.all(prefix)
    return found.flatMap(([name, text]) => (typeof text === 'string' ? [[name.slice(prefix.length), text]] : []))
  }

  const asked = new Map<string, ReturnType<typeof drafts>>()

  /** Many fields open at once: those of one seat share a question. */
  function onServer(seatId: string): ReturnType<typeof drafts> {
    const answer = asked.get(seatId) ?? drafts(carrier, workshopId, seatId).finally(() => asked.delete(seatId))
    asked.set(seatId, answer)
    return answer
  }

  async function all(seatId: string): Promise<readonly Draft[]> {
    const answer = await onServer(seatId)
    const here = await onDevice(seatId)
    const there = 'drafts' in answer ? answer.drafts : []
    const merged = new Map([...there.map(({ key, text }) => [key, text] as const), ...here])
    return [...merged].flatMap(([key, text]) => (text ? [{ key, text }] : []))
  }

  return {
    subscribe: live.store.subscribe,
    getSnapshot() {
      const net = live.store.getSnapshot()
      if (known?.net !== net) known = { net, seen: see(net) }
      return known.seen
    },
    send: (command, seatId) => live.send(command, seatId),
    write: (seatId, field) => live.writing(seatId, field),
    keepDraft(seatId, key, text) {
      keeping = Promise.all([keeping, kept.set(nameOf(seatId) + key, text)]).catch(() => undefined)
      void keepDraft(carrier, workshopId, { seatId, key, text })
    },
    // What this device has is what counts: only where it has nothing does anybody wait for the server.
    draft: async (seatId, key) =>
      new Map(await onDevice(seatId)).get(key) ?? (await all(seatId)).find(draft => draft.key === key)?.text,
    drafts: all,
  }
}

/** What a face has its own sentence for; whatever else has closed the connection is told as a workshop that is no more. */
function connectionOf(connection: NetConnection, wasOpen: boolean): Connection {
  if (connection.state === 'open') return 'on'
  if (connection.state !== 'closed') return wasOpen ? 'off' : 'connecting'
  switch (connection.refusal) {
    case 'removed':
    case 'outdated':
    case 'noSeat':
    case 'wrongOrigin':
      return connection.refusal
    default:
      return 'ended'
  }
}
