import { expect, test } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { listWorkshops, openDesk, planWorkshop, readEarlier } from '#game/net/doors.ts'
import { enterDesk } from '#game/net/enter.ts'
import type { EarlierWorkshop } from '#shared/messages/agreement/earlier.ts'
import { mostInFile } from '#shared/views/report/before/reading.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { home } from '../../rules/telling/home.ts'
import { ideaId, october, reunionIn, reunionPlan } from '../../rules/telling/reunion.ts'
import { given, isOpen, until, workshop } from '../../support/devices.ts'
import { facilitatorOf, openWorkshop, startHouse } from '../house.ts'

const { type: _, seed: __, ...plan } = reunionPlan()
const exported = JSON.stringify(reportOf(home.state))

/** A file sent as the browser sends it, by a device with this cookie. */
async function sent(url: string, cookie: string, body: string): Promise<{ status: number; said: unknown }> {
  const headers = { 'content-type': 'application/json', 'x-komma-overens': '1', cookie }
  const answer = await fetch(`${url}/api/earlier`, { method: 'POST', headers, body })
  return { status: answer.status, said: await answer.json() }
}

test('[N1] a facilitator reads an export, and plans the reunion that follows it up', async () => {
  const house = await startHouse()
  const carrier = await facilitatorOf(house)
  const read = given(await readEarlier(carrier, { file: exported }))
  if (!('earlier' in read)) throw new Error(read.fault)
  expect(read.isRehearsal).toBe(false)
  expect(read.earlier.partnerships).toHaveLength(1)
  const { workshopId } = given(await planWorkshop(carrier, { ...plan, earlier: read.earlier }))
  const desk = enterDesk(given(await openDesk(carrier, workshopId)), { carrier })
  const { shared } = await until(desk, isOpen)
  await desk.close()
  expect(shared?.earlier).toEqual({ title: home.state.shared.title, day: home.state.shared.day })
  expect(Object.values(shared?.ideas ?? {}).map(({ wasFormed }) => wasFormed)).toEqual([true])
  expect(given(await listWorkshops(carrier)).workshops).toMatchObject([{ programme: { id: 'reunion45' } }])
})

test('[N1] a workshop that is over here comes along by its id, and one that still runs does not', async () => {
  const house = await startHouse()
  const { planned, carrier, desk } = await openWorkshop(house)
  expect(await readEarlier(carrier, { workshopId: planned.workshopId })).toEqual({ fault: 'notClosed' })
  const { shared } = desk.store.getSnapshot()
  const reply = await desk.send({ type: 'end' })
  expect({ ok: reply.ok, kind: shared?.clock.kind }).toEqual({ ok: true, kind: 'open' })
  expect(await readEarlier(carrier, { workshopId: planned.workshopId })).toEqual({ fault: 'noPartnerships' })
  expect(await readEarlier(carrier, { workshopId: 'nobody-knows' })).toEqual({ fault: 'unknown' })

  const made = given(await planWorkshop(carrier, { ...plan, earlier: october }))
  const reunion = enterDesk(given(await openDesk(carrier, made.workshopId)), { carrier })
  const { shared: before } = await until(reunion, isOpen)
  await reunion.send({ type: 'next', from: before!.clock.phaseId })
  await reunion.send({ type: 'end' })
  await reunion.close()
  const again = given(await readEarlier(carrier, { workshopId: made.workshopId }))
  expect('earlier' in again && again.earlier.partnerships.map(({ name }) => name)).toEqual([
    'Torsdagsfika',
    'Nattfotboll',
  ])
})

test('[N1] nobody but a facilitator of the house reads a file here', async () => {
  const house = await startHouse()
  expect(await readEarlier(programCarrier(house.url), { file: exported })).toEqual({ refusal: 'notFacilitator' })
  const large = await sent(house.url, '', JSON.stringify({ file: 'x'.repeat(100_000) }))
  expect(large).toEqual({ status: 413, said: { refusal: 'tooLarge' } })
})

test('[N1] files that are too large, broken or meant to harm are answered, and nothing is kept of them', async () => {
  const house = await startHouse()
  const carrier = await facilitatorOf(house)
  const fault = async (file: string) => {
    const read = given(await readEarlier(carrier, { file }))
    return 'fault' in read ? read.fault : read.earlier.partnerships[0]?.name
  }
  expect(await fault('x'.repeat(mostInFile + 1))).toBe('tooLarge')
  expect(await readEarlier(carrier, { file: 'x'.repeat(6 * 1024 * 1024) })).toEqual({ refusal: 'tooLarge' })
  expect(await fault('å'.repeat(mostInFile / 2 + 1))).toBe('tooLarge')
  expect(await fault(`${'['.repeat(100_000)}`)).toBe('notJson')
  expect(await fault(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)).toBe('notOurs')
  expect(await fault(exported.replace('"format":2', '"format":1'))).toBe('otherVersion')
  const polluted = exported.replace('{', '{"__proto__":{"polluted":1},')
  expect(await fault(polluted)).not.toBe('damaged')
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  const { workshops } = given(await listWorkshops(carrier))
  expect(workshops).toEqual([])
})

test('[N1] a plan whose earlier workshop does not hang together is refused, and makes nothing', async () => {
  const house = await startHouse()
  const carrier = await facilitatorOf(house)
  const [coffee, football] = october.partnerships
  const broken: EarlierWorkshop[] = [
    { ...october, partnerships: [{ ...coffee!, challenge: 7 }, football!] },
    { ...october, actors: october.actors.slice(0, 2) },
    { ...october, partnerships: [] },
    Object.assign(JSON.parse('{"__proto__": {"x": 1}}'), october),
  ]
  for (const earlier of broken)
    expect(await planWorkshop(carrier, { ...plan, earlier })).toEqual({ refusal: 'malformed' })
  const { earlier: _, ...without } = plan
  expect(await planWorkshop(carrier, without)).toEqual({ refusal: 'malformed' })
  expect(await planWorkshop(carrier, { ...workshop, earlier: october })).toEqual({ refusal: 'malformed' })
  expect(given(await listWorkshops(carrier)).workshops).toEqual([])
})

test('[N1] a formula is a text like any other, from the file to the reunion', async () => {
  const house = await startHouse()
  const carrier = await facilitatorOf(house)
  const report = reportOf(reunionIn('closed').state)
  const formula = '=1+1'
  const unconfirmed = report.unconfirmed.map(paper => ({ ...paper, aim: formula }))
  const read = given(await readEarlier(carrier, { file: JSON.stringify({ ...report, unconfirmed }) }))
  expect('earlier' in read && read.earlier.partnerships[0]?.aim).toBe(formula)
  expect(report.unconfirmed[0]?.id).toBe(ideaId(1))
})
