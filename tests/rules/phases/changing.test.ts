import { expect, test } from 'vitest'
import type { PhaseKind } from '#shared/model/programme.ts'
import { decideCreate, draftsOf } from '#shared/rules/phases/plan.ts'
import { comingStretches } from '#shared/rules/phases/replan.ts'
import { fold } from '#shared/rules/story.ts'
import { by, doorsOpen, draft, facilitator, play, room, setting, shell, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { people } from '../telling/people.ts'

test('[F2] a plan changed in the prelude keeps what has been, and one that begins otherwise is refused', () => {
  const prelude = to(room(people(3, 3)), 'prelude')
  const custom = (kinds: readonly PhaseKind[]) => ({
    type: 'changePlan' as const,
    ...setting(2, 'custom'),
    stretches: kinds.map(kind => ({ kind, minutes: 5 })),
  })
  const rest = ['swap1', 'gatherIdeas', 'gatherMarket', 'homecoming', 'followUpSteps', 'checkOut'] as const
  given(prelude)
    .when(custom(['findChallenges', 'prelude', ...rest]), facilitator)
    .refused('alreadyBegun')
  given(prelude).when(custom(rest), facilitator).refused('alreadyBegun')
  const changed = given(prelude)
    .when(custom(['prelude', 'findChallenges', ...rest]), facilitator)
    .leads()
  const { programme, clock } = changed.state.shared
  expect(programme.phases.slice(0, 2)).toEqual(prelude.state.shared.programme.phases.slice(0, 2))
  expect(new Set(programme.phases.map(({ id }) => id)).size).toBe(programme.phases.length)
  expect(play(changed, { type: 'next', from: clock.phaseId }, facilitator).state.shared.clock.kind).toBe(
    'findChallenges',
  )
  const again = given(changed)
    .when({ type: 'replan', from: clock.phaseId, stretches: comingStretches(changed.state.shared) }, facilitator)
    .leads()
  expect(again.state.shared.programme.phases).toEqual(programme.phases)
})

test('[D19] where tiles are written, the plan does not become a taster', () => {
  const taster = { type: 'changePlan' as const, ...setting(2, 'taster45') }
  given(room(people(3, 3)))
    .when(taster, facilitator)
    .refused('tilesWritten')
  given(to(draft(), 'open')).when(taster, facilitator).leads()
  given(to(draft('taster', 2, 'taster45'), 'open'))
    .when(taster, facilitator)
    .leads()
})

test('[C3, F2] an adopted proposal whose challenge a changed plan leaves out may be adopted again', () => {
  const asked = play(room(people(3, 3)), { type: 'askBeforehand', isOn: true }, facilitator)
  const propose = { type: 'proposeChallenge' as const, title: 'Bussen', question: 'Hur?' }
  const proposed = play(asked, propose, by('Bo'), { id: 'proposal-1' })
  const adopt = { type: 'adoptChallenge' as const, proposalId: 'proposal-1', title: 'Nattbussen', question: 'När?' }
  const adopted = play(proposed, adopt, facilitator)
  const change = { type: 'changePlan' as const, ...setting(2) }
  const without = given(adopted).when(change, facilitator).leads()
  expect(without.state.shared.proposals['proposal-1']?.isAdopted).toBe(false)
  given(without).when(adopt, facilitator).leads()
  const drafts = draftsOf(adopted.state).map(one => ({ ...one, question: 'Hur dags?' }))
  const kept = given(adopted)
    .when({ ...change, challenges: drafts.reverse() }, facilitator)
    .leads()
  given(kept).when(adopt, facilitator).refused('alreadyAdopted')
  given(kept).when(change, facilitator).leads()
  const dropped = play(kept, change, facilitator)
  expect(dropped.state.shared.proposals['proposal-1']?.isAdopted).toBe(false)
})

test('[F3, C3, G7] a plan has its challenges numbered, what is for the desk at the desk, and the meeting that was chosen', () => {
  const [first, second] = setting(2).challenges
  const order = {
    ...{ type: 'createWorkshop' as const, seed: 'tuesday', ...setting(0) },
    challenges: [first!, { ...second!, townVoice: '', townQuestion: '', responsible: '' }],
    meeting: { form: 'remote' as const, meetingUrl: 'https://mote.example/a', hasThreads: true },
  }
  const { events = [] } = decideCreate(order, { id: 'workshop-1', time: doorsOpen, by: shell })
  const state = fold(events.map(event => ({ number: 1, time: doorsOpen, event })))
  const { shared, desk } = state
  expect(Object.values(shared.challenges).map(({ id, number }) => [id, number])).toEqual([
    ['workshop-1-c1', 1],
    ['workshop-1-c2', 2],
  ])
  expect([desk.townVoices, desk.responsible].map(said => Object.keys(said))).toEqual([
    ['workshop-1-c1'],
    ['workshop-1-c1'],
  ])
  expect(Object.keys(shared.markets)).toEqual(['workshop-1-m1'])
  expect(shared).toMatchObject({ form: 'remote', meetingUrl: 'https://mote.example/a', hasThreads: true })
  expect(shared.clock).toMatchObject({ kind: 'draft', phaseId: 'draft' })
  expect(draftsOf(state)).toEqual(order.challenges.map(one => ({ ...one, isVoiceInvented: one.townVoice !== '' })))
  const turned = { ...shared, challenges: Object.fromEntries(Object.entries(shared.challenges).reverse()) }
  expect(draftsOf({ shared: turned, desk })).toEqual(draftsOf(state))
})

test('[C3] a challenge without a question stays adopted by its title only', () => {
  const asked = play(room(people(3, 3)), { type: 'askBeforehand', isOn: true }, facilitator)
  const proposed = play(asked, { type: 'proposeChallenge', title: 'Bussen', question: '' }, by('Bo'), {
    id: 'proposal-1',
  })
  const adopt = { type: 'adoptChallenge' as const, proposalId: 'proposal-1', title: 'Nattbussen', question: 'När?' }
  const adopted = play(proposed, adopt, facilitator)
  const empty = draftsOf(adopted.state).map(one => (one.title === 'Nattbussen' ? { ...one, question: '' } : one))
  const change = { type: 'changePlan' as const, ...setting(2) }
  const kept = play(adopted, { ...change, challenges: empty }, facilitator)
  expect(kept.state.shared.proposals['proposal-1']?.isAdopted).toBe(true)
  const others = empty.map(one => (one.title === 'Nattbussen' ? { ...one, title: 'Badet' } : { ...one, question: '' }))
  const gone = play(kept, { ...change, challenges: others }, facilitator)
  expect(gone.state.shared.proposals['proposal-1']?.isAdopted).toBe(false)
})
