import { test } from 'vitest'
import { draft, facilitator, play, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'

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
