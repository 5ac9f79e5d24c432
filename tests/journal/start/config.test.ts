import { expect, test } from 'vitest'
import { readConfig } from '#server/config.ts'
import { pageAddresses } from '#server/http/pages.ts'
import { configSentences } from '#server/start/commandLine.ts'

const setupKey = 'a'.repeat(32)

test('nothing set is laptop mode on the usual port', () => {
  const usual = { port: 2567, host: '0.0.0.0', dataDir: './data', logLevel: 'info' }
  expect(readConfig({})).toEqual({ ok: true, config: usual })
  expect(readConfig({ PORT: '', PUBLIC_URL: ' ', SETUP_KEY: '', HOME: '/home/amira' })).toEqual({
    ok: true,
    config: usual,
  })
})

test('everything set is server mode', () => {
  const env = {
    PORT: '0',
    HOST: '::1',
    DATA_DIR: '/srv/träffar',
    DATABASE_URL: 'postgresql://traff:hemligt@[::1]:5433/traff?sslmode=require',
    PUBLIC_URL: 'https://traff.example.se:8443/',
    SETUP_KEY: setupKey,
    METRICS_PORT: '9464',
    LOG_LEVEL: 'debug',
  }
  expect(readConfig(env)).toEqual({
    ok: true,
    config: {
      port: 0,
      host: '::1',
      dataDir: '/srv/träffar',
      databaseUrl: 'postgresql://traff:hemligt@[::1]:5433/traff?sslmode=require',
      publicUrl: 'https://traff.example.se:8443',
      setupKey,
      metricsPort: 9464,
      logLevel: 'debug',
    },
  })
})

test('everything wrong is told at once, with an example, and never with the value', () => {
  const env = {
    PORT: '65536',
    HOST: 'a b',
    DATA_DIR: 'a\0b',
    DATABASE_URL: 'postgres://traff:lösenord@127.0.0.1',
    PUBLIC_URL: 'traff.example.se',
    SETUP_KEY: 'kort',
    METRICS_PORT: '0x50',
    LOG_LEVEL: 'högt',
  }
  const reading = readConfig(env)
  expect(reading).toEqual({
    ok: false,
    problems: [
      { name: 'PORT', expected: 'port', example: '2567', got: 'invalid' },
      { name: 'HOST', expected: 'host', example: '0.0.0.0', got: 'invalid' },
      { name: 'DATA_DIR', expected: 'folder', example: './data', got: 'invalid' },
      {
        name: 'DATABASE_URL',
        expected: 'database',
        example: 'postgres://traff:…@127.0.0.1:5432/traff',
        got: 'invalid',
      },
      { name: 'PUBLIC_URL', expected: 'webAddress', example: 'https://traff.example.se', got: 'invalid' },
      { name: 'SETUP_KEY', expected: 'longKey', example: '9f3a…', got: 'invalid' },
      { name: 'METRICS_PORT', expected: 'port', example: '9464', got: 'invalid' },
      { name: 'LOG_LEVEL', expected: 'logLevel', example: 'info', got: 'invalid' },
    ],
  })
  expect(JSON.stringify(reading)).not.toMatch(/kort|lösenord/)
})

test('every example of an address, port, host, folder or level is itself accepted, and that of a key is not', () => {
  const names = ['PORT', 'PUBLIC_URL', 'DATABASE_URL', 'SETUP_KEY', 'METRICS_PORT', 'LOG_LEVEL']
  const wrong = { ...Object.fromEntries(names.map(name => [name, '-'])), HOST: ' !', DATA_DIR: '\0' }
  const reading = readConfig(wrong)
  const examples = reading.ok
    ? []
    : reading.problems.flatMap(problem => ('example' in problem ? [[problem.name, problem.example]] : []))
  expect(readConfig({ ...Object.fromEntries(examples), SETUP_KEY: setupKey })).toMatchObject({ ok: true })
  expect(readConfig(Object.fromEntries(examples))).toMatchObject({ problems: [{ name: 'SETUP_KEY' }] })
})

test('a public address needs a set-up key', () => {
  expect(readConfig({ PUBLIC_URL: 'http://10.0.0.5:2567' })).toEqual({
    ok: false,
    problems: [{ name: 'SETUP_KEY', expected: 'longKey', example: '9f3a…', got: 'missing' }],
  })
  expect(readConfig({ SETUP_KEY: setupKey })).toMatchObject({ ok: true, config: { setupKey } })
  expect(readConfig({ SETUP_KEY: setupKey.slice(1) })).toMatchObject({ ok: false })
})

