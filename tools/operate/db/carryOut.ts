import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '#server/config.ts'
import { configSentences, exitCodes, say, startFailure } from '#server/start/commandLine.ts'
import { codeOf, DatabaseRefused, isOfFiles, StoreRefused, whyUnwritten } from '#server/store/errors.ts'
import type { Place } from '#server/store/moving/places.ts'
import { placeOf } from '#server/store/postgres/connection.ts'
import { backup } from './backup.ts'
import { move } from './move.ts'
import { Problem } from './Problem.ts'
import { restore } from './restore.ts'
import { renewSecret } from './secret.ts'
import { StoryUnreadable } from './stories.ts'

/** What became of an order: what to tell, and the exit code. */
export type Carried = { lines: string[]; exitCode: number }

/** Does what the words after `npm run db --` ask for. A fault of ours is thrown, everything else has its sentence. */
export async function carryOut(args: string[], env: NodeJS.ProcessEnv): Promise<Carried> {
  const reading = readConfig(env)
  if (!reading.ok) return { lines: configSentences(reading.problems), exitCode: exitCodes.config }
  try {
    const { dataDir, databaseUrl } = reading.config
    return { lines: await obey(orderOf(args, env), { dataDir, databaseUrl }), exitCode: 0 }
  } catch (error) {
    const failure = failureOf(error, sourceOf(error, args, reading.config))
    if (!failure) throw error
    return { lines: [failure.sentence], exitCode: failure.exitCode }
  }
}

type Order = { order?: string; rest: string[]; isTrial: boolean }

/** What is asked for; npm takes a --verify for its own where -- was left out, and tells of it in the environment. */
function orderOf(args: string[], env: NodeJS.ProcessEnv): Order {
  const written = argumentsOf(args)
  return { ...written, isTrial: written.isTrial || (env.npm_config_verify ?? '') !== '' }
}

function argumentsOf(args: string[]): Order {
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
function placeFrom(text: string, dataDir: string): Place {
  const scheme = /^[a-z][a-z\d+.-]*:\/\//i.exec(text)?.[0].toLowerCase()
  if (scheme === undefined) return { dataDir: text }
  if (/^postgres(ql)?:/.test(scheme)) return { dataDir, databaseUrl: addressFrom(text) }
  throw new Problem('dbOtherAddress', { scheme }, exitCodes.usage)
}

function addressFrom(text: string): string {
  if (URL.canParse(text)) return text
  throw new Problem('dbUsage', {}, exitCodes.usage)
}

async function obey({ order, rest, isTrial }: Order, place: Place): Promise<string[]> {
  const [first, second] = rest
  if (order === 'backup' && rest.length <= 1 && !isTrial) return backup(place, first)
  if (order === 'restore' && first && rest.length === 1) return restore(first, place, isTrial)
  if (order === 'move' && first && second && rest.length === 2 && !isTrial) {
    return move(placeFrom(first, place.dataDir), placeFrom(second, place.dataDir))
  }
  if (order === 'secret' && rest.length === 0 && !isTrial) return renewSecret(place)
  throw new Problem('dbUsage', {}, exitCodes.usage)
}

/** Where whoever gave the order wrote the place that was refused. */
function sourceOf(error: unknown, args: string[], { dataDir, databaseUrl }: Place): 'command' | 'settings' {
  const isSet =
    (error instanceof StoreRefused && error.folder === resolve(dataDir)) ||
    (error instanceof DatabaseRefused && databaseUrl !== undefined && error.database === placeOf(databaseUrl))
  return isSet && args[0] !== 'move' ? 'settings' : 'command'
}

function failureOf(error: unknown, source: 'command' | 'settings'): { sentence: string; exitCode: number } | undefined {
  if (error instanceof Problem) return { sentence: say(error.sentence, error.values), exitCode: error.exitCode }
  if (error instanceof StoryUnreadable) {
    return { sentence: say('dbUnreadable', { id: error.workshop }), exitCode: exitCodes.data }
  }
  const isOfDisk = codeOf(error).startsWith('SQLITE_') || isOfFiles(error)
  if (!isOfDisk) return startFailure(error, source)
  const exitCode = whyUnwritten(error) === 'unwell' ? exitCodes.passing : exitCodes.notWritable
  return { sentence: say('dbFailed', { code: codeOf(error) }), exitCode }
}
