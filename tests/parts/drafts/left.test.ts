import { expect, test } from 'vitest'
import { whyGone } from '#game/play/frame/notices/left/gone.ts'
import { isLeft, leftOf } from '#game/play/frame/notices/left/left.ts'
import { ideaNow } from '#shared/rules/partnership/merging.ts'
import { by, facilitator, play, to } from '../../rules/telling/evening.ts'
import { formulating, guest, invite, market, one, two, yes } from '../../rules/telling/market.ts'
import { seat } from '../../rules/telling/people.ts'

const { shared } = formulating.state
const left = (key: string, text: object | string) =>
  leftOf({ key, text: typeof text === 'string' ? text : JSON.stringify(text) }, shared, text => `så att ${text}`)
const ideaId = one.idea

test('each text that is left tells why it is, and the line it was written for', () => {
  const goal = { text: 'Fler äter ihop', ideaId, field: 'goal' }
  expect(left('late:unchosen-7-0', { type: 'unchosen', ...goal })).toMatchObject({
    ...{ kind: 'unchosen', why: 'unchosen', words: 'Fler äter ihop', at: { ideaId, field: 'goal' } },
  })
  expect(left('late:a', { type: 'writeField', ...goal })).toMatchObject({
    kind: 'line',
    why: 'late',
    at: { field: 'goal' },
  })
  expect(left('late:b', { type: 'writeField', isTaken: true, ...goal })).toMatchObject({ kind: 'line', why: 'taken' })
  const row = { type: 'writeRow', ideaId, actorId: guest.free, text: 'Vi öppnar', chips: [] }
  expect(left('late:c', row)?.at).toEqual({ ideaId, actorId: guest.free })
  expect(left(`line:${ideaId}:row:${guest.free}`, 'Vi öppnar')?.at).toEqual({ ideaId, actorId: guest.free })
  expect(left(`homeLine:${ideaId}:firstStep`, 'Vi ringer')?.at).toEqual({ ideaId, field: 'firstStep' })
  expect(left(`aim:${ideaId}`, 'Äta ihop')).toMatchObject({ kind: 'aim', why: 'late', at: { ideaId, field: 'aim' } })
})

test('what belongs to no line tells none, and every word of it is there', () => {
  expect(left('late:d', { type: 'post', ideaId, text: 'Hej' })).toMatchObject({ kind: 'thread', at: undefined })
  const wish = { type: 'wishActor', ideaId, name: 'Simhallen', why: 'De har bassäng' }
  expect(left('late:e', wish)).toMatchObject({ kind: 'wished', why: 'late', words: 'Simhallen · De har bassäng' })
  const idea = { type: 'editIdea', ideaId, text: 'äter ihop', soThat: 'ingen är ensam' }
  expect(left('late:f', idea)).toMatchObject({ words: 'äter ihop, så att ingen är ensam', at: { ideaId } })
  expect(left('late:g', 'not a form')).toBeUndefined()
  expect(isLeft({ key: 'idea', text: 'äter ihop' }, shared, seat(guest.walker))).toBe(true)
  expect(isLeft({ key: `line:${ideaId}:goal`, text: 'Fler' }, shared, seat(guest.walker))).toBe(false)
  expect(isLeft({ key: `line:${ideaId}:goal`, text: 'Fler' }, to(formulating, 'homecoming').state.shared, '')).toBe(
    true,
  )
})

test('what was written to a question that is taken back or answered by somebody else stays with its writer', () => {
  const asked = play(market, invite(one.idea, guest.free), by(one.author), { id: 'invitation-1' })
  const me = seat(guest.walker)
  const draft = { key: 'answer:invitation-1', text: 'någon annan har nyckeln' }
  const at = ({ state }: typeof asked, seatId = me) => [
    isLeft(draft, state.shared, seatId),
    whyGone(state.shared, seatId, 'invitation-1'),
  ]
  expect(at(asked)).toEqual([false, undefined])
  expect(at(asked, seat(one.author))).toEqual([true, 'others'])
  const withdrawn = play(asked, { type: 'withdraw', invitationId: 'invitation-1' }, by(one.author))
  expect(at(withdrawn)).toEqual([true, 'withdrawn'])
  expect(leftOf(draft, withdrawn.state.shared, String)).toMatchObject({
    kind: 'answer',
    why: 'gone',
    words: draft.text,
  })
  const answered = play(asked, yes('invitation-1'), by(guest.walker))
  expect(at(answered)).toEqual([false, 'ours'])
  expect(at(answered, seat(guest.author))).toEqual([true, 'answered'])
  const over = to(asked, 'formulate')
  expect(at(over)).toEqual([true, 'tooLate'])
  expect(leftOf(draft, over.state.shared, String)?.why).toBe('late')
})

test('[P19] a text whose idea has become part of another belongs there now', () => {
  const asked = play(market, { type: 'proposeMerge', fromId: one.idea, intoId: two.idea }, facilitator, {
    id: 'merge-1',
  })
  expect(ideaNow(asked.state.shared, one.idea)?.id).toBe(one.idea)
  const merged = play(asked, { type: 'agreeMerge', mergeId: 'merge-1', isAgreed: true }, by(one.author))
  const done = play(merged, { type: 'agreeMerge', mergeId: 'merge-1', isAgreed: true }, by(two.author))
  expect(ideaNow(done.state.shared, one.idea)?.id).toBe(two.idea)
  expect(ideaNow(done.state.shared, 'nothing')).toBeUndefined()
})
