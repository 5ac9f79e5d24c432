import { setTimeout as wait } from 'node:timers/promises'
import { now } from '../../../strain/bots/now.ts'
import type { Rig } from '../Rig.ts'

/** At one moment: what the heap holds when all garbage is gone, and how late the event loop has been since the last. */
export type Look = { heapMb: number; delayMs: number }

/** The signal at which a server that is started so collects all its garbage; no other server knows of it. */
const collectSignal = 'SIGUSR2'
/** Without types, and no file: what takes types away weighs 4 MB, which a server does not have in operation. */
const collecting = `data:text/javascript,${encodeURIComponent(
  `import{isMainThread}from'node:worker_threads';if(isMainThread)process.on('${collectSignal}',()=>gc())`,
)}`
/** Options of Node for a server that is to be looked at. */
export const looksInside = `--expose-gc --import ${collecting}`

const megabyte = 2 ** 20
const collectWithin = 20_000
const collectFor = 250
/** Where V8 puts what has just been made. */
const newSpaces = ['new', 'new_large_object']
const spaceUsed = (space: string) => `nodejs_heap_space_size_used_bytes{space="${space}"}`
const majorCollections = 'nodejs_gc_duration_seconds_count{kind="major"}'

/** Collects so many times, at least twice: a collection that was going on by itself may be taken for the first one, and
 * code that has not been used for long is let go after several. */
export async function look(rig: Rig, collections = 2): Promise<Look> {
  const delay = await rig.measure('nodejs_eventloop_lag_p99_seconds')
  const heaps: number[] = []
  while (heaps.length < collections) heaps.push(await collected(rig))
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
