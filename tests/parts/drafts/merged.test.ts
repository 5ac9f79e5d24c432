import { expect, test } from 'vitest'
import { joined, mergedKey, unchosenIn } from '#game/play/agreement/fields/clash/merged.ts'
import { clashAt } from '#shared/rules/agreement/lines.ts'
import { agreementOf, goal } from '../../rules/telling/agreeing.ts'
import { by, type Evening, facilitator, play } from '../../rules/telling/evening.ts'
import { formulating, guest, one } from '../../rules/telling/market.ts'

const both = (evening: Evening, base: number, texts: readonly [string, string]) =>
  play(play(evening, goal(texts[0], base), by(one.author)), goal(texts[1], base), by(guest.walker))
const choose = (evening: Evening, text: string) =>
  play(evening, { type: 'resolveClash', ideaId: one.idea, field: 'goal', text }, by(guest.walker))

const clashed = both(formulating, 0, ['Färre äter ensamma', 'Fler äter ihop'])
const since = (evening: Evening) => {
  const line = agreementOf(evening)?.goal
  return line && clashAt(line)
}
const draft = (kind: 'clash' | 'homeClash', isWritten = true) => ({
  key: mergedKey(kind, { ideaId: one.idea, place: 'goal' }, since(clashed)),
  text: JSON.stringify({ text: 'Fler äter ihop, färre ensamma', isWritten }),
})
const left = ({ state }: Evening, which = draft('clash')) => unchosenIn(state.shared, which)

test('a text of two is its line’s for as long as somebody may choose it', () => {
  expect(left(clashed)).toBeUndefined()
  expect(left(choose(clashed, 'Fler äter ihop'), draft('clash', false))).toBeUndefined()
})

test('a text of two that somebody wrote and nobody chose is left with them, also when two stand there once more', () => {
  const words = 'Fler äter ihop, färre ensamma'
  const chosen = choose(clashed, 'Fler äter ihop')
  expect(left(chosen)).toBe(words)
  expect(left(both(chosen, 2, ['Ingen äter ensam', 'Alla äter ihop']))).toBe(words)
  expect(left(choose(clashed, `${words} här`))).toBeUndefined()
})

test('what was made in role is left at home, and what is made at home is not', () => {
  const home = play(clashed, { type: 'jump', phaseId: phaseOf(clashed, 'homecoming') }, facilitator)
  expect(left(home)).toBe('Fler äter ihop, färre ensamma')
  expect(left(home, draft('homeClash'))).toBeUndefined()
})

const phaseOf = ({ state }: Evening, kind: string) =>
  state.shared.programme.phases.find(phase => phase.kind === kind)?.id ?? ''

test('the name of such a draft has room on the server', () => {
  const id = 'a'.repeat(25)
  expect(mergedKey('homeClash', { ideaId: id, place: id }, Date.now()).length).toBeLessThanOrEqual(80)
})

test('texts are joined each on a line of its own, and a sentence that has its full stop gets no other', () => {
  expect(joined(['Färre äter ensamma', 'Fler äter ihop'])).toBe('Färre äter ensamma.\nFler äter ihop')
  expect(joined(['Färre äter ensamma. ', 'Vem lagar?', 'Alla'])).toBe('Färre äter ensamma.\nVem lagar?\nAlla')
  expect(joined(['', 'Fler äter ihop'])).toBe('Fler äter ihop')
})
