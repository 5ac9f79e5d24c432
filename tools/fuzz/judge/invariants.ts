import type { Store } from '#server/store/open.ts'
import { decks } from '#server/workshop/queue/decks.ts'
import { after } from '#server/workshop/queue/story.ts'
import { marketAt } from '#server/workshop/sockets/members/bearer.ts'
import { messages } from '#server/workshop/sockets/said/envelope.ts'
import { Recorded, type Who } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { Chronicle } from '../../simulate/hall/Chronicle.ts'
import { Findings } from '../../simulate/hall/Findings.ts'
import { Markers } from '../../simulate/hall/Markers.ts'
import { lookAtStep } from '../../simulate/invariants/afterEach.ts'
import { Fault, Step } from '../../simulate/invariants/Step.ts'
import type { Planted } from '../house/planted.ts'
import type { Frame } from '../make/frames.ts'

/** What was looked at, how many commands had been taken, and what did not hold. */
export type Held = { checks: number; commands: number; broken: { index: number; what: string }[] }

/** Whether everything held that always must, after every command that was taken, and of the story as a whole. */
export async function held(store: Store, planted: Planted, frameOf: (index: number) => Frame): Promise<Held> {
  const findings = new Findings()
  const broken: Held['broken'] = []
  const guarded = (index: number, look: () => void) => {
    try {
      look()
    } catch (error) {
      broken.push({ index, what: error instanceof Fault ? error.message : `${error}` })
    }
  }
  const rows = await store.journal.read(planted.workshop)
  const story = rows.map(row => ({ ...Recorded.parse(row), command: row.command }))
  const since = story.filter(({ number }) => number > planted.state.number)
  const groups = [...Map.groupBy(since, ({ command }) => command)]
  let state = planted.state
  for (const [command, group] of groups) {
    const facts = group.map(({ command: _, ...fact }): Recorded => fact)
    const before = state
    state = after(state, facts)
    const index = Number(/^fuzz-\d+-(\d+)$/.exec(command)?.[1] ?? Number.NaN)
    if (Number.isNaN(index)) continue
    const now = state
    guarded(index, () => lookAtStep(stepOf(before, now, facts, { ...planted, frame: frameOf(index) }), findings.count))
  }
  const chronicle = new Chronicle(findings, new Markers())
  chronicle.story.push(...story.map(({ command: _, ...fact }): Recorded => fact))
  guarded(-1, () => chronicle.look(state))
  return {
    checks: Object.values(findings.checks).reduce((sum, times) => sum + times, 0),
    commands: groups.length,
    broken,
  }
}

/** The step that a command was, as the server took it. */
function stepOf(
  before: Workshop,
  now: Workshop,
  facts: readonly Recorded[],
  { frame, code }: { frame: Frame; code: string },
): Step {
  const { id, seatId, command: order } = messages.command.parse(frame.said)
  const by = senderOf(before, frame.bearer, seatId)
  const stamp = { id, time: now.time, by, code, ...decks[before.shared.language] }
  return new Step({ before, after: now, order, stamp, decision: { events: facts.map(({ event }) => event) }, facts })
}

function senderOf({ shared }: Workshop, bearer: string, seatId: string | undefined): Who {
  if (seatId !== undefined) return { kind: 'seat', seatId }
  return bearer === 'host' ? { kind: 'host', marketId: marketAt(shared, 1) } : { kind: 'facilitator' }
}
