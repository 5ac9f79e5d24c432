import { expect, test } from 'vitest'
import { newId } from '#game/net/ids.ts'
import { ordered } from '#server/doors/elsewhere.ts'
import { StoreFailed } from '#server/store/errors.ts'
import { unlessGone } from '#server/workshop/sockets/said/unlessGone.ts'
import type { Order } from '#shared/messages/story.ts'
import { liveOn, say, sit } from '../surroundings.ts'

const hand: Order = { type: 'askHelp', kind: 'hand' }
const patient = { timeout: 5_000 }

test('a write whose answer was lost is answered when the journal has said whether it stands', async () => {
  const { live, disk, journal, id } = await liveOn()
  const amira = await sit(live, 'Amira')
  const { number } = live.state
  disk.unheard = 'stands'
  const told: string[] = []
  const first = newId()
  const asked = say(live, amira, hand, first).finally(() => told.push('told'))
  await expect.poll(() => live.isReadOnly, patient).toBe(true)
  expect(await say(live, amira, hand)).toEqual({ ok: false, refusal: 'notSaved' })
  expect(told).toEqual([])
  disk.unheard = undefined
  expect(await asked).toEqual({ ok: true, number: number + 1 })
  expect(live.isReadOnly).toBe(false)
  expect((await journal.read(id)).filter(({ command }) => command === first)).toHaveLength(1)
  expect(live.state.number).toBe(number + 1)
})

test('what fell unheard is answered as not saved, with all that was decided on top of it', async () => {
  const { live, disk, journal, id } = await liveOn()
  const amira = await sit(live, 'Amira')
  const before = await journal.read(id)
  disk.unheard = 'falls'
  const asked = [say(live, amira, hand), say(live, amira, { type: 'ready', isReady: true })]
  await expect.poll(() => live.isReadOnly, patient).toBe(true)
  disk.unheard = undefined
  expect(await Promise.all(asked)).toEqual([
    { ok: false, refusal: 'notSaved' },
    { ok: false, refusal: 'notSaved' },
  ])
  expect(await journal.read(id)).toEqual(before)
  expect(await say(live, amira, hand)).toMatchObject({ ok: true })
})

test.each([
  ['unheard', { unheard: 'falls' }],
  ['on a full disk', { isFull: true }],
] as const)('a yes without facts falls with the fact that it rests on: %s', async (_, trouble) => {
  const { live, disk, journal, id } = await liveOn()
  const bo = await sit(live, 'Bo')
  const before = await journal.read(id)
  const again = newId()
  const failing = Promise.withResolvers<void>()
  disk.hold = failing.promise
  Object.assign(disk, trouble)
  const first = say(live, bo, { type: 'leave' })
  disk.hold = failing.promise.then(() => void Object.assign(disk, { isFull: false }))
  disk.unheard = undefined
  const second = say(live, bo, { type: 'leave' }, again)
  disk.hold = undefined
  failing.resolve()
  const notSaved = { ok: false, refusal: 'notSaved' }
  expect(await Promise.all([first, second])).toEqual([notSaved, notSaved])
  await expect.poll(() => live.isReadOnly, patient).toBe(false)
  expect(await journal.read(id)).toEqual(before)
  expect(await say(live, bo, { type: 'leave' }, again)).toMatchObject({ ok: true, number: before.length + 1 })
  expect((await journal.read(id)).at(-1)).toMatchObject({ command: again, event: { type: 'seatGone' } })
})

test('what comes to its journal late, from a connection given up, is refused there', async () => {
  const { live, disk, journal, id } = await liveOn()
  const amira = await sit(live, 'Amira')
  const { number } = live.state
  const { epoch } = (await journal.read(id)).at(-1)!
  disk.unheard = 'falls'
  const asked = say(live, amira, hand)
  await expect.poll(() => live.isReadOnly, patient).toBe(true)
  disk.unheard = undefined
  await asked
  const late = { command: newId(), epoch, events: [{ number: number + 1, time: 0, event: {} }] }
  await expect(journal.append(id, late)).rejects.toMatchObject({ reason: 'staleEpoch' })
})

test('a workshop that another process has taken is let go of here, and nothing more is said in it', async () => {
  const { live, journal, id, around } = await liveOn()
  const lost: string[] = []
  around.lost = workshop => void lost.push(workshop)
  const amira = await sit(live, 'Amira')
  const taken = await journal.claim(id)
  expect(await say(live, amira, hand)).toEqual({ ok: false, refusal: 'notSaved' })
  expect(lost).toEqual([id])
  expect(live.hasEnded).toBe(true)
  expect(await journal.claim(id, taken)).toBeGreaterThan(taken)
  await live.stop()
})

