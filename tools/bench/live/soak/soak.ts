import { setTimeout as wait } from 'node:timers/promises'
import type { Live } from '#game/net/connect.ts'
import { Command } from '#shared/messages/story.ts'
import { now } from '../../../strain/bots/now.ts'
import type { Result } from '../../../strain/results/results.ts'
import { figure, never } from '../figures.ts'
import { Rig } from '../Rig.ts'
import { collectSignal } from './collecting.ts'
import { type Evening, eveningOf } from './evening.ts'

/** A standard evening for so many, played within so many seconds after others for warming up, and looked at so often. */
export type SoakPlan = {
  seats: number
  seed: number
  warmUp: number
  seconds: number
  looks: number
  goals: { growth: number; delayMs: number }
}

/** At one moment: what the heap holds when all garbage is gone, and how late the event loop has been since the last. */
type Look = { heapMb: number; delayMs: number }

const megabyte = 2 ** 20
const collecting = new URL('./collecting.ts', import.meta.url).href
const collectWithin = 10_000
const majorCollections = 'nodejs_gc_duration_seconds_count{kind="major"}'
/** So large a part may be answered with a no: at this speed some come in another order than they were recorded in. */
const mostRefused = 0.05

/** Plays an evening on a server whose garbage is collected on demand; whether its heap and its event loop stay as they were. */
export async function measureSoak(plan: SoakPlan): Promise<Result> {
  const evening = eveningOf(plan.seats, plan.seed)
  const nodeOptions = `--expose-gc --import ${collecting}`
  return Rig.with({ hallPlans: [{ id: evening.id, plan: evening.plan }], nodeOptions }, async rig => {
    const [hall] = rig.halls
    if (!hall) throw new Error('there is no workshop')
    const { attempts } = evening
    const halls = [{ code: hall.planned.code, seats: plan.seats, readers: 1, attempts }]
    const began = now()
    const { failures } = await rig.pool.enter(rig.server.url, halls, plan.warmUp * 500)
    await wait(Math.max(0, plan.warmUp * 1000 - (now() - began)))
    await rig.heard()
    const looks = [await look(rig)]
    const ofDesk: string[] = []
    const [done] = await Promise.all([
      rig.pool.play(linesOf(evening, plan.seconds)),
      lead(hall.desk, evening, plan.seconds, ofDesk),
      watch(rig, plan, looks),
    ])
    const told = await rig.heard()
    const refusedByBots = Object.values(told.refused).reduce((sum, count) => sum + count, 0)
    const commands = evening.said.length
    const [first, ...later] = looks
    const kind = hall.desk.store.getSnapshot().shared?.clock.kind
    return {
      command: 'bench soak',
      seed: plan.seed,
      figures: [
        figure(
          'heap against the first look',
          '%',
          later.map(({ heapMb }) => (heapMb / (first?.heapMb ?? Number.NaN) - 1) * 100),
          { atMost: plan.goals.growth, isEach: true },
        ),
        figure(
          'heap',
          'MB',
          looks.map(({ heapMb }) => heapMb),
        ),
        figure(
          'event loop delay p99',
          'ms',
          later.map(({ delayMs }) => delayMs),
          {
            atMost: plan.goals.delayMs,
            isEach: true,
          },
        ),
        figure('commands', '', [commands], { atLeast: commands }),
        figure('refused, part of all', '', [(refusedByBots + ofDesk.length) / commands], { atMost: mostRefused }),
        figure(
          'bots that failed, texts without an answer, and evenings that did not end',
          '',
          [failures.length + told.closed + done.unanswered + (kind === 'closed' ? 0 : 1)],
          never,
        ),
      ],
    }
  })
}

/** When something is said, if the evening takes so many seconds. */
const at = (evening: Evening, said: { at: number }, seconds: number) => (said.at / evening.lasts) * seconds * 1000

const linesOf = (evening: Evening, seconds: number) =>
  evening.said.flatMap(said => {
    const { bot, id, command } = said
    return bot === undefined ? [] : [{ at: at(evening, said, seconds), bot, id, command }]
  })

/** The facilitator says what they said, each thing at its time; what they were refused is noted. */
async function lead(desk: Live, evening: Evening, seconds: number, refused: string[]): Promise<void> {
  const from = now()
  for (const said of evening.said) {
    if (said.bot !== undefined) continue
    await wait(Math.max(0, from + at(evening, said, seconds) - now()))
    const reply = await desk.send(Command.parse(said.command), undefined, said.id)
    if (!reply.ok) refused.push(reply.refusal)
  }
}

async function watch(rig: Rig, { seconds, looks: count }: SoakPlan, looks: Look[]): Promise<void> {
  for (let one = 0; one < count; one += 1) {
    await wait((seconds * 1000) / count)
    looks.push(await look(rig))
  }
}

async function look(rig: Rig): Promise<Look> {
  const before = await rig.measures()
  const { pid } = rig.server
  if (pid === undefined) throw new Error('the server is not there')
  process.kill(pid, collectSignal)
  for (const end = now() + collectWithin; now() < end; ) {
    const after = await rig.measures()
    const collected = (after.get(majorCollections) ?? 0) > (before.get(majorCollections) ?? 0)
    const heap = after.get('nodejs_heap_size_used_bytes')
    const delay = before.get('nodejs_eventloop_lag_p99_seconds')
    if (collected && heap !== undefined && delay !== undefined)
      return { heapMb: heap / megabyte, delayMs: delay * 1000 }
    await wait(20)
  }
  throw new Error('the server has not collected its garbage')
}
