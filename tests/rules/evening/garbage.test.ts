import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Command } from '#shared/messages/story.ts'
import { Workshop } from '#shared/model/workshop.ts'
import { chance } from '#shared/rules/swap/chance.ts'
import { pick, type Roll } from '../../../tools/simulate/orders/World.ts'
import { attempt, by, type Evening, facilitator, to } from '../telling/evening.ts'
import { home } from '../telling/home.ts'
import { formulating, joined, market } from '../telling/market.ts'

const tries = 12_000

/** What no form sends, and somebody may. */
const garbage: readonly unknown[] = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '',
  'å'.repeat(5000),
  '💥'.repeat(200),
  '\u202e\u0000',
  '2027-02-30',
  '0000-01-01',
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  1e308,
  2.5,
  null,
  undefined,
  true,
  [],
  [[]],
  {},
  Array.from({ length: 2000 }, () => 'money'),
]

/** Something that nearly fits a schema: mostly real ids and plain words, now and then garbage. */
function nearly(schema: z.core.$ZodType, state: Workshop, roll: Roll): unknown {
  if (roll() < 0.08) return pick(garbage, roll)
  const inside = (type: z.core.$ZodType) => nearly(type, state, roll)
  if (schema instanceof z.core.$ZodLiteral) return schema._zod.def.values[0]
  if (schema instanceof z.core.$ZodEnum) return pick(Object.values(schema._zod.def.entries), roll)
  if (schema instanceof z.core.$ZodOptional) return roll() < 0.5 ? undefined : inside(schema._zod.def.innerType)
  if (schema instanceof z.core.$ZodNumber) return pick([0, 1, 2, 3, 5, -5, 200], roll)
  if (schema instanceof z.core.$ZodBoolean) return roll() < 0.5
  if (schema instanceof z.core.$ZodArray)
    return Array.from({ length: Math.floor(roll() * 4) }, () => inside(schema._zod.def.element))
  if (schema instanceof z.core.$ZodPipe) return pick(['', 'Vi lagar mat', 'å'.repeat(90)], roll)
  if (schema instanceof z.core.$ZodUnion) return inside(pick(schema._zod.def.options, roll) ?? schema)
  if (schema instanceof z.core.$ZodObject)
    return Object.fromEntries(Object.entries(schema._zod.def.shape).map(([name, type]) => [name, inside(type)]))
  const { seats, actors, ideas, invitations, clock } = state.shared
  const ids = [seats, actors, ideas, invitations, state.desk.hidden].flatMap(things => Object.keys(things))
  return pick([...ids, clock.phaseId, '2027-03-01', 'name', 'row', 'toString', 'constructor'], roll)
}

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
  expect(Math.min(...Object.values(met))).toBeGreaterThan(tries / 25)
})
