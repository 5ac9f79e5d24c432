import { expect, test } from 'vitest'
import { by, type Evening, facilitator, play, record, shell, to } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { answerOn, first, formulated, home, second } from '../../telling/home.ts'
import { one, three, two } from '../../telling/market.ts'
import { seat } from '../../telling/people.ts'

const elsewhere = [...'Amira Bo Cecilia David Elin Farid'.split(' ')].filter(
  name => ![first.name, second.name].includes(name),
)
const agreementOf = ({ state }: Evening) => state.shared.ideas[one.idea]?.agreement
const openAnswers = { type: 'openAnswers' as const, ideaId: one.idea }
const opened = { type: 'answersOpened' as const, ideaIds: [one.idea] }
const yes = (evening: Evening, who: typeof first) => answerOn(evening.state, who.tile)
const answeredOnce = play(home, yes(home, first), by(first.name))
const bothAnswered = play(answeredOnce, yes(home, second), by(second.name))
const change = {
  type: 'writeField' as const,
  ideaId: one.idea,
  field: 'goal' as const,
  text: 'Alla äter ihop',
  base: 1,
}

test('[H1] only an owner answers, for a tile that stands at a partnership', () => {
  given(home).when(yes(home, first), by(second.name)).refused('notOwner')
  given(home)
    .when(yes(home, first), by(one.author))
    .refused(one.author === first.name ? 'alreadyAnswered' : 'notOwner')
  const [name = ''] = elsewhere
  given(home)
    .when(answerOn(home.state, `tile-${name}`), by(name))
    .refused('notAParty')
  given(formulated).when(yes(formulated, first), by(first.name)).refused('wrongPhase')
})

test('[H2] only the owner changes the own row', () => {
  const own = {
    type: 'writeOwnRow' as const,
    ideaId: one.idea,
    actorId: first.tile,
    text: 'Vi frågar styrelsen',
    chips: [],
    base: 2,
  }
  given(home)
    .when(own, by(first.name))
    .happens({
      type: 'rowWritten',
      ideaId: one.idea,
      actorId: first.tile,
      text: 'Vi frågar styrelsen',
      chips: [],
      version: 3,
      by: seat(first.name),
      isOwners: true,
    })
  given(home).when(own, by(second.name)).refused('notOwner')
  given(home)
    .when({ ...own, actorId: 'tile-Nobody' }, by(first.name))
    .refused('notOwner')
  given(home)
    .when({ ...own, actorId: `tile-${elsewhere[0]}` }, by(elsewhere[0] ?? ''))
    .refused('notAParty')
})

test('[H3] the answer says who decides, and what it hangs on', () => {
  given(home)
    .when(answerOn(home.state, first.tile, { decider: 'board' }), by(first.name))
    .happens(({ time }) => ({
      type: 'homeAnswered',
      ideaId: one.idea,
      answer: {
        actorId: first.tile,
        by: seat(first.name),
        answer: 'yes',
        decider: 'board',
        rowVersion: 2,
        goalVersion: 1,
        firstStepVersion: 1,
        at: time,
        onPaper: false,
        contestedBy: [],
      },
    }))
  given(home)
    .when(answerOn(home.state, first.tile, { answer: 'yesIf' }), by(first.name))
    .refused('needsCondition')
  given(home)
    .when(answerOn(home.state, first.tile, { answer: 'yesIf', condition: 'om hyran löses' }), by(first.name))
    .leads()
})

test('[H3] what an answer hangs on and why it is a no are kept, each with its own answer only', () => {
  const said = (answer: 'yes' | 'yesIf' | 'no') => {
    const order = answerOn(home.state, first.tile, {
      ...{ answer, condition: 'om hyran löses', reason: 'tooFew' as const, reasonText: 'vi är för få' },
    })
    return given(home).when(order, by(first.name)).leads().state.sealed.answers[first.tile]
  }
  const nothing = { condition: undefined, reason: undefined, reasonText: undefined }
  expect(said('yes')).toMatchObject(nothing)
  expect(said('yesIf')).toMatchObject({ ...nothing, condition: 'om hyran löses' })
  expect(said('no')).toMatchObject({ ...nothing, reason: 'tooFew', reasonText: 'vi är för få' })
})

test('[H4] nobody answers another text than the one shown', () => {
  const seen = yes(home, first)
  given(home, [change, by(second.name)])
    .when(seen, by(first.name))
    .refused('textChanged')
  for (const older of [{ rowVersion: 1 }, { goalVersion: 0 }, { firstStepVersion: 2 }])
    given(home)
      .when({ ...seen, ...older }, by(first.name))
      .refused('textChanged')
})

test('[H5] nobody answers while two texts stand against each other', () => {
  const clashing = play(play(home, change, by(first.name)), { ...change, text: 'Ingen äter ensam' }, by(second.name))
  given(clashing).when(yes(clashing, first), by(first.name)).refused('unresolvedClash')
  const chosen = play(
    clashing,
    { type: 'resolveClash', ideaId: one.idea, field: 'goal', text: 'Ingen äter ensam' },
    by(first.name),
  )
  given(chosen).when(yes(chosen, first), by(first.name)).leads()
})

