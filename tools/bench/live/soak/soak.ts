import { setTimeout as wait } from 'node:timers/promises'
import type { Line } from '../../../strain/bots/messages.ts'
import { now } from '../../../strain/bots/now.ts'
import { percentile } from '../../../strain/results/figures.ts'
import type { Result } from '../../../strain/results/results.ts'
import { figure, never } from '../figures.ts'
import { Rig } from '../Rig.ts'
import { type Evening, eveningOf } from './evening.ts'

/** A standard evening for so many, played within so many seconds, of which the first are for warming up, and how often it
 * is looked at after those. */
export type SoakPlan = {
  seats: number
  seed: number
  warmUp: number
  seconds: number
  looks: number
  /** `refused`: so large a part may be answered with a no, because at this speed some of it changes places;
   * `longer`: so many times its seconds it may last, when answers come late. */
  goals: { growth: number; delayMs: number; refused: number; longer: number }
}

/** At one moment: what the heap holds when all garbage is gone, and how late the event loop has been since the last. */
type Look = { heapMb: number; delayMs: number }

const megabyte = 2 ** 20
/** The signal at which a server that is started so collects all its garbage; no other server knows of it. */
const collectSignal = 'SIGUSR2'
/** Without types, and no file: what takes types away weighs 4 MB, which a server does not have in operation. */
const collecting = `data:text/javascript,${encodeURIComponent(
  `import{isMainThread}from'node:worker_threads';if(isMainThread)process.on('${collectSignal}',()=>gc())`,
)}`
const collectWithin = 20_000
const collectFor = 250
/** Where V8 puts what has just been made. */
const newSpaces = ['new', 'new_large_object']
const spaceUsed = (space: string) => `nodejs_heap_space_size_used_bytes{space="${space}"}`
const majorCollections = 'nodejs_gc_duration_seconds_count{kind="major"}'

/** Plays an evening on a server whose garbage is collected on demand; whether its heap and its event loop stay as they were. */
export async function measureSoak(plan: SoakPlan): Promise<Result> {
  const evening = eveningOf(plan.seats, plan.seed)
  const nodeOptions = `--expose-gc --import ${collecting}`
  // One process: what comes from several may change places on its way, and this must come as it was recorded.
  return Rig.with({ processes: 1, hallPlans: [{ id: evening.id, plan: evening.plan }], nodeOptions }, async rig => {
    const [hall] = rig.halls
    if (!hall) throw new Error('there is no workshop')
    const { attempts } = evening
    const { code, workshopId, facilitator } = hall.planned
    const desk = { workshopId, key: facilitator.secret }
    const halls = [{ code, seats: plan.seats, readers: 1, attempts, desk }]
    // Nobody overtakes anybody: what is dealt follows from the order in which people came.
    const { failures } = await rig.pool.enter(rig.server.url, halls, 'inTurn')
    await rig.heard()
    const wanted = plan.warmUp + plan.seconds
    const began = now()
    let lasted = 0
    const playing = rig.pool.play(linesOf(evening, wanted)).finally(() => {
      lasted = (now() - began) / 1000
    })
    const [done, looks] = await Promise.all([playing, watch(rig, plan)])
    const told = await rig.heard()
    const refused = Object.values(told.refused).reduce((sum, count) => sum + count, 0)
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
        figure('commands answered', '', [told.acks.length + refused], { atLeast: commands }),
        figure('the evening lasted', 's', [lasted], { atMost: wanted * plan.goals.longer }),
        figure('said late, p99', 'ms', [percentile(told.late, 0.99)]),
        figure('refused, part of all', '', [refused / commands], {
          atMost: plan.goals.refused,
        }),
        ...Object.entries(told.refused).map(([why, count]) => figure(`refused: ${why}`, '', [count])),
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

/** Everything that is said, as it is when the evening takes so many seconds. */
const linesOf = ({ said, lasts }: Evening, seconds: number): Line[] =>
  said.map(one => ({ ...one, at: (one.at / lasts) * seconds * 1000 }))

/** One look when everything is warm, and then so many more until the end. */
async function watch(rig: Rig, { warmUp, seconds, looks: count }: SoakPlan): Promise<Look[]> {
  await wait(warmUp * 1000)
  const looks = [await look(rig)]
  for (let one = 0; one < count; one += 1) {
    await wait((seconds * 1000) / count)
    looks.push(await look(rig))
  }
  return looks
}

async function look(rig: Rig): Promise<Look> {
  const delay = await rig.measure('nodejs_eventloop_lag_p99_seconds')
  // Twice: a collection that was going on by itself may be taken for the first one.
  const heaps = [await collected(rig), await collected(rig)]
  return { heapMb: Math.min(...heaps) / megabyte, delayMs: delay * 1000 }
}

/** How many bytes the heap holds when the server has collected its garbage: all but what is new, of which the moments
 * until it is asked bring several MB. */
async function collected(rig: Rig): Promise<number> {
  const before = (await rig.measures()).get(majorCollections) ?? 0
  const { pid } = rig.server
  if (pid === undefined) throw new Error('the server is not there')
  for (const end = now() + collectWithin; now() < end; ) {
    process.kill(pid, collectSignal)
    await wait(collectFor)
    const after = await rig.measures()
    const heap = after.get('nodejs_heap_size_used_bytes')
    const fresh = newSpaces.reduce((sum, space) => sum + (after.get(spaceUsed(space)) ?? Number.NaN), 0)
    if ((after.get(majorCollections) ?? 0) > before && heap !== undefined) return heap - fresh
  }
  throw new Error('the server has not collected its garbage')
}
