import { expect, test } from 'vitest'
import { dotsPut, proposalsOf } from '#shared/rules/phases/challenges.ts'
import { decideCreate } from '#shared/rules/phases/plan.ts'
import { stretchesOf } from '#shared/rules/phases/programmes.ts'
import { fold } from '#shared/rules/story.ts'
import { by, doorsOpen, type Evening, facilitator, play, setting, shell, to, welcome } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { people, seat } from '../telling/people.ts'

/** An evening that finds its own challenges: nobody has written any beforehand. */
const withFinding = stretchesOf('short90').flatMap(one =>
  one.kind === 'prelude' ? [one, { kind: 'findChallenges' as const, minutes: 12 }] : [one],
)
function planned(stretches = withFinding): Evening {
  const order = { type: 'createWorkshop' as const, seed: 'finding', ...setting(0), stretches }
  const { events = [] } = decideCreate(order, { id: 'workshop-1', time: doorsOpen, by: shell })
  const story = events.map(event => ({ number: 1, time: doorsOpen, event }))
  return { state: fold(story), story }
}
const finding = to(people(2, 2).reduce(welcome, to(planned(), 'open')), 'findChallenges')
const propose = (title: string) => ({ type: 'proposeChallenge' as const, title, question: '' })
const three = ['Bussen', 'Badet', 'Biblioteket'].reduce(
  (now, title) => play(now, propose(title), by('Amira'), { id: `proposal-${title}` }),
  finding,
)

test('[C1] a person proposes up to three challenges, the same one once', () => {
  given(three).when(propose('Bussen'), by('Amira')).happens()
  given(three).when(propose('Torget'), by('Amira')).refused('tooManyProposals')
  given(three).when(propose('Torget'), by('Bo')).leads()
})

test('[C2] everyone has three dots, one a proposal, and may move them', () => {
  const four = play(three, propose('Torget'), by('Bo'), { id: 'proposal-Torget' })
  const dot = (title: string, isOn = true) => ({ type: 'putDot' as const, proposalId: `proposal-${title}`, isOn })
  const spent = ['Bussen', 'Badet', 'Torget'].reduce((now, title) => play(now, dot(title), by('Bo')), four)
  given(spent).when(dot('Bussen'), by('Bo')).happens()
  given(spent).when(dot('Biblioteket'), by('Bo')).refused('noMoreDots')
  const moved = play(play(spent, dot('Bussen', false), by('Bo')), dot('Biblioteket'), by('Bo'))
  const voted = play(moved, dot('Torget'), by('Amira'))
  expect(proposalsOf(voted.state.shared).map(({ title, dots }) => [title, dots.length])).toEqual([
    ['Torget', 2],
    ['Badet', 1],
    ['Biblioteket', 1],
    ['Bussen', 0],
  ])
})

const adopt = (proposalId: string, title: string) => ({
  type: 'adoptChallenge' as const,
  proposalId,
  title,
  question: 'Hur kan vi komma hem?',
})

test('[C3] the facilitator adopts a proposal in mended words, once', () => {
  const adopted = play(three, adopt('proposal-Bussen', 'Nattbussen'), facilitator, { id: 'adopt-1' })
  expect(Object.values(adopted.state.shared.challenges)).toMatchObject([
    { number: 1, title: 'Nattbussen', question: 'Hur kan vi komma hem?' },
  ])
  given(adopted).when(adopt('proposal-Bussen', 'Nattbussen'), facilitator).refused('alreadyAdopted')
  expect(to(adopted, 'gatherIdeas').state.shared.clock.kind).toBe('gatherIdeas')
})

test('[C3] without a challenge the ideas do not begin', () => {
  const swap = to(three, 'swap1')
  given(swap)
    .when({ type: 'next', from: swap.state.shared.clock.phaseId, anyway: true }, facilitator)
    .refused('noChallenges')
})

test('[C3] there are never more than eight', () => {
  const full = Array.from({ length: 8 }, (_, at) => at).reduce((now, at) => {
    const name = ['Amira', 'Bo', 'Cecilia'][Math.floor(at / 3)] ?? ''
    const proposed = play(now, propose(`Utmaning ${at}`), by(name), { id: `proposal-${at}` })
    return play(proposed, adopt(`proposal-${at}`, `Utmaning ${at}`), facilitator, { id: `adopt-${at}` })
  }, finding)
  const ninth = play(full, propose('En till'), by('David'), { id: 'proposal-9' })
  given(ninth).when(adopt('proposal-9', 'En till'), facilitator).refused('tooManyChallenges')
})

test('[C1] words are taken back until somebody else has built on them', () => {
  const back = { type: 'withdrawProposal' as const, proposalId: 'proposal-Bussen' }
  const gone = given(three).when(back, by('Amira')).leads()
  expect(proposalsOf(gone.state.shared).map(({ title }) => title)).toEqual(['Badet', 'Biblioteket'])
  given(three).when(back, by('Bo')).refused('notYours')
  const dotted = play(three, dotOn('Bussen'), by('Bo'))
  given(dotted).when(back, by('Amira')).refused('tooLate')
})

const dotOn = (title: string) => ({ type: 'putDot' as const, proposalId: `proposal-${title}`, isOn: true })
const under = (title: string, head?: string) => ({
  type: 'groupProposal' as const,
  proposalId: `proposal-${title}`,
  underId: head && `proposal-${head}`,
})

