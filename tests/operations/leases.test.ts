import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#server/store/open.ts'
import { RedisServer } from '../../tools/operate/programs/redis/RedisServer.ts'
import { ServerProcess } from '../../tools/operate/programs/ServerProcess.ts'
import { tempFolder } from '../journal/tempFolder.ts'
import { comeIn, config, help, openWorkshop, startHouse } from '../server/house.ts'
import { clusterOfFile } from '../support/postgres/ofFile.ts'

const cluster = clusterOfFile()
/** A little longer than a process waits between two renewals of its leases. */
const nextRenewal = 1_300

test('a workshop that another process takes over is counted once, whether a write or a renewal finds it', async () => {
  const redis = await RedisServer.start()
  onTestFinished(() => redis.remove())
  const databaseUrl = await cluster().newDatabase()
  const several = { redisUrl: redis.url, name: 'app1', url: 'http://app1:2567' }
  const folder = tempFolder()
  const house = await startHouse({ folder, config: config(folder, { databaseUrl, several, metricsPort: 0 }) })
  const thief = await openDatabase(databaseUrl, tempFolder(), 'together')
  onTestFinished(() => thief.close())
  const lost = async () => {
    const told = await (await fetch(`http://127.0.0.1:${house.metricsPort}/metrics`)).text()
    return Number(/^ko_leases_lost_total (\d+)$/m.exec(told)?.[1])
  }
  const steal = async (workshop: string) => {
    // A renewal that comes in between lets the lease run again.
    await expect
      .poll(async () => {
        await cluster().tell(`update leases set "expiresAt" = 0 where workshop = '${workshop}'`, databaseUrl)
        return (await thief.leases.take({ workshop, holder: 'thief', ms: 60_000 })) ?? 0
      })
      .toBeGreaterThan(1)
  }
  for (let count = 1; count <= 3; count += 1) {
    const { planned } = await openWorkshop(house)
    const amira = await comeIn(house, planned.code, 'Amira')
    await steal(planned.workshopId)
    // They are sent away to ask the other, which here answers nobody.
    void amira.live.send(help)
    await expect.poll(lost, { timeout: 5_000 }).toBe(count)
  }
  const { planned } = await openWorkshop(house)
  await steal(planned.workshopId)
  await expect.poll(lost, { timeout: 5_000 }).toBe(4)
  await wait(nextRenewal)
  expect(await lost()).toBe(4)
})

test('a process whose name another has ends with 75, and one that was killed comes back under its own', async () => {
  const redis = await RedisServer.start()
  onTestFinished(() => redis.remove())
  const [folder, key] = [tempFolder(), randomBytes(32).toString('hex')]
  const databaseUrl = await cluster().newDatabase()
  const kind = { isPublic: true, name: 'app1', databaseUrl, more: { REDIS_URL: redis.url } }
  const first = await ServerProcess.start(folder, key, kind)
  onTestFinished(() => first.kill())
  const second = ServerProcess.start(folder, key, kind)
  onTestFinished(async () => (await second.catch(() => undefined))?.kill())
  await expect(second).rejects.toThrow('the server ended with 75')
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
  await first.kill()
  await first.rise()
})