test('a survey whose answer was refused is not marked as answered, and the marks of others stand', async () => {
  const { live, open, id, around } = await liveOn()
  const amira = await sit(live, 'Amira')
  const bo = await sit(live, 'Bo')
  const next = await open()
  const survey: Order = { type: 'answerSurvey', moment: 'start', understand: 4, sentence: 'Bra' }
  expect(await say(next, bo, survey)).toMatchObject({ ok: true })
  const marks = await around.store.drafts.ofWorkshop(id)
  expect(await say(live, amira, survey)).toEqual({ ok: false, refusal: 'notSaved' })
  expect(await around.store.drafts.ofWorkshop(id)).toEqual(marks)
  expect(await say(await open(), amira, survey)).toMatchObject({ ok: true })
})

test('listeners hear of facts, of nothing when there are none, and of the state when it has been read anew', async () => {
  const { live, disk } = await liveOn()
  const amira = await sit(live, 'Amira')
  const bo = await sit(live, 'Bo')
  const heard: number[] = []
  live.listen((_, facts) => void heard.push(facts.length))
  for (const _ of ['goes', 'has gone']) expect(await say(live, bo, { type: 'leave' })).toMatchObject({ ok: true })
  expect(heard).toEqual([1])
  disk.unheard = 'stands'
  const asked = say(live, amira, { type: 'ready', isReady: true })
  await expect.poll(() => live.isReadOnly, patient).toBe(true)
  disk.unheard = undefined
  expect(await asked).toMatchObject({ ok: true })
  expect(heard).toEqual([1, 0])
})

test('a stop answers nobody whose write is in doubt: they ask the next server', async () => {
  const { live, disk, open, lines } = await liveOn()
  const amira = await sit(live, 'Amira')
  const { number } = live.state
  disk.unheard = 'stands'
  const first = newId()
  const told: unknown[] = []
  void say(live, amira, hand, first).then(reply => told.push(reply))
  await expect.poll(() => lines.join(''), patient).toContain('storeUnwell')
  await live.stop()
  expect(told).toEqual([])
  disk.unheard = undefined
  const next = await open()
  expect(await say(next, amira, hand, first)).toEqual({ ok: true, number: number + 1 })
})

test('whoever knocks when a workshop ends without having heard is led on, or comes back', async () => {
  const { live, disk } = await liveOn()
  const knock = (tenure?: object) =>
    ordered({ live, tenure }, newId(), { kind: 'device', deviceId: newId() }, { type: 'join', name: 'Bo' })
  disk.unheard = 'stands'
  const asked = Promise.allSettled([knock(), knock({})])
  await expect.poll(() => live.isReadOnly, patient).toBe(true)
  await live.stop()
  const comeBack = { status: 'rejected', reason: expect.objectContaining({ code: 'closed' }) }
  const ledOn = { status: 'rejected', reason: expect.objectContaining({ code: 'heldElsewhere', workshop: live.id }) }
  expect(await asked).toEqual([comeBack, ledOn])
  expect(await Promise.allSettled([knock(), knock({})])).toEqual([comeBack, ledOn])
})

test('whoever knocks just before a workshop ends is answered when it was heard', async () => {
  const { live } = await liveOn()
  const asked = ordered({ live }, newId(), { kind: 'device', deviceId: newId() }, { type: 'join', name: 'Bo' })
  await live.stop()
  expect(await asked).toMatchObject({ ok: true })
})

test('what is saved or in doubt is never called unsaved, also when nobody can say whose the workshop is', async () => {
  const { live, disk } = await liveOn()
  const amira = await sit(live, 'Amira')
  const { number } = live.state
  const away = () => Promise.reject(new StoreFailed('ECONNREFUSED'))
  const again = (id: string) =>
    unlessGone({ live, tenure: { isSure: () => false, sure: away } }, id, () => say(live, amira, hand, id))
  const saved = newId()
  await say(live, amira, hand, saved)
  disk.unheard = 'stands'
  const doubtful = newId()
  void say(live, amira, { type: 'ready', isReady: true }, doubtful)
  await expect.poll(() => live.isReadOnly, patient).toBe(true)
  expect(await again(saved)).toEqual({ ok: true, number: number + 1 })
  const asked = again(doubtful)
  expect(await again(newId())).toEqual({ ok: false, refusal: 'notSaved' })
  disk.unheard = undefined
  expect(await asked).toEqual({ ok: true, number: number + 2 })
})
