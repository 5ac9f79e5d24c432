import { accept, type Decision, type Event, type Stamp } from '../../messages/story.ts'
import type { Phase, PhaseKind } from '../../model/programme.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'
import { openAll } from '../agreement/homecoming.ts'
import { closeGathering } from '../partnership/standing.ts'
import { splitIfLarge } from '../swap/seating/markets.ts'
import { dealAndReveal } from '../swap/swap.ts'

const minute = 60_000
const gathering: readonly PhaseKind[] = ['gatherIdeas', 'gatherMarket', 'gatherClose']

/** The phase so many places before or after this one. */
export function phaseAt(shared: Shared, offset: number): Phase | undefined {
  const at = shared.programme.phases.findIndex(({ id }) => id === shared.clock.phaseId)
  const target = at + offset
  return target < 0 ? undefined : shared.programme.phases[target]
}

/** The last swap on the way to a phase, if its tiles have not been turned. */
function skippedSwap({ programme, round }: Shared, phase: Phase): Phase | undefined {
  const at = programme.phases.findIndex(({ id }) => id === phase.id)
  const swap = programme.phases.slice(0, at).findLast(({ kind }) => kind === 'swap1' || kind === 'swap2')
  return swap && swap.round > round ? swap : undefined
}

/** Everything that leaving one phase and entering another brings with it. */
export function enter(state: Workshop, phase: Phase, stamp: Stamp, isAnyway = false): Decision {
  const { shared } = state
  const events: Event[] = []
  const order = shared.programme.phases.map(({ id }) => id)
  const isForward = order.indexOf(phase.id) > order.indexOf(shared.clock.phaseId)
  const passes = (kind: PhaseKind) =>
    isForward &&
    shared.programme.phases.some(one => one.kind === kind && order.indexOf(one.id) < order.indexOf(phase.id))
  if (isForward && phase.kind === 'swap1') events.push(...splitIfLarge(state, stamp)) // M1
  const skipped = isForward && phase.kind !== 'closed' ? skippedSwap(shared, phase) : undefined
  if (skipped) {
    const dealt = dealAndReveal(state, stamp, skipped.round) // F5
    if (dealt.refusal === 'cannotDeal' && !isAnyway) return dealt
    events.push(...(dealt.events ?? []))
  }
  if (isForward && !gathering.includes(phase.kind) && passes('gatherMarket')) events.push(...closeGathering(shared))
  if (passes('homecoming')) events.push(...openAll(state))
  const endsAt = phase.minutes > 0 ? stamp.time + phase.minutes * minute : undefined
  const begins = shared.clock.plannedEnd === undefined && phase.kind !== 'open' && phase.kind !== 'closed'
  const rest = shared.programme.phases
    .slice(order.indexOf(phase.id))
    .reduce((sum, one) => sum + one.minutes, shared.programme.luft)
  return accept(...events, {
    type: 'phaseEntered',
    phaseId: phase.id,
    kind: phase.kind,
    round: phase.round,
    endsAt,
    plannedEnd: begins ? stamp.time + rest * minute : undefined,
  })
}
