import { newId } from '#game/net/ids.ts'
import { openLog } from '#server/log.ts'
import { StoreFailed } from '#server/store/errors.ts'
import type { Journal } from '#server/store/journal.ts'
import { memoryJournal } from '#server/store/memoryJournal.ts'
import type { Draft, Drafts } from '#server/store/tables/seats.ts'
import type { Clock } from '#server/workshop/clock.ts'
import { LiveWorkshop } from '#server/workshop/LiveWorkshop.ts'
import type { Surroundings } from '#server/workshop/queue/surroundings.ts'
import type { Order, Who } from '#shared/messages/story.ts'
import { create } from '#shared/rules/story.ts'
import { workshop } from '../../support/devices.ts'

/** A clock that stands still until it is told to go on. */
export function handClock(start = 1_800_000_000_000): Clock & { pass(ms: number): void; set(time: number): void } {
  let now = start
  let calls: { at: number; run: () => void }[] = []
  return {
    now: () => now,
    after(ms, run) {
      const call = { at: now + ms, run }
      calls.push(call)
      return () => {
        calls = calls.filter(other => other !== call)
      }
    },
    set: time => {
      now = time
    },
    pass(ms) {
      now += ms
      const due = calls.filter(({ at }) => at <= now)
      calls = calls.filter(({ at }) => at > now)
      for (const { run } of due) run()
    },
  }
}

function memoryDrafts(): Drafts {
  const kept = new Map<string, Draft>()
  return {
    keep: async (_, draft) => void kept.set(`${draft.seat}:${draft.key}`, draft),
    ofSeat: async (_, seat) => [...kept.values()].filter(draft => draft.seat === seat),
    ofWorkshop: async () => [...kept.values()],
    remove: async (_, seat, key) => void kept.delete(`${seat}:${key}`),
    removeSeat: async () => undefined,
    removeWorkshop: async () => undefined,
  }
}

/** What can be done to a disk from outside. */
export type Disk = {
  isFull: boolean
  hold?: Promise<void>
  throwsAtOnce: boolean
  /** Nobody hears what becomes of a write, which may stand or fall. */
  unheard?: 'stands' | 'falls'
}

/** A journal in memory whose disk can be full, slow or out of order, or too far away to be heard. */
export function journalOn(disk: Disk, journal: Journal = memoryJournal()): Journal {
  return {
    ...journal,
    append(id, entry) {
      if (disk.throwsAtOnce) throw new TypeError('a fault of ours')
      const { unheard } = disk
      return (disk.hold ?? Promise.resolve()).then(async () => {
        if (disk.isFull) throw new StoreFailed('SQLITE_FULL')
        if (unheard !== 'falls') await journal.append(id, entry)
        if (unheard) throw new StoreFailed('CONNECTION_LOST', undefined, true)
      })
    },
  }
}

/** A workshop with open doors on such a journal, and what it needs to be opened again. */
export async function liveOn(disk: Disk = { isFull: false, throwsAtOnce: false }, clock = handClock()) {
  const lines: string[] = []
  const drafts = memoryDrafts()
  const journal = journalOn(disk, memoryJournal(drafts))
  const around: Surroundings = {
    clock,
    patchInterval: 0,
    log: openLog({ level: 'debug', write: line => void lines.push(line), noisyWindow: 50 }),
    store: {
      journal,
      drafts,
      probe: async () => {
        if (disk.isFull || disk.unheard) throw new StoreFailed('SQLITE_FULL')
      },
    },
  }
  const id = 'workshop-1'
  const order = { type: 'createWorkshop' as const, ...workshop }
  const { events = [] } = create(order, { id, time: clock.now(), by: { kind: 'shell' } })
  const facts = events.map((event, at) => ({ number: at + 1, time: clock.now(), event }))
  await journal.append(id, { command: id, epoch: await journal.claim(id), events: facts })
  const open = async () => (await LiveWorkshop.open(id, around))!
  const live = await open()
  await live.submit(newId(), { kind: 'facilitator' }, { type: 'next', from: 'draft' })
  return { live, open, clock, disk, journal, around, lines, id }
}

/** Somebody joins; the answer is the seat. */
export async function sit(live: LiveWorkshop, name: string, deviceId = `device-${name}`): Promise<string> {
  const id = newId()
  const reply = await live.submit(id, { kind: 'device', deviceId }, { type: 'join', name })
  if (!reply.ok) throw new Error(reply.refusal)
  return id
}

export const say = (live: LiveWorkshop, seatId: string, order: Order, id = newId()) => {
  const by: Who = { kind: 'seat', seatId }
  return live.submit(id, by, order)
}

/** Everything that the workshop has been asked until now is answered: an order that comes after it has been. */
export const caughtUp = (live: LiveWorkshop) =>
  live.submit(newId(), { kind: 'facilitator' }, { type: 'undo', number: 0 })
