import { expect, test } from 'vitest'
import type { Hide } from '#shared/messages/reflection.ts'
import { trying } from '../telling/agreeing.ts'
import { by, type Evening, facilitator, play, to } from '../telling/evening.ts'
import { answerOn } from '../telling/home.ts'
import { guest, invite, joined, market, one, yes } from '../telling/market.ts'
import { idea, seat, tileText } from '../telling/people.ts'
import { actorId, ideaId, reunionIn, stepId } from '../telling/reunion.ts'

const ugly = 'ett fult ord'
const everywhere = ({ state }: Evening) => JSON.stringify([state.shared, state.own])
const hide = (now: Evening, kind: Hide['kind'], id: string, field: string, part?: string) =>
  play(now, { type: 'hide', kind, id, field, part }, facilitator)
const owner = one.placed.replace('tile-', '')
const sector = market.state.shared.actors[one.placed]?.sector ?? 'public'
const save = (now: Evening, text: object) =>
  play(now, { type: 'saveTile', ...tileText(`${owner}s`, sector), ...text }, by(owner))
const later = (now: Evening) => to(now, 'gatherClose')
/** What a tile offers has become the suggestion of its row. */
const offered = () => to(save(joined, { offersText: ugly }), 'formulate')
const agreementOf = ({ state }: Evening) => state.shared.ideas[one.idea]?.agreement

test('[R7] what a tile offers goes from the row that was suggested by it, and the other way round', () => {
  const evening = offered()
  expect(agreementOf(evening)?.rows[one.placed]?.text).toBe(ugly)
  expect(everywhere(hide(evening, 'actor', one.placed, 'offersText'))).not.toContain(ugly)
  expect(everywhere(hide(evening, 'agreement', one.idea, 'row', one.placed))).not.toContain(ugly)
})

test('[R7] what a tile has said before goes with what it says now', () => {
  for (const field of ['offersText', 'does'] as const) {
    const twice = save(later(save(joined, { [field]: ugly })), { [field]: ugly, needs: 'fler händer' })
    const { history = [] } = twice.state.shared.actors[one.placed] ?? {}
    expect(history.map(text => text[field])).toContain(ugly)
    expect(everywhere(hide(twice, 'actor', one.placed, field))).not.toContain(ugly)
  }
})

test('[R7] the same words elsewhere are no copy: what an organisation does is not its row', () => {
  const evening = offered()
  const both = hide(save(evening, { offersText: ugly, does: ugly }), 'actor', one.placed, 'does')
  expect(both.state.shared.actors[one.placed]).toMatchObject({ does: '', offersText: ugly })
  expect(agreementOf(both)?.rows[one.placed]?.text).toBe(ugly)
  const asked = play(market, invite(one.idea, guest.free, ugly), by(one.author), { id: 'ugly-1' })
  const named = play(
    play(asked, yes('ugly-1'), by(guest.walker)),
    { type: 'next', from: '4-gatherMarket' },
    facilitator,
  )
  const aim = play(named, { type: 'nameIdea', ideaId: one.idea, name: '', aim: ugly }, by(one.author))
  expect(hide(aim, 'invitation', 'ugly-1', 'because').state.shared.ideas[one.idea]?.aim).toBe(ugly)
})

test('[R7] what was written beside a row goes from the tile that it was taken from', () => {
  const home = to(offered(), 'homecoming')
  const row = { type: 'writeOwnRow' as const, ideaId: one.idea, actorId: one.placed, chips: [] }
  const written = play(home, { ...row, text: 'Vi frågar', base: 1 }, by(owner))
  const join = { type: 'tileClaimed' as const, actorId: one.placed, seatId: seat(one.author) }
  const both = structuredClone(written)
  both.state.shared.actors[join.actorId]?.owners.push(join.seatId)
  const clashed = play(both, { ...row, text: ugly, base: 1 }, by(one.author))
  const part = `${one.placed}:${join.seatId}`
  expect(agreementOf(clashed)?.rows[one.placed]?.clashes[join.seatId]?.text).toBe(ugly)
  expect(everywhere(hide(clashed, 'agreement', one.idea, 'rowClash', part))).not.toContain(ugly)
})

test('[R7] a note to a card goes with the question that was parked from it, and the other way round', () => {
  const at = idea('first')
  const { shared } = trying.state
  const [voice = ''] = Object.keys(shared.ideas[at]?.placed ?? {}).flatMap(id => shared.actors[id]?.voices ?? [])
  const drawn = play(trying, { type: 'drawHappening' }, facilitator)
  const [cardId = ''] = Object.keys(drawn.state.shared.ideas[at]?.happenings ?? {})
  const answer = { type: 'resolveHappening' as const, ideaId: at, cardId, result: 'openQuestion' as const, note: ugly }
  const asked = play(drawn, answer, { kind: 'seat', seatId: voice })
  const [parkedId = ''] = Object.keys(asked.state.shared.ideas[at]?.agreement.parked ?? {})
  expect(everywhere(hide(asked, 'happening', at, 'note', cardId))).not.toContain(ugly)
  expect(everywhere(hide(asked, 'agreement', at, 'parked', parkedId))).not.toContain(ugly)
})

test('[R7, N1] what came along goes with what was taken over from it, line by line', () => {
  const coffee = ideaId(1)
  const line = { type: 'writeField' as const, ideaId: coffee, base: 0 }
  const lines = [
    { ...line, field: 'goal' as const, text: 'Färre äter ensamma' },
    { ...line, field: 'firstStep' as const, text: 'Vi ringer Tove' },
  ]
  const taken = lines.reduce((now, order) => play(now, order, by('Amira')), reunionIn('formulate'))
  const textOf = ({ state }: Evening) => {
    const { agreement, earlier } = state.shared.ideas[coffee] ?? {}
    return [agreement?.goal.text, earlier?.goal, agreement?.firstStep.text, earlier?.steps[stepId(1, 1)]?.what]
  }
  const [goal, step] = lines.map(({ text }) => text)
  expect(textOf(taken)).toEqual([goal, goal, step, step])
  expect(textOf(hide(taken, 'agreement', coffee, 'goal'))).toEqual(['', '', step, step])
  expect(textOf(hide(taken, 'agreement', coffee, 'firstStep'))).toEqual([goal, goal, '', ''])
  expect(textOf(hide(taken, 'earlier', coffee, 'what', stepId(1, 1)))).toEqual([goal, goal, '', ''])
})

test('[R7, N1] a condition that came along goes with the one that has been said again', () => {
  const coffee = ideaId(1)
  const home = reunionIn('homecoming')
  const condition = 'nämnden säger ja'
  const answer = answerOn(home.state, actorId(2), { answer: 'yesIf', condition })
  const answered = play(home, answer, by('Bo'))
  const open = play(answered, { type: 'openAnswers', ideaId: coffee }, facilitator)
  expect(everywhere(open)).toContain(condition)
  expect(everywhere(hide(open, 'earlier', coffee, 'condition', actorId(2)))).not.toContain(condition)
  expect(everywhere(hide(open, 'agreement', coffee, 'condition', actorId(2)))).not.toContain(condition)
})
