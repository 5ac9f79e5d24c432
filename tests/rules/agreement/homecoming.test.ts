import { expect, test } from 'vitest'
import { by, device, type Evening, facilitator, play, shell, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { answerOn, first, formulated, home, second } from '../telling/home.ts'
import { one, three, two } from '../telling/market.ts'
import { seat } from '../telling/people.ts'

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
/** A colleague of the first owner comes home to the same tile. */
const colleague = [
  [{ type: 'join', name: 'Ylva' }, device('Ylva'), { id: seat('Ylva') }] as const,
  [{ type: 'claimTile', actorId: first.tile }, by('Ylva'), {}] as const,
].reduce((now, [order, who, how]) => play(now, order, who, how), home)

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
  given(home)
    .when(answerOn(home.state, first.tile, { answer: 'no', reasonText: 'vi är för få' }), by(first.name))
    .leads()
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
  given(home)
    .when({ ...openAnswers, ideaId: two.idea === one.idea ? three.idea : two.idea }, facilitator)
    .refused('unknown')
})

test('[H7] when the phase ends all open; homecoming that nobody answered in begins anew', () => {
  const ended = given(answeredOnce).when({ type: 'next', from: '7-homecoming' }, facilitator).leads()
  expect(agreementOf(ended)).toMatchObject({ isOpened: true, answers: { [first.tile]: { answer: 'yes' } } })
  const passed = play(to(formulated, 'followUpTalk'), { type: 'back', from: '8-followUpTalk' }, facilitator)
  expect(agreementOf(passed)?.isOpened).toBe(false)
})

test('[H8] a change keeps the answer, and the owner may answer anew', () => {
  const changed = given(bothAnswered).when(change, by(second.name)).leads()
  expect(agreementOf(changed)?.answers[first.tile]).toEqual(agreementOf(bothAnswered)?.answers[first.tile])
  const again = given(changed)
    .when(answerOn(changed.state, first.tile, { answer: 'no' }), by(first.name))
    .leads()
  expect(agreementOf(again)?.answers[first.tile]).toMatchObject({ answer: 'no', goalVersion: 2 })
})

test('[H9] a contested answer counts as unanswered until it is taken back', () => {
  const contest = (isContested: boolean) => ({ type: 'contest' as const, actorId: first.tile, isContested })
  const answered = play(colleague, yes(colleague, first), by(first.name))
  const contested = given(answered)
    .when(contest(true), by('Ylva'))
    .happens({ type: 'contested', ideaId: one.idea, actorId: first.tile, by: seat('Ylva'), isContested: true })
  const waiting = given(contested).when(yes(colleague, second), by(second.name)).leads()
  expect(agreementOf(waiting)?.isOpened).toBe(false)
  given(waiting)
    .when(contest(false), by('Ylva'))
    .happens({ type: 'contested', ideaId: one.idea, actorId: first.tile, by: seat('Ylva'), isContested: false }, opened)
  given(waiting)
    .when({ type: 'markGone', seatId: seat('Ylva') }, shell)
    .happens({ type: 'seatGone', seatId: seat('Ylva') }, opened)
  expect(agreementOf(play(waiting, yes(colleague, first), by(first.name)))?.isOpened).toBe(false)
  expect(agreementOf(play(waiting, yes(colleague, first), by('Ylva')))?.isOpened).toBe(true)
  given(contested).when(contest(true), by('Ylva')).refused('alreadyAnswered')
  given(answered).when(contest(true), by(first.name)).refused('notYours')
  given(colleague).when(contest(true), by('Ylva')).refused('noAnswerYet')
})

test('[H10] an owner elsewhere shows interest, and an owner there lets them in, unanswered', () => {
  const [name = ''] = elsewhere
  const interest = { type: 'showInterest' as const, ideaId: one.idea, actorId: `tile-${name}` }
  const shown = given(home)
    .when(interest, by(name), { id: 'interest-1' })
    .happens({
      type: 'invited',
      invitationId: 'interest-1',
      ideaId: one.idea,
      actorId: `tile-${name}`,
      kind: 'interest',
      because: '',
      chips: [],
      by: seat(name),
    })
  given(home).when(interest, by(first.name)).refused('notOwner')
  given(home)
    .when({ ...interest, actorId: first.tile }, by(first.name))
    .refused('alreadyThere')
  const yesToThem = { type: 'answer' as const, invitationId: 'interest-1', answer: 'yes' as const }
  given(shown).when(yesToThem, by(name)).refused('notYourIdea')
  const later = to(shown, 'followUpSteps')
  const came = given(later).when(yesToThem, by(first.name)).leads()
  expect(came.state.shared.ideas[one.idea]?.placed[`tile-${name}`]?.via).toBe('interest')
  expect(agreementOf(came)?.answers[`tile-${name}`]).toBeUndefined()
  given(shown).when({ type: 'withdraw', invitationId: 'interest-1' }, by(name)).leads()
})

test('[H11, F11] a slip is typed in after the room has gone home, and is marked as paper', () => {
  const closed = to(formulated, 'closed')
  const slip = { type: 'typeFor' as const, seatId: seat(first.name), command: yes(home, first) }
  for (const evening of [home, to(home, 'followUpTalk'), closed]) {
    const after = given(evening).when(slip, facilitator).leads()
    const answer = agreementOf(after)?.answers[first.tile] ?? after.state.sealed.answers[first.tile]
    expect(answer).toMatchObject({ by: seat(first.name), onPaper: true })
  }
  given(closed).when(yes(home, first), by(first.name)).refused('closed')
  given(closed)
    .when({ ...slip, seatId: seat(second.name) }, facilitator)
    .refused('notOwner')
})

test('[F11] what is typed in for somebody is decided as if they had sent it', () => {
  const note = { type: 'note' as const, scope: 'own' as const, text: 'Ring', isExported: false }
  const typed = { type: 'typeFor' as const, seatId: seat('Amira'), command: note }
  const after = given(home).when(typed, facilitator).leads()
  expect(Object.values(after.state.own[seat('Amira')]?.notes ?? {}).map(({ text }) => text)).toEqual(['Ring'])
  given(to(home, 'closed')).when(typed, facilitator).refused('closed')
  given(home, [{ type: 'pause' }, facilitator])
    .when({ ...typed, command: yes(home, first) }, facilitator)
    .refused('paused')
  given(home).when(typed, by('Amira')).refused('notFacilitator')
  given(home)
    .when({ ...typed, seatId: 'seat-Nobody' }, facilitator)
    .refused('unknown')
})

test('[H12] before they open, all that everybody sees is that an answer has been given', () => {
  const given_ = play(
    home,
    answerOn(home.state, first.tile, { answer: 'yesIf', condition: 'om hyran löses' }),
    by(first.name),
  )
  expect(JSON.stringify([given_.state.shared, given_.state.own, given_.state.desk])).not.toContain('om hyran löses')
  expect(agreementOf(given_)?.answered).toEqual([first.tile])
})
