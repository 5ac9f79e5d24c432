import { decided } from '#server/workshop/queue/story.ts'
import { fill, open } from '../simulate/evening/evening.ts'
import { Findings } from '../simulate/hall/Findings.ts'
import type { Say } from './bench.ts'

/** How much processor time one deal takes in a room of one size, in milliseconds. */
export type DealCost = { seats: number; markets: number; round: number; ms: number }

/** What a deal may take, by the size of the room. */
const most: Readonly<Record<number, number>> = { 28: 20, 250: 200 }
/** Every deal is made so often, and the second shortest time counts: what else the machine does falls away. */
const times = 5

/** The processor time of something, in milliseconds. */
function cpuOf(run: () => void): number {
  const passes = Array.from({ length: times }, () => {
    const began = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  })
  return passes.sort((one, other) => one - other)[1] ?? 0
}

/** The deals of both rounds in a full room, as its facilitator asks for them. */
export function dealCosts(seats: number, seed = 1): DealCost[] {
  const plan = { late: 0, programme: 'standard120', stretches: [], language: 'sv', form: 'onSite' } as const
  const run = open({ seats, seed, ...plan, challenges: 4, bank: 'both' }, new Findings())
  const { hall, shell } = run
  const costs: DealCost[] = []
  shell.asked = (order, stamp) => {
    if (order.type !== 'deal') return
    const { state } = shell
    const { events } = decided(state, order, stamp)
    if (!events) throw new Error(`${seats} people could not be dealt to`)
    const ms = cpuOf(() => void decided(state, order, stamp))
    const { clock, markets } = state.shared
    costs.push({ seats, markets: Object.keys(markets).length, round: clock.round, ms })
  }
  fill(run)
  for (const { seatId, persona } of hall.guests) {
    const by = { kind: 'seat', seatId } as const
    const known = Object.values(shell.state.shared.actors).find(({ name }) => name === persona.tile.name)
    const order = known ? { type: 'claimTile', actorId: known.id } : { type: 'saveTile', ...persona.tile }
    shell.submit(order, by, hall.now)
  }
  for (const kind of ['swap1', 'swap2']) {
    const phase = shell.state.shared.programme.phases.find(one => one.kind === kind)
    hall.lead({ type: 'jump', phaseId: phase?.id ?? '' })
    hall.lead({ type: 'deal' })
    hall.lead({ type: 'reveal' })
  }
  return costs
}

/** The deals that take longer than they may. */
export const tooSlow = (costs: readonly DealCost[]): DealCost[] =>
  costs.filter(({ seats, ms }) => ms > (most[seats] ?? Number.POSITIVE_INFINITY))

/** Tells what the deals cost at the sizes that have a bound; whether that is little enough. */
export function deals(say: Say, line: (text: string) => void): boolean {
  const costs = Object.keys(most).flatMap(seats => dealCosts(Number(seats)))
  for (const { seats, markets, round, ms } of costs)
    line(say('dealCost', { seats, markets, round, ms: Number(ms.toFixed(1)), most: most[seats] ?? 0 }))
  return tooSlow(costs).length === 0
}
