import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { join, openDesk, openHouse, planWorkshop } from '#game/net/doors.ts'
import { enterDesk, enterSeat } from '#game/net/enter.ts'
import { newId } from '#game/net/ids.ts'
import { openDatabase } from '#server/store/open.ts'
import type { Reply } from '#shared/messages/reply.ts'
import { ServerProcess } from '../../tools/operate/programs/ServerProcess.ts'
import { tempFolder } from '../journal/tempFolder.ts'
import { given, isOpen, until, workshop } from '../server/house.ts'
import { clusterOfFile } from '../support/postgres/ofFile.ts'

const cluster = clusterOfFile()
const names = ['Amira', 'Bo', 'Cecilia']
const backWithin = 5_000
const pace = 70

/** A server on a database, a workshop with open doors, and people who raise and lower their hands without end. */
async function busyWorkshop() {
  const databaseUrl = await cluster().newDatabase()
  const key = randomBytes(32).toString('hex')
  const server = await ServerProcess.start(tempFolder(), key, { databaseUrl })
  onTestFinished(() => server.kill())
  const carrier = programCarrier(server.url)
  given(await openHouse(carrier, key))
  const planned = given(await planWorkshop(carrier, workshop))
  const desk = enterDesk(given(await openDesk(carrier, planned.workshopId)), { carrier })
  onTestFinished(desk.close)
  const { shared } = await until(desk, isOpen)
  expect(await desk.send({ type: 'next', from: shared!.clock.phaseId })).toMatchObject({ ok: true })
  const people = await Promise.all(
    names.map(async name => {
      const own = programCarrier(server.url)
      const live = enterSeat(given(await join(own, planned.code, name)), { carrier: own })
      onTestFinished(live.close)
      await until(live, isOpen)
      return live
    }),
  )
  return { databaseUrl, server, planned, people }
}

test('PostgreSQL is stopped, and then killed, under a live server: nothing is lost, and it goes on', {
  timeout: 120_000,
}, async () => {
  const { databaseUrl, server, planned, people } = await busyWorkshop()
  const heard = new Map<string, Reply>()
  let isOver = false
  const busy = people.map(async live => {
    for (let turn = 0; !isOver; turn += 1) {
      const id = newId()
      const command = turn % 2 === 0 ? ({ type: 'askHelp', kind: 'hand' } as const) : ({ type: 'cancelHelp' } as const)
      heard.set(id, await live.send(command, undefined, id))
      await wait(pace)
    }
  })
  const count = (isSo: (reply: Reply) => boolean) => [...heard.values()].filter(isSo).length
  const saved = () => count(({ ok }) => ok)
  const unsaved = () => count(reply => !reply.ok && reply.refusal === 'notSaved')

  const isReady = async () => (await fetch(`${server.url}/readyz`)).status

  const backAfter: number[] = []
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    const [savedBefore, unsavedBefore] = [saved(), unsaved()]
    await expect.poll(saved, { timeout: 10_000 }).toBeGreaterThan(savedBefore + 10)
    await cluster().stop(signal)
    await expect.poll(unsaved, { timeout: 10_000 }).toBeGreaterThan(unsavedBefore + 40)
    expect(await join(programCarrier(server.url), planned.code, 'David')).toEqual({ refusal: 'notSaved' })
    await expect.poll(isReady, { timeout: 5_000 }).toBe(503)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    await cluster().rise()
    const risen = performance.now()
    const savedDown = saved()
    await expect.poll(saved, { timeout: 10_000, interval: 20 }).toBeGreaterThan(savedDown)
    backAfter.push(Math.round(performance.now() - risen))
  }
  isOver = true
  await Promise.all(busy)
  await expect.poll(isReady, { timeout: 5_000 }).toBe(200)
  expect(server.isUp).toBe(true)
  const rival = openDatabase(databaseUrl, tempFolder()).then(store => store.close())
  await expect(rival, 'the database is held again').rejects.toMatchObject({ code: 'busy' })
  await server.stop()

  const store = await openDatabase(databaseUrl, tempFolder())
  onTestFinished(() => store.close())
  const story = await store.journal.read(planned.workshopId)
  const replies = await store.journal.knownReplies(planned.workshopId)
  expect(story.map(({ number }) => number)).toEqual(story.map((_, at) => at + 1))
  const entries = [...heard]
  expect(entries.filter(([id, { ok, number }]) => ok && replies.get(id)?.number !== number)).toEqual([])
  expect(entries.filter(([id, reply]) => !reply.ok && replies.has(id))).toEqual([])
  expect(Math.max(...backAfter)).toBeLessThan(backWithin)
  console.log(
    `${saved()} saved, ${unsaved()} answered as not saved, writable again after ${backAfter.join(' and ')} ms`,
  )
})
