import { expect, test } from 'vitest'
import { partnershipPaper } from '#shared/views/report/partnershipPaper.ts'
import { isAnchored } from '#shared/views/status.ts'
import { by, device, type Evening, facilitator, play, shell, to } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { answerOn, first, formulated, home, second } from '../../telling/home.ts'
import { one } from '../../telling/market.ts'
import { seat } from '../../telling/people.ts'

const elsewhere = [...'Amira Bo Cecilia David Elin Farid'.split(' ')].filter(
  name => ![first.name, second.name].includes(name),
)
const agreementOf = ({ state }: Evening) => state.shared.ideas[one.idea]?.agreement
const opened = { type: 'answersOpened' as const, ideaIds: [one.idea] }
const yes = (evening: Evening, who: typeof first) => answerOn(evening.state, who.tile)
/** A colleague of the first owner comes home to the same tile. */
const colleague = [
  [{ type: 'join', name: 'Ylva' }, device('Ylva'), { id: seat('Ylva') }] as const,
  [{ type: 'claimTile', actorId: first.tile }, by('Ylva'), {}] as const,
].reduce((now, [order, who, how]) => play(now, order, who, how), home)

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
  given(contested).when(contest(true), by('Ylva')).happens()
  given(answered).when(contest(true), by(first.name)).refused('notYours')
  given(colleague).when(contest(true), by('Ylva')).refused('noAnswerYet')
})

test('[H9] of two who contest an answer the one who takes it back speaks for themself only', () => {
  const joined = play(colleague, { type: 'join', name: 'Zoran' }, device('Zoran'), { id: seat('Zoran') })
  const three = play(joined, { type: 'claimTile', actorId: first.tile }, by('Zoran'))
  const contest = (isContested: boolean) => ({ type: 'contest' as const, actorId: first.tile, isContested })
  const answered = play(three, yes(three, first), by(first.name))
  const both = play(play(answered, contest(true), by('Ylva')), contest(true), by('Zoran'))
  expect(both.state.sealed.answers[first.tile]?.contestedBy).toEqual([seat('Ylva'), seat('Zoran')])
  const gone = play(both, { type: 'markGone', seatId: seat('Ylva') }, shell)
  expect(gone.state.sealed.answers[first.tile]?.contestedBy).toEqual([seat('Zoran')])
  const one = play(both, contest(false), by('Ylva'))
  expect(one.state.sealed.answers[first.tile]?.contestedBy).toEqual([seat('Zoran')])
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

test('[P14] the yes that let somebody in at home is taken back within ten seconds, until they have answered', () => {
  const [name = ''] = elsewhere
  const tile = `tile-${name}`
  const before = home.state.shared.actors[tile]?.ideaId
  const shown = play(home, { type: 'showInterest', ideaId: one.idea, actorId: tile }, by(name), { id: 'interest-1' })
  const came = play(shown, { type: 'answer', invitationId: 'interest-1', answer: 'yes' }, by(first.name))
  const undo = { type: 'undoMove' as const, actorId: tile }
  const back = given(came).when(undo, by(first.name), { after: 10 }).leads()
  expect(back.state.shared.actors[tile]?.ideaId).toBe(before)
  expect(back.state.shared.invitations['interest-1']?.state).toBe('open')
  given(came).when(undo, by(first.name), { after: 11 }).refused('tooLate')
  given(came).when(undo, by(name)).refused('nothingToUndo')
  const answered = play(came, answerOn(came.state, tile), by(name))
  given(answered).when(undo, by(first.name)).refused('tooLate')
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

test('[H13] after homecoming the first of two texts stands, the other is kept beside it, and nobody is kept from answering', () => {
  const change = {
    type: 'writeField' as const,
    ideaId: one.idea,
    field: 'goal' as const,
    text: 'Alla äter ihop',
    base: 1,
  }
  const clashing = play(play(home, change, by(first.name)), { ...change, text: 'Ingen äter ensam' }, by(second.name))
  const slip = (evening: Evening) => ({
    type: 'typeFor' as const,
    seatId: seat(first.name),
    command: yes(evening, first),
  })
  const link = { kind: 'owner' as const, actorId: second.tile }
  given(clashing).when(slip(clashing), facilitator).refused('unresolvedClash')
  given(clashing).when(yes(clashing, second), link).refused('unresolvedClash')
  for (const phase of ['followUpTalk', 'checkOut', 'closed'] as const) {
    const over = to(clashing, phase)
    const both = play(play(over, slip(over), facilitator), yes(over, second), link)
    const idea = both.state.shared.ideas[one.idea]
    expect(idea?.agreement.goal).toMatchObject({ text: 'Alla äter ihop', version: 2 })
    expect(Object.values(idea?.agreement.goal.clashes ?? {}).map(({ text }) => text)).toEqual(['Ingen äter ensam'])
    expect(idea && isAnchored(both.state.shared, idea)).toBe(true)
    expect(idea && partnershipPaper(both.state.shared, idea).otherTexts).toEqual([
      { field: 'goal', actor: '', text: 'Ingen äter ensam' },
    ])
    given(over)
      .when({ ...yes(over, second), goalVersion: 1 }, link)
      .refused('textChanged')
  }
  const talk = to(clashing, 'followUpTalk')
  const back = play(talk, { type: 'back', from: talk.state.shared.clock.phaseId }, facilitator)
  given(back).when(yes(back, first), by(first.name)).refused('unresolvedClash')
})
