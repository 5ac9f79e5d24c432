import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Kept, memoryKept } from '#game/net/device/kept.ts'
import { Outbox, type Post } from '#game/net/device/Outbox.ts'
import type { Unread } from '#game/net/device/waiting.ts'
import type { Dropped } from '#game/net/store.ts'
import type { Reply } from '#shared/messages/reply.ts'
import type { Command } from '#shared/messages/story.ts'

const move: Command = { type: 'ready', isReady: true }
const text = (said: string): Command => ({ type: 'reflect', text: said })

const no: Reply = { ok: false, refusal: 'notSaved' }
const yes: Reply = { ok: true, number: 7 }

/** The outbox of a page just loaded, on a device that may have kept something; its other end answers as the test says. */
function outbox(answer: (id: string) => Reply, kept: Kept) {
  const unread: Unread[] = []
  const dropped: Dropped[] = []
  const post: Post = {
    send: async ({ id }) => answer(id),
    changed: () => undefined,
    dropped: what => void dropped.push(what),
    unread: async what => unread.push(what) > 0,
  }
  return { box: new Outbox(kept, 'waiting', post, 'one'), dropped, unread }
}

/** What this tab kept before it was loaded anew. */
const keep = (kept: Kept, item: { id: string; command: Command }) =>
  kept.set(`waiting/${item.id}`, { tab: 'one', at: Date.now(), ...item })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is not saved when nobody listens any more stays on the device, and is sent again until it is, once', async () => {
  const kept = memoryKept()
  const closed = outbox(() => yes, kept)
  void closed.box.add(text('kvar'), 'seat-1', 'left-text')
  await vi.advanceTimersByTimeAsync(0)
  const saved: string[] = []
  const ids: string[] = []
  let isReadOnly = true
  const answer = (id: string) => {
    ids.push(id)
    if (isReadOnly) return no
    if (!saved.includes(id)) saved.push(id)
    return yes
  }
  const first = outbox(answer, kept)
  first.box.open()
  await vi.advanceTimersByTimeAsync(4_000)
  expect(await kept.get('waiting/left-text')).toBeDefined()
  first.box.close()
  const second = outbox(answer, kept)
  second.box.open()
  const newer = second.box.add(text('nyare'), 'seat-1', 'newer-text')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ids.length).toBeGreaterThan(5)
  expect(ids.length).toBeLessThan(20)
  expect([...new Set(ids)]).toEqual(['left-text'])
  isReadOnly = false
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await newer).toEqual(yes)
  expect(saved).toEqual(['left-text', 'newer-text'])
  expect(await kept.all('waiting/')).toEqual([])
  expect([...first.dropped, ...second.dropped, ...second.unread]).toEqual([])
  second.box.close()
})

test('whoever listens hears that it is not saved; a move that nobody listens for is told as dropped in a minute', async () => {
  const kept = memoryKept()
  await keep(kept, { id: 'left-move', command: move })
  const { box, dropped } = outbox(() => no, kept)
  box.open()
  await vi.advanceTimersByTimeAsync(70_000)
  expect(dropped).toMatchObject([{ id: 'left-move', why: 'old' }])
  expect(await box.add(text('hörd'))).toEqual(no)
  expect(await kept.all('waiting/')).toEqual([])
  box.close()
})

test('a text that is never taken holds up the others for minutes only, once its words are kept elsewhere', async () => {
  const kept = memoryKept()
  await keep(kept, { id: 'never-taken', command: text('välter regeln') })
  const { box, unread } = outbox(id => (id === 'never-taken' ? no : yes), kept)
  box.open()
  const next = box.add(text('näst'))
  await vi.advanceTimersByTimeAsync(180_000)
  expect(await next).toEqual(yes)
  expect(unread).toMatchObject([{ id: 'never-taken', command: text('välter regeln') }])
  expect(await kept.all('waiting/')).toEqual([])
  box.close()
})

test.each(['nameChanged', 'tooManyBeside'] as const)(
  'words that waited over a reload and have no place (%s) are kept with their writer, and those in a field stay there',
  async refusal => {
    const kept = memoryKept()
    const taken: Reply = { ok: false, refusal }
    const name = (said: string): Command => ({ type: 'nameIdea', ideaId: 'idea-1', name: said, aim: '' })
    await kept.set('waiting/named-1', {
      ...{ tab: 'one', at: Date.now(), id: 'named-1', seatId: 'seat-1' },
      command: name('Torsdagsfika'),
    })
    const { box, unread } = outbox(() => taken, kept)
    box.open()
    await vi.advanceTimersByTimeAsync(0)
    expect(unread).toMatchObject([{ id: 'named-1', command: { name: 'Torsdagsfika' } }])
    const answer = box.add(name('Trappkaffe'), 'seat-1')
    await vi.advanceTimersByTimeAsync(0)
    expect(await answer).toEqual(taken)
    expect(unread).toHaveLength(1)
  },
)