test.each([
  ['PUBLIC_URL', 'ftp://traff.example.se'],
  ['PUBLIC_URL', 'https://traff.example.se/regi'],
  ['PUBLIC_URL', 'https://traff.example.se/?a=1'],
  ['PUBLIC_URL', 'https://traff.example.se/#a'],
  ['PUBLIC_URL', 'https://amira:hemligt@traff.example.se'],
  ['PUBLIC_URL', 'https://'],
  ['DATABASE_URL', 'mysql://traff@127.0.0.1/traff'],
  ['DATABASE_URL', '127.0.0.1:5432/traff'],
  ['DATABASE_URL', 'postgres://127.0.0.1/'],
  ['DATABASE_URL', 'postgres:///traff'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['PORT', '0x50'],
  ['PORT', '999999'],
  ['LOG_LEVEL', 'INFO'],
])('%s=%s is refused', (name, value) => {
  expect(readConfig({ SETUP_KEY: setupKey, [name]: value })).toMatchObject({
    ok: false,
    problems: [{ name, got: 'invalid' }],
  })
})

test.each([
  ['PUBLC_URL', 'PUBLIC_URL'],
  ['PUBLIC_URLL', 'PUBLIC_URL'],
  ['PUBLIC-URL', 'PUBLIC_URL'],
  ['PUBILC_URL', 'PUBLIC_URL'],
  ['public_url', 'PUBLIC_URL'],
  ['SETUPKEY', 'SETUP_KEY'],
  ['DATABASE_URI', 'DATABASE_URL'],
])('%s is taken for a slip of the pen from %s, and never for nothing', (written, name) => {
  const reading = readConfig({ [written]: 'hemligt' })
  expect(reading).toEqual({ ok: false, problems: [{ name, got: 'misspelt', written }] })
  expect(configSentences(reading.ok ? [] : reading.problems)[1]).toBe(
    `- ${written} är ingen inställning. Ska det stå ${name}? Rätta namnet, eller ta bort inställningen.`,
  )
})

test('what other programs are told is none of our business', () => {
  const others = [
    'XDG_DATA_DIRS',
    'HOSTNAME',
    'PORTS',
    'PGDATABASE',
    'REDIS_TLS_URL',
    'LOGLEVEL',
    'npm_config_loglevel',
  ]
  expect(readConfig(Object.fromEntries(others.map(name => [name, '1']))).ok).toBe(true)
  expect(readConfig({ DATA_DIR: './data', data_dir: 'x', DATADIR: 'x' }).ok).toBe(true)
})

test('one of several processes is told where Redis is, its name and its address', () => {
  const database = { DATABASE_URL: 'postgres://traff:hemligt@127.0.0.1/traff' }
  const named = {
    PUBLIC_URL: 'https://traff.example.se',
    SETUP_KEY: setupKey,
    PROCESS_NAME: 'app1',
    PROCESS_URL: 'http://app1:2567/',
  }
  expect(readConfig({ ...database, REDIS_URL: 'rediss://redis', ...named })).toMatchObject({
    ok: true,
    config: { several: { redisUrl: 'rediss://redis', name: 'app1', url: 'http://app1:2567' } },
  })
  expect(readConfig({ ...database, ...named })).toMatchObject({ ok: true, config: { several: undefined } })
})

test('Redis without a name, an address and a database that can be shared is a fault, as are those that cannot be', () => {
  const redis = { REDIS_URL: 'redis://127.0.0.1' }
  const database = {
    ...{ name: 'DATABASE_URL', expected: 'database', got: 'missing' },
    example: 'postgres://traff:…@127.0.0.1:5432/traff',
  }
  const processName = { name: 'PROCESS_NAME', expected: 'processName', example: 'app1', got: 'missing' }
  const processUrl = { name: 'PROCESS_URL', expected: 'webAddress', example: 'http://app1:2567', got: 'missing' }
  const publicUrl = {
    ...{ name: 'PUBLIC_URL', expected: 'webAddress', got: 'missing' },
    example: 'https://traff.example.se',
  }
  const given = {
    DATABASE_URL: 'postgres://traff@127.0.0.1/traff',
    PROCESS_NAME: 'app1',
    PROCESS_URL: 'http://app1:2567',
    PUBLIC_URL: 'https://traff.example.se',
    SETUP_KEY: setupKey,
  }
  const key = { name: 'SETUP_KEY', expected: 'longKey', example: '9f3a…', got: 'missing' }
  expect(readConfig(redis)).toEqual({ ok: false, problems: [database, processName, processUrl, publicUrl, key] })
  expect(readConfig({ ...redis, ...given }).ok).toBe(true)
  expect(readConfig({ ...redis, ...given, PROCESS_NAME: '' })).toEqual({ ok: false, problems: [processName] })
  expect(readConfig({ ...redis, ...given, PROCESS_URL: ' ' })).toEqual({ ok: false, problems: [processUrl] })
  const alone = readConfig(redis)
  expect(configSentences(alone.ok ? [] : alone.problems).slice(2, 4)).toEqual([
    '- PROCESS_NAME saknas: ett eget namn på högst 40 tecken: a–z, siffror och bindestreck, men inte början på en av våra adresser, som api. Exempel: PROCESS_NAME=app1',
    expect.stringMatching(
      /^- PROCESS_URL saknas: en webbadress utan sökväg.* Exempel: PROCESS_URL=http:\/\/app1:2567$/,
    ),
  ])
  const wrong = { REDIS_URL: '127.0.0.1:6379', PROCESS_NAME: 'app 1', PROCESS_URL: 'http://app1/väg' }
  const reading = readConfig({ ...given, ...wrong })
  expect(reading.ok ? [] : reading.problems.map(({ name }) => name)).toEqual([
    'REDIS_URL',
    'PROCESS_NAME',
    'PROCESS_URL',
  ])
})

test('no process has the name of an address that is asked of all of them', () => {
  const pages = pageAddresses.flatMap(({ source }) => /^\^\\\/([a-z]+)/.exec(source)?.[1] ?? [])
  expect(pages).toContain('regi')
  const asked = [...pages, 'api', 'assets', 'k', 'bekrafta', 'healthz', 'readyz', 'matchmake', 'Api', 'REGI']
  for (const PROCESS_NAME of asked)
    expect(readConfig({ PROCESS_NAME }), PROCESS_NAME).toMatchObject({
      ok: false,
      problems: [{ name: 'PROCESS_NAME' }],
    })
  for (const PROCESS_NAME of ['app1', 'api1', 'regi-a']) expect(readConfig({ PROCESS_NAME }).ok).toBe(true)
})
