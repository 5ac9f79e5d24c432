import { expect, test } from 'vitest'
import type { OrderType, Who } from '#shared/messages/story.ts'
import { PhaseKind } from '#shared/model/programme.ts'
import { access, may } from '#shared/rules/access.ts'
import { by, device, facilitator, play, shell, to } from '../telling/evening.ts'
import { market } from '../telling/market.ts'
import { seat } from '../telling/people.ts'
import { ofHosts, phasesOf, table } from './accessTable.ts'

const senders: Record<string, Who> = {
  seat: by('Amira'),
  facilitator,
  device: device('Amira'),
  removed: by('Bo'),
  host: { kind: 'host', marketId: 'workshop-1-m1' },
  early: { kind: 'host', marketId: undefined },
}
const removed = play(market, { type: 'remove', seatId: seat('Bo') }, facilitator)
const inPhase = (kind: PhaseKind, pausedAt?: number) => ({
  ...removed.state.shared,
  clock: { ...removed.state.shared.clock, kind, leftKind: undefined, pausedAt },
})

function expected(type: OrderType, kind: PhaseKind, sender: string, isPaused: boolean) {
  const { from, phases, isWhilePaused } = table[type]
  const isHost = sender === 'host' || sender === 'early'
  if (isHost && !ofHosts.includes(type)) return from === 'facilitator' ? 'notFacilitator' : 'notYours'
  if (sender === 'early') return 'noMarketYet'
  if (from === 'shell') {
    if (sender !== 'device' || type !== 'join') return 'notYours'
  } else {
    if (sender === 'device') return 'notYours'
    if (sender === 'facilitator' && from === 'seat') return 'notYours'
    if (sender !== 'facilitator' && !isHost && from === 'facilitator') return 'notFacilitator'
    if (sender === 'removed') return 'removed'
  }
  if (!phasesOf(phases).includes(kind)) return kind === 'closed' ? 'closed' : 'wrongPhase'
  return isPaused && sender === 'seat' && !isWhilePaused ? 'paused' : undefined
}

const types = Object.keys(access).filter((type): type is OrderType => type in table)

test('[F10, F8, S9, M6, M7] every order, in every phase, from every sender', () => {
  expect(Object.keys(access).sort()).toEqual(Object.keys(table).sort())
  const found: string[] = []
  for (const type of types)
    for (const kind of PhaseKind.options)
      for (const [sender, who] of Object.entries(senders)) {
        const said = may(inPhase(kind), who, type)
        const wanted = expected(type, kind, sender, false)
        if (said !== wanted) found.push(`${type} in ${kind} from ${sender}: ${said}, not ${wanted}`)
      }
  expect(found).toEqual([])
})

test('[F7] in a pause, seats join, send text and ask for help, and nothing else', () => {
  const found: string[] = []
  for (const type of types)
    for (const kind of PhaseKind.options)
      for (const [sender, who] of Object.entries(senders)) {
        const said = may(inPhase(kind, 1), who, type)
        const wanted = expected(type, kind, sender, true)
        if (said !== wanted) found.push(`${type} paused in ${kind} from ${sender}: ${said}, not ${wanted}`)
      }
  expect(found).toEqual([])
})

test('[F10] once closed, no order of a seat is accepted', () => {
  const { shared } = to(market, 'closed').state
  const accepted = types.filter(type => may(shared, by('Amira'), type, market.state.time) === undefined)
  expect(accepted).toEqual([])
})

test('[F8] the shell may say what it says, and a stranger nothing', () => {
  expect(may(market.state.shared, shell, 'markGone')).toBeUndefined()
  expect(may(market.state.shared, by('Ylva'), 'note')).toBe('unknown')
})

test('[F6] for a minute after a change, texts of the phase just left are accepted, and nothing else is', () => {
  const amira = by('Amira')
  const left = to(market, 'gatherClose').state.shared
  const home = { ...left, clock: { ...left.clock, kind: 'formulate' as const, leftKind: 'gatherClose' as const } }
  const accepted = (seconds: number) =>
    types
      .filter(
        type =>
          !phasesOf(table[type].phases).includes('formulate') &&
          may(home, amira, type, home.clock.startedAt + seconds) === undefined,
      )
      .sort()
  expect(accepted(60_000)).toEqual(['editIdea', 'handOver'])
  expect(accepted(60_001)).toEqual([])
  expect(may(home, amira, 'editIdea')).toBe('wrongPhase')
})

test('[F6] every text, and nothing but texts, is taken for a minute after each of its phases', () => {
  const { shared } = removed.state
  const found: string[] = []
  for (const type of types) {
    const phases = phasesOf(table[type].phases)
    const next = phasesOf('open … checkOut').find(kind => !phases.includes(kind))
    for (const leftKind of next ? PhaseKind.options : []) {
      const clock = { ...shared.clock, kind: PhaseKind.parse(next), leftKind, pausedAt: undefined }
      const isTaken = may({ ...shared, clock }, by('Amira'), type, shared.clock.startedAt) === undefined
      const isExpected = table[type].isText === true && phases.includes(leftKind)
      if (isTaken !== isExpected) found.push(`${type} after ${leftKind}: ${isTaken}`)
    }
  }
  expect(found).toEqual([])
})
