import { rmSync } from 'node:fs'
import { readArguments, type SimulateOptions } from './arguments.ts'
import { simulateAll } from './run/pool.ts'
import { sourcesHash, takeUp, writeDown } from './run/resume.ts'
import { add, doneIn, nothingYet } from './run/Totals.ts'
import { type Say, sayIn, tellFailed, tellTotals } from './run/telling.ts'
import { workshop } from './run/work.ts'

const wrongUsage = 64
const interruptedBySignal = 130
const tellEvery = 500

const line = (text: string) => process.stdout.write(`${text}\n`)

/** Simulates workshops in several threads; the exit code is 0 only if all of them hold and all was looked at. */
async function run({ workshops, seed, threads, resume }: SimulateOptions, say: Say): Promise<number> {
  const sources = sourcesHash()
  const earlier = takeUp(resume, seed, sources)
  const totals = earlier && doneIn(earlier) < workshops ? earlier : nothingYet()
  line(say('begins', { workshops, seed, threads }))
  if (totals === earlier) line(say('resumes', { done: doneIn(totals), file: resume }))
  const beyond = new Set(totals.beyond)
  const began = performance.now() - totals.seconds * 1000
  let isOver = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      isOver = true
    })
  function* left() {
    for (let index = totals.upTo; index < workshops; index++) if (!beyond.has(index)) yield index
  }
  await simulateAll(
    { seed, indices: [...left()], threads },
    result => {
      add(totals, result)
      totals.seconds = (performance.now() - began) / 1000
      if (result.failure) tellFailed(result, seed, say, line)
      const done = doneIn(totals)
      if (done % tellEvery !== 0 || done === workshops) return
      line(say('progress', { done, all: workshops, failed: totals.failed.length, seconds: Math.round(totals.seconds) }))
      writeDown(resume, seed, sources, totals)
    },
    () => isOver,
  )
  if (doneIn(totals) < workshops) {
    writeDown(resume, seed, sources, totals)
    line(say('interrupted', { done: doneIn(totals), all: workshops, file: resume }))
    return interruptedBySignal
  }
  if (totals === earlier || workshops > tellEvery) rmSync(resume, { force: true })
  const isWell = tellTotals(totals, seed, say, line)
  line(say('closing', { passed: totals.passed, failed: totals.failed.length }))
  return isWell ? 0 : 1
}

/** Simulates one workshop of a run again. */
function replay({ seed, index }: { seed: number; index: number }, say: Say): number {
  const result = workshop(seed, index)
  if (result.failure) tellFailed(result, seed, say, line)
  else line(say('replayHolds', { seed, index }))
  line(say('closing', { passed: result.failure ? 0 : 1, failed: result.failure ? 1 : 0 }))
  return result.failure ? 1 : 0
}

const read = readArguments(process.argv.slice(2))
if ('options' in read) {
  const { options } = read
  const say = sayIn(options.language)
  process.exitCode = options.replay ? replay(options.replay, say) : await run(options, say)
} else {
  const say = sayIn('sv')
  for (const { name, expected } of read.problems)
    process.stderr.write(`${say('wrongArgument', { name, expected: say(expected) })}\n`)
  process.stderr.write(`${say('usage')}\n`)
  process.exitCode = wrongUsage
}
