import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { askHouse, listWorkshops, openDesk, openHouse, planWorkshop } from '#game/net/doors.ts'
import { openSecrets, readSecrets } from '#server/doors/secrets.ts'
import { addressSentences, startFailure } from '#server/start/commandLine.ts'
import { StoreFailed, StoreRefused, whyUnwritten } from '#server/store/errors.ts'
import { builtServer } from '../../../tools/build/ensureBuilt.ts'
import { tempFolder } from '../../journal/tempFolder.ts'
import { given, workshop } from '../../support/devices.ts'

type Run = { process: ChildProcess; out(): string; ended: Promise<number> }

function run(file: string, env: Record<string, string>): Run {
  const child = spawn(process.execPath, [file], { env: { ...process.env, LOG_LEVEL: 'warn', ...env } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      said += String(chunk)
    })
  }
  const ended = once(child, 'close').then(([code]) => Number(code))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { process: child, out: () => said, ended }
}

const start = (env: Record<string, string>) => run(builtServer(), { PORT: '0', HOST: '127.0.0.1', ...env })
const lineOf = (said: string, word: string) => new RegExp(`^${word}: (\\S+)$`, 'm').exec(said)?.[1]

async function started(env: Record<string, string>) {
  const server = start(env)
  await expect.poll(() => lineOf(server.out(), 'Deltagare'), { timeout: 20_000 }).toBeDefined()
  await expect.poll(() => lineOf(server.out(), 'Processledare')).toBeDefined()
  return { ...server, desk: lineOf(server.out(), 'Processledare')!, door: lineOf(server.out(), 'Deltagare')! }
}

test('the start prints where to go; its link opens the house once, and npm run link prints another', async () => {
  const folder = tempFolder()
  const first = await started({ DATA_DIR: folder })
  const { origin } = new URL(first.door)
  expect((await fetch(`${origin}/healthz`)).status).toBe(200)
  const carrier = programCarrier(origin)
  expect(await openHouse(carrier, first.desk.split('#nyckel=')[1]!)).toEqual({ isFacilitator: true })
  if (process.platform !== 'win32') expect(statSync(join(folder, 'secret')).mode & 0o077).toBe(0)

  const link = run('tools/operate/link.ts', { DATA_DIR: folder })
  expect(await link.ended).toBe(0)
  const colleague = programCarrier(origin)
  expect(await openHouse(colleague, lineOf(link.out(), 'Processledare')!.split('#nyckel=')[1]!)).toMatchObject({
    isFacilitator: true,
  })

  const stopping = performance.now()
  first.process.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  expect(performance.now() - stopping).toBeLessThan(5_000)
  expect(existsSync(join(folder, 'server.json'))).toBe(false)
  const { port } = new URL(origin)
  const second = await started({ DATA_DIR: folder, PORT: port })
  expect(second.desk).toBe(`${origin}/regi`)
  expect(await askHouse(carrier)).toEqual({ isFacilitator: true })
})

test('each address stands under the words for where it works, and the start says how to stop', async () => {
  const [here, one, other] = ['http://localhost:2567', 'http://192.168.1.20:2567', 'http://10.0.0.4:2567'].map(at => ({
    desk: `${at}/regi`,
    door: `${at}/`,
  }))
  expect(addressSentences([one!, here!])).toEqual([
    ...['', 'På den här datorn:', `Processledare: ${here!.desk}`, `Deltagare: ${here!.door}`],
    ...['', 'På andra enheter i samma wifi:', `Processledare: ${one!.desk}`, `Deltagare: ${one!.door}`],
  ])
  expect(addressSentences([one!, other!])[1]).toBe('På andra enheter i samma wifi (prova i tur och ordning):')
  expect(addressSentences([{ desk: one!.desk }])).toHaveLength(3)
  const alone = await started({ DATA_DIR: tempFolder() })
  expect(alone.out()).toContain('Bara den här datorn når servern. Ta bort inställningen HOST')
  expect(addressSentences([here!])[1]).toMatch(/^Bara den här datorn når servern just nu\. Anslut den till ett nät/)
  await expect.poll(alone.out).toContain('Stoppa servern med Ctrl+C.')
})

test('on the open net the key alone opens the house: no link, no device that one let in, and no earlier key', async () => {
  const DATA_DIR = tempFolder()
  const laptop = await started({ DATA_DIR })
  const { origin, port } = new URL(laptop.door)
  const [byLink, stranger, byKey] = [programCarrier(origin), programCarrier(origin), programCarrier(origin)]
  given(await openHouse(byLink, laptop.desk.split('#nyckel=')[1]!))
  const { workshopId, facilitator } = given(await planWorkshop(byLink, workshop))
  const printed = run('tools/operate/link.ts', { DATA_DIR })
  expect(await printed.ended).toBe(0)
  const unused = lineOf(printed.out(), 'Processledare')!.split('#nyckel=')[1]!
  laptop.process.kill('SIGTERM')
  await laptop.ended

  const open = (SETUP_KEY: string) => started({ DATA_DIR, PORT: port, PUBLIC_URL: origin, SETUP_KEY })
  const first = await open('a'.repeat(32))
  expect(await askHouse(byLink)).toEqual({ isFacilitator: false })
  expect(await openHouse(stranger, unused)).toEqual({ refusal: 'usedLink' })
  // The link to one workshop opens that one still, and nothing else.
  given(await openDesk(stranger, workshopId, facilitator.secret))
  expect(await listWorkshops(stranger)).toEqual({ refusal: 'notFacilitator' })
  const link = run('tools/operate/link.ts', { DATA_DIR })
  expect(await link.ended).toBe(69)
  expect(link.out()).toMatch(/^Servern är startad med PUBLIC_URL\. .*SETUP_KEY/)
  expect(link.out()).not.toContain('#nyckel=')
  given(await openHouse(byKey, 'a'.repeat(32)))
  expect(given(await listWorkshops(byKey)).workshops).toMatchObject([{ id: workshopId }])

  first.process.kill('SIGTERM')
  await first.ended
  await open('b'.repeat(32))
  expect(await askHouse(byKey)).toEqual({ isFacilitator: false })
})

