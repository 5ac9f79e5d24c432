import { expect, test } from 'vitest'
import type { Idea } from '#shared/model/partnership.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { by, type Evening, facilitator, play, room, to } from '../telling/evening.ts'
import { createIdea, invite, pairsOf, yes } from '../telling/market.ts'
import { idea, people, seat } from '../telling/people.ts'

/** Four pairs, each with an idea that a tile of the other sector has joined, where it may. */
function formedTwice(): Evening {
  const market = to(room(people(4, 4), 'rounds', 'standard120'), 'gatherMarket')
  const pairs = pairsOf(market.state)
  const written = pairs.reduce((now, [a = '']) => play(now, createIdea(), by(a), { id: idea(a) }), market)
  const joined = pairs.reduce((now, [author = ''], at) => {
    const walker = pairs[(at + 1) % pairs.length]?.[1] ?? ''
    const { shared, desk } = now.state
    const placed = shared.actors[desk.roles[seat(author)] ?? '']
    const free = shared.actors[desk.roles[seat(walker)] ?? '']
    if (!free || free.ideaId || free.sector === placed?.sector) return now
    const asked = play(now, invite(idea(author), free.id), by(author), { id: `invitation-${at}` })
    return play(asked, yes(`invitation-${at}`), by(walker))
  }, written)
  return to(joined, 'formulate')
}

const agreeing = formedTwice()
const [a, b] = Object.values(agreeing.state.shared.ideas).filter(
  ({ wasFormed, state }) => wasFormed && state === 'live',
)
if (!a || !b) throw new Error('two partnerships')

const voiceOf = ({ state }: Evening, { placed }: Idea) => {
  const [voice] = Object.keys(placed).flatMap(id => state.shared.actors[id]?.voices ?? [])
  return { kind: 'seat' as const, seatId: voice ?? '' }
}
const goal = (of: Idea, text: string) => ({
  type: 'writeField' as const,
  ideaId: of.id,
  field: 'goal' as const,
  text,
  base: 0,
})

const written = [
  goal(a, 'Mål A'),
  { ...goal(a, 'Vi ringer A'), field: 'firstStep' as const, date: '2027-03-01' },
  { type: 'park' as const, ideaId: a.id, text: 'Parkerad A' },
  {
    type: 'tick' as const,
    ideaId: a.id,
    choice: { group: 'principles' as const, key: 'dialogue' as const },
    isOn: true,
  },
].reduce((now, order) => play(now, order, voiceOf(now, a)), agreeing)

/** The evening goes back to the market, and the first becomes part of the second. */
function merged(evening: Evening): Evening {
  const phaseId = evening.state.shared.programme.phases.find(({ kind }) => kind === 'gatherMarket')?.id ?? ''
  const back = play(evening, { type: 'jump', phaseId }, facilitator)
  const asked = play(back, { type: 'proposeMerge', fromId: a!.id, intoId: b!.id }, voiceOf(back, a!), { id: 'merge-1' })
  return play(asked, { type: 'agreeMerge', mergeId: 'merge-1', isAgreed: true }, voiceOf(asked, b!))
}
const agreementOf = ({ state }: Evening) => state.shared.ideas[b.id]!.agreement

test('[P19] what a partnership has agreed comes along to the one it becomes part of, and stays in no other place', () => {
  const both = merged(written)
  const { goal: kept, firstStep, parked, ticked, rows } = agreementOf(both)
  expect(kept).toMatchObject({ text: 'Mål A', clashes: {} })
  expect(firstStep).toMatchObject({ text: 'Vi ringer A', date: '2027-03-01' })
  expect(Object.values(parked).map(({ text }) => text)).toEqual(['Parkerad A'])
  expect(ticked.principles).toEqual(['dialogue'])
  expect(Object.keys(rows).sort()).toEqual([...Object.keys(a.placed), ...Object.keys(b.placed)].sort())
  expect(JSON.stringify(both.state.shared.ideas[a.id])).not.toContain('Mål A')
  const told = JSON.stringify(reportOf(to(both, 'homecoming').state))
  expect(['Mål A', 'Vi ringer A', 'Parkerad A'].filter(text => !told.includes(text))).toEqual([])
})

test('[P19] where both have written a line the texts stand side by side until somebody chooses', () => {
  const two = play(written, goal(b, 'Mål B'), voiceOf(written, b))
  const both = merged(two)
  expect(agreementOf(both).goal).toMatchObject({ text: 'Mål B' })
  expect(Object.values(agreementOf(both).goal.clashes).map(({ text }) => text)).toEqual(['Mål A'])
  const again = to(both, 'formulate')
  const choose = { type: 'resolveClash' as const, ideaId: b.id, field: 'goal' as const, text: 'Mål A och mål B' }
  const chosen = play(again, choose, voiceOf(again, again.state.shared.ideas[b.id]!))
  expect(agreementOf(chosen).goal).toMatchObject({ text: 'Mål A och mål B', clashes: {} })
})

test('[P19] the same words are no second text', () => {
  const same = play(written, goal(b, 'Mål A'), voiceOf(written, b))
  expect(agreementOf(merged(same)).goal).toMatchObject({ text: 'Mål A', clashes: {} })
})
