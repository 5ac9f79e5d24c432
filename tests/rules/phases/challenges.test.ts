import { expect, test } from 'vitest'
import { proposalsOf } from '#shared/rules/phases/challenges.ts'
import { decideCreate } from '#shared/rules/phases/plan.ts'
import { stretchesOf } from '#shared/rules/phases/programmes.ts'
import { fold } from '#shared/rules/story.ts'
import { by, doorsOpen, type Evening, facilitator, play, setting, shell, to, welcome } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { people } from '../telling/people.ts'

/** An evening that finds its own challenges: nobody has written any beforehand. */
const finding: Evening = (() => {
  const stretches = stretchesOf('short90').flatMap(one =>
    one.kind === 'prelude' ? [one, { kind: 'findChallenges' as const, minutes: 12 }] : [one],
  )
  const order = { type: 'createWorkshop' as const, seed: 'finding', ...setting(0), stretches }
  const { events = [] } = decideCreate(order, { id: 'workshop-1', time: doorsOpen, by: shell })
  const story = events.map(event => ({ number: 1, time: doorsOpen, event }))
  return to(people(2, 2).reduce(welcome, to({ state: fold(story), story }, 'open')), 'findChallenges')
})()
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
  given(adopted).when(adopt('proposal-Bussen', 'Nattbussen'), facilitator).refused('alreadyThere')
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
