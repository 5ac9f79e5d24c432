import { expect, onTestFinished, test, vi } from 'vitest'
import { type Kept, memoryKept } from '#game/net/device/kept.ts'
import { Outbox, type Post } from '#game/net/device/Outbox.ts'
import type { Unread } from '#game/net/device/waiting.ts'
import type { Dropped } from '#game/net/store.ts'
import type { Reply } from '#shared/messages/reply.ts'
import type { Command } from '#shared/messages/story.ts'

const move: Command = { type: 'ready', isReady: true }
const text = (said: string): Command => ({ type: 'reflect', text: said })

/** An outbox whose other end answers as the test says; nothing is lost on the way unless it says so. */
function outbox(answer: Post['send'], kept: Kept = memoryKept(), tab = 'one', isWordsKept = true) {
  const unread: Unread[] = []
  const dropped: Dropped[] = []
  const sent: Command[] = []
  const post: Post = {
    send(item) {
      sent.push(item.command)
      return answer(item)
    },
    changed: () => undefined,
    dropped: what => void dropped.push(what),
    unread: async what => {
      unread.push(what)
      return isWordsKept
    },
  }
  const box = new Outbox(kept, 'waiting', post, tab)
  return { box, dropped, sent, kept, unread }
}

const yes: Reply = { ok: true, number: 7 }
/** What a tab has kept, under a name of its own. */
const keep = (kept: Kept, item: { id: string; command: unknown; at: number; tab?: string }) =>
  kept.set(`waiting/${item.id}`, { tab: 'one', ...item })

test('what is sent while offline goes in order when the connection stands, once each', async () => {
  const { box, sent } = outbox(async () => yes)
  const answers = ['ett', 'två', 'tre'].map(said => box.add(text(said)))
  await vi.waitFor(() => expect(sent).toEqual([]))
  box.open()
  expect(await Promise.all(answers)).toEqual([yes, yes, yes])
  expect(sent).toEqual(['ett', 'två', 'tre'].map(text))
})

test('a command whose answer was lost is sent again with the same id, before those after it', async () => {
  const ids: string[] = []
  let isLost = true
  const { box } = outbox(async ({ id }) => {
    ids.push(id)
    return isLost ? undefined : yes
  })
  box.open()
  const answers = [box.add(text('ett'), undefined, 'first-id'), box.add(text('två'), undefined, 'second-id')]
  await vi.waitFor(() => expect(ids).toEqual(['first-id']))
  isLost = false
  box.close()
  box.open()
  await Promise.all(answers)
  expect(ids).toEqual(['first-id', 'first-id', 'second-id'])
})

test('what waits outlives the page', async () => {
  const kept = memoryKept()
  const first = outbox(async () => yes, kept)
  void first.box.add(text('kvar'), 'seat-1')
  await vi.waitFor(async () => expect(await kept.all('waiting/')).toHaveLength(1))
  const second = outbox(async () => yes, kept)
  second.box.open()
  await vi.waitFor(() => expect(second.sent).toEqual([text('kvar')]))
  await vi.waitFor(async () => expect(await kept.all('waiting/')).toEqual([]))
})

test('two tabs of one browser neither lose nor send what the other has under way', async () => {
  const kept = memoryKept()
  const [one, two] = [outbox(async () => yes, kept, 'one'), outbox(async () => yes, kept, 'two')]
  const answers = [one.box.add(text('ett')), two.box.add(text('två')), one.box.add(text('tre'))]
  await vi.waitFor(async () => expect(await kept.all('waiting/')).toHaveLength(3))
  one.box.open()
  two.box.open()
  expect(await Promise.all(answers)).toEqual([yes, yes, yes])
  expect([one.sent, two.sent]).toEqual([['ett', 'tre'].map(text), [text('två')]])
  await vi.waitFor(async () => expect(await kept.all('waiting/')).toEqual([]))
})

test('what a closed tab has left behind is sent by another, with the same id, before its own', async () => {
  const kept = memoryKept()
  await keep(kept, { id: 'left-behind', command: text('kvar'), at: Date.now() - 21_000, tab: 'closed' })
  await keep(kept, { id: 'under-way', command: text('på väg'), at: Date.now(), tab: 'other' })
  const ids: string[] = []
  const { box } = outbox(
    async ({ id }) => {
      ids.push(id)
      return yes
    },
    kept,
    'two',
  )
  const answer = box.add(text('min'), undefined, 'my-own-id')
  box.open()
  await answer
  expect(ids).toEqual(['left-behind', 'my-own-id'])
  await vi.waitFor(async () => expect((await kept.all('waiting/')).map(([key]) => key)).toEqual(['waiting/under-way']))
})

