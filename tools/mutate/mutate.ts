import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import * as z from 'zod'
import { mutateCommand as english } from '#shared/text/en/mutateCommand.ts'
import { mutateCommand as swedish } from '#shared/text/sv/mutateCommand.ts'
import { translator } from '#shared/text/translate.ts'
import { root } from '../pages/pages.ts'

/** What became of the mutants of one file: seen by a test, or by none. */
const Score = z.object({ seen: z.int(), all: z.int(), date: z.iso.date(), commit: z.string() })
const Scores = z.record(z.string(), Score)
type Score = z.infer<typeof Score>

/** The last full run, file by file. */
const kept = `${root}docs/mutation.json`
const least = 85
const wrongUsage = 64
/** Mutants that no test could be asked about, since they do not run at all, say nothing. */
const counted: readonly string[] = ['Killed', 'Timeout', 'Survived', 'NoCoverage']

const [subject, ...others] = process.argv.slice(2).filter(word => word !== 'en')
const say = translator(process.argv.includes('en') ? 'en' : 'sv', { sv: swedish, en: english })
const line = (text: string) => process.stdout.write(`${text}\n`)
const files = globSync('shared/rules/**/*.ts', { cwd: root }).sort()
const chosen = subject ? files.filter(file => file.startsWith(subject)) : files

/** The room of the rules that a file belongs to; one room is tried at a time, so that a stopped run has kept the others. */
const roomOf = (file: string): string => file.split('/').slice(0, 3).join('/')

/** Changes some files in every small way there is, and lets their tests look. */
async function mutate(mutated: readonly string[]): Promise<Record<string, Score>> {
  const results = await new Stryker({
    mutate: [...mutated],
    testRunner: 'vitest',
    vitest: { configFile: 'tools/mutate/vitest.config.ts', related: false },
    plugins: ['@stryker-mutator/vitest-runner'],
    coverageAnalysis: 'perTest',
    reporters: subject ? ['clear-text'] : [],
    concurrency: 2,
    tempDirName: join(tmpdir(), 'komma-overens-mutants'),
    // The rules need neither the faces nor the server; without a file of this name their settings are left alone.
    ignorePatterns: ['dist', 'docs', 'game', 'server', 'assets/fonts'],
    tsconfigFile: 'none.json',
  }).runMutationTest()
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  const date = new Date().toISOString().slice(0, 10)
  const scores: Record<string, Score> = Object.fromEntries(
    mutated.map(file => [file, { seen: 0, all: 0, date, commit }]),
  )
  for (const { fileName, status } of results) {
    const score = scores[fileName.replaceAll('\\', '/')]
    if (!score || !counted.includes(status)) continue
    score.all += 1
    if (status === 'Killed' || status === 'Timeout') score.seen += 1
  }
  return scores
}

const percent = (scores: readonly Score[]): number => {
  const all = scores.reduce((sum, score) => sum + score.all, 0)
  return all === 0 ? 100 : Math.round((scores.reduce((sum, score) => sum + score.seen, 0) / all) * 1000) / 10
}

async function run(): Promise<boolean> {
  const earlier = existsSync(kept) ? Scores.parse(JSON.parse(readFileSync(kept, 'utf8'))) : {}
  let scores = subject ? {} : Object.fromEntries(Object.entries(earlier).filter(([file]) => files.includes(file)))
  for (const room of new Set(chosen.map(roomOf))) {
    const tried = await mutate(chosen.filter(file => roomOf(file) === room))
    for (const [file, score] of Object.entries(tried))
      line(say('score', { file, seen: score.seen, all: score.all, percent: percent([score]) }))
    scores = { ...scores, ...tried }
    if (!subject) writeFileSync(kept, `${JSON.stringify(scores, null, 2)}\n`)
  }
  const total = percent(Object.values(scores))
  line(say(total >= least ? 'holds' : 'holdsNot', { percent: total, least }))
  return total >= least
}

if (chosen.length === 0 || others.length > 0) {
  process.stderr.write(`${say('usage')}\n`)
  process.exitCode = wrongUsage
} else process.exitCode = (await run()) ? 0 : 1
