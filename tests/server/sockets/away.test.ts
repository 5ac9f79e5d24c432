import { expect, onTestFinished, test } from 'vitest'
import { type Carrier, programCarrier } from '#game/net/carrier.ts'
import type { Live } from '#game/net/connect.ts'
import { drafts, moveHere } from '#game/net/doors.ts'
import { enterSeat } from '#game/net/enter.ts'
import { formulating, guest, one } from '../../rules/telling/market.ts'
import { seat } from '../../rules/telling/people.ts'
import { given, isOpen, until } from '../../support/devices.ts'
import { houseWith, setupKey } from '../doors/toldHouse.ts'
import { config, startHouse } from '../house.ts'

const goal = (text: string, base = 0) => ({ type: 'writeField', ideaId: one.idea, field: 'goal', text, base }) as const
const clockOf = (live: Live) => live.store.getSnapshot().shared!.clock
const goalOf = (live: Live) => live.store.getSnapshot().shared?.ideas[one.idea]?.agreement?.goal

/** Two who write the same agreement, each on a device of their own, and the server that they write to. */
async function twoAtTheTable() {
  const { house, clock, desk, id } = await houseWith(formulating, {})
  const comeIn = async (name: string, code: string) => {
    await house.doors.store.resumeCodes.set(id, seat(name), code)
    const carrier = programCarrier(house.url)
    // Its network may stay away when the server is back.
    const device = { carrier, isAway: false }
    const way: Carrier = {
      ...carrier,
      ask: (...asked) => (device.isAway ? Promise.resolve({ refusal: 'offline' }) : carrier.ask(...asked)),
    }
    const live = enterSeat(given(await moveHere(carrier, 'ABCDEF', code)), { carrier: way })
    onTestFinished(live.close)
    await until(live, isOpen)
    return Object.assign(device, { live })
  }
  const author = await comeIn(one.author, 'SEAT2222')
  const walker = await comeIn(guest.walker, 'SEAT3333')
  const goAway = async () => {
    await house.stop()
    for (const { live } of [author, walker]) {
      await until(live, ({ connection }) => connection.state === 'reconnecting')
    }
  }
  const settings = config(house.folder, { port: house.port, setupKey })
  const comeBack = () => startHouse({ folder: house.folder, clock, config: settings })
  return { author, walker, desk, id, goAway, comeBack }
}

test('[A5] two who wrote while the server was away, from the same words: both texts stand side by side', async () => {
  const { author, walker, goAway, comeBack } = await twoAtTheTable()
  await goAway()
  const sent = [author.live.send(goal('Färre äter ensamma')), walker.live.send(goal('Fler äter ihop'))]
  await until(walker.live, ({ waiting }) => waiting === 1)
  await comeBack()
  expect(await Promise.all(sent)).toMatchObject([{ ok: true }, { ok: true }])
  for (const { live } of [author, walker]) {
    await until(live, () => Object.keys(goalOf(live)?.clashes ?? {}).length === 1)
    const { text, clashes } = goalOf(live)!
    const both = [text, ...Object.values(clashes).map(beside => beside.text)]
    expect(both.sort()).toEqual(['Fler äter ihop', 'Färre äter ensamma'])
  }
})

test('[A5] who wrote on from what they saw before the server went away adds a version, and no second text', async () => {
  const { author, walker, goAway, comeBack } = await twoAtTheTable()
  expect(await author.live.send(goal('Färre äter ensamma'))).toMatchObject({ ok: true })
  await until(walker.live, () => goalOf(walker.live)?.version === 1)
  await goAway()
  const sent = walker.live.send(goal('Färre äter ensamma på torsdagar', 1))
  await comeBack()
  expect(await sent).toMatchObject({ ok: true })
  await until(author.live, () => goalOf(author.live)?.version === 2)
  expect(goalOf(author.live)).toMatchObject({ text: 'Färre äter ensamma på torsdagar', clashes: {} })
})

test('text of a device that was away until the workshop was closed is kept as a draft of its writer, and told', async () => {
  const { walker, desk, id, goAway, comeBack } = await twoAtTheTable()
  walker.isAway = true
  await goAway()
  const late = walker.live.send(goal('Det vi inte hann'), seat(guest.walker))
  await comeBack()
  await until(desk, isOpen)
  for (let clock = clockOf(desk); clock.kind !== 'closed'; clock = clockOf(desk)) {
    const { number } = await desk.send({ type: 'next', from: clock.phaseId, anyway: true })
    expect(number).toBeDefined()
    await until(desk, () => clockOf(desk).phaseId !== clock.phaseId)
  }
  walker.isAway = false
  expect(await late).toMatchObject({ ok: false })
  expect(walker.live.store.getSnapshot().dropped).toMatchObject([{ why: 'wrongPhase', seatId: seat(guest.walker) }])
  const kept = async () => given(await drafts(walker.carrier, id, seat(guest.walker))).drafts
  await expect
    .poll(kept)
    .toMatchObject([{ key: expect.stringMatching(/^late:/), text: expect.stringContaining('Det vi inte hann') }])
})
