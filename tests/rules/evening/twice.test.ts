import { expect, test } from 'vitest'
import type { Order, Who } from '#shared/messages/story.ts'
import { by, type Evening, play, roomIn } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { home } from '../telling/home.ts'
import { createIdea, guest, invite, joined, market, one, pairsOf, two, yes } from '../telling/market.ts'

/** The same order once more from the same person, as when a finger presses twice. */
const again = (evening: Evening, order: Order, who: Who, id = 'thing-first') =>
  given(play(evening, order, who, { id }))
    .when(order, who, { id: 'thing-second' })
    .happens()

test('[F17] an idea sent twice is one idea', () => {
  const thinking = roomIn('gatherIdeas')
  const [[author = ''] = []] = pairsOf(thinking.state)
  const after = again(thinking, createIdea(), by(author))
  expect(Object.keys(after.state.shared.ideas)).toEqual(['thing-first'])
  given(after)
    .when({ ...createIdea(), text: 'Tänk om vi sjöng' }, by(author))
    .refused('oneIdea')
})

test('[F17] a question asked twice is one question, and its answer one answer', () => {
  const asked = again(market, invite(one.idea, two.free), by(one.author))
  expect(Object.keys(asked.state.shared.invitations)).toEqual(['thing-first'])
  again(asked, yes('thing-first'), by(two.walker))
  given(asked, [yes('thing-first'), by(two.walker)])
    .when({ type: 'answer', invitationId: 'thing-first', answer: 'no' }, by(two.walker))
    .refused('noLongerOpen')
  again(asked, { type: 'withdraw', invitationId: 'thing-first' }, by(one.author))
  const declined = { type: 'answer' as const, invitationId: 'thing-first', answer: 'no' as const }
  given(again(asked, { ...declined, reason: 'tooFew' }, by(two.walker)))
    .when({ ...declined, reason: 'wrongTime' }, by(two.walker))
    .refused('noLongerOpen')
  again(market, { type: 'askIn', ideaId: one.idea, actorId: two.free, because: 'Vi kan laga mat' }, by(two.walker))
})

test('[F17] a tile that was placed twice stands there once', () => {
  again(market, { type: 'stand', actorId: one.free, ideaId: one.idea }, by(one.walker))
  again(market, { type: 'answerInPerson', ideaId: one.idea, actorId: guest.free }, by(one.author))
  given(joined)
    .when({ type: 'answerInPerson', ideaId: one.idea, actorId: guest.free }, by(one.author))
    .refused('alreadyThere')
})

test('[F17] a step taken twice is one step; another day is another step', () => {
  const step = {
    type: 'addStep' as const,
    ideaId: one.idea,
    what: 'Jag ringer',
    due: '2027-02-16',
    withWhom: '',
    ifStuck: '',
  }
  const after = again(home, step, by('Amira'))
  expect(Object.keys(after.state.shared.steps)).toEqual(['thing-first'])
  given(after)
    .when({ ...step, due: '2027-02-23' }, by('Amira'))
    .leads()
  given(after).when(step, by('Bo')).leads()
  const fuller = given(after)
    .when({ ...step, withWhom: 'Tove' }, by('Amira'), { id: 'thing-fuller' })
    .leads()
  expect(fuller.state.shared.steps['thing-fuller']).toMatchObject({ withWhom: 'Tove' })
  again(after, { type: 'joinStep', stepId: 'thing-first', isIn: true }, by('Bo'))
})
