import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import type { Live } from '#game/net/connect.ts'
import { heldSeats, join, openDesk, openHouse, planWorkshop } from '#game/net/doors.ts'
import { enterDesk, enterSeat } from '#game/net/enter.ts'
import { newId } from '#game/net/ids.ts'
import { openDatabase, openStore } from '#server/store/open.ts'
import type { Reply } from '#shared/messages/reply.ts'
import { Recorded } from '#shared/messages/story.ts'
import { fold } from '#shared/rules/story.ts'
import { ServerProcess } from '../../tools/operate/programs/ServerProcess.ts'
import { tempFolder } from '../journal/tempFolder.ts'
import { given, isOpen, until, workshop } from '../server/house.ts'
import { clusterOfFile } from '../support/postgres/ofFile.ts'

const people = Number(process.env.PEOPLE ?? 40)
const deploys = Number(process.env.DEPLOYS ?? 3)
const engines = [
  { engine: 'SQLite', deploys },
  { engine: 'PostgreSQL', deploys: Math.ceil(deploys / 3) },
]
const cluster = clusterOfFile()
/** What the design promises: a new version on the same store is hardly noticed. */
const backWithin = 3_000
const pace = 400

/** How long a device was without a connection, each time. */
function interruptions(live: Live): number[] {
  const times: number[] = []
  let leftAt: number | undefined
  onTestFinished(
    live.store.subscribe(() => {
      const isHere = live.store.getSnapshot().connection.state === 'open'
      if (!isHere) leftAt ??= performance.now()
      else if (leftAt !== undefined) {
        times.push(performance.now() - leftAt)
        leftAt = undefined
      }
    }),
  )
  return times
}

test.each(engines)(
  '$deploys times a new process takes over in mid-session: people are back at once, and nothing is lost ($engine)',
  { timeout: 180_000 },
  async ({ engine, deploys }) => {
    const [dataDir, key, databaseUrl] = [
      tempFolder(),
      randomBytes(32).toString('hex'),
      engine === 'PostgreSQL' ? await cluster().newDatabase() : undefined,
    ]
    // As the unit in operations/ starts it: what has been compiled once is not compiled again.
    const server = await ServerProcess.start(dataDir, key, {
      databaseUrl,
      more: { NODE_COMPILE_CACHE: tempFolder() },
    })
    onTestFinished(() => server.kill())
    await server.stop()
    await server.rise()
    const carrier = programCarrier(server.url)
    given(await openHouse(carrier, key))
    const planned = given(await planWorkshop(carrier, workshop))
    const desk = enterDesk(given(await openDesk(carrier, planned.workshopId)), { carrier })
    onTestFinished(desk.close)
    const { shared } = await until(desk, isOpen)
    expect(await desk.send({ type: 'next', from: shared!.clock.phaseId })).toMatchObject({ ok: true })
    const seated = await Promise.all(
      Array.from({ length: people }, async (_, number) => {
        const own = programCarrier(server.url)
        const admission = given(await join(own, planned.code, `Deltagare ${number}`))
        const live = enterSeat(admission, { carrier: own })
        onTestFinished(live.close)
        await until(live, isOpen)
        return { live, own, seatId: admission.seatId!, away: interruptions(live) }
      }),
    )

    const heard = new Map<string, Reply>()
    const typed = new Map<string, string>()
    let isOver = false
    const writing = seated.map(async ({ live, seatId }, number) => {
      const answers: Promise<unknown>[] = []
      await wait((pace / people) * number)
      for (let turn = 0; !isOver; turn += 1) {
        const [id, text] = [newId(), `${number}: rad ${turn}`]
        typed.set(id, text)
        const note = { type: 'note' as const, scope: 'own' as const, text, isExported: false }
        answers.push(live.send(note, seatId, id).then(reply => heard.set(id, reply)))
        await wait(pace)
      }
      await Promise.all(answers)
    })

    for (let deploy = 1; deploy <= deploys; deploy += 1) {
      const before = heard.size
      await expect.poll(() => heard.size, { timeout: 20_000 }).toBeGreaterThan(before + people)
      await server.stop()
      await server.rise()
      for (const { live } of [...seated, { live: desk }]) await until(live, isOpen)
      await expect.poll(() => seated.filter(({ away }) => away.length === deploy).length).toBe(people)
    }
    isOver = true
    await Promise.all(writing)
    expect([...heard.values()].filter(({ ok }) => !ok)).toEqual([])
    expect(heard.size).toBe(typed.size)
    for (const { live, own, seatId } of seated) {
      expect(live.store.getSnapshot().hello!.seats.map(({ id }) => id)).toEqual([seatId])
      expect(given(await heldSeats(own)).workshops.flatMap(({ seats }) => seats.map(({ id }) => id))).toEqual([seatId])
    }
    await server.stop()

    const store = await (databaseUrl === undefined ? openStore(dataDir) : openDatabase(databaseUrl, dataDir))
    onTestFinished(() => store.close())
    const story = await store.journal.read(planned.workshopId)
    const replies = await store.journal.knownReplies(planned.workshopId)
    expect([...heard].filter(([id, { number }]) => replies.get(id)?.number !== number)).toEqual([])
    expect(story.map(({ number }) => number)).toEqual(story.map((_, at) => at + 1))
    const state = fold(story.map(row => Recorded.parse(row)))
    const kept = Object.values(state.own).flatMap(({ notes }) => Object.values(notes).map(({ text }) => text))
    expect(kept.sort()).toEqual([...typed.values()].sort())
    expect(Object.values(state.shared.seats).filter(seat => seat.state === 'present')).toHaveLength(people)

    const times = seated.flatMap(({ away }) => away).sort((one, other) => one - other)
    const at = (part: number) => Math.round(times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0)
    console.log(
      `${engine}: ${deploys} deploys, ${people} people, ${typed.size} texts: away for ${at(0.5)} ms in the middle, ${at(0.95)} ms at p95, ${at(1)} ms at most`,
    )
    expect(at(0.95)).toBeLessThanOrEqual(backWithin)
  },
)
