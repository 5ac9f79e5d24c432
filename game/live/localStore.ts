import type { Reply } from '#shared/messages/reply.ts'
import type { Command, Stamp, Who } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { apply, decide } from '#shared/rules/story.ts'
import { desk, hostDesk, own } from '#shared/views/seenBy.ts'
import type { LiveSnapshot, LiveStore } from './liveStore.ts'

/** Whose page it is: these seats, everything that a facilitator leads, or the market that has a number. */
type Onlooker = {
  seatIds?: readonly string[]
  leads?: boolean | number
  isLed?: boolean
  isCutOff?: boolean
  cannotSave?: boolean
  /** How one comes in, for those who are told. */
  door?: LiveSnapshot['door']
}

/** A workshop that lives in this page alone, by the same rules: for the atelier and for looking at every phase. */
export function localStore(
  start: Workshop,
  { seatIds = [], leads = false, isLed = true, isCutOff = false, cannotSave = false, door }: Onlooker,
  around: Pick<Stamp, 'library' | 'cards' | 'code'> = {},
): LiveStore & { state: () => Workshop } {
  const listeners = new Set<() => void>()
  const drafts = new Map<string, string>()
  const writing = new Map<string, string>()
  let state = start
  let count = 0
  const hostOf = typeof leads === 'number' ? leads : undefined
  let snapshot = see()

  function hosted(): string | undefined {
    return Object.values(state.shared.markets).find(({ number }) => number === hostOf)?.id
  }

  function seenDesk() {
    if (hostOf !== undefined) return hostDesk(state, hosted())
    return leads ? desk(state) : undefined
  }

  function senderOf(seatId: string | undefined): Who {
    if (hostOf !== undefined) return { kind: 'host', marketId: hosted() }
    return leads || !seatId ? { kind: 'facilitator' } : { kind: 'seat', seatId }
  }

  function see(): LiveSnapshot {
    return {
      shared: state.shared,
      presence: Object.fromEntries(
        Object.keys(state.shared.seats).map(id => [id, { isConnected: true, writing: writing.get(id) }]),
      ),
      hasFacilitator: isLed,
      leaders: 1,
      hosts: 0,
      cannotSave,
      sent: [],
      hostOf,
      own: Object.fromEntries(seatIds.map(id => [id, own(state, id)])),
      desk: seenDesk(),
      seatIds,
      resumeCodes: Object.fromEntries(seatIds.map(id => [id, id.slice(-8).toUpperCase()])),
      door,
      connection: isCutOff ? 'off' : 'on',
      clockSkew: state.time - Date.now(),
    }
  }

  function tell(): void {
    snapshot = see()
    for (const listener of listeners) listener()
  }

  async function send(command: Command, seatId?: string): Promise<Reply> {
    const by = senderOf(seatId)
    count += 1
    const stamp: Stamp = { id: `local-${String(count).padStart(6, '0')}`, time: state.time + 1000, by, ...around }
    const { events, refusal } = decide(state, command, stamp)
    if (refusal) return { ok: false, refusal }
    for (const event of events ?? []) state = apply(state, { number: state.number + 1, time: stamp.time, event })
    tell()
    return { ok: true, number: state.number }
  }

  return {
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getSnapshot: () => snapshot,
    send,
    write: (seatId, field) => {
      if (field) writing.set(seatId, field)
      else writing.delete(seatId)
      tell()
    },
    keepDraft: (seatId, key, text) => void drafts.set(`${seatId}:${key}`, text),
    draft: async (seatId, key) => drafts.get(`${seatId}:${key}`),
    drafts: async seatId =>
      [...drafts].flatMap(([name, text]) => {
        const [seat, ...key] = name.split(':')
        return seat === seatId && text ? [{ key: key.join(':'), text }] : []
      }),
    state: () => state,
  }
}
