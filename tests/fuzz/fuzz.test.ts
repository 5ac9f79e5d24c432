import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '#server/store/open.ts'
import { Cases, cycle } from '../../tools/fuzz/attack/cases.ts'
import { houseDevice, plantAll } from '../../tools/fuzz/house/planted.ts'
import { changedDoors } from '../../tools/fuzz/judge/doors.ts'
import { figuresOf } from '../../tools/fuzz/run/figures.ts'
import { fuzz } from '../../tools/fuzz/run/run.ts'
import { holds } from '../../tools/strain/results/figures.ts'
import { keepResult } from '../../tools/strain/results/results.ts'
import { byTier, seed } from '../../tools/strain/tier.ts'
import { tempFolder } from '../journal/tempFolder.ts'

const plan = {
  seed,
  frames: byTier(15_000, 1_000_000),
  valid: byTier(1_500, 40_000),
  processes: byTier(1, 2),
  connections: 1,
}
/** How quickly others are answered is a matter of the machine: the command has the goal, this only that they are. */
const ofMachine = 'somebody else there, ack p95'

test(`nothing that is sent ends the server, changes the workshop or keeps others waiting (seed ${seed})`, {
  timeout: byTier(240_000, 3_600_000),
}, async () => {
  const findings = await fuzz(plan, () => undefined)
  const figures = figuresOf(findings, plan)
  keepResult({ command: 'fuzz', seed, figures })
  const { bad, valid, held, culprits, verdict, lines } = findings
  const faults = [...bad.faults, ...valid.faults]
  const broken = held.flatMap(one => one.broken)
  const errors = lines.filter(({ level }) => level === 'error')
  const none = { faults: [], broken: [], errors: [], culprits: [], doors: [] }
  expect({ faults, broken, errors, culprits, doors: verdict?.doors }).toEqual(none)
  expect(figures.filter(figure => !holds(figure) && figure.name !== ofMachine)).toEqual([])
  expect(Math.max(...findings.acks)).toBeLessThan(15_000)
})

test('the same seed and number are the same case, so that one that fails can be tried again', async () => {
  const [one, other] = [await plantAll(tempFolder()), await plantAll(tempFolder())]
  const made = ([planted]: typeof one) => {
    const cases = new Cases(7, planted!, 'server')
    return Array.from({ length: 60 }, (_, index) => (index % 6 === 5 ? cases.request(index) : cases.frame(index)))
  }
  expect(made(one)).toEqual(made(other))
})

test('a stranger carries nothing that opens a door here, however odd the cookie', async () => {
  const [planted] = await plantAll(tempFolder())
  const carried = new Set(planted!.pocket.cookies.flatMap(cookie => cookie.split('; ')))
  const cases = new Cases(20_261_122, planted!, 'server')
  const requests = Array.from({ length: 6_000 }, (_, at) => cases.request(at * cycle + cycle - 1))
  const strangers = requests.filter(({ family }) => family === 'stranger').map(({ bytes }) => bytes.toString('latin1'))
  const cookies = strangers.flatMap(text => /^Cookie: (.*)\r$/m.exec(text)?.[1] ?? [])
  expect(cookies.length).toBeGreaterThan(200)
  expect(cookies.filter(cookie => cookie.split('; ').some(one => carried.has(one)))).toEqual([])
})

test('what stands outside the stories is held against what was planted, and each difference is a fault', async () => {
  const dataDir = tempFolder()
  const [tried, ...others] = await plantAll(dataDir)
  const store = await openStore(dataDir)
  onTestFinished(() => store.close())
  const until = Date.now()
  const changed = () => changedDoors(store, [tried!, ...others], until)
  const workshop = tried!.workshop
  const come = (id: string, into = workshop) => store.devices.add({ id, workshop: into, createdAt: 0, secret: id })
  expect(await changed()).toEqual([])
  await come('steady')
  await store.workshops.add({ id: 'later', code: 'LATERR', token: 'later', createdAt: until + 1 })
  expect(await changed()).toEqual([])
  await store.workshops.add({ id: 'made', code: 'MADEEE', token: 'made', createdAt: until })
  await store.keys.revoke(tried!.links[0]!, until)
  await store.keys.add({ id: 'made-key', workshop, kind: 'screen', createdAt: until, secret: 'made-key' })
  await come('intruder')
  await come('burglar', tried!.house)
  await store.devices.remove(houseDevice)
  await store.workshops.markClosed(workshop, until)
  const expected = [
    'workshop made is new',
    `workshop ${workshop} is closed`,
    `link ${tried!.links[0]} is gone`,
    'link made-key is new',
    'device steady is new',
    'device intruder is new',
    `facilitator ${houseDevice} is gone`,
    'facilitator burglar is new',
  ]
  expect((await changed()).toSorted()).toEqual(expected.toSorted())
})
