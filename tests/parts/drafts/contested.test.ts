import { expect, test } from 'vitest'
import { isToBeChosen, lineNames, linesDone, planksOf } from '#game/play/agreement/table/lines.ts'
import { goal } from '../../rules/telling/agreeing.ts'
import { by, type Evening, play } from '../../rules/telling/evening.ts'
import { formulating, guest, one } from '../../rules/telling/market.ts'

test('a line where two texts stand side by side is to be chosen and not done, though it says something', () => {
  const alone = play(formulating, goal('Färre äter ensamma'), by(one.author))
  const both = play(alone, goal('Fler äter ihop'), by(guest.walker))
  const seen = ({ state: { shared } }: Evening) => {
    const idea = shared.ideas[one.idea]
    if (!idea) throw new Error('the idea is there')
    const chosen = lineNames.filter(line => isToBeChosen(shared, idea, line))
    return [chosen, linesDone(shared, idea).goal, planksOf(shared, idea)[lineNames.indexOf('goal')]]
  }
  expect(seen(alone)).toEqual([[], true, true])
  expect(seen(both)).toEqual([['goal'], false, false])
})
