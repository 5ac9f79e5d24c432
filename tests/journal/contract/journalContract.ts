import { describe, expect, test } from 'vitest'
import type { WriteRefusal } from '#server/store/errors.ts'
import type { Entry, Journal } from '#server/store/journal.ts'
import type { Draft } from '#server/store/tables/seats.ts'

type Opened = { journal: Journal; reopen(): Promise<Journal>; marks(): Promise<Draft[]> }

/** An entry with one event for each number. */
export const entry = (command: string, numbers: number[], change: Partial<Entry> = {}): Entry => ({
  command,
  epoch: 1,
  events: numbers.map(number => ({
    number,
    time: 1000 + number,
    event: { type: 'noted', text: `${command}:${number}` },
  })),
  reply: { ok: true, command },
  ...change,
})

const refused = (reason: WriteRefusal) => ({ status: 'rejected', reason: expect.objectContaining({ reason }) })
const stood = { status: 'fulfilled', value: undefined }

/** What every journal must do, whatever it is kept on. */
export function journalContract(name: string, open: () => Promise<Opened>): void {
  describe(`a journal ${name}`, () => {
    test('reads back what was appended, in order, with its stamps', async () => {
      const { journal } = await open()
      await journal.append('tjorn', entry('a', [1, 2]))
      await journal.append('tjorn', entry('b', [3], { epoch: 4 }))
      expect(await journal.read('tjorn')).toEqual([
        { number: 1, time: 1001, command: 'a', epoch: 1, event: { type: 'noted', text: 'a:1' } },
        { number: 2, time: 1002, command: 'a', epoch: 1, event: { type: 'noted', text: 'a:2' } },
        { number: 3, time: 1003, command: 'b', epoch: 4, event: { type: 'noted', text: 'b:3' } },
      ])
      expect((await journal.read('tjorn', 2)).map(({ number }) => number)).toEqual([3])
      expect(await journal.read('tjorn', 3)).toEqual([])
      expect((await journal.read('tjorn', 1, 1)).map(({ number }) => number)).toEqual([2])
      expect((await journal.read('tjorn', 0, 9)).length).toBe(3)
    })

    test('keeps the stories of workshops apart, also their numbers and commands', async () => {
      const { journal } = await open()
      await journal.append('tjorn', entry('a', [1]))
      await journal.append('orust', entry('a', [1, 2]))
      expect((await journal.read('tjorn')).length).toBe(1)
      expect((await journal.read('orust')).length).toBe(2)
      expect(await journal.read('okänd')).toEqual([])
    })

    test('refuses one entry without harm to those that wait beside it', async () => {
      const { journal } = await open()
      await journal.append('tjorn', entry('first', [1], { epoch: 2 }))
      const results = await Promise.allSettled([
        journal.append('tjorn', entry('b', [2], { epoch: 2 })),
        journal.append('tjorn', entry('taken', [2], { epoch: 2 })),
        journal.append('tjorn', entry('first', [3], { epoch: 2 })),
        journal.append('tjorn', entry('stale', [3], { epoch: 1 })),
        journal.append('tjorn', entry('gap', [4], { epoch: 2 })),
        journal.append('orust', entry('zero', [0])),
        journal.append('orust', entry('a', [1])),
        journal.append('tjorn', entry('c', [3], { epoch: 2 })),
      ])
      expect(results).toEqual([
        stood,
        refused('numberTaken'),
        refused('commandKnown'),
        refused('staleEpoch'),
        refused('numberGap'),
        refused('numberTaken'),
        stood,
        stood,
      ])
      expect((await journal.read('tjorn')).map(({ command }) => command)).toEqual(['first', 'b', 'c'])
      expect((await journal.read('orust')).map(({ command }) => command)).toEqual(['a'])
    })

    test('refuses an entry without events that was decided on what did not come to stand', async () => {
      const { journal } = await open()
      await journal.append('tjorn', entry('a', [1]))
      const results = await Promise.allSettled([
        journal.append('tjorn', entry('gap', [3])),
        journal.append('tjorn', entry('onGap', [], { after: 3 })),
        journal.append('tjorn', entry('onEarlier', [], { after: 0 })),
        journal.append('tjorn', entry('onNothing', [])),
        journal.append('tjorn', entry('onA', [], { after: 1 })),
        journal.append('tjorn', entry('b', [2])),
        journal.append('tjorn', entry('onB', [], { after: 2 })),
      ])
      const gap = refused('numberGap')
      expect(results).toEqual([gap, gap, gap, gap, stood, stood, stood])
      expect([...(await journal.knownReplies('tjorn')).keys()]).toEqual(['a', 'onA', 'b', 'onB'])
    })

    test('keeps a mark with its entry, and none with an entry that is refused', async () => {
      const { journal, marks } = await open()
      const mark = (text: string): Partial<Entry> => ({
        epoch: 2,
        mark: { seat: '', key: 'survey:start', text, savedAt: 7 },
      })
      await journal.append('tjorn', entry('a', [1], mark('a')))
      expect(await marks()).toEqual([mark('a').mark])
      const results = await Promise.allSettled([
        journal.append('tjorn', entry('b', [2], mark('ab'))),
        journal.append('tjorn', entry('c', [3], mark('abc'))),
        journal.append('tjorn', entry('stale', [4], { ...mark('stale'), epoch: 1 })),
        journal.append('tjorn', entry('gap', [9], mark('gap'))),
        journal.append('tjorn', entry('a', [4], mark('known'))),
      ])
      expect(results).toEqual([stood, stood, refused('staleEpoch'), refused('numberGap'), refused('commandKnown')])
      expect(await marks()).toEqual([mark('abc').mark])
      await expect(journal.append('tjorn', entry('alone', [9], mark('alone')))).rejects.toMatchObject({
        reason: 'numberGap',
      })
      expect(await marks()).toEqual([mark('abc').mark])
    })

    test('keeps an entry whole or not at all, and its command free when not', async () => {
      const { journal } = await open()
      await expect(journal.append('tjorn', entry('a', [1, 3]))).rejects.toMatchObject({ reason: 'numberGap' })
      expect(await journal.read('tjorn')).toEqual([])
      expect(await journal.knownReply('tjorn', 'a')).toBeUndefined()
      await journal.append('tjorn', entry('a', [1, 2]))
      expect((await journal.read('tjorn')).length).toBe(2)
    })

    test('fences out a writer whose workshop was claimed by another', async () => {
      const { journal, reopen } = await open()
      const old = await journal.claim('tjorn')
      await journal.append('tjorn', entry('a', [1], { epoch: old }))
      const later = await reopen()
      const young = await later.claim('tjorn')
      expect(young).toBeGreaterThan(old)
      await expect(later.append('tjorn', entry('b', [2], { epoch: old }))).rejects.toMatchObject({
        reason: 'staleEpoch',
      })
      await later.append('tjorn', entry('c', [2], { epoch: young }))
      expect((await later.read('tjorn')).map(({ command }) => command)).toEqual(['a', 'c'])
    })

    test('lets whoever holds a workshop take it anew, and nobody who has lost it', async () => {
      const { journal, reopen } = await open()
      const first = await journal.claim('tjorn')
      const second = await journal.claim('tjorn', first)
      expect(second).toBeGreaterThan(first)
      const later = await reopen()
      await expect(later.append('tjorn', entry('a', [1], { epoch: first }))).rejects.toMatchObject({
        reason: 'staleEpoch',
      })
      await later.claim('tjorn')
      await expect(later.claim('tjorn', second)).rejects.toMatchObject({ reason: 'staleEpoch' })
    })

    test('answers a known command as before, also when opened again', async () => {
      const { journal, reopen } = await open()
      await journal.append('tjorn', entry('a', [1, 2], { reply: { seat: 'Åsa', ids: ['x'] } }))
      await journal.append('tjorn', entry('silent', [3], { reply: undefined }))
      await journal.append('tjorn', entry('eventless', [], { after: 3, reply: null }))
      const later = await reopen()
      const a = { number: 2, reply: { seat: 'Åsa', ids: ['x'] } }
      const silent = { number: 3, reply: undefined }
      const eventless = { number: 3, reply: null }
      expect([...(await later.knownReplies('tjorn'))]).toEqual([
        ['a', a],
        ['silent', silent],
        ['eventless', eventless],
      ])
      expect([...(await later.knownReplies('tjorn', 2)).keys()]).toEqual(['silent', 'eventless'])
      expect(await later.knownReply('tjorn', 'a')).toEqual(a)
      expect(await later.knownReply('orust', 'a')).toBeUndefined()
      await expect(later.append('tjorn', entry('a', [4]))).rejects.toMatchObject({ reason: 'commandKnown' })
    })

    test('keeps every character, and nothing that is changed afterwards', async () => {
      const { journal, reopen } = await open()
      const text = 'å ä ö ”citat” \' " \\ \n \u0000 \u2028 👩🏽‍🌾 \ud800'
      const event = { text, list: [1, null, { deep: true }] }
      const saved = journal.append('tjorn', entry('a', [], { events: [{ number: 1, time: 2 ** 52, event }] }))
      event.list.push(2)
      await saved
      const [first] = await (await reopen()).read('tjorn')
      expect(first).toMatchObject({ time: 2 ** 52, event: { text, list: [1, null, { deep: true }] } })
    })

    test('gives a snapshot only to the model that made it, and keeps the newest', async () => {
      const { journal, reopen } = await open()
      expect(await journal.snapshot('tjorn', 'm1')).toBeUndefined()
      await journal.saveSnapshot('tjorn', { number: 5, hash: 'm1', state: { phase: 'market' } })
      await journal.saveSnapshot('tjorn', { number: 4, hash: 'm1', state: { phase: 'swap' } })
      const later = await reopen()
      expect(await later.snapshot('tjorn', 'm1')).toEqual({ number: 5, state: { phase: 'market' } })
      expect(await later.snapshot('tjorn', 'm2')).toBeUndefined()
      expect(await later.snapshot('orust', 'm1')).toBeUndefined()
      await later.saveSnapshot('tjorn', { number: 5, hash: 'm2', state: { phase: 'homecoming' } })
      expect(await later.snapshot('tjorn', 'm1')).toBeUndefined()
      expect(await later.snapshot('tjorn', 'm2')).toEqual({ number: 5, state: { phase: 'homecoming' } })
    })
  })
}
