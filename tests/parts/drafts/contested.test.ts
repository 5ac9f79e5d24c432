import { expect, test } from 'vitest'
import { isContested, lineNames, linesDone } from '#game/play/agreement/table/lines.ts'
import { goal } from '../../rules/telling/agreeing.ts'
import { by, play } from '../../rules/telling/evening.ts'
import { formulating, guest, one } from '../../rules/telling/market.ts'

test('a line where two texts stand side by side is contested, though it says something', () => {
  const alone = play(formulating, goal('Färre äter ensamma'), by(one.author))
  const { shared } = play(alone, goal('Fler äter ihop'), by(guest.walker)).state
  const [before, idea] = [alone.state.shared.ideas[one.idea], shared.ideas[one.idea]]
  if (!before || !idea) throw new Error('the idea is there')
  expect(lineNames.filter(line => isContested(before, line))).toEqual([])
  expect(lineNames.filter(line => isContested(idea, line))).toEqual(['goal'])
  expect(linesDone(shared, idea).goal).toBe(true)
})
