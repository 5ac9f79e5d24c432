import { cli as english } from '#shared/text/en/cli.ts'
import { cli as swedish } from '#shared/text/sv/cli.ts'
import { translator } from '#shared/text/translate.ts'
import type { ConfigProblem } from '../config.ts'
import { codeOf, DatabaseRefused, ProcessTaken, StoreFailed, StoreRefused } from '../store/errors.ts'
import { ListenFailed } from './listen.ts'
import { blankNames, OrganiserRefused } from './organiser.ts'

/** The sentences of the command line, in Swedish: the one who starts the server has not chosen a language yet. */
export const say = translator<keyof typeof swedish>('sv', { sv: swedish, en: english })

/** Exit codes as in sysexits.h, so that a supervisor can tell what is wrong. */
export const exitCodes = {
  usage: 64,
  data: 65,
  unavailable: 69,
  failed: 70,
  notWritable: 73,
  passing: 74,
  busy: 75,
  config: 78,
} as const

const expectations = {
  port: 'expectedPort',
  host: 'expectedHost',
  folder: 'expectedFolder',
  database: 'expectedDatabase',
  redis: 'expectedRedis',
  processName: 'expectedProcessName',
  webAddress: 'expectedWebAddress',
  longKey: 'expectedLongKey',
  logLevel: 'expectedLogLevel',
} as const

/** Everything that is wrong in the environment, a line each. */
export const configSentences = (problems: readonly ConfigProblem[]): string[] => [
  say('configIntro'),
  ...problems.map(problem => {
    const { name } = problem
    if (problem.got === 'misspelt') return say('configMisspelt', { name, written: problem.written })
    const { example, expected, got } = problem
    const sentence = got === 'missing' ? 'configMissing' : 'configProblem'
    return say(sentence, { name, example, expected: say(expectations[expected]) })
  }),
]

/** Everything that is wrong in what the organiser has filled in, a line each. */
const organiserSentences = ({ file, problems }: OrganiserRefused): string[] => [
  say('organiserIntro', { file }),
  ...problems.map(problem => {
    if (problem.fault === 'unreadable') return say('organiserUnreadable')
    if (problem.fault === 'noJson') return say('organiserNoJson', { line: problem.line })
    const { name } = problem
    if (problem.fault === 'unknown') return say('organiserUnknown', { name, names: blankNames.join(', ') })
    return say('organiserText', { name, example: `"${name}": { "sv": "…", "en": "…" }` })
  }),
]

/** One address to reach the server by: where to lead from, and where participants go if that is to be told. */
export type Way = { desk: string; door?: string }

/** The lines of one address. */
export const waySentences = ({ desk, door }: Way): string[] => [
  say('facilitator', { address: desk }),
  ...(door === undefined ? [] : [say('participants', { address: door })]),
]

/** Every address under the words for where it works: on this computer, or on all that share its network. */
export function addressSentences(ways: readonly Way[]): string[] {
  const here = ways.filter(isOfThisComputer)
  const around = ways.filter(way => !isOfThisComputer(way))
  const whyAlone = here.every(isNamedSo) ? 'onlyHere' : 'onlyHereAsSet'
  const under = (heading: string, some: readonly Way[]) =>
    some.length === 0 ? [] : ['', heading, ...some.flatMap(waySentences)]
  return [
    ...under(say(around.length > 0 ? 'here' : whyAlone), here),
    ...under(say('sameNetwork', { count: around.length }), around),
  ]
}

/** How the computer is called where HOST has not chosen one of its addresses, and it is on no network. */
const isNamedSo = ({ desk }: Way): boolean => new URL(desk).hostname === 'localhost'

const isOfThisComputer = ({ desk }: Way): boolean => /^(localhost|127\..*|\[::1\])$/.test(new URL(desk).hostname)

const databaseSentences = {
  busy: 'databaseBusy',
  unwritable: 'databaseUnwritable',
  unwell: 'databaseUnwell',
  newer: 'databaseNewer',
  older: 'databaseOlder',
  unknown: 'databaseUnknown',
  unreachable: 'databaseUnreachable',
  locked: 'databaseLocked',
  missing: 'databaseMissing',
  outdated: 'databaseOutdated',
  unsafe: 'databaseUnsafe',
  unencrypted: 'databaseUnencrypted',
  untrusted: 'databaseUntrusted',
  absent: 'databaseAbsent',
  otherSecret: 'databaseOtherSecret',
} as const

/** A supervisor starts again after what passes by itself, and not after what somebody must mend here. */
function refusedWith(code: DatabaseRefused['code'] | StoreRefused['code']): number {
  if (code === 'busy') return exitCodes.busy
  return code === 'unwell' || code === 'unreachable' ? exitCodes.passing : exitCodes.notWritable
}

/** Why the server did not start: what to tell, and the exit code. The place that was refused stands in the settings, or in
 * the words of a command. */
export function startFailure(
  error: unknown,
  source: 'settings' | 'command' = 'settings',
): { sentence: string; exitCode: number } | undefined {
  if (error instanceof OrganiserRefused) {
    return { sentence: organiserSentences(error).join('\n'), exitCode: exitCodes.config }
  }
  if (error instanceof StoreRefused) {
    const { code, folder } = error
    return { sentence: say(code, { folder, source }), exitCode: refusedWith(code) }
  }
  if (error instanceof DatabaseRefused) {
    const { code, database } = error
    return {
      sentence: say(databaseSentences[code], { database, source, code: codeOf(error.cause) }),
      exitCode: refusedWith(code),
    }
  }
  if (error instanceof ProcessTaken) {
    return { sentence: say(error.code === 'name' ? 'processNameTaken' : 'processUrlTaken'), exitCode: exitCodes.busy }
  }
  if (error instanceof StoreFailed) {
    const isDamaged = /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
    return {
      sentence: say('dbFailed', { code: error.code }),
      exitCode: isDamaged ? exitCodes.notWritable : exitCodes.passing,
    }
  }
  if (!(error instanceof ListenFailed)) return undefined
  const { code, place } = error
  const { port, host, setting } = place
  if (setting === 'METRICS_PORT') {
    return { sentence: say('metricsPortBusy', { port: String(port), code }), exitCode: exitCodes.unavailable }
  }
  const sentences: Record<string, string> = {
    EADDRINUSE: say('portBusy', { port: String(port), other: String(port + 1) }),
    EADDRNOTAVAIL: say('hostUnknown', { host }),
    ENOTFOUND: say('hostUnknown', { host }),
    EAI_AGAIN: say('hostUnknown', { host }),
    EACCES: say('portForbidden', { port: String(port) }),
  }
  return { sentence: sentences[code] ?? say('startFailed', { code }), exitCode: exitCodes.unavailable }
}
