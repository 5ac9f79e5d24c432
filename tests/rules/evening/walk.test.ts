import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { Event, Order, type OrderType } from '#shared/messages/story.ts'
import type { ProgrammeId } from '#shared/model/programme.ts'
import { Workshop } from '#shared/model/workshop.ts'
import { fold } from '#shared/rules/story.ts'
import { chance } from '#shared/rules/swap/chance.ts'
import { invariants } from '../../../tools/simulate/invariants/afterEach.ts'
import { nextOrder } from '../../../tools/simulate/orders/seatOrders.ts'
import { attempt, type Evening, facilitator, play, room } from '../telling/evening.ts'
import { type Person, people } from '../telling/people.ts'

const walks = 60
const mostWalks = 240
const steps = 280
const afterTheEnd = 12
const programmes: readonly ProgrammeId[] = [
  'short90',
  'standard120',
  'long150',
  'duo60',
  'calm100',
  'large75',
  'remote90',
]

type Walked = { evening: Evening; accepted: OrderType[]; checked: number; tried: number }

/** One evening of random but seeded orders, everything checked after each of them. */
function walk(seed: number): Walked {
  const roll = chance(`walk ${seed}`)
  const size = 1 + Math.floor(roll() * 30)
  const ideaDriven = Math.round(size * roll())
  const everyone = people(ideaDriven, size - ideaDriven)
  const colleagues = everyone.map(({ name, sector }, at): Person => {
    const owner = at % 5 === 4 ? everyone[at - 4] : undefined
    return owner ? { name, sector: owner.sector, colleagueOf: owner.name } : { name, sector }
  })
  let evening = room(colleagues, `walk ${seed}`, programmes[seed % programmes.length])
  const accepted: OrderType[] = []
  let checked = 0
  let tried = 0
  let closed = 0
  for (let step = 0; step < steps && closed < afterTheEnd; step++) {
    if (evening.state.shared.clock.kind === 'closed') closed += 1
    tried += 1
    const { order, who } = nextOrder(evening, roll)
    const where = `walk ${seed}, step ${step}: ${JSON.stringify(order)}`
    expect(Order.safeParse(order).success, where).toBe(true)
    const before = evening.state
    const { decision, evening: next } = attempt(evening, order, who, {
      after: Math.floor(roll() * 20),
      id: `order-${seed}-${step}`,
    })
    evening = next
    for (const [name, holds] of Object.entries(invariants)) {
      checked += 1
      if (!holds({ before, after: evening.state, order, who, decision })) throw new Error(`${name}: ${where}`)
    }
    for (const event of decision.events ?? []) expect(isDeepStrictEqual(Event.parse(event), event), where).toBe(true)
    if (decision.events) accepted.push(order.type)
    const isTurning = decision.events?.some(({ type }) => type === 'phaseEntered')
    if (isTurning || step % 50 === 0) whole(evening, where)
  }
  whole(evening, `walk ${seed}, at its end`)
  return { evening, accepted, checked, tried }
}

/** What holds of a whole story: it folds to the state, in one go or two, fits the model, and can be closed. */
function whole({ state, story }: Evening, where: string): void {
  expect(isDeepStrictEqual(Workshop.parse(state), state), where).toBe(true)
  expect(JSON.stringify(state).length, where).toBeLessThan(2 * 1024 * 1024)
  const half = Math.ceil(story.length / 2)
  const told = fold(story.slice(half), fold(story.slice(0, half)))
  expect(isDeepStrictEqual(told, state), where).toBe(true)
  if (state.shared.clock.kind === 'closed') return
  expect(play({ state, story }, { type: 'end' }, facilitator).state.shared.clock.kind, where).toBe('closed')
}

/** The kinds of order that no walk got through, and the kinds of fact that none of them tells. */
function missing(walked: readonly Walked[]): (string | undefined)[] {
  const seen = new Set<string | undefined>(
    walked.flatMap(({ accepted, evening }) => [...accepted, ...evening.story.map(({ event }) => event.type)]),
  )
  return [...Order.def.options, ...Event.def.options]
    .map(({ def }) => def.shape.type.def.values[0])
    .filter(type => type !== 'createWorkshop' && !seen.has(type))
}

test('[F16, F13] sixty and more short evenings of anything: every rule holds after every order', {
  timeout: 240_000,
}, ({ annotate }) => {
  const walked = Array.from({ length: walks }, (_, at) => walk(at + 1))
  while (walked.length < mostWalks && missing(walked).length > 0) walked.push(walk(walked.length + 1))
  expect(missing(walked)).toEqual([])
  const sum = (count: (one: Walked) => number) => walked.reduce((all, one) => all + count(one), 0)
  const [tried, allowed] = [sum(one => one.tried), sum(one => one.accepted.length)]
  void annotate(`${tried} orders tried, ${allowed} allowed, ${sum(one => one.checked)} checks`)
  expect(allowed / tried).toBeGreaterThan(0.2)
})

test('[F16] the same seed walks the same way', { timeout: 60_000 }, () =>
  expect(walk(7).evening).toEqual(walk(7).evening),
)
