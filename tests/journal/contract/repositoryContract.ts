import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Store } from '#server/store/open.ts'
import { entry } from './journalContract.ts'

/** A workshop as the doors first write it down. */
export const workshop = (id: string, code: string) => ({ id, code, token: `token-of-${id}`, createdAt: 1 })

/** What the doors' tables must do, whatever they are kept on. */
export function repositoryContract(name: string, open: () => Promise<Store>): void {
  describe(`the doors' tables ${name}`, () => {
    let store: Store

    beforeEach(async () => {
      store = await open()
      onTestFinished(() => store.close())
    })

    test('a join code leads to one workshop that is not closed, a QR token to its own', async () => {
      const { workshops } = store
      await workshops.add(workshop('tjorn', 'HJK234'))
      await expect(workshops.add(workshop('orust', 'HJK234'))).rejects.toMatchObject({ reason: 'codeTaken' })
      await expect(workshops.add(workshop('tjorn', 'ABC234'))).rejects.toMatchObject({ reason: 'idTaken' })
      await workshops.markOpened('tjorn', 5)
      const tjorn = { id: 'tjorn', code: 'HJK234', createdAt: 1, openedAt: 5 }
      expect(await workshops.byCode('HJK234')).toEqual(tjorn)
      expect(await workshops.byToken('token-of-tjorn')).toEqual(tjorn)
      expect(await workshops.byCode('ABC234')).toBeUndefined()

      await workshops.markClosed('tjorn', 9)
      expect(await workshops.byCode('HJK234')).toBeUndefined()
      expect(await workshops.find('tjorn')).toEqual({ ...tjorn, closedAt: 9 })
      await workshops.add({ ...workshop('orust', 'HJK234'), rehearsalOf: 'tjorn' })
      await expect(workshops.markReopened('tjorn')).rejects.toMatchObject({ reason: 'codeTaken' })
      await workshops.remove('orust')
      await workshops.markReopened('tjorn')
      expect(await workshops.byCode('HJK234')).toEqual(tjorn)

      await workshops.setToken('tjorn', 'another')
      expect(await workshops.byToken('token-of-tjorn')).toBeUndefined()
      expect(await workshops.byToken('another')).toEqual(tjorn)
      await expect(workshops.markOpened('okänd', 5)).rejects.toMatchObject({ reason: 'unknown' })
    })

    test('removing a workshop removes all that hangs on it, and nothing else', async () => {
      for (const id of ['orust', 'tjorn']) {
        await Promise.all([
          store.workshops.add(workshop(id, `CODE-${id}`)),
          store.journal.append(id, entry('a', [1])),
          store.journal.saveSnapshot(id, { number: 1, hash: 'm', state: {} }),
          store.keys.add({ id: `key-${id}`, workshop: id, kind: 'host', secret: `key-secret-${id}`, createdAt: 1 }),
          store.ownerLinks.set({
            id: `link-${id}`,
            workshop: id,
            actor: 't',
            secret: `link-secret-${id}`,
            createdAt: 1,
          }),
          store.devices.add({ id: `device-${id}`, workshop: id, secret: `device-secret-${id}`, createdAt: 1 }),
          store.resumeCodes.set(id, 'seat', 'RESUME22'),
          store.drafts.keep(id, { seat: 'seat', key: 'k', text: 'halv', savedAt: 1 }),
        ])
      }
      const kept = async (id: string) => ({
        row: (await store.workshops.find(id))?.id,
        story: (await store.journal.read(id)).length,
        reply: await store.journal.knownReply(id, 'a'),
        snapshot: await store.journal.snapshot(id, 'm'),
        key: await store.keys.bySecret(`key-secret-${id}`),
        link: await store.ownerLinks.bySecret(`link-secret-${id}`),
        device: await store.devices.bySecret(`device-secret-${id}`),
        resume: await store.resumeCodes.seatOf(id, 'RESUME22'),
        drafts: (await store.drafts.ofWorkshop(id)).length,
      })
      const before = await kept('tjorn')
      await store.workshops.remove('orust')
      expect(await kept('orust')).toEqual({ story: 0, drafts: 0 })
      expect(await kept('tjorn')).toEqual(before)
      expect(before).toMatchObject({
        row: 'tjorn',
        story: 1,
        resume: 'seat',
        drafts: 1,
        device: { id: 'device-tjorn' },
      })
      await store.journal.append('orust', entry('a', [1]))
    })

    test('a revoked link opens nothing, and the name of who had it is gone', async () => {
      const { keys } = store
      const link = { workshop: 'tjorn', createdAt: 1 }
      await keys.add({ ...link, id: 'k1', kind: 'facilitator', name: 'Samira', secret: 's1' })
      await keys.add({ ...link, id: 'k2', kind: 'screen', secret: 's2' })
      expect(await keys.bySecret('s1')).toEqual({ ...link, id: 'k1', kind: 'facilitator', name: 'Samira' })
      await keys.revoke('k1', 7)
      await keys.revoke('k1', 8)
      expect(await keys.bySecret('s1')).toBeUndefined()
      expect(await keys.ofWorkshop('tjorn')).toEqual([
        { ...link, id: 'k1', kind: 'facilitator', revokedAt: 7 },
        { ...link, id: 'k2', kind: 'screen' },
      ])
      await expect(keys.add({ ...link, id: 'k3', kind: 'host', secret: 's2' })).rejects.toMatchObject({
        reason: 'idTaken',
      })
    })

    test('a tile has one link to its owner, and a new one ends it', async () => {
      const { ownerLinks } = store
      const link = { workshop: 'tjorn', actor: 'tile', createdAt: 1 }
      await ownerLinks.set({ ...link, id: 'l1', secret: 's1' })
      await ownerLinks.set({ ...link, id: 'l2', secret: 's2', createdAt: 2 })
      await ownerLinks.set({ ...link, id: 'l3', secret: 's3', actor: 'other' })
      await ownerLinks.set({ ...link, id: 'l2', secret: 's2', createdAt: 2 })
      expect(await ownerLinks.bySecret('s1')).toBeUndefined()
      expect(await ownerLinks.bySecret('s2')).toEqual({ ...link, id: 'l2', createdAt: 2 })
      expect(await ownerLinks.bySecret('s3')).toEqual({ ...link, id: 'l3', actor: 'other' })
    })

    test('an old device secret works until a later one has been used', async () => {
      const { devices } = store
      const amira = { id: 'd1', workshop: 'tjorn', createdAt: 1 }
      await devices.add({ ...amira, secret: 'old' })
      await devices.rotate('d1', () => 'lost')
      await devices.rotate('d1', () => 'new')
      await devices.rotate('d1', () => 'crossed')
      expect(await devices.bySecret('old')).toEqual(amira)
      expect(await devices.bySecret('new')).toEqual(amira)
      expect(await devices.bySecret('old')).toBeUndefined()
      expect(await devices.bySecret('lost')).toBeUndefined()
      expect(await devices.bySecret('crossed')).toEqual(amira)
      expect(await devices.bySecret('new')).toBeUndefined()

      for (let turn = 1; turn <= 10; turn += 1) await devices.rotate('d1', () => `turn${turn}`)
      expect(await devices.bySecret('crossed')).toEqual(amira)
      expect(await devices.bySecret('turn6')).toBeUndefined()
      expect(await devices.bySecret('turn7')).toEqual(amira)
      expect(await devices.takeBack('d1', 'earlier', 14)).toBe(false)
      expect(await devices.takeBack('okänd', 'later', 17)).toBe(false)
      expect(await devices.takeBack('d1', 'later', 17)).toBe(true)
      expect(await devices.bySecret('later')).toEqual(amira)
      expect(await devices.bySecret('turn10')).toBeUndefined()
      expect(await devices.rotate('d1', issue => `number ${issue}`)).toBe('number 18')
      const crossed = await Promise.all(['a', 'b'].map(tab => devices.rotate('d1', issue => `${tab} ${issue}`)))
      expect(crossed.map(secret => secret?.slice(-2)).sort()).toEqual(['19', '20'])
      expect(await devices.rotate('okänd', () => 's')).toBeUndefined()
      await devices.remove('d1')
      expect(await devices.bySecret('later')).toBeUndefined()
      expect(await devices.ofWorkshop('tjorn')).toEqual([])
    })

    test('a write that fails half way leaves nothing behind, and its neighbours stand', async () => {
      const { devices } = store
      await devices.add({ id: 'd1', workshop: 'tjorn', secret: 'same', createdAt: 1 })
      const results = await Promise.allSettled([
        devices.add({ id: 'd2', workshop: 'tjorn', secret: 'other', createdAt: 2 }),
        devices.add({ id: 'd3', workshop: 'tjorn', secret: 'same', createdAt: 3 }),
        devices.add({ id: 'd4', workshop: 'tjorn', secret: 'third', createdAt: Number.NaN }),
        devices.add({ id: 'd5', workshop: 'tjorn', secret: 'fourth', createdAt: 5 }),
      ])
      expect(results.map(result => (result.status === 'rejected' ? result.reason.reason : 'stood'))).toEqual([
        'stood',
        'idTaken',
        'malformed',
        'stood',
      ])
      expect((await devices.ofWorkshop('tjorn')).map(({ id }) => id)).toEqual(['d1', 'd2', 'd5'])
    })

    test('a seat has one resume code, which counts in its own workshop only', async () => {
      const { resumeCodes } = store
      await resumeCodes.set('tjorn', 'amira', 'AAAA2222')
      await resumeCodes.set('orust', 'bo', 'AAAA2222')
      expect(await resumeCodes.seatOf('tjorn', 'AAAA2222')).toBe('amira')
      expect(await resumeCodes.seatOf('orust', 'AAAA2222')).toBe('bo')
      await resumeCodes.set('tjorn', 'amira', 'BBBB3333')
      expect(await resumeCodes.seatOf('tjorn', 'AAAA2222')).toBeUndefined()
      await resumeCodes.remove('tjorn', 'amira')
      expect(await resumeCodes.seatOf('tjorn', 'BBBB3333')).toBeUndefined()
    })

    test('drafts are kept by seat and key, and can be taken away at every level', async () => {
      const { drafts } = store
      const draft = (seat: string, key: string, text = 'halv mening') => ({ seat, key, text, savedAt: 1 })
      await drafts.keep('tjorn', draft('amira', 'idea'))
      await drafts.keep('tjorn', { ...draft('amira', 'idea', 'hel mening'), savedAt: 2 })
      await drafts.keep('tjorn', draft('amira', 'survey:start'))
      await drafts.keep('tjorn', draft('bo', 'idea'))
      await drafts.keep('orust', draft('amira', 'idea'))
      expect(await drafts.ofSeat('tjorn', 'amira')).toEqual([
        { seat: 'amira', key: 'idea', text: 'hel mening', savedAt: 2 },
        draft('amira', 'survey:start'),
      ])
      await drafts.remove('tjorn', 'amira', 'idea')
      expect((await drafts.ofSeat('tjorn', 'amira')).map(({ key }) => key)).toEqual(['survey:start'])
      await drafts.removeSeat('tjorn', 'amira')
      expect((await drafts.ofWorkshop('tjorn')).map(({ seat }) => seat)).toEqual(['bo'])
      await drafts.removeWorkshop('tjorn')
      expect(await drafts.ofWorkshop('tjorn')).toEqual([])
      expect((await drafts.ofWorkshop('orust')).length).toBe(1)
    })

    test('a set-up link works once', async () => {
      const { setupLinks } = store
      await setupLinks.add('link', 1)
      expect(await setupLinks.anyUsed()).toBe(false)
      expect(await setupLinks.use('guess', 2)).toBe(false)
      expect(await Promise.all([setupLinks.use('link', 2), setupLinks.use('link', 2)])).toEqual([true, false])
      expect(await setupLinks.anyUsed()).toBe(true)
      await setupLinks.add('second', 3)
      await setupLinks.removeUnused()
      expect(await setupLinks.use('second', 4)).toBe(false)
    })
  })
}