test('what a tab leaves behind while another is open is looked for again and again', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const kept = memoryKept()
  const { box, sent } = outbox(async () => yes, kept, 'two')
  box.open()
  await vi.advanceTimersByTimeAsync(30_000)
  await keep(kept, { id: 'left-behind', command: text('kvar'), at: Date.now(), tab: 'closed' })
  await vi.advanceTimersByTimeAsync(45_000)
  expect(sent).toEqual([text('kvar')])
  box.close()
})

test('a device that can neither keep nor read still sends', async () => {
  const broken = () => Promise.reject(new Error('the database is gone'))
  const { box, sent } = outbox(async () => yes, { get: broken, all: broken, set: broken, remove: broken })
  const waiting = box.add(text('ett'))
  box.open()
  expect(await waiting).toEqual(yes)
  box.close()
  const later = box.add(text('två'))
  box.open()
  expect(await later).toEqual(yes)
  expect(sent).toEqual(['ett', 'två'].map(text))
})

test('what an old connection never answers goes out on the new one as soon as that is certain', async () => {
  const answers: ((reply: Reply | undefined) => void)[] = []
  const { box, sent } = outbox(() => new Promise(answer => answers.push(answer)))
  box.open()
  const waiting = box.add(text('ett'))
  await vi.waitFor(() => expect(answers).toHaveLength(1))
  box.close()
  box.open()
  answers[0]?.(undefined)
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  answers[1]?.(yes)
  expect(await waiting).toEqual(yes)
  expect(sent).toHaveLength(2)
})

test('one command that cannot be read any more takes none of the others with it', async () => {
  const kept = memoryKept()
  await keep(kept, { id: 'some-id-1', command: { type: 'noLongerThere' }, at: Date.now() })
  await keep(kept, { id: 'some-id-2', command: text('kvar'), at: Date.now() })
  const { box, sent } = outbox(async () => yes, kept)
  box.open()
  await vi.waitFor(() => expect(sent).toEqual([text('kvar')]))
})

test('moves older than a minute are dropped and told; text is sent all the same', async () => {
  const kept = memoryKept()
  const at = Date.now() - 61_000
  await keep(kept, { id: 'old-move', command: move, at })
  await keep(kept, { id: 'old-text', command: text('sent'), at })
  await keep(kept, { id: 'new-move', command: move, at: Date.now() })
  const { box, sent, dropped } = outbox(async () => yes, kept)
  box.open()
  await vi.waitFor(() => expect(sent).toEqual([text('sent'), move]))
  expect(dropped).toMatchObject([{ id: 'old-move', why: 'old' }])
})

test('text that came after its phase is told as such, so that it can be kept as a draft', async () => {
  const { box, dropped } = outbox(async () => ({ ok: false, refusal: 'wrongPhase' }))
  box.open()
  expect(await box.add(text('hann inte'), 'seat-1')).toEqual({ ok: false, refusal: 'wrongPhase' })
  expect(dropped).toMatchObject([{ seatId: 'seat-1', command: text('hann inte'), why: 'wrongPhase' }])
  expect(await box.add(move)).toEqual({ ok: false, refusal: 'wrongPhase' })
  expect(dropped).toHaveLength(1)
})

test('two hundred wait, and no more; what is too large never leaves', async () => {
  const { box, sent } = outbox(async () => yes)
  const waiting = Array.from({ length: 200 }, (_, number) => box.add(text(`${number}`)))
  expect(await box.add(text('en till'))).toEqual({ ok: false, refusal: 'offline' })
  expect(await box.add(text('å'.repeat(10_000)))).toEqual({ ok: false, refusal: 'tooLarge' })
  box.open()
  await Promise.all(waiting)
  expect(sent).toHaveLength(200)
})

test('going too fast is waited out, in order', async () => {
  let isFast = true
  const { box, sent } = outbox(async () => {
    if (!isFast) return yes
    isFast = false
    return { ok: false, refusal: 'tooFast' }
  })
  box.open()
  expect(await Promise.all([box.add(text('ett')), box.add(text('två'))])).toEqual([yes, yes])
  expect(sent).toEqual([text('ett'), text('ett'), text('två')])
})

test('the words of a command that only an older page could send are lifted out, once they are kept elsewhere', async () => {
  const kept = memoryKept()
  const old = { type: 'writePoem', text: 'Det vi hann skriva' }
  await keep(kept, { id: 'of-old-page', command: old, at: Date.now() })
  await keep(kept, { id: 'of-other-tab', command: old, at: Date.now(), tab: 'two' })
  const offline = outbox(async () => yes, kept, 'one', false)
  await vi.waitFor(() => expect(offline.unread).toMatchObject([{ id: 'of-old-page', command: old }]))
  expect(await kept.get('waiting/of-old-page')).toBeDefined()
  const online = outbox(async () => yes, kept)
  await vi.waitFor(async () => expect(await kept.get('waiting/of-old-page')).toBeUndefined())
  expect(online.unread).toMatchObject([{ id: 'of-old-page', command: old }])
  expect(await kept.get('waiting/of-other-tab')).toBeDefined()
})
