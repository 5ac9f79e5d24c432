import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSecrets } from '#server/doors/secrets.ts'
import type { Fact } from '#server/store/journal.ts'
import { openDatabase, openStore, type Store } from '#server/store/open.ts'
import { carryOut } from '../../../tools/operate/db/carryOut.ts'
import { startHouse } from '../../server/house.ts'
import { clusterOfFile } from '../../support/postgres/ofFile.ts'
import { change } from '../change.ts'
import { tempFolder } from '../tempFolder.ts'

const cluster = clusterOfFile()

type Ended = { said: string; code: number }

/** Carries out an order in this process; what it said, and how it ended. */
async function db(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const { lines, exitCode } = await carryOut(args, env)
  return { said: lines.join('\n'), code: exitCode }
}

/** Runs the command as people do, in a process of its own. */
async function command(args: string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(process.execPath, ['tools/operate/db.ts', ...args], {
    env: { ...process.env, DATABASE_URL: '', ...env },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      said += String(chunk)
    })
  }
  onTestFinished(() => void child.kill('SIGKILL'))
  const [code] = await once(child, 'close')
  return { said, code: Number(code) }
}

const hashIn = (said: string) => /: ([0-9a-f]{64})$/m.exec(said)?.[1]

const facts: Fact[] = readFileSync(new URL('../stories/everyEvent.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map(line => JSON.parse(line))

/** A little of everything, in every table. */
async function fill(store: Store): Promise<void> {
  await store.workshops.add({ id: 'tjorn', code: 'HJK234', token: 'token', createdAt: 2 ** 41 })
  await store.journal.append('tjorn', {
    command: 'all',
    epoch: 1,
    events: facts,
    reply: { ok: true, å: '👩🏽‍🌾 \u0000' },
  })
  await store.journal.saveSnapshot('tjorn', { number: 3, hash: 'm', state: { å: 'ä' } })
  await store.keys.add({
    id: 'k',
    workshop: 'tjorn',
    kind: 'host',
    secret: 's',
    createdAt: 1,
    name: 'Åsa',
    market: '1',
  })
  await store.ownerLinks.set({ id: 'l', workshop: 'tjorn', actor: 'a', secret: 't', createdAt: 1 })
  await store.devices.add({ id: 'd', workshop: 'tjorn', secret: 'u', createdAt: 1 })
  await store.devices.rotate('d', () => 'v')
  await store.resumeCodes.set('tjorn', 'amira', 'RESUME22')
  await store.drafts.keep('tjorn', { seat: 'amira', key: 'k', text: 'halv mening: "å\n"', savedAt: 7 })
  await store.setupLinks.add('w', 1)
}

async function filledFolder(): Promise<string> {
  const folder = tempFolder()
  const store = await openStore(folder)
  await fill(store)
  await store.close()
  openSecrets(folder)
  return folder
}

const secretOf = (folder: string) => readFileSync(join(folder, 'secret'), 'utf8')

test('a store is moved from a folder to PostgreSQL and back, with the same hash all the way', async () => {
  const [first, dataDir, last, url] = [await filledFolder(), tempFolder(), tempFolder(), await cluster().newDatabase()]
  const there = await command(['move', first, url], { DATA_DIR: dataDir })
  expect(there).toMatchObject({ code: 0, said: expect.stringContaining('1 träff,') })
  expect(there.said).not.toContain(new URL(url).password)
  expect(secretOf(dataDir)).toBe(secretOf(first))

  const store = await openDatabase(url, dataDir)
  const told = await store.journal.read('tjorn')
  expect(told.map(({ number, time, event }) => ({ number, time, event }))).toEqual(facts)
  expect(await store.journal.knownReply('tjorn', 'all')).toEqual({
    number: facts.length,
    reply: { ok: true, å: '👩🏽‍🌾 \u0000' },
  })
  expect(await store.devices.bySecret('u')).toMatchObject({ id: 'd' })
  expect(await store.resumeCodes.seatOf('tjorn', 'RESUME22')).toBe('amira')
  await store.close()

  const back = await db(['move', url, last], { DATA_DIR: dataDir })
  expect(back.code).toBe(0)
  expect(hashIn(there.said)).toMatch(/^[0-9a-f]{64}$/)
  expect(hashIn(back.said)).toBe(hashIn(there.said))
  expect(secretOf(last)).toBe(secretOf(first))
  const again = await openStore(last)
  expect(await again.journal.read('tjorn')).toEqual(told)
  await again.close()

  const onto = await db(['move', first, url], { DATA_DIR: dataDir })
  expect(onto).toMatchObject({ code: 65, said: expect.stringContaining('finns redan träffar') })
})

test('a backup of a database is tried, and restored to a folder and to another database', async () => {
  const [dataDir, target, url] = [await filledFolder(), tempFolder(), await cluster().newDatabase()]
  const store = await openDatabase(url, dataDir)
  await fill(store)
  const copy = join(tempFolder(), 'kopia')
  const made = await db(['backup', copy], { DATA_DIR: dataDir, DATABASE_URL: url })
  expect(made).toMatchObject({ code: 0, said: expect.stringContaining(`${facts.length} händelser`) })
  await store.close()

  const tried = await db(['restore', copy, '--verify'], { DATA_DIR: target })
  expect(tried).toMatchObject({ code: 0, said: expect.stringContaining('Inget är ändrat') })
  expect(readdirSync(target)).toEqual([])
  for (const place of [{ DATA_DIR: target }, { DATA_DIR: tempFolder(), DATABASE_URL: await cluster().newDatabase() }]) {
    const restored = await db(['restore', copy], place)
    expect(restored.code).toBe(0)
    expect(hashIn(restored.said)).toBe(hashIn(made.said))
    expect(secretOf(place.DATA_DIR)).toBe(secretOf(dataDir))
    expect(await db(['restore', copy], place)).toMatchObject({ code: 65 })
  }
})

test('a running server on a folder is asked for the copy, and goes on writing', async () => {
  const folder = await filledFolder()
  const house = await startHouse({ folder })
  const saved: Promise<void>[] = []
  const going = setInterval(() => {
    const number = saved.length + 1
    const events = [{ number, time: number, event: { type: 'noted' } }]
    saved.push(house.doors.store.journal.append('orust', { command: `c${number}`, epoch: 1, events }))
  }, 5)
  onTestFinished(() => clearInterval(going))
  const made = await command(['backup'], { DATA_DIR: folder })
  clearInterval(going)
  await Promise.all(saved)
  expect(made.code).toBe(0)
  const [name = ''] = readdirSync(join(folder, 'backups'))
  const copy = join(folder, 'backups', name)
  expect(readdirSync(copy).sort()).toEqual(['backup.json', 'secret', 'store.sqlite'])
  expect(statSync(copy).mode & 0o077).toBe(0)
  const store = await openStore(copy)
  const numbers = (await store.journal.read('orust')).map(({ number }) => number)
  expect(numbers.length).toBeGreaterThan(0)
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  expect(await store.journal.read('tjorn')).toHaveLength(facts.length)
  await store.close()
  expect(await command(['move', folder, await cluster().newDatabase()], {})).toMatchObject({ code: 75 })
  const strangers = await fetch(`${house.url}/api/backup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-komma-overens': '1', authorization: 'Bearer gissat' },
    body: '{}',
  })
  expect(strangers.status).toBe(404)
})

test('a backup that is not as it was made, or not one, is refused and named', async () => {
  const folder = await filledFolder()
  const copy = join(tempFolder(), 'kopia')
  expect((await db(['backup', copy], { DATA_DIR: folder })).code).toBe(0)
  const target = tempFolder()
  change(copy, "update drafts set text = 'en annan mening'")
  expect(await db(['restore', copy], { DATA_DIR: target })).toMatchObject({
    code: 65,
    said: expect.stringContaining('drafts'),
  })
  change(copy, `update drafts set text = 'halv mening: "å\n"'`)
  expect((await db(['restore', copy, '--verify'], { DATA_DIR: target })).code).toBe(0)
  const withoutDashes = await db(['restore', copy], { DATA_DIR: target, npm_config_verify: 'true' })
  expect(withoutDashes).toMatchObject({ code: 0, said: expect.stringContaining('Inget är ändrat') })
  expect(existsSync(join(target, 'store.sqlite'))).toBe(false)
  writeFileSync(join(copy, 'backup.json'), '{}')
  expect((await db(['restore', copy], { DATA_DIR: target })).code).toBe(65)
  expect((await db(['backup', copy], { DATA_DIR: folder })).code).toBe(65)
  expect(await db(['backup', join(copy, 'backup.json')], { DATA_DIR: folder })).toMatchObject({
    code: 65,
    said: expect.stringContaining('är en fil'),
  })
  for (const words of [[], ['move', folder], ['backup', '--force']]) {
    expect(await db(words, { DATA_DIR: folder })).toMatchObject({
      code: 64,
      said: expect.stringContaining('npm run db'),
    })
  }
})

test('a backup with a story that today cannot be read is not restored', async () => {
  const folder = tempFolder()
  const store = await openStore(folder)
  const strange = [{ number: 1, time: 1, event: { type: 'neverHeardOf' } }]
  await store.journal.append('orust', { command: 'c', epoch: 1, events: strange })
  await store.close()
  openSecrets(folder)
  const copy = join(tempFolder(), 'kopia')
  expect((await db(['backup', copy], { DATA_DIR: folder })).code).toBe(0)
  const target = tempFolder()
  expect(await db(['restore', copy], { DATA_DIR: target })).toMatchObject({
    code: 65,
    said: expect.stringContaining('orust'),
  })
  expect(readdirSync(target)).toEqual([])
})
