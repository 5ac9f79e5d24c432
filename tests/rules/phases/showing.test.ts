import { expect, test } from 'vitest'
import { by, draft, facilitator, play, roomIn, setting, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { answerOn, first, home } from '../telling/home.ts'
import { market, one } from '../telling/market.ts'

test('[F1] two leaders who show the next thing at once show one next thing', () => {
  const prelude = to(draft(), 'prelude')
  const order = { type: 'show' as const, step: 1, from: 0 }
  const shown = play(prelude, order, facilitator)
  given(shown)
    .when({ ...order, step: 2 }, facilitator)
    .happens()
  given(shown)
    .when({ ...order, step: 2, from: 1 }, facilitator)
    .happens({ type: 'shown', step: 2 })
})

test('[F1] whoever presses on from what is shown goes on, and whoever presses back from elsewhere does not', () => {
  given(market).when({ type: 'show', step: 1, from: 0 }, facilitator).happens({ type: 'shown', step: 1 })
  given(market).when({ type: 'back', from: '3-gatherIdeas' }, facilitator).refused('onlyBack')
})

test('[F9, F10] nobody jumps to the end: it is ended outright', () =>
  given(market).when({ type: 'jump', phaseId: 'closed' }, facilitator).refused('unknown'))

test('[F12] a pause where there is no clock leaves none', () => {
  const paused = play(roomIn('open'), { type: 'pause' }, facilitator)
  given(paused).when({ type: 'resume' }, facilitator).happens({ type: 'resumed', endsAt: undefined })
})

test('[F13] a deal that lies face down is still there for whoever went back before it was turned', () => {
  const dealt = play(roomIn('swap1'), { type: 'deal' }, facilitator)
  const back = play(dealt, { type: 'back', from: '2-swap1' }, facilitator)
  const again = given(back).when({ type: 'next', from: '1-prelude' }, facilitator).leads()
  expect(again.state.shared.isDealt).toBe(true)
  expect(again.state.desk.deal).toEqual(dealt.state.desk.deal)
})

test('[F13, H7] answers that have been opened stay open when the room goes back and comes home again', () => {
  const answered = play(home, answerOn(home.state, first.tile), by(first.name))
  const open = play(answered, { type: 'openAnswers', ideaId: one.idea }, facilitator)
  const back = play(open, { type: 'back', from: open.state.shared.clock.phaseId }, facilitator)
  expect(to(back, 'homecoming').state.shared.ideas[one.idea]?.agreement.isOpened).toBe(true)
})

test('[G7, F2] a changed plan changes how people meet, where it says so', () => {
  const meeting = { form: 'remote' as const, meetingUrl: 'https://mote.example/a', hasThreads: false }
  const changed = given(draft())
    .when({ type: 'changePlan', ...setting(2), meeting }, facilitator)
    .leads()
  expect(changed.state.shared).toMatchObject({ form: 'remote', meetingUrl: 'https://mote.example/a' })
  const same = play(changed, { type: 'changePlan', ...setting(2) }, facilitator)
  expect(same.state.shared.form).toBe('remote')
})