test('[C4] asked beforehand, people propose as soon as they are in, and put dots when the time comes', () => {
  const open = to(people(2, 2).reduce(welcome, to(planned(), 'open')), 'open')
  given(open).when(propose('Bussen'), by('Amira')).refused('wrongPhase')
  const asked = play(open, { type: 'askBeforehand', isOn: true }, facilitator)
  const proposed = play(asked, propose('Bussen'), by('Amira'), { id: 'proposal-Bussen' })
  given(proposed).when(dotOn('Bussen'), by('Bo')).refused('wrongPhase')
  const adopted = play(proposed, adopt('proposal-Bussen', 'Nattbussen'), facilitator)
  expect(Object.keys(adopted.state.shared.challenges)).toHaveLength(1)
  given(proposed, [{ type: 'askBeforehand', isOn: false }, facilitator])
    .when(propose('Badet'), by('Bo'))
    .refused('wrongPhase')
  given(asked).when({ type: 'askBeforehand', isOn: true }, facilitator).happens()
})

test('[C4, F3] a workshop that has asked beforehand opens without a challenge, and needs one for its ideas', () => {
  const before = planned(stretchesOf('short90'))
  const next = { type: 'next' as const, from: before.state.shared.clock.phaseId, anyway: true }
  given(before).when(next, facilitator).refused('noChallenges')
  const asked = play(before, { type: 'askBeforehand', isOn: true }, facilitator)
  const swap = to(people(2, 2).reduce(welcome, to(asked, 'open')), 'swap1')
  given(swap)
    .when({ type: 'next', from: swap.state.shared.clock.phaseId, anyway: true }, facilitator)
    .refused('noChallenges')
})

test('[C4, F3] the plan may ask from the start, and a changed plan may stop asking', () => {
  const order = { type: 'createWorkshop' as const, seed: 'asking', ...setting(0), asksBeforehand: true }
  const { events = [] } = decideCreate(order, { id: 'workshop-1', time: doorsOpen, by: shell })
  const story = events.map(event => ({ number: 1, time: doorsOpen, event }))
  const open = to({ state: fold(story), story }, 'open')
  expect(open.state.shared.isAskingBeforehand).toBe(true)
  const change = { type: 'changePlan' as const, ...setting(0) }
  given(open)
    .when({ ...change, asksBeforehand: false }, facilitator)
    .refused('noChallenges')
  expect(given(open).when(change, facilitator).leads().state.shared.isAskingBeforehand).toBe(true)
  const stopped = given(open)
    .when({ ...change, ...setting(1), asksBeforehand: false }, facilitator)
    .leads()
  expect(stopped.state.shared.isAskingBeforehand).toBe(false)
  given(open)
    .when({ ...change, asksBeforehand: false, stretches: withFinding }, facilitator)
    .leads()
})

test('[C5] proposals that say the same are laid together, and nobody has two dots on one', () => {
  const dotted = [
    ['Bussen', 'Bo'],
    ['Badet', 'Bo'],
    ['Badet', 'Cecilia'],
  ].reduce((now, [title = '', name = '']) => play(now, dotOn(title), by(name)), three)
  const laid = given(dotted).when(under('Badet', 'Bussen'), facilitator).leads()
  expect(proposalsOf(laid.state.shared)).toMatchObject([
    { title: 'Bussen', dots: [seat('Bo'), seat('Cecilia')], under: [{ title: 'Badet', dots: [] }] },
    { title: 'Biblioteket', under: [] },
  ])
  expect(dotsPut(laid.state.shared, seat('Bo'))).toBe(1)
  const onUnder = play(laid, dotOn('Badet'), by('David'))
  expect(proposalsOf(onUnder.state.shared)[0]?.dots).toContain(seat('David'))
  const chained = play(laid, under('Bussen', 'Biblioteket'), facilitator)
  expect(proposalsOf(chained.state.shared)).toMatchObject([{ title: 'Biblioteket', under: [{}, {}] }])
  const apart = play(laid, under('Badet'), facilitator)
  expect(proposalsOf(apart.state.shared).map(({ title }) => title)).toEqual(['Bussen', 'Badet', 'Biblioteket'])
  given(laid).when(under('Badet', 'Bussen'), facilitator).happens()
  given(laid).when(under('Bussen', 'Badet'), facilitator).refused('unknown')
  given(laid).when(under('Bussen', 'Torget'), facilitator).refused('unknown')
  const adopted = play(laid, adopt('proposal-Bussen', 'Nattbussen'), facilitator)
  given(adopted).when(under('Bussen', 'Biblioteket'), facilitator).refused('alreadyAdopted')
})

test('[C6, U1] a challenge taken up by mistake is a proposal again, until an idea stands on it', () => {
  const adopted = play(three, adopt('proposal-Bussen', 'Nattbussen'), facilitator)
  const undo = { type: 'undo' as const, number: adopted.state.desk.lastAct?.number ?? 0 }
  const back = given(adopted).when(undo, facilitator).leads()
  expect(back.state.shared.challenges).toEqual({})
  expect(proposalsOf(back.state.shared).map(({ isAdopted }) => isAdopted)).toEqual([false, false, false])
})

test('[R7, C2] a hidden proposal is nobody’s to see, and holds no dots', () => {
  const dotted = play(three, dotOn('Bussen'), by('Bo'))
  const hidden = play(dotted, { type: 'hide', kind: 'proposal', id: 'proposal-Bussen', field: 'title' }, facilitator)
  expect(proposalsOf(hidden.state.shared).map(({ title }) => title)).toEqual(['Badet', 'Biblioteket'])
  expect(dotsPut(hidden.state.shared, seat('Bo'))).toBe(0)
})