test('a second server on the same folder is refused with 75, and the first goes on', async () => {
  const folder = tempFolder()
  const first = await started({ DATA_DIR: folder })
  const second = start({ DATA_DIR: folder })
  expect(await second.ended).toBe(75)
  expect(second.out()).toContain(`En annan server använder redan mappen ${folder}`)
  expect(second.out()).not.toContain('at ')
  expect((await fetch(`${new URL(first.door).origin}/readyz`)).status).toBe(200)
})

test('a busy port, a folder that cannot be written and a wrong address are told in a sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const file = join(tempFolder(), 'file')
  writeFileSync(file, '')
  const closed = tempFolder()
  mkdirSync(join(closed, 'secret'))
  const [busy, unwritable, unreadable, nowhere, noAddress, nothing] = [
    start({ DATA_DIR: tempFolder(), PORT: String(port) }),
    start({ DATA_DIR: join(file, 'data') }),
    start({ DATA_DIR: closed }),
    start({ DATA_DIR: tempFolder(), HOST: '203.0.113.1' }),
    start({ DATA_DIR: tempFolder(), HOST: '300.1.1.1' }),
    start({ DATA_DIR: '/proc/finns/inte' }),
  ]
  const ends = [busy, unwritable, unreadable, nowhere, noAddress, nothing].map(({ ended }) => ended)
  expect(await Promise.all(ends)).toEqual([69, 73, 73, 69, 69, 73])
  expect(unreadable.out()).toMatch('Det går inte att skriva i mappen')
  expect(busy.out()).toMatch(`Porten ${port} används redan`)
  expect(unwritable.out()).toMatch('Det går inte att skriva i mappen')
  expect(nowhere.out()).toMatch('Adressen 203.0.113.1 finns inte')
  expect(noAddress.out()).toMatch('Adressen 300.1.1.1 finns inte')
  expect(nothing.out()).toMatch('Det går inte att skriva i mappen')
})

test('what passes by itself is told from what somebody must mend', () => {
  const failed = (code: string) => Object.assign(new Error(code), { code })
  for (const code of ['ENOSPC', 'EDQUOT', 'EIO', 'SQLITE_FULL', 'SQLITE_IOERR_FSYNC', 'SQLITE_IOERR'])
    expect(startFailure(new StoreRefused(whyUnwritten(failed(code)), 'data'))?.exitCode, code).toBe(74)
  for (const code of ['EACCES', 'EROFS', 'ENOTDIR', 'SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_IOERR_LOCK'])
    expect(startFailure(new StoreRefused(whyUnwritten(failed(code)), 'data'))?.exitCode, code).toBe(73)
  for (const code of ['newer', 'older', 'unknown', 'damaged', 'absent', 'secretLost', 'otherSecret'] as const)
    expect(startFailure(new StoreRefused(code, 'data'))?.exitCode, code).toBe(73)
  for (const [code, exitCode] of Object.entries({ SQLITE_CORRUPT: 73, SQLITE_NOTADB: 73, SQLITE_FULL: 74, 53100: 74 }))
    expect(startFailure(new StoreFailed(code)), code).toEqual({ exitCode, sentence: expect.stringContaining(code) })
})

test('a secret that was only half written is no secret, and another is made', () => {
  const folder = tempFolder()
  const nobody = openSecrets(folder).link('owner')
  expect(openSecrets(folder).link('owner')).toBe(nobody)
  writeFileSync(join(folder, 'secret'), '')
  expect(readSecrets(folder)).toBeUndefined()
  const fresh = openSecrets(folder).link('owner')
  expect(fresh).not.toBe(nobody)
  expect(readSecrets(folder)?.link('owner')).toBe(fresh)
})

test('all that is wrong in the environment is told at once, with 78 and without the values', async () => {
  const wrong = start({ PORT: 'hundra', PUBLIC_URL: 'https://traff.example.se/sida', LOG_LEVEL: 'hemligt' })
  expect(await wrong.ended).toBe(78)
  for (const name of ['PORT', 'PUBLIC_URL', 'SETUP_KEY', 'LOG_LEVEL']) expect(wrong.out()).toContain(`- ${name}`)
  expect(wrong.out()).not.toMatch(/hundra|sida|hemligt/)
  const alone = run('tools/operate/link.ts', { DATA_DIR: tempFolder() })
  expect(await alone.ended).toBe(69)
  expect(alone.out()).toContain('Ingen server är igång')
})
