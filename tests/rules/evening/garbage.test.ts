import { expect, test } from 'vitest'
import { Command } from '#shared/messages/story.ts'
import { Workshop } from '#shared/model/workshop.ts'
import { chance } from '#shared/rules/swap/chance.ts'
import { nearly } from '../../../tools/simulate/orders/garbage.ts'
import { pick } from '../../../tools/simulate/orders/World.ts'
import { attempt, by, type Evening, facilitator, to } from '../telling/evening.ts'
import { home } from '../telling/home.ts'
import { formulating, joined, market } from '../telling/market.ts'

const tries = 12_000

test('[F16] garbage is refused or changes what it may: nothing throws, and the state stays what the model says', () => {
  const roll = chance('garbage')
  const starts = [market, joined, formulating, home, to(home, 'followUpSteps'), to(home, 'closed')]
  const met = { malformed: 0, refused: 0, allowed: 0 }
  let evening: Evening = market
  for (let at = 0; at < tries; at++) {
    if (at % 60 === 0) evening = pick(starts, roll) ?? market
    const command = Command.safeParse(nearly(Command, evening.state, roll))
    if (!command.success) {
      met.malformed += 1
      continue
    }
    const who = roll() < 0.4 ? facilitator : by(pick(['Amira', 'Bo', 'Cecilia', 'Hassan'], roll) ?? '')
    const tried = attempt(evening, command.data, who, { id: `garbage-${at}` })
    met[tried.decision.refusal ? 'refused' : 'allowed'] += 1
    evening = tried.evening
    if (at % 20 === 0) expect(Workshop.parse(evening.state)).toEqual(evening.state)
  }
  expect(Math.min(...Object.values(met))).toBeGreaterThan(tries / 40)
})
