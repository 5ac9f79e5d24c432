import { expect, test } from 'vitest'
import { facilitatorMove } from '#shared/rehearsal/facilitator.ts'
import { desk } from '#shared/views/seenBy.ts'
import { by, type Evening, facilitator, play, roomIn } from '../rules/telling/evening.ts'
import { wordsInSwedish } from '../support/evening.ts'

test('Vänd is pressed again after a deal that had to be done over', () => {
  const memory: Record<string, number> = {}
  const wish = (now: Evening) => {
    const { state } = now
    const overview = { shared: state.shared, desk: desk(state), time: state.time, screenSteps: 1 }
    const move = facilitatorMove(overview, { expected: 6, patience: 1, seed: '7', words: wordsInSwedish }, memory)
    if (move) memory[move.about] = 1
    return move?.command
  }
  const swap = roomIn('swap1', 3, 3)
  expect(wish(swap)).toEqual({ type: 'deal' })
  const dealt = play(swap, { type: 'deal' }, facilitator)
  expect(wish(dealt)).toEqual({ type: 'reveal' })
  // Somebody keeps their own voice in the same moment, so that Vänd is refused.
  const kept = play(dealt, { type: 'keepOwnVoice', isOn: true }, by('Amira'))
  expect(wish(kept)).toEqual({ type: 'deal' })
  expect(wish(play(kept, { type: 'deal' }, facilitator))).toEqual({ type: 'reveal' })
})
