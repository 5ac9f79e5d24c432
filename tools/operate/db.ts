import { parseArgs } from 'node:util'
import { readConfig } from '#server/config.ts'
import { configSentences, exitCodes, say, startFailure } from '#server/start/commandLine.ts'
import { StoreFailed } from '#server/store/errors.ts'
import type { Place } from '#server/store/moving/places.ts'
import { backup } from './db/backup.ts'
import { move } from './db/move.ts'
import { Problem } from './db/Problem.ts'
import { restore } from './db/restore.ts'
import { StoryUnreadable } from './db/stories.ts'

/** `npm run db`: copies of the store, trying them, and moving it. Every copy is compared by hashes before it counts. */
function fail(sentences: string[], exitCode: number): never {
  console.error(sentences.join('\n'))
  process.exit(exitCode)
}

function argumentsOf(args: string[]): { order?: string; rest: string[]; isTrial: boolean } {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { verify: { type: 'boolean', default: false } },
    })
    const [order, ...rest] = positionals
    return { order, rest, isTrial: values.verify }
  } catch {
    return { rest: [], isTrial: false }
  }
}

/** A place as it is written on the command line: a database's address, or a folder. */
const placeFrom = (text: string, dataDir: string): Place =>
  /^postgres(ql)?:\/\//.test(text) ? { dataDir, databaseUrl: text } : { dataDir: text }

async function carryOut(place: Place): Promise<string[]> {
  const { order, rest, isTrial } = argumentsOf(process.argv.slice(2))
  const [first, second] = rest
  if (order === 'backup' && rest.length <= 1 && !isTrial) return backup(place, first)
  if (order === 'restore' && first && rest.length === 1) return restore(first, place, isTrial)
  if (order === 'move' && first && second && rest.length === 2 && !isTrial) {
    return move(placeFrom(first, place.dataDir), placeFrom(second, place.dataDir))
  }
  throw new Problem('dbUsage', {}, exitCodes.usage)
}

function failureOf(error: unknown): { sentence: string; exitCode: number } | undefined {
  if (error instanceof Problem) return { sentence: say(error.sentence, error.values), exitCode: error.exitCode }
  if (error instanceof StoryUnreadable) {
    return { sentence: say('dbUnreadable', { id: error.workshop }), exitCode: exitCodes.data }
  }
  if (error instanceof StoreFailed) {
    return { sentence: say('dbFailed', { code: error.code }), exitCode: exitCodes.unreachable }
  }
  return startFailure(error)
}

const reading = readConfig(process.env)
if (!reading.ok) fail(configSentences(reading.problems), exitCodes.config)
try {
  const { dataDir, databaseUrl } = reading.config
  for (const line of await carryOut({ dataDir, databaseUrl })) console.log(line)
} catch (error) {
  const failure = failureOf(error)
  if (!failure) throw error
  fail([failure.sentence], failure.exitCode)
}
