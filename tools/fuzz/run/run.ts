import { setTimeout as wait } from 'node:timers/promises'
import { openStore } from '#server/store/open.ts'
import { type Assault, apart, Cases, cycle, firstValid } from '../attack/cases.ts'
import type { Report } from '../attack/Tally.ts'
import { FuzzHouse, type Line } from '../house/FuzzHouse.ts'
import type { Planted } from '../house/planted.ts'
import { Steady } from '../house/Steady.ts'
import { type Held, held } from '../judge/invariants.ts'
import { untouched, type Verdict } from '../judge/untouched.ts'
import { culprits } from './culprits.ts'
import { Assaults } from './processes.ts'

/** How much is tried: so many bad frames, a fifth as many bad requests, and so many of what may be allowed. */
export type FuzzPlan = { seed: number; frames: number; valid: number; processes: number; connections: number }

/** Memory at one moment, in MiB. */
export type Memory = { resident: number; heap: number }

/** All that was seen. */
export type Findings = {
  bad: Report
  valid: Report
  seconds: number
  acks: readonly number[]
  refusals: readonly string[]
  lines: readonly Line[]
  memory: readonly Memory[]
  isUp: boolean
  /** Cases that end the process, found among those that had no answer when it ended. */
  culprits: readonly number[]
  verdict?: Verdict
  held: readonly Held[]
}

const lookEvery = 500
/** Whatever ends a process was sent within so many ms before it was seen to have ended. */
const suspectFor = 3 * lookEvery

const sent = ({ state: _, ...planted }: Planted): Omit<Planted, 'state'> => planted

/** Where the cases of one of the workshops that are played in begin. */
const validFrom = (at: number): number => firstValid + at * apart

/** Carries assaults out until they are done or the server is gone, and looks at its memory all the while. */
async function carried(
  house: FuzzHouse,
  assaults: readonly Assault[],
  memory: Memory[],
  tell: (report: Report) => void,
) {
  const going = new Assaults(assaults)
  let isOver = false
  void going.done.finally(() => {
    isOver = true
  })
  while (!isOver && house.isUp) {
    await Promise.race([wait(lookEvery), going.done])
    if (!house.isUp) break
    const now = await house.memory().catch(() => undefined)
    if (now) memory.push(now)
    tell(going.report)
  }
  if (house.isUp) {
    await going.done
    return going.report
  }
  const endedAt = Date.now()
  await wait(2 * lookEvery)
  const { last, ...report } = going.report
  going.end()
  return { ...report, last: last.filter(([, at]) => at <= endedAt && at > endedAt - suspectFor) }
}

/** Tries everything in a plan against a server of its own. */
export async function fuzz(plan: FuzzPlan, tell: (report: Report) => void): Promise<Findings> {
  const { seed, frames, processes: shares, connections } = plan
  const house = await FuzzHouse.start()
  try {
    const [tried, ...played] = house.planted
    if (!tried) throw new Error('nothing was planted')
    const steady = await Steady.enter(house.server.url, tried.code)
    const usual = { port: house.port, seed, connections }
    const to = Math.ceil(frames / (cycle - 1)) * cycle
    const began = performance.now()
    const memory: Memory[] = []
    const bad = await carried(
      house,
      Array.from({ length: shares }, (_, share) => ({ ...usual, planted: sent(tried), from: 0, to, share, shares })),
      memory,
      tell,
    )
    const seconds = (performance.now() - began) / 1000
    const until = Date.now()
    await Promise.race([steady.rest(), wait(house.isUp ? 20_000 : 0)])
    const each = Math.ceil(plan.valid / played.length)
    const allowed = played.map((planted, at) => {
      const from = validFrom(at)
      return { ...usual, planted: sent(planted), from, to: from + each, share: 0, shares: 1, connections: 2 }
    })
    const valid = await carried(house, house.isUp ? allowed : [], [], tell)
    const { isUp } = house
    const { shared } = steady
    const { acks, refusals, commands } = steady
    if (isUp) await steady.stop()
    await house.server.stop()
    const found = { bad, valid, seconds, acks, refusals, lines: house.lines, memory, isUp }
    if (!isUp)
      return {
        ...found,
        culprits: await culprits(
          seed,
          [...bad.last, ...valid.last].map(([index]) => index),
        ),
        held: [],
      }
    const verdict = await untouched(house.dataDir, [tried, ...played], commands, shared, until)
    return { ...found, verdict, culprits: [], held: await heldAll(house, played, seed) }
  } finally {
    await house.remove()
  }
}

/** What is left of the workshops that everything allowed was tried in. */
async function heldAll(house: FuzzHouse, played: readonly Planted[], seed: number): Promise<Held[]> {
  const store = await openStore(house.dataDir)
  const all: Held[] = []
  try {
    for (const planted of played) {
      const cases = new Cases(seed, planted, `127.0.0.1:${house.port}`)
      all.push(await held(store, planted, index => cases.frame(index)))
    }
  } finally {
    await store.close()
  }
  return all
}
