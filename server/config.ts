import * as z from 'zod'

/** How loud the log is, from nothing to everything. */
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const

const setupKeyLength = 32
const publicUrl = z.url({ protocol: /^https?$/ }).refine(text => {
  const url = URL.parse(text)
  return url !== null && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
})

/** One that names a database: a server may hold many, and none of them is ours by itself. */
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ }).refine(text => {
  const url = URL.parse(text)
  return url !== null && url.hostname !== '' && url.pathname.length > 1 && !url.hash
})

/** Where processes tell each other which rooms there are. */
const redisUrl = z.url({ protocol: /^rediss?$/ }).refine(text => {
  const url = URL.parse(text)
  return url !== null && url.hostname !== ''
})

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine(number => number <= 65_535)

/** What an address of ours can begin with: sockets of a process by such a name would be led astray, and so would all that
 * is asked there. */
export const takenNames: readonly string[] = [
  ...['api', 'assets', 'healthz', 'k', 'matchmake', 'readyz'],
  ...['bekrafta', 'integritet', 'kansli', 'om', 'papper', 'regi', 'spela', 'storbild', 'tillganglighet', 'uppfoljning'],
]

const environment = {
  PORT: port.default(2567),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('0.0.0.0'),
  DATA_DIR: z
    .string()
    .refine(path => !path.includes('\0'))
    .default('./data'),
  DATABASE_URL: databaseUrl.optional(),
  REDIS_URL: redisUrl.optional(),
  PROCESS_NAME: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .refine(name => !takenNames.includes(name.toLowerCase()))
    .optional(),
  PROCESS_URL: publicUrl.transform(text => new URL(text).origin).optional(),
  PUBLIC_URL: publicUrl.transform(text => new URL(text).origin).optional(),
  SETUP_KEY: z.string().min(setupKeyLength).optional(),
  METRICS_PORT: port.optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
}

// A SETUP_KEY is cut short, so that nobody starts a server with a key out of a manual; its sentence says how to make one.
const examples = {
  PORT: '2567',
  HOST: '0.0.0.0',
  DATA_DIR: './data',
  DATABASE_URL: 'postgres://traff:…@127.0.0.1:5432/traff',
  REDIS_URL: 'redis://127.0.0.1:6379',
  PROCESS_NAME: 'app1',
  PROCESS_URL: 'http://app1:2567',
  PUBLIC_URL: 'https://traff.example.se',
  SETUP_KEY: '9f3a…',
  METRICS_PORT: '9464',
  LOG_LEVEL: 'info',
} as const

/** What one of several processes must be told: without these, people and its neighbours cannot reach it. */
const ofSeveral = ['DATABASE_URL', 'PROCESS_NAME', 'PROCESS_URL', 'PUBLIC_URL'] as const

/** The variables that the server reads. */
export type Setting = keyof typeof environment

/** One thing wrong in the environment, as data; its sentence lies in the catalogues. The value is never told. */
export type ConfigProblem =
  | {
      name: Setting
      expected:
        | 'port'
        | 'host'
        | 'folder'
        | 'database'
        | 'redis'
        | 'processName'
        | 'webAddress'
        | 'longKey'
        | 'logLevel'
      example: string
      got: 'missing' | 'invalid'
    }
  | { name: Setting; got: 'misspelt'; written: string }

const expected = {
  PORT: 'port',
  HOST: 'host',
  DATA_DIR: 'folder',
  DATABASE_URL: 'database',
  REDIS_URL: 'redis',
  PROCESS_NAME: 'processName',
  PROCESS_URL: 'webAddress',
  PUBLIC_URL: 'webAddress',
  SETUP_KEY: 'longKey',
  METRICS_PORT: 'port',
  LOG_LEVEL: 'logLevel',
} as const

/** One process of several: what stands first in the addresses of its sockets, and where the others reach it. */
export type Several = { redisUrl: string; name: string; url: string }

/** What the server is told at its start. A `publicUrl` means server mode, and then there is a `setupKey`. */
export type Config = {
  port: number
  host: string
  dataDir: string
  /** Where workshops are kept instead of in the data folder. */
  databaseUrl?: string
  /** Set where several processes share the database. */
  several?: Several
  publicUrl?: string
  setupKey?: string
  /** Where this computer alone may read the measures; nowhere when it is not set. */
  metricsPort?: number
  logLevel: (typeof logLevels)[number]
}

/** Either a whole configuration or everything that is wrong with it. */
export type ConfigReading = { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] }

/** Reads the environment once, at the start; an empty variable counts as not set. */
export function readConfig(env: Record<string, string | undefined>): ConfigReading {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const reading = z.object(environment).safeParse(given)
  const bad = new Set(reading.error?.issues.map(issue => issue.path[0]))
  const problems = [
    ...settings.filter(name => bad.has(name)).map(name => problem(name, 'invalid')),
    ...misspeltIn(Object.keys(given)),
  ]
  if (given.REDIS_URL !== undefined) {
    problems.push(...ofSeveral.filter(name => given[name] === undefined).map(name => problem(name, 'missing')))
  }
  const isForMany = given.PUBLIC_URL !== undefined || given.REDIS_URL !== undefined
  if (isForMany && given.SETUP_KEY === undefined) problems.push(problem('SETUP_KEY', 'missing'))
  if (!reading.success || problems.length > 0) return { ok: false, problems }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, SETUP_KEY, METRICS_PORT, LOG_LEVEL } = reading.data
  const { REDIS_URL: redisUrl, PROCESS_NAME: name, PROCESS_URL: url } = reading.data
  const isAlone = redisUrl === undefined || name === undefined || url === undefined
  const several = isAlone ? undefined : { redisUrl, name, url }
  const config = { port: PORT, host: HOST, dataDir: DATA_DIR, databaseUrl: DATABASE_URL, logLevel: LOG_LEVEL }
  return {
    ok: true,
    config: { ...config, several, publicUrl: PUBLIC_URL, setupKey: SETUP_KEY, metricsPort: METRICS_PORT },
  }
}

/** Every variable that is read, in the order in which what is wrong is told. */
export const settings = [
  'PORT',
  'HOST',
  'DATA_DIR',
  'DATABASE_URL',
  'REDIS_URL',
  'PROCESS_NAME',
  'PROCESS_URL',
  'PUBLIC_URL',
  'SETUP_KEY',
  'METRICS_PORT',
  'LOG_LEVEL',
] as const

const problem = (name: Setting, got: 'missing' | 'invalid'): ConfigProblem => ({
  name,
  expected: expected[name],
  example: examples[name],
  got,
})

/** Where a slip of the pen costs something: what PORT and HOST set is told at the start, and a log too loud harms nobody. */
const costly = settings.filter(name => !['PORT', 'HOST', 'LOG_LEVEL'].includes(name))

/** Variables that are a slip of the pen from one of ours: read as nothing, PUBLC_URL would leave a server open. */
const misspeltIn = (given: readonly string[]): ConfigProblem[] =>
  costly
    .filter(name => !given.includes(name))
    .flatMap(name =>
      given.filter(written => isSlipOf(name, written)).map(written => ({ name, got: 'misspelt', written })),
    )

/** Whether one letter is missing, added, changed or has changed places, or the case is another. */
function isSlipOf(name: string, written: string): boolean {
  if (settings.some(known => known === written)) return false
  const near = withoutOne(name)
  return withoutOne(written.toUpperCase()).some(text => near.includes(text))
}

const withoutOne = (text: string): string[] => [
  text,
  ...Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1)),
]
