import { randomBytes } from 'node:crypto'
import { globSync } from 'node:fs'
import { dirname, join as joinPath } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { heldSeats, join, openDesk, openHouse, planWorkshop } from '#game/net/doors.ts'
import { enterDesk, enterSeat } from '#game/net/enter.ts'
import { newId } from '#game/net/ids.ts'
import { Recorded } from '#shared/messages/story.ts'
import { launchChromium } from '../../tools/operate/programs/chromium.ts'
import { freePort } from '../../tools/operate/programs/freePort.ts'
import { ServerProcess } from '../../tools/operate/programs/ServerProcess.ts'
import { now } from '../../tools/strain/bots/now.ts'
import { figuresOf } from '../../tools/strain/history/figures.ts'
import { History } from '../../tools/strain/history/History.ts'
import { standingIn } from '../../tools/strain/history/standing.ts'
import { percentile } from '../../tools/strain/results/figures.ts'
import { byTier, promised } from '../../tools/strain/tier.ts'
import { comeInByDoor, does } from '../browser/people/sitDown.ts'
import { frame, word } from '../browser/people/words.ts'
import { tempFolder } from '../journal/tempFolder.ts'
import { given, isOpen, until, workshop } from '../support/devices.ts'
import { clusterOfFile } from '../support/postgres/ofFile.ts'
import { installed } from './crowd/installed.ts'
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
const tabs = byTier(2, 8)

/** A workshop with open doors on this server, and its desk. */
async function openDoors(server: ServerProcess, key: string) {
  const carrier = programCarrier(server.url)
  given(await openHouse(carrier, key))
  const planned = given(await planWorkshop(carrier, workshop))
  const desk = enterDesk(given(await openDesk(carrier, planned.workshopId)), { carrier })
  onTestFinished(desk.close)
  const { shared } = await until(desk, isOpen)
  expect(await desk.send({ type: 'next', from: shared!.clock.phaseId })).toMatchObject({ ok: true })
  return { planned, desk }
}

/** A workshop on this server with everyone in it. */
async function seatEveryone(server: ServerProcess, key: string) {
  const { planned, desk } = await openDoors(server, key)
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

test.each(engines)(
  'a newer version takes over: each tab keeps what is typed and done, loads once, and is back in its seat ($engine)',
  { timeout: byTier(5, 10) * 60_000 },
  async ({ engine }) => {
    const { program, update } = installed()
    const place = {
      dataDir: tempFolder(),
      databaseUrl: engine === 'PostgreSQL' ? await cluster().newDatabase() : undefined,
    }
    const key = randomBytes(32).toString('hex')
    const metricsPort = await freePort()
    const more = { METRICS_PORT: `${metricsPort}` }
    const server = await ServerProcess.start(place.dataDir, key, { databaseUrl: place.databaseUrl, more, program })
    onTestFinished(() => server.kill())
    const { planned, desk } = await openDoors(server, key)
    const browser = await launchChromium()
    onTestFinished(() => browser.close())
    const people = []
    for (let number = 1; number <= tabs; number += 1)
      people.push(await comeInByDoor(browser, server.url, planned.code, `Deltagare ${number}`))
    const seats = Object.keys(desk.store.getSnapshot().shared!.seats)
    for (const { person } of people) await does(person).fill('Vi öppnar dörrarna')

    await server.stop()
    for (const { person } of people) {
      await person.hears(word('touch.off'))
      await does(person).fill(`${person.name} öppnar också om natten`)
      await person.press(frame('help.title'), true)
      await person.press(frame('help.hand'))
      await person.layBack()
    }
    const [late = ''] = globSync('easyWords-*.js', { cwd: joinPath(dirname(program), '../assets') })
    update()
    const began = now()
    await server.rise()
    const back = await Promise.all(
      people.map(async ({ person, loads }) => {
        await expect.poll(() => loads.length, { timeout: 30_000 }).toBe(1)
        await person.heads(frame('tile.title'))
        return Math.round(now() - began)
      }),
    )
    const kept = await Promise.all(
      people.map(({ person }) =>
        expect
          .poll(() => does(person).inputValue(), { timeout: 5_000 })
          .toBe(`${person.name} öppnar också om natten`)
          .then(
            () => 1,
            () => 0,
          ),
      ),
    )
    // What such a page loads late is still to be had.
    expect((await fetch(`${server.url}/assets/${late}`)).status).toBe(200)
    const saved = async () => {
      const told = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
      return Number(/^ko_commands_total\{outcome="saved"\} (\d+)$/m.exec(told)?.[1])
    }
    await expect.poll(saved, { timeout: 10_000 }).toBeGreaterThanOrEqual(tabs)
    await server.stop()

    const { story, state } = await standingIn((await storeAt(place)).journal, planned.workshopId)
    const facts = story.map(fact => Recorded.parse(fact).event)
    const hands = facts.flatMap(event => (event.type === 'helpAsked' ? [event.seatId] : []))
    const present = seats.filter(id => state.shared.seats[id]?.state === 'present')
    keep({
      ...{ command: `chaos deploy newer ${engine}`, runs: 1 },
      figures: [
        { name: 'tabs', unit: '', values: [seats.length], atLeast: tabs },
        { name: 'seats lost', unit: '', values: [tabs - present.length], atMost: 0 },
        { name: 'texts lost', unit: '', values: kept.map(times => 1 - times), atMost: 0, isEach: true },
        { name: 'hands raised meanwhile and lost', unit: '', values: [tabs - new Set(hands).size], atMost: 0 },
        { name: 'hands raised twice', unit: '', values: [hands.length - new Set(hands).size], atMost: 0 },
        { name: 'loads of a tab', unit: '', values: people.map(one => one.loads.length), atMost: 1, isEach: true },
        { name: 'at the own tile again after the start', unit: 'ms', values: back },
      ],
    })
  },
)