test('[H6] the answers open when the last owner who is here has answered', () => {
  expect(agreementOf(answeredOnce)).toMatchObject({ isOpened: false, answered: [first.tile], answers: {} })
  const after = given(answeredOnce).when(yes(home, second), by(second.name)).leads()
  expect(after.story.slice(-2).map(({ event }) => event.type)).toEqual(['homeAnswered', 'answersOpened'])
  expect(Object.keys(agreementOf(after)?.answers ?? {}).sort()).toEqual([first.tile, second.tile].sort())
  expect(after.state.sealed.answers).toEqual({})
})

test('[H6] or when the last one leaves', () => {
  given(answeredOnce)
    .when({ type: 'markGone', seatId: seat(second.name) }, shell)
    .happens({ type: 'seatGone', seatId: seat(second.name) }, opened)
  given(answeredOnce)
    .when({ type: 'remove', seatId: seat(second.name) }, facilitator)
    .happens({ type: 'seatRemoved', seatId: seat(second.name) }, opened)
  given(home)
    .when({ type: 'markGone', seatId: seat(second.name) }, shell)
    .happens({ type: 'seatGone', seatId: seat(second.name) })
  const alone = play(home, { type: 'markGone', seatId: seat(second.name) }, shell)
  given(alone)
    .when({ type: 'markGone', seatId: seat(first.name) }, shell)
    .happens({ type: 'seatGone', seatId: seat(first.name) })
})

test('[H6] answers open once, also when everybody leaves after it', () => {
  const alone = play(bothAnswered, { type: 'markGone', seatId: seat(second.name) }, shell)
  given(alone)
    .when({ type: 'markGone', seatId: seat(first.name) }, shell)
    .happens({ type: 'seatGone', seatId: seat(first.name) })
})

test('[H6] whoever answers twice has answered once', () => {
  const twice = play(answeredOnce, answerOn(home.state, first.tile, { decider: 'board' }), by(first.name))
  expect(agreementOf(twice)?.answered).toEqual([first.tile])
})

test('[H6] a tile that leaves for another partnership is not waited for', () => {
  const [name = ''] = elsewhere
  const waiting = play(answeredOnce, { type: 'showInterest', ideaId: one.idea, actorId: `tile-${name}` }, by(name), {
    id: 'interest-1',
  })
  const came = play(waiting, { type: 'answer', invitationId: 'interest-1', answer: 'yes' }, by(second.name))
  given(came).when(yes(came, second), by(second.name)).leads()
  expect(agreementOf(play(came, yes(came, second), by(second.name)))?.isOpened).toBe(false)
  given(came, [yes(came, second), by(second.name)])
    .when(answerOn(came.state, `tile-${name}`), by(name))
    .leads()
})

test('[H7] the facilitator opens them, once', () => {
  given(answeredOnce).when(openAnswers, facilitator).happens(opened)
  given(bothAnswered).when(openAnswers, facilitator).refused('answersOpen')
  const again = record(bothAnswered, [opened], bothAnswered.state.time)
  expect(agreementOf(again)).toEqual(agreementOf(bothAnswered))
  given(home)
    .when({ ...openAnswers, ideaId: two.idea === one.idea ? three.idea : two.idea }, facilitator)
    .refused('unknown')
})

test('[H7] when the phase ends all open; homecoming that nobody answered in begins anew', () => {
  const ended = given(answeredOnce).when({ type: 'next', from: '7-homecoming' }, facilitator).leads()
  expect(agreementOf(ended)).toMatchObject({ isOpened: true, answers: { [first.tile]: { answer: 'yes' } } })
  const facts = ended.story.slice(answeredOnce.story.length).map(({ event }) => event)
  expect(facts).toContainEqual(opened)
  const next = given(bothAnswered).when({ type: 'next', from: '7-homecoming' }, facilitator).leads()
  expect(next.story.slice(bothAnswered.story.length).map(({ event }) => event.type)).not.toContain('answersOpened')
  const passed = play(to(formulated, 'followUpTalk'), { type: 'back', from: '8-followUpTalk' }, facilitator)
  expect(agreementOf(passed)?.isOpened).toBe(false)
})

test('[H8] a change keeps the answer, and the owner may answer anew', () => {
  const { type: _, base: __, ...written } = change
  const changed = given(bothAnswered)
    .when(change, by(second.name))
    .happens({ type: 'fieldWritten', ...written, version: 2, by: seat(second.name) })
  expect(agreementOf(changed)?.answers[first.tile]).toEqual(agreementOf(bothAnswered)?.answers[first.tile])
  const again = given(changed)
    .when(answerOn(changed.state, first.tile, { answer: 'no' }), by(first.name))
    .leads()
  expect(agreementOf(again)?.answers[first.tile]).toMatchObject({ answer: 'no', goalVersion: 2 })
})
