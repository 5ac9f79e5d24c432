import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { comeBack, heldSeats, join } from '#game/net/doors.ts'
import { enterSeat } from '#game/net/enter.ts'
import { openStore } from '#server/store/open.ts'
import { refusals } from '#shared/text/sv/refusals.ts'
import { ServerProcess } from '../../tools/operate/programs/ServerProcess.ts'
import { strace } from '../../tools/operate/programs/strace.ts'
import { type No, refusing } from '../../tools/strain/disk/refusing.ts'
import { smallDisk } from '../../tools/strain/disk/smallDisk.ts'
import { figuresOf } from '../../tools/strain/history/figures.ts'
import { byTier, promised } from '../../tools/strain/tier.ts'
import { startProcess } from '../journal/process/startProcess.ts'
import { tempFolder } from '../journal/tempFolder.ts'
import { given, isOpen, until } from '../support/devices.ts'
import { judged, keep, storeAt } from './crowd/judge.ts'
import { gathered } from './crowd/people/gathered.ts'

const times = byTier(1, 10)
const awayFor = byTier(1_000, 5_000)
const told = 10

beforeAll(() => {
  strace()
}, 600_000)

/** What can be wrong with a disk beside that it is full. */
const wrong: Record<string, No> = {
  'a sync fails': { calls: 'fsync,fdatasync', error: 'EIO' },
  'a write fails': { calls: 'pwrite64', error: 'EIO' },
  'a write finds no room': { calls: 'pwrite64', error: 'ENOSPC' },
}

test('a disk that is full or fails: nobody is told that anything is saved, and it goes on when the disk does', {
  timeout: byTier(120_000, 900_000),
}, async () => {
  const disk = smallDisk(byTier('similar', 'full'))
  onTestFinished(disk.remove)
  const key = randomBytes(32).toString('hex')
  const server = await ServerProcess.start(disk.folder, key)
  onTestFinished(() => server.kill())
  const pid = () => server.pid ?? 0
  const crowd = await gathered(server.url, key)
  const { history } = crowd
  const unsaved = () => history.refused('notSaved')
  const readiness = async () => (await fetch(`${server.url}/readyz`)).status
  const figures: { name: string; readOnly: number[]; savedMeanwhile: number[]; back: number[] }[] = []

  const reader = programCarrier(server.url)
  given(await join(reader, crowd.planned.code, 'Läsare'))
  /** What somebody reads whose page is loaded anew. */
  const namesRead = async () => {
    const [held] = given(await heldSeats(reader)).workshops
    const live = enterSeat(given(await comeBack(reader, held!.workshopId)), { carrier: reader })
    const { shared } = await until(live, isOpen)
    await live.close()
    return Object.values(shared!.seats).map(({ name }) => name)
  }

  const full = async () => {
    disk.fill(pid())
    return async () => disk.clear(pid())
  }
  const faults = { [disk.fault]: full }
  for (const [name, no] of Object.entries(wrong)) Object.assign(faults, { [name]: () => refusing(pid(), no) })
  for (const [name, strike] of Object.entries(faults)) {
    const figure = { name, readOnly: [] as number[], savedMeanwhile: [] as number[], back: [] as number[] }
    figures.push(figure)
    for (let time = 0; time < times; time += 1) {
      await crowd.goesOn()
      const [before, since] = [unsaved(), performance.now()]
      const mend = await strike()
      await expect.poll(unsaved, { timeout: 15_000, interval: 20, message: name }).toBeGreaterThan(before + told)
      figure.readOnly.push(Math.round(performance.now() - since))
      const saved = history.saved
      // Whoever comes now is told why in plain words, and the machine is told as well.
      expect(await join(programCarrier(server.url), crowd.planned.code, `Sen ${name}`)).toEqual({ refusal: 'notSaved' })
      await expect.poll(readiness, { timeout: 5_000 }).toBe(503)
      // Whoever has a seat comes in again all the same, twice, and reads what is saved.
      for (const _ of [1, 2]) expect(await namesRead()).toContain('Läsare')
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
      await wait(awayFor)
      figure.savedMeanwhile.push(history.saved - saved)
      await mend()
      figure.back.push(await crowd.goesOn(1))
      await expect.poll(readiness, { timeout: 5_000 }).toBe(200)
    }
  }
  expect(refusals.notSaved).toBe(
    'Det gick inte att spara just nu. Försök igen om en stund. Det du har skrivit finns kvar.',
  )

  // What nobody was told is saved is not there either, when the server dies before the disk is well.
  await crowd.goesOn()
  const before = unsaved()
  await refusing(pid(), wrong['a sync fails']!)
  await expect.poll(unsaved, { timeout: 15_000, interval: 20 }).toBeGreaterThan(before + told)
  await server.kill()
  await server.rise()
  await crowd.goesOn()
  await crowd.stop()
  await server.stop()

  const file = new Database(joinPath(disk.folder, 'store.sqlite'))
  expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
  file.close()
  const { verdict } = await judged(await storeAt({ dataDir: disk.folder }), crowd.planned.workshopId, history)
  keep({
    ...{ command: 'chaos disk', runs: times },
    figures: [
      ...figuresOf([verdict]),
      { name: 'told that it is not saved', unit: 'commands', values: [verdict.refused], atLeast: told },
      ...figures.flatMap(({ name, readOnly, savedMeanwhile, back }) => [
        { name: `${name}: until ${told} have been told`, unit: 'ms', values: readOnly },
        { name: `${name}: acked meanwhile`, unit: 'commands', values: savedMeanwhile, atMost: 0, isEach: true },
        { name: `${name}: until it saves again`, unit: 'ms', values: back, atMost: promised(5_000), isEach: true },
      ]),
    ],
  })
})

test('what nobody was told is saved, because its sync failed, is not found by the next start either', async () => {
  const folder = tempFolder()
  const writer = startProcess(folder)
  expect(await writer.says()).toBe('open')
  writer.tell('append c1 1')
  expect(await writer.says()).toBe('saved c1')
  await refusing(writer.child.pid ?? 0, wrong['a sync fails']!)
  writer.tell('append c2 2')
  expect(await writer.says()).toBe('StoreFailed SQLITE_IOERR_FSYNC')
  // The whole of it was written, and only the sync was refused: the system still has it when the process is gone.
  await writer.kill()
  const store = await openStore(folder)
  onTestFinished(() => store.close())
  expect((await store.journal.read('tjorn')).map(({ command }) => command)).toEqual(['c1'])
})

test('when the thread that writes is lost after a commit, nobody is told no to what it wrote, and another goes on', async () => {
  const [dataDir, key] = [tempFolder(), randomBytes(32).toString('hex')]
  const more = { NODE_OPTIONS: `--import ${new URL('./crowd/losingWriter.ts', import.meta.url).href}` }
  const server = await ServerProcess.start(dataDir, key, { more })
  onTestFinished(() => server.kill())
  const crowd = await gathered(server.url, key)
  await expect.poll(() => existsSync(joinPath(dataDir, 'lost')), { timeout: 15_000 }).toBe(true)
  await crowd.goesOn()
  await crowd.stop()
  await server.stop()
  const { verdict } = await judged(await storeAt({ dataDir }), crowd.planned.workshopId, crowd.history)
  expect(verdict).toMatchObject({ faults: [], unanswered: 0 })
})

test('where no disk can be mounted, the fault that is tried instead has its own name, and will not do for a full disk', () => {
  const never = () => false
  const similar = smallDisk('similar', never)
  onTestFinished(similar.remove)
  expect(similar.fault).toBe('no file may grow')
  expect(() => smallDisk('full', never)).toThrow('SYS_ADMIN')
})
