import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Kept, memoryKept } from '#game/net/device/kept.ts'
import { Outbox } from '#game/net/device/Outbox.ts'
import { lineOf } from '#game/net/device/waiting.ts'
import type { Dropped } from '#game/net/store.ts'
import type { Reply } from '#shared/messages/reply.ts'
import type { Command } from '#shared/messages/story.ts'
import { access } from '#shared/rules/access.ts'

const goal = (text: string): Command => ({ type: 'writeField', ideaId: 'idea-001', field: 'goal', text, base: 0 })
const move: Command = { type: 'ready', isReady: true }

const unsaved: Reply = { ok: false, refusal: 'notSaved' }
const late: Reply = { ok: false, refusal: 'wrongPhase' }
const yes: Reply = { ok: true, number: 7 }

/** A page on a device, its way to the server, which answers as the test says, and what has gone that way. */
function page(kept: Kept = memoryKept(), tab = 'one') {
  const way = { reply: yes, isWordsKept: true }
  const sent: { id: string; command: Command }[] = []
  const carried: string[] = []
  const dropped: Dropped[] = []
  const box = new Outbox(
    kept,
    'waiting',
    {
      send: async ({ id, command }) => {
        sent.push({ id, command })
        return way.reply
      },
      changed: () => undefined,
      dropped: what => void dropped.push(what),
      unread: async ({ id }) => {
        carried.push(id)
        return way.isWordsKept
      },
    },
    tab,
  )
  box.open()
  const ids = () => [...new Set(sent.map(({ id }) => id))]
  return { box, way, sent, ids, kept, carried, dropped }
}

const onDevice = async (kept: Kept) => (await kept.all('waiting/')).map(([key]) => key.split('/')[1])

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a line that is told as not saved stays on the device, and is sent under its id until it is, while others pass it', async () => {
  const { box, way, sent, ids, kept } = page()
  way.reply = unsaved
  expect(await box.add(goal('Färre äter ensamma'), 'seat-1')).toEqual(unsaved)
  expect(await onDevice(kept)).toEqual(ids())
  expect(await box.add(move, 'seat-1')).toEqual(unsaved)
  await vi.advanceTimersByTimeAsync(60_000)
  const tries = sent.filter(({ command }) => command.type === 'writeField')
  expect(tries.length).toBeGreaterThan(5)
  expect(new Set(tries.map(({ id }) => id)).size).toBe(1)
  way.reply = yes
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sent.at(-1)).toEqual(tries[0])
  expect(await onDevice(kept)).toEqual([])
  box.close()
})

test('a page that is gone in the meantime leaves the line to the next, under the same id', async () => {
  const first = page()
  first.way.reply = unsaved
  await first.box.add(goal('Färre äter ensamma'), 'seat-1')
  first.box.close()
  const second = page(first.kept)
  await vi.advanceTimersByTimeAsync(0)
  expect(second.sent).toEqual(first.sent)
  second.box.close()
})

test('another tab leaves alone what its own tab still sends', async () => {
  const first = page()
  first.way.reply = unsaved
  await first.box.add(goal('Färre äter ensamma'), 'seat-1')
  const second = page(first.kept, 'two')
  await vi.advanceTimersByTimeAsync(90_000)
  expect(second.sent).toEqual([])
  for (const { box } of [first, second]) box.close()
})

test('the same text tried again is the same command; a newer text of the line takes its place', async () => {
  const { box, way, sent, ids, kept } = page()
  way.reply = unsaved
  await box.add(goal('Färre äter ensamma'), 'seat-1')
  expect(await box.add(goal('Färre äter ensamma'), 'seat-1')).toEqual(unsaved)
  expect(ids()).toHaveLength(1)
  await box.add(goal('Fler äter ihop'), 'seat-1')
  await box.add(goal('En annans ord'), 'seat-2')
  const [, ...newer] = ids()
  expect(await onDevice(kept)).toEqual(newer)
  const before = sent.length
  way.reply = yes
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sent.slice(before).map(({ command }) => command)).toEqual(['Fler äter ihop', 'En annans ord'].map(goal))
  expect(await onDevice(kept)).toEqual([])
  box.close()
})

test('what makes something new is left to whoever hears that it is not saved: two would come of it', async () => {
  const { box, way, sent, kept } = page()
  way.reply = unsaved
  expect(await box.add({ type: 'post', ideaId: 'idea-001', text: 'Vi är i köket' }, 'seat-1')).toEqual(unsaved)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(sent).toHaveLength(1)
  expect(await onDevice(kept)).toEqual([])
  box.close()
})

test('the words of a late text stay on the device until they lie elsewhere', async () => {
  const { box, way, ids, kept, carried, dropped } = page()
  Object.assign(way, { reply: late, isWordsKept: false })
  expect(await box.add(goal('Det vi inte hann'), 'seat-1')).toEqual(late)
  expect(dropped).toMatchObject([{ why: 'wrongPhase', command: goal('Det vi inte hann') }])
  expect(await onDevice(kept)).toEqual(ids())
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await onDevice(kept)).toEqual(ids())
  way.isWordsKept = true
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await onDevice(kept)).toEqual([])
  expect([new Set(carried).size, dropped.length]).toEqual([1, 1])
  box.close()
})

test('a page that is loaded anew carries them there as well', async () => {
  const first = page()
  Object.assign(first.way, { reply: late, isWordsKept: false })
  await first.box.add(goal('Det vi inte hann'), 'seat-1')
  first.box.close()
  const second = page(first.kept)
  second.way.reply = late
  await vi.advanceTimersByTimeAsync(0)
  expect(second.carried).toEqual(first.ids())
  expect(await onDevice(first.kept)).toEqual([])
  second.box.close()
})

test('every text is known either to be written over what stood there or to make something new', () => {
  const news = ['proposeChallenge', 'post', 'park', 'wishActor', 'note', 'reflect']
  const orders = Object.entries(access).filter(([type]) => type !== 'typeFor')
  const isLine = ([type]: [string, unknown]) => lineOf({ command: { type } as Command }) !== undefined
  const texts = orders.filter(([, { isText }]) => isText)
  expect(texts.filter(text => !isLine(text)).map(([type]) => type)).toEqual(expect.arrayContaining(news))
  expect(texts.filter(text => !isLine(text))).toHaveLength(news.length)
  expect(orders.filter(isLine)).toEqual(texts.filter(isLine))
  const inPlace: Command = { type: 'typeFor', seatId: 'seat-2', command: { type: 'reflect', text: 'Ny' } }
  expect(lineOf({ command: inPlace })).toBeUndefined()
})
