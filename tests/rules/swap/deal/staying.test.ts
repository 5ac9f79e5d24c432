import { expect, test } from 'vitest'
import type { Workshop } from '#shared/model/workshop.ts'
import { attempt, type Evening, facilitator, play, to } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { secondSwap } from '../../telling/rounds.ts'

const swap2 = secondSwap()
const deal = { type: 'deal' as const }
const formed = ({ shared }: Workshop) => Object.values(shared.ideas).filter(({ wasFormed }) => wasFormed)
const phase = ({ state }: Evening, kind: string) =>
  state.shared.programme.phases.find(one => one.kind === kind)?.id ?? ''

/** The break before the second swap, and somebody who would not have stayed if nobody had chosen. */
const breaking = play(swap2, { type: 'back', from: phase(swap2, 'swap2') }, facilitator)
const [partnership] = formed(swap2.state)
const ideaId = partnership?.id ?? ''
const usual = play(swap2, deal, facilitator).state.desk.deal?.stayers[ideaId] ?? ''
const other =
  Object.keys(partnership?.placed ?? {})
    .flatMap(id => swap2.state.shared.actors[id]?.voices ?? [])
    .find(id => id !== usual) ?? ''

test('[D15] whoever is chosen in the break stays in the swap after it', () => {
  expect(breaking.state.shared.clock.kind).toBe('break')
  const chosen = play(breaking, { type: 'setStayer', ideaId, seatId: other }, facilitator)
  const dealt = play(to(chosen, 'swap2'), deal, facilitator)
  expect(dealt.state.desk.deal?.stayers[ideaId]).toBe(other)
  const there = to(chosen, 'swap2')
  const back = play(there, { type: 'undo', number: there.state.desk.lastAct?.number ?? 0 }, facilitator)
  expect(to(back, 'formulate').state.shared.stayers[ideaId]).toBe(other)
})

test('[D15] whoever stayed in one round is not thereby chosen for the next', () => {
  const turned = to(swap2, 'formulate')
  expect(turned.state.shared.stayers[ideaId]).toBe(usual)
  const third = play(
    turned,
    {
      type: 'replan',
      from: turned.state.shared.clock.phaseId,
      stretches: (['swap2', 'formulate', 'homecoming', 'followUpSteps', 'checkOut'] as const).map(kind => ({
        kind,
        minutes: 5,
      })),
    },
    facilitator,
  )
  const next = { type: 'next' as const, from: third.state.shared.clock.phaseId, anyway: true }
  const again = play(third, next, facilitator)
  expect(again.state.shared).toMatchObject({ clock: { kind: 'swap2', round: 3 }, stayers: {} })
})

/** Somebody who may change tiles with a seat, and the evening after it. */
function swapped(from: Evening, seatId: string) {
  const { assignment = {}, stayers = {} } = from.state.desk.deal ?? {}
  for (const otherId of Object.keys(assignment).filter(id => !Object.values(stayers).includes(id))) {
    const { decision, evening } = attempt(from, { type: 'swapTwo', seatId, otherId }, facilitator)
    if (decision.events) return { otherId, evening }
  }
  throw new Error('somebody may change tiles')
}

test('[D9, D15] whoever stays and gets another tile stays no longer, and does when they get it back', () => {
  const dealt = play(swap2, deal, facilitator)
  const { otherId, evening: before } = swapped(dealt, usual)
  expect(before.state.desk.deal?.stayers[ideaId]).toBeUndefined()
  const reveal = { type: 'reveal' as const }
  expect(given(before).when(reveal, facilitator).leads().state.shared.stayers[ideaId]).toBeUndefined()
  const back = play(before, { type: 'swapTwo', seatId: usual, otherId }, facilitator)
  expect(back.state.desk.deal?.stayers).toEqual(dealt.state.desk.deal?.stayers)
  const turned = play(dealt, reveal, facilitator)
  const after = swapped(turned, usual)
  expect(after.evening.state.shared.stayers[ideaId]).toBeUndefined()
  const undone = play(after.evening, { type: 'undo', number: after.evening.state.number }, facilitator)
  expect(undone.state.shared.stayers).toEqual(turned.state.shared.stayers)
})

/** The rest of the evening is planned anew after a swap that has been turned. */
function replanned(turned: Evening, ...first: ('break' | 'swap2')[]): Evening {
  const rest = ['formulate', 'homecoming', 'followUpSteps', 'checkOut'] as const
  const stretches = [...first, ...rest].map(kind => ({ kind, minutes: 5 }))
  const from = turned.state.shared.clock.phaseId
  return play(
    play(turned, { type: 'replan', from, stretches }, facilitator),
    { type: 'next', from, anyway: true },
    facilitator,
  )
}

