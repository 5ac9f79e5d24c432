import { benchCommand as english } from '#shared/text/en/benchCommand.ts'
import { benchCommand as swedish } from '#shared/text/sv/benchCommand.ts'
import { type Translate, translator } from '#shared/text/translate.ts'
import { hasTestTools, unavailable } from '../strain/testTools.ts'

export type Say = Translate<keyof typeof swedish>
type Bench = (say: Say, line: (text: string) => void, words: readonly string[]) => boolean | Promise<boolean>

const wrongUsage = 64
const [name = '', ...others] = process.argv.slice(2)
const say = translator(others.includes('en') ? 'en' : 'sv', { sv: swedish, en: english })
const line = (text: string) => process.stdout.write(`${text}\n`)

if (!hasTestTools()) {
  process.stderr.write(`${say('notInstalled')}\n`)
  process.exit(unavailable)
}
const [{ rules }, { liveBenches }, { pageBenches }, { versus }] = await Promise.all([
  import('./rules.ts'),
  import('./live/live.ts'),
  import('./pages/pages.ts'),
  import('./versus/versus.ts'),
])

/** What can be measured, by the word that follows the command. */
const benches: Readonly<Record<string, Bench>> = { rules, ...liveBenches, ...pageBenches, versus }
const bench = benches[name]
if (bench) {
  const isWell = await bench(say, line, others)
  line(say(isWell ? 'isWell' : 'isNotWell', { name }))
  process.exitCode = isWell ? 0 : 1
} else {
  process.stderr.write(`${say('usage', { names: Object.keys(benches).join(', ') })}\n`)
  process.exitCode = wrongUsage
}
