import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { heldSeats, join, openDesk, openHouse, planWorkshop } from '#game/net/doors.ts'
import { enterDesk, enterSeat } from '#game/net/enter.ts'
import { newId } from '#game/net/ids.ts'
import type { ServerProcess } from '../../tools/operate/programs/ServerProcess.ts'
import { now } from '../../tools/strain/bots/now.ts'
import { figuresOf } from '../../tools/strain/history/figures.ts'
import { History } from '../../tools/strain/history/History.ts'
import { percentile } from '../../tools/strain/results/figures.ts'
import { byTier, promised } from '../../tools/strain/tier.ts'
import { given, isOpen, until, workshop } from '../support/devices.ts'
import { clusterOfFile } from '../support/postgres/ofFile.ts'
import { judged, keep, storeAt } from './crowd/judge.ts'
import { absences } from './crowd/people/absences.ts'
import { warmServer } from './crowd/warmServer.ts'

const people = byTier(24, 100)
const engines = [
  { engine: 'SQLite', deploys: byTier(2, 5) },
  { engine: 'PostgreSQL', deploys: byTier(1, 5) },
]
const cluster = clusterOfFile()
/** What the design promises: a new version on the same store is hardly noticed. */
const backWithin = promised(3_000)
const pace = 400

/** A workshop with open doors on this server, with everyone in it. */
async function seatEveryone(server: ServerProcess, key: string) {
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
      return { live, own, seatId: admission.seatId!, absences: absences(live) }
    }),
  )
  return { planned, desk, seated }
}

test.each(engines)(
  '$deploys times a new process takes over in the middle of a workshop: people are back at once, and nothing is lost ($engine)',
  { timeout: byTier(3, 10) * 60_000 },
  async ({ engine, deploys }) => {
    const { server, key, ...place } = await warmServer(
      engine === 'PostgreSQL' ? await cluster().newDatabase() : undefined,
    )
    const { planned, desk, seated } = await seatEveryone(server, key)

    const history = new History()
    const typed: string[] = []
    let isOver = false
    const writing = seated.map(async ({ live, seatId }, number) => {
      const answers: Promise<unknown>[] = []
      await wait((pace / people) * number)
      for (let turn = 0; !isOver; turn += 1) {
        const [id, text] = [newId(), `${number}: rad ${turn}`]
        typed.push(text)
        const note = { type: 'note' as const, scope: 'own' as const, text, isExported: false }
        answers.push(history.watch(id, () => live.send(note, seatId, id), text))
        await wait(pace)
      }
      await Promise.all(answers)
    })

    const perDeploy: number[][] = []
    while (perDeploy.length < deploys) {
      const before = history.saved
      await expect.poll(() => history.saved, { timeout: 20_000 }).toBeGreaterThan(before + people)
      const since = now()
      await server.stop()
      await server.rise()
      await expect
        .poll(() => seated.filter(one => one.absences.isBackSince(since)).length, { timeout: 30_000 })
        .toBe(people)
      await until(desk, isOpen)
      perDeploy.push(seated.map(one => one.absences.awaySince(since)))
    }
    isOver = true
    await Promise.all(writing)
    expect(history.saved).toBe(typed.length)
    for (const { live, own, seatId } of seated) {
      expect(live.store.getSnapshot().hello!.seats.map(({ id }) => id)).toEqual([seatId])
      expect(given(await heldSeats(own)).workshops.flatMap(({ seats }) => seats.map(({ id }) => id))).toEqual([seatId])
    }
    await server.stop()

    const store = await storeAt(place)
    const { verdict, state } = await judged(store, planned.workshopId, history)
    const kept = Object.values(state.own).flatMap(({ notes }) => Object.values(notes).map(({ text }) => text))
    expect(kept.toSorted()).toEqual(typed.toSorted())
    const present = Object.values(state.shared.seats).filter(seat => seat.state === 'present')
    keep({
      ...{ command: `chaos deploy ${engine}`, runs: deploys },
      figures: [
        ...figuresOf([verdict]),
        { name: 'seats lost', unit: '', values: [people - present.length], atMost: 0 },
        { name: 'texts lost', unit: '', values: [typed.length - kept.length], atMost: 0 },
        { name: 'away p50', unit: 'ms', values: perDeploy.map(times => percentile(times, 0.5)) },
        {
          ...{ name: 'away p95', unit: 'ms', atMost: backWithin, isEach: true },
          values: perDeploy.map(times => percentile(times, 0.95)),
        },
        { name: 'away at most', unit: 'ms', values: perDeploy.map(times => percentile(times, 1)) },
      ],
    })
  },
)
