import { StoreFailed, WriteRefused } from '../errors.ts'
import type { Ask } from './operations.ts'
import type { Db, Tables } from './schema.ts'
import { hashOf } from './secret.ts'

/** A tablet or phone that has joined a workshop; which seats it holds stands in the story. */
export type Device = { id: string; workshop: string; createdAt: number }

/** The devices and their secrets. A device may hold several valid secrets for a while, because an answer with a
 * new one can be lost, or cross another tab's: each works until a later one has been used. */
export type Devices = {
  add(device: Device & { secret: string }): Promise<void>
  find(id: string): Promise<Device | undefined>
  /** The device a secret belongs to; using a secret ends the ones given out before it, as soon as that can be written. */
  bySecret(secret: string): Promise<Device | undefined>
  /** Gives a device one more secret, made for its number; the last used one and the three newest unused go on working.
   * While nothing can be written the one that it holds goes on, if it still works. Undefined for a device that is not known. */
  rotate(id: string, make: (issue: number) => string, held?: string): Promise<string | undefined>
  /** Takes a secret that was given after this store was copied, and is newer than all it knows; false for an older one. */
  takeBack(id: string, secret: string, issue: number): Promise<boolean>
  ofWorkshop(workshop: string): Promise<Device[]>
  remove(id: string): Promise<void>
}

const unusedKept = 4
const mostTries = 5

/** The lowest and the highest number among a device's secrets. */
const issuesOf = (db: Db, device: string) =>
  db
    .selectFrom('deviceSecrets')
    .where('device', '=', device)
    .select(({ fn }) => [fn.min('issue').as('first'), fn.max('issue').as('last')])
    .executeTakeFirstOrThrow()

/** What the writer does to devices. */
export const deviceWrites = {
  async addDevice(db: Db, { hash, ...device }: Tables['devices'] & { hash: string }): Promise<void> {
    await db.insertInto('devices').values(device).execute()
    await db.insertInto('deviceSecrets').values({ hash, device: device.id, issue: 1 }).execute()
  },

  /** The number must be higher than all that the device has had. */
  async rotateSecret(db: Db, { device, hash, issue }: Tables['deviceSecrets']): Promise<void> {
    const { first, last } = await issuesOf(db, device)
    if (last === null) throw new WriteRefused('unknown')
    if (issue <= last) throw new WriteRefused('idTaken')
    await db.insertInto('deviceSecrets').values({ hash, device, issue }).execute()
    await db
      .deleteFrom('deviceSecrets')
      .where('device', '=', device)
      .where('issue', '>', first)
      .where('issue', '<=', issue - unusedKept)
      .execute()
  },

  async endEarlierSecrets(db: Db, { device, issue }: { device: string; issue: number }): Promise<void> {
    await db.deleteFrom('deviceSecrets').where('device', '=', device).where('issue', '<', issue).execute()
  },

  async removeDevice(db: Db, id: string): Promise<void> {
    await db.deleteFrom('deviceSecrets').where('device', '=', id).execute()
    await db.deleteFrom('devices').where('id', '=', id).execute()
  },
}

/** What the writer reads from devices. */
export const deviceReads = {
  deviceByHash: async (db: Db, hash: string) => {
    const found = await db
      .selectFrom('deviceSecrets')
      .innerJoin('devices', 'devices.id', 'deviceSecrets.device')
      .select(['devices.id', 'devices.workshop', 'devices.createdAt', 'deviceSecrets.issue'])
      .select(({ selectFrom }) =>
        selectFrom('deviceSecrets as all')
          .whereRef('all.device', '=', 'devices.id')
          .select(({ fn }) => fn.min('all.issue').as('first'))
          .as('first'),
      )
      .where('hash', '=', hash)
      .executeTakeFirst()
    if (!found) return undefined
    const { first, ...device } = found
    return { ...device, isFirstUse: first !== null && first < device.issue }
  },

  lastIssue: async (db: Db, device: string) => (await issuesOf(db, device)).last ?? 0,

  devices: (db: Db, where: { id?: string; workshop?: string }) => {
    let rows = db.selectFrom('devices').selectAll().orderBy('createdAt').orderBy('id')
    if (where.id !== undefined) rows = rows.where('id', '=', where.id)
    if (where.workshop !== undefined) rows = rows.where('workshop', '=', where.workshop)
    return rows.execute()
  },
}

/** One more secret for a device, under the next number. */
async function another(ask: Ask, device: string, make: (issue: number) => string): Promise<string | undefined> {
  for (let tries = 1; ; tries++) {
    const issue = (await ask('lastIssue', device)) + 1
    if (issue === 1) return undefined
    const secret = make(issue)
    try {
      await ask('rotateSecret', { device, hash: hashOf(secret), issue })
      return secret
    } catch (error) {
      // Another tab of the same device was given this number meanwhile.
      if (tries >= mostTries || !(error instanceof WriteRefused && error.reason === 'idTaken')) throw error
    }
  }
}

/** Lets a write wait for a store that cannot be written: whoever comes to read is not turned away for that. */
const whenItCan = (error: unknown): void => {
  if (!(error instanceof StoreFailed)) throw error
}

/** The devices as the rest of the server sees them. */
export const devicesOver = (ask: Ask): Devices => ({
  add: ({ secret, ...device }) => ask('addDevice', { ...device, hash: hashOf(secret) }),
  find: async id => (await ask('devices', { id }))[0],
  bySecret: async secret => {
    const found = await ask('deviceByHash', hashOf(secret))
    if (!found) return undefined
    const { isFirstUse, issue, ...device } = found
    if (isFirstUse) await ask('endEarlierSecrets', { device: device.id, issue }).catch(whenItCan)
    return device
  },
  rotate: async (device, make, held) => {
    try {
      return await another(ask, device, make)
    } catch (error) {
      whenItCan(error)
      const holder = held === undefined ? undefined : await ask('deviceByHash', hashOf(held))
      if (holder?.id !== device) throw error
      return held
    }
  },
  takeBack: async (device, secret, issue) => {
    try {
      await ask('rotateSecret', { device, hash: hashOf(secret), issue })
      return true
    } catch (error) {
      if (error instanceof WriteRefused) return false
      throw error
    }
  },
  ofWorkshop: workshop => ask('devices', { workshop }),
  remove: id => ask('removeDevice', id),
})
