import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { mutateCommand as english } from '#shared/text/en/mutateCommand.ts'
import { mutateCommand as swedish } from '#shared/text/sv/mutateCommand.ts'
import { translator } from '#shared/text/translate.ts'
import { root } from '../../build/pages.ts'

/** What became of the mutants of one file: seen by a test, or by none. */
const Score = z.object({ seen: z.int(), all: z.int(), date: z.iso.date(), commit: z.string() })
const Scores = z.record(z.string(), Score)
type Score = z.infer<typeof Score>

/** What the tool writes of each mutant. */
const Report = z.object({
  files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })),
})

/** What came of each file the last time it was tried. */
const kept = `${root}docs/mutation.json`
const here = `${root}tools/proof/mutate/tool`
const stryker = `${here}/node_modules/@stryker-mutator/core/bin/stryker.js`
const least = 85
const wrongUsage = 64
const seenBy: readonly string[] = ['Killed', 'Timeout']
/** Mutants that do not run at all say nothing. */
const counted: readonly string[] = [...seenBy, 'Survived', 'NoCoverage']

const [subject, ...others] = process.argv.slice(2).filter(word => word !== 'en')
const say = translator(process.argv.includes('en') ? 'en' : 'sv', { sv: swedish, en: english })
const line = (text: string) => process.stdout.write(`${text}\n`)
const files = globSync('shared/rules/**/*.ts', { cwd: root }).sort()
const chosen = subject ? files.filter(file => file.startsWith(subject)) : files

/** What runs when a file is loaded takes every test there is for each change; of a file that is one table, these know it whole. */
const testsOf: Record<string, readonly string[]> = {
  'shared/rules/access.ts': ['tests/rules/phases/access.test.ts', 'tests/rules/agreement/links.test.ts'],
}

/** The room of the rules that a file belongs to; one room is tried at a time, so that a stopped run has kept the others. */
const roomOf = (file: string): string => file.split('/').slice(0, 3).join('/')

/** The tool has packages of its own, since a workshop must not run on them. */
function fetchTool(): void {
  if (existsSync(stryker)) return
  line(say('fetches'))
  const npm = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit', shell: true })
  if (npm.status !== 0) process.exit(1)
}

/** Changes some files in every small way there is, and lets their tests look. */
function mutate(mutated: readonly string[]): Record<string, Score> {
  const tests = mutated.length === 1 ? testsOf[mutated[0] ?? ''] : undefined
  const settings = { ...JSON.parse(readFileSync(`${here}/stryker.json`, 'utf8')), ignoreStatic: !tests }
  mkdirSync(`${root}out`, { recursive: true })
  writeFileSync(`${root}out/stryker.json`, JSON.stringify(settings))
  const argv = [stryker, 'run', `${root}out/stryker.json`, '--mutate', mutated.join(',')]
  const env = { ...process.env, MUTATE_TESTS: tests?.join(',') }
  const run = spawnSync(process.execPath, argv, { cwd: root, env, stdio: 'inherit' })
  if (run.status !== 0) process.exit(1)
  const report = Report.parse(JSON.parse(readFileSync(`${root}out/mutation.json`, 'utf8')))
  const commit = commitNow()
  const date = new Date().toISOString().slice(0, 10)
  return Object.fromEntries(
    mutated.map(file => {
      const mutants = (report.files[file]?.mutants ?? []).filter(({ status }) => counted.includes(status))
      const seen = mutants.filter(({ status }) => seenBy.includes(status)).length
      return [file, { seen, all: mutants.length, date, commit }]
    }),
  )
}

/** The commit whose rules and tests these are; with a plus when they have been changed since. */
function commitNow(): string {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim()
  const isChanged = git('status', '--porcelain', 'shared', 'tests') !== ''
  return `${git('rev-parse', '--short', 'HEAD')}${isChanged ? '+' : ''}`
}

const percent = (scores: readonly Score[]): number => {
  const all = scores.reduce((sum, score) => sum + score.all, 0)
  return all === 0 ? 100 : Math.round((scores.reduce((sum, score) => sum + score.seen, 0) / all) * 1000) / 10
}

function run(): boolean {
  fetchTool()
  const earlier = existsSync(kept) ? Scores.parse(JSON.parse(readFileSync(kept, 'utf8'))) : {}
  let scores = Object.fromEntries(Object.entries(earlier).filter(([file]) => files.includes(file)))
  for (const room of new Set(chosen.map(roomOf))) {
    const tried = mutate(chosen.filter(file => roomOf(file) === room))
    for (const [file, score] of Object.entries(tried))
      line(say('score', { file, seen: score.seen, all: score.all, percent: percent([score]) }))
    scores = { ...scores, ...tried }
    const inOrder = Object.entries(scores).sort(([one], [other]) => (one < other ? -1 : 1))
    writeFileSync(kept, `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`)
  }
  const judged = subject ? Object.fromEntries(chosen.map(file => [file, scores[file]])) : scores
  const total = percent(Object.values(judged).filter(score => score !== undefined))
  line(say(total >= least ? 'holds' : 'holdsNot', { percent: total, least }))
  return total >= least
}

if (chosen.length === 0 || others.length > 0) {
  process.stderr.write(`${say('usage')}\n`)
  process.exitCode = wrongUsage
} else process.exitCode = run() ? 0 : 1
