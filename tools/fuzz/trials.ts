import type { fuzzCommand } from '#shared/text/sv/fuzzCommand.ts'
import type { Translate } from '#shared/text/translate.ts'
import { keepResult, tellResult } from '../strain/results/results.ts'
import type { FuzzOptions } from './arguments.ts'
import { Cases, firstValid, isRequest } from './attack/cases.ts'
import { FuzzHouse } from './house/FuzzHouse.ts'
import { tryOne } from './run/culprits.ts'
import { figuresOf, triedIn } from './run/figures.ts'
import { type Findings, fuzz } from './run/run.ts'

type Say = Translate<keyof typeof fuzzCommand>
const tellEvery = 10_000
const mostTold = 2_000
const mostFaults = 25
const line = (text: string) => process.stdout.write(`${text}\n`)

/** Each thing that may not happen, with what repeats it. */
function tellFaults({ bad, valid, culprits, held, lines, verdict }: Findings, seed: number, say: Say): void {
  const faults = [...bad.faults, ...valid.faults]
  for (const { index, what, seen } of faults.slice(0, mostFaults)) line(say('fault', { seed, index, what, seen }))
  for (const index of culprits) line(say('ends', { seed, index }))
  for (const { index, what } of held.flatMap(({ broken }) => broken)) line(say('broken', { seed, index, what }))
  for (const { text } of lines.filter(({ level }) => level === 'error')) line(say('error', { text }))
  for (const command of verdict?.intruders ?? []) line(say('intruder', { command }))
  for (const what of verdict?.doors ?? []) line(say('door', { what }))
  if (verdict) line(say('hashes', { should: verdict.should, is: verdict.is }))
}

/** Tries all of a plan; the exit code is 0 only if everything holds. */
export async function run(options: FuzzOptions, say: Say): Promise<number> {
  const { seed, frames, language } = options
  line(say('begins', { seed, frames, requests: Math.floor(frames / 5) }))
  let told = performance.now()
  const findings = await fuzz(options, report => {
    if (performance.now() - told < tellEvery) return
    told = performance.now()
    line(say('progress', triedIn(report)))
  })
  tellFaults(findings, seed, say)
  const result = { command: 'fuzz', seed, figures: figuresOf(findings, options) }
  keepResult(result)
  const isWell = tellResult(result, line, language)
  line(say('closing', { passed: isWell ? 1 : 0, failed: isWell ? 0 : 1 }))
  return isWell ? 0 : 1
}

/** Tries one case of a run again, alone, and tells what it is and what comes of it. */
export async function replay({ seed, index }: { seed: number; index: number }, say: Say): Promise<number> {
  const house = await FuzzHouse.start()
  try {
    const [planted] = house.planted
    if (planted && index < firstValid) line(say('case', { what: whatIs(new Cases(seed, planted, 'server'), index) }))
    const report = await tryOne(house, seed, index)
    for (const { what, seen } of report?.faults ?? []) line(say('fault', { seed, index, what, seen }))
    for (const { text } of house.lines) line(text)
    if (!house.isUp) line(say('ends', { seed, index }))
    line(say('counts', { counts: JSON.stringify(report?.counts) }))
    const isWell = house.isUp && report?.faults.length === 0 && !house.lines.some(({ level }) => level === 'error')
    line(say('closing', { passed: isWell ? 1 : 0, failed: isWell ? 0 : 1 }))
    return isWell ? 0 : 1
  } finally {
    await house.remove()
  }
}

/** What a case sends, to be read. */
function whatIs(cases: Cases, index: number): string {
  if (isRequest(index)) {
    const { family, bytes } = cases.request(index)
    return `${family}\n${bytes.toString('latin1').slice(0, mostTold)}`
  }
  const { family, bearer, said, bytes } = cases.frame(index)
  return `${family}, ${bearer}: ${(JSON.stringify(said) ?? '').slice(0, mostTold)}\n${bytes.toString('hex').slice(0, mostTold)}`
}
