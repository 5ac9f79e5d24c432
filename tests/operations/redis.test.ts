import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { matchMaker } from '@colyseus/core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { settings } from '#server/config.ts'
import { openLog } from '#server/log.ts'
import { sharedListing } from '#server/workshop/sockets/redis.ts'
import { redisServer } from '../../tools/operate/programs/redis/binary.ts'
import { RedisServer } from '../../tools/operate/programs/redis/RedisServer.ts'
import { tempFolder } from '../journal/tempFolder.ts'

let redis: RedisServer
beforeAll(async () => {
  redis = await RedisServer.start()
})
afterAll(() => redis?.remove())

async function listing() {
  const shared = sharedListing(redis.url, openLog({ level: 'silent' }))
  onTestFinished(async () => {
    shared.presence.shutdown()
    await shared.driver.shutdown()
  })
  const { presence, driver } = shared
  const mark = () => presence.hset('mark', 'is', 'here').then(() => presence.hgetall('mark'))
  await expect.poll(mark, { timeout: 5_000 }).toEqual({ is: 'here' })
  const isListed = async () => {
    await driver.persist(room('mark', 0, 'mark'), true)
    return (await driver.findOne({ roomId: 'mark' }).catch(() => undefined)) !== undefined
  }
  await expect.poll(isListed, { timeout: 5_000 }).toBe(true)
  return shared
}

type Room = Parameters<NonNullable<Awaited<ReturnType<typeof listing>>['driver']['insert']>>[0]
const room = (processId: string, epoch: number, roomId = 'w') =>
  ({ name: 'workshop', roomId, processId, clients: 0, metadata: { epoch } }) as unknown as Room

test('of many who list a room at the same moment one does, until a later epoch', async () => {
  const { driver } = await listing()
  const insert = (processId: string, epoch: number) => driver.insert!(room(processId, epoch))
  const inserted = await Promise.all(Array.from({ length: 8 }, (_, at) => insert(`process${at}`, 4)))
  expect(inserted.filter(Boolean)).toHaveLength(1)
  expect(await insert('late', 3)).toBe(false)
  expect(await insert('next', 5)).toBe(true)
  expect(await driver.findOne({ roomId: 'w' })).toMatchObject({ processId: 'next' })
})

test('a process takes away only what it has listed itself', async () => {
  const { driver } = await listing()
  await driver.insert!(room('somebody', 1, 'theirs'))
  expect(await driver.remove('theirs')).toBe(false)
  await driver.insert!(room(matchMaker.processId ?? '', 1, 'ours'))
  expect(await driver.remove('ours')).toBe(true)
  expect(await driver.has('theirs')).toBe(true)
})

test('without Redis everything is answered all the same, and it is found again when it is back', async () => {
  const { driver, presence } = await listing()
  const heard: unknown[] = []
  await redis.kill()
  await presence.subscribe('news', (said: unknown) => void heard.push(said))
  await presence.publish('news', 'lost')
  expect(await presence.hgetall('mark')).toEqual({})
  expect(await driver.insert!(room('somebody', 1, 'meanwhile'))).toBe(true)
  await driver.persist(room('somebody', 1, 'meanwhile'), false)
  await redis.rise()
  const tell = () => presence.publish('news', 'back').then(() => heard)
  await expect.poll(tell, { timeout: 10_000 }).toContain('back')
  expect(heard).not.toContain('lost')
})

test('where Redis is missing it is installed, or named, and then the run fails', () => {
  const [tools, nowhere] = [tempFolder(), tempFolder()]
  const program = (name: string, words: string) => {
    const file = join(tools, name)
    writeFileSync(file, `#!/bin/sh\n${words}\n`)
    chmodSync(file, 0o755)
    return file
  }
  const bin = join(nowhere, 'bin')
  mkdirSync(bin)
  const named = program('redis-server', 'true')
  expect(redisServer({ env: { REDIS_SERVER: named } })).toBe(named)
  expect(() => redisServer({ env: { REDIS_SERVER: join(bin, 'none') } })).toThrow('REDIS_SERVER')
  expect(() => redisServer({ env: { PATH: bin }, aptGet: program('useless', 'exit 1') })).toThrow('redis-server')
  const good = program('good', `[ "$1" = install ] && /bin/cp '${named}' '${bin}/redis-server'`)
  expect(redisServer({ env: { PATH: bin }, aptGet: good })).toBe(join(bin, 'redis-server'))
})

test('the composed server sets only what the server reads, and its proxy knows each process by its name', () => {
  const file = (name: string) => readFileSync(new URL(`../../operations/${name}`, import.meta.url), 'utf8')
  const compose = file('compose.yaml')
  const own = compose.slice(compose.indexOf('x-env:'), compose.indexOf('  caddy:'))
  const set = [...own.matchAll(/\b([A-Z][A-Z_]+): /g)].map(([, name = '']) => name)
  expect(set.length).toBeGreaterThan(7)
  expect(set).toContain('METRICS_PORT')
  expect(set.filter(name => !settings.some(setting => setting === name))).toEqual([])
  const processes = [...compose.matchAll(/PROCESS_NAME: (\w+), PROCESS_URL: '(\S+)'/g)]
  expect(processes).toHaveLength(2)
  for (const [, name, url = ''] of processes) {
    expect(new URL(url).hostname).toBe(name)
    expect(file('Caddyfile')).toContain(`handle /${name}/* {\n\t\treverse_proxy ${new URL(url).host}\n`)
  }
})