test('[D15] whoever stayed may be chosen again in the break, and stays in the next round too', () => {
  const pausing = replanned(to(swap2, 'formulate'), 'break', 'swap2')
  expect(pausing.state.shared.clock.kind).toBe('break')
  const chosen = play(pausing, { type: 'setStayer', ideaId, seatId: usual }, facilitator)
  const next = { type: 'next' as const, from: chosen.state.shared.clock.phaseId, anyway: true }
  expect(play(chosen, next, facilitator).state.shared.stayers).toEqual({ [ideaId]: usual })
})

test('[D15] whoever is chosen once the tiles are turned stays in that round, and is not chosen for the next', () => {
  const turned = play(play(swap2, deal, facilitator), { type: 'reveal' }, facilitator)
  const { shared, desk } = turned.state
  const here = Object.keys(shared.ideas[ideaId]?.placed ?? {})
  const newcomer = Object.keys(desk.roles).find(id => id !== usual && here.includes(desk.roles[id] ?? '')) ?? ''
  const chosen = play(turned, { type: 'setStayer', ideaId, seatId: newcomer }, facilitator)
  expect(chosen.state.shared.stayers[ideaId]).toBe(newcomer)
  expect(replanned(chosen, 'swap2').state.shared.stayers).not.toHaveProperty(ideaId)
})

test('[D15] somebody stays at one partnership at a time', () => {
  const [, second] = formed(swap2.state)
  const both = structuredClone(swap2)
  const { actors, stayers } = both.state.shared
  const there = Object.keys(second?.placed ?? {})[0] ?? ''
  actors[there]?.voices.push(usual)
  both.state.desk.roles[usual] = there
  stayers[ideaId] = usual
  stayers['idea-elsewhere'] = other
  const moved = play(both, { type: 'setStayer', ideaId: second?.id ?? '', seatId: usual }, facilitator)
  expect(moved.state.shared.stayers).toEqual({ [second?.id ?? '']: usual, 'idea-elsewhere': other })
})

test('[D9, S10] whoever has changed tiles comes back to the new one, and a third voice stays where it was', () => {
  const turned = play(play(swap2, deal, facilitator), { type: 'reveal' }, facilitator)
  const [seatId = ''] = Object.keys(turned.state.desk.roles).filter(id => id !== usual)
  const before = turned.state.desk.roles[seatId] ?? ''
  const third = structuredClone(turned)
  third.state.shared.actors[before]?.voices.push('seat-third')
  const { otherId, evening } = swapped(third, seatId)
  const { shared, desk } = evening.state
  expect(shared.actors[before]?.voices).toEqual(['seat-third', otherId])
  expect(desk.roles[seatId]).toBe(turned.state.desk.roles[otherId])
  const back = ['markGone', 'markBack'] as const
  const returned = back.reduce((now, type) => play(now, { type, seatId }, { kind: 'shell' }), evening)
  expect(returned.state.shared.actors[desk.roles[seatId] ?? '']?.voices).toEqual([seatId])
})

test('[S10, D7] whoever has gone when the tiles are turned speaks for none, and a partner who covers does', () => {
  const dealt = play(swap2, deal, facilitator)
  const [gone = '', role = ''] = Object.entries(dealt.state.desk.deal?.assignment ?? {})[0] ?? []
  const left = play(dealt, { type: 'markGone', seatId: gone }, { kind: 'shell' })
  const turned = play(left, { type: 'reveal' }, facilitator)
  expect(turned.state.shared.actors[role]?.voices).not.toContain(gone)
  expect(turned.state.desk.roles[gone]).toBe(role)
})

test('[D16] a greeting that somebody new has written is not written over when the deal is taken back', () => {
  const [holder = '', actorId = ''] = Object.entries(swap2.state.desk.roles)[0] ?? []
  const write = (now: Evening, seatId: string, text: string) =>
    play(now, { type: 'handOver', actorId, text }, { kind: 'seat', seatId })
  const turned = play(play(write(swap2, holder, 'Ring först.'), deal, facilitator), { type: 'reveal' }, facilitator)
  const now = Object.keys(turned.state.desk.roles).find(id => turned.state.desk.roles[id] === actorId) ?? ''
  const again = play(write(turned, now, 'Kom på måndag.'), { ...deal, again: true }, facilitator)
  expect(again.state.shared.actors[actorId]).toMatchObject({ handover: 'Kom på måndag.' })
})
