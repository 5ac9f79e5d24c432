import { expect, test } from 'vitest'
import { isDone } from '#shared/views/seatView.ts'
import { by, type Evening, play, roomIn, to } from '../rules/telling/evening.ts'
import { answerOn, first, home } from '../rules/telling/home.ts'
import { createIdea, one, pairsOf } from '../rules/telling/market.ts'
import { seat } from '../rules/telling/people.ts'

const done = ({ state }: Evening, name: string) => isDone(state.shared, seat(name))

test('whoever has answered at home is done, and nobody else is', () => {
  const answered = play(home, answerOn(home.state, first.tile), by(first.name))
  const names = Object.values(answered.state.shared.seats).map(({ name }) => name)
  expect(done(home, first.name)).toBe(false)
  expect(names.filter(name => done(answered, name))).toEqual([first.name])
})

test('a pair that has written its idea is done, both of them', () => {
  const thinking = roomIn('gatherIdeas')
  const [[author = '', walker = ''] = []] = pairsOf(thinking.state)
  const after = play(thinking, createIdea(), by(author))
  expect([done(thinking, author), done(after, author), done(after, walker)]).toEqual([false, true, true])
})

test('whoever takes a step or is in on one is done; others may say so', () => {
  const steps = to(home, 'followUpSteps')
  const step = {
    type: 'addStep' as const,
    ideaId: one.idea,
    what: 'Jag ringer',
    due: '2027-02-16',
    withWhom: '',
    ifStuck: '',
  }
  const booked = play(steps, step, by('Amira'), { id: 'step-1' })
  const shared = play(booked, { type: 'joinStep', stepId: 'step-1', isIn: true }, by('Bo'))
  expect([done(booked, 'Amira'), done(booked, 'Bo'), done(shared, 'Bo')]).toEqual([true, false, true])
  expect(done(play(steps, { type: 'ready', isReady: true }, by('Bo')), 'Bo')).toBe(true)
})
