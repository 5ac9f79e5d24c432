import { after, decided, recorded } from '#server/workshop/queue/story.ts'
import type { Order, Stamp } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { fill, open } from '../simulate/evening/evening.ts'
import type { Setup } from '../simulate/evening/setup.ts'
import { Findings } from '../simulate/hall/Findings.ts'
import type { Say } from './bench.ts'
import { deals } from './deal.ts'

/** How much a command costs in a room of one size, in microseconds. */
export type Cost = { seats: number; commands: number; median: number; mean: number; p99: number; dearest: string }

const sizes = [8, 24, 100, 250]
const most = { p99: 2_000, seats: 250 }
/** An ordinary room, which larger ones are compared with. */
const ordinary = 24
/** Every command is carried out so often, and its second shortest time counts: what else the machine does falls away. */
const times = 5
/** Small rooms are played several times, so that rare commands are there as well. */
const commandsWanted = 3_000
const dearestKinds = 4

type Played = { start: Workshop; asked: { order: Order; stamp: Stamp }[] }

/** An undisturbed evening of the standard programme, as what was asked of the rules. */
function played(seats: number, seed: number): Played {
  const plan = {
    late: 0,
    programme: 'standard120',
    stretches: [],
    language: 'sv',
    form: 'onSite',
    challenges: 4,
    bank: 'both',
  } as const
  const setup: Setup = { seats, seed, ...plan }
  const run = open(setup, new Findings())
  const start = run.shell.state
  const asked: Played['asked'] = []
  run.shell.asked = (order, stamp) => asked.push({ order, stamp })
  fill(run)
  run.hall.playOut()
  return { start, asked }
}

/** How long each command takes once, from what is asked to the state after it, in microseconds. */
function timed({ start, asked }: Played): number[] {
  let state = start
  return asked.map(({ order, stamp }) => {
    const began = performance.now()
    const { events } = decided(state, order, stamp)
    if (events) state = after(state, recorded(state, events, stamp.time))
    return (performance.now() - began) * 1000
  })
}

const inOrder = (numbers: readonly number[]): number[] => [...numbers].sort((one, other) => one - other)
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)

/** What commands cost in rooms of so many seats. */
function costAt(seats: number): Cost {
  const costs: { type: string; cost: number }[] = []
  for (let seed = 1; costs.length < commandsWanted; seed++) {
    const evening = played(seats, seed)
    const passes = Array.from({ length: times }, () => timed(evening))
    for (const [index, { order }] of evening.asked.entries()) {
      const [, cost = 0] = inOrder(passes.map(pass => pass[index] ?? 0))
      costs.push({ type: order.type, cost })
    }
  }
  const all = inOrder(costs.map(({ cost }) => cost))
  const kinds = [...Map.groupBy(costs, ({ type }) => type)]
    .map(([type, list]) => ({ type, cost: meanOf(list.map(({ cost }) => cost)) }))
    .sort((one, other) => other.cost - one.cost)
    .slice(0, dearestKinds)
  return {
    seats,
    commands: all.length,
    median: Math.round(at(all, 0.5)),
    mean: Math.round(meanOf(all)),
    p99: Math.round(at(all, 0.99)),
    dearest: kinds.map(({ type, cost }) => `${type} ${Math.round(cost)}`).join(', '),
  }
}

/**
 * What is too dear, and what grows faster than the seats do from an ordinary room on. Between 100 and 250 it grows a
 * little faster than linearly: above 128 keys V8 keeps a record as a dictionary, which costs more to copy.
 */
export function faultsOf(costs: readonly Cost[]): { tooDear: Cost[]; tooSteep: [Cost, Cost][] } {
  const [usual] = costs.filter(({ seats }) => seats === ordinary)
  const larger = usual ? costs.filter(({ seats }) => seats > ordinary) : []
  const isSteep = (small: Cost, large: Cost) =>
    (['median', 'mean'] as const).some(figure => large[figure] / small[figure] > large.seats / small.seats)
  return {
    tooDear: costs.filter(({ seats, p99 }) => seats === most.seats && p99 > most.p99),
    tooSteep: larger.flatMap((large): [Cost, Cost][] => (usual && isSteep(usual, large) ? [[usual, large]] : [])),
  }
}

/** Tells what a command costs the rules in rooms of growing size; whether it is little enough and grows slowly enough. */
export function rules(say: Say, line: (text: string) => void): boolean {
  line(say('rules', { times }))
  const costs = sizes.map(seats => {
    const cost = costAt(seats)
    line(say('rulesCost', cost))
    return cost
  })
  const { tooDear, tooSteep } = faultsOf(costs)
  for (const cost of tooDear) line(say('tooDear', { seats: cost.seats, p99: cost.p99, most: most.p99 }))
  for (const [small, large] of tooSteep)
    line(say('tooSteep', { few: small.seats, low: small.median, many: large.seats, high: large.median }))
  const isDealtInTime = deals(say, line)
  return tooDear.length + tooSteep.length === 0 && isDealtInTime
}
