import type { Admission, DoorRefusal } from '#shared/views/live/doors.ts'
import type { Store } from '../store/open.ts'
import type { Key } from '../store/tables/keys.ts'
import type { Clock } from '../workshop/clock.ts'
import type { RunningWorkshops } from '../workshop/RunningWorkshops.ts'
import type { Sockets } from '../workshop/sockets/engine.ts'
import type { Bearer } from '../workshop/sockets/members/bearer.ts'
import type { Opened } from '../workshop/sockets/opened.ts'
import type { CookieJar } from './cookies.ts'
import { isSameSecret, newId, newSecret, type Secrets } from './secrets.ts'

/** What the facilitators' door needs of the house. */
export type DeskKeeper = {
  store: Store
  clock: Clock
  running: RunningWorkshops
  sockets: Sockets
  secrets: Secrets
  setupKey?: string
  publicUrl?: string
}

type No = { refusal: DoorRefusal }

/** A link that gives rights in one workshop, as the console shows it. */
export type KeyLink = Pick<Key, 'id' | 'kind' | 'createdAt' | 'name'> & {
  market?: number | undefined
  secret: string
  isHere: boolean
}

/** The facilitator's own device has this cookie; a link to one workshop makes a cookie with its id behind. */
const houseCookie = 'regi'
const keyCookie = (workshopId: string) => `${houseCookie}-${workshopId}`

/** Under what a device is kept that a set-up link has let in; and one that a key has, so that another key ends its right. */
const byLink = houseCookie
export const byKey = (secrets: Secrets, setupKey: string): string => secrets.link(houseCookie, setupKey)

/** A secret that opens /regi: the key that the server was started with, or on a laptop a set-up link, once. */
export async function openHouse(keeper: DeskKeeper, secret: string, cookies: CookieJar): Promise<No | undefined> {
  const { store, clock } = keeper
  const opener = await openedBy(keeper, secret)
  if (opener === undefined) return { refusal: 'usedLink' }
  const ownSecret = newSecret()
  await store.devices.add({ id: newId(), workshop: opener, createdAt: clock.now(), secret: ownSecret })
  cookies.set(houseCookie, ownSecret)
  return undefined
}

async function openedBy({ store, clock, secrets, setupKey, publicUrl }: DeskKeeper, secret: string) {
  if (setupKey !== undefined && isSameSecret(secret, setupKey)) return byKey(secrets, setupKey)
  const isLink = publicUrl === undefined && (await store.setupLinks.use(secret, clock.now()))
  return isLink ? byLink : undefined
}

/** Whether this device belongs to somebody who runs workshops here: what let it in must still do so today. */
export async function isOfHouse(keeper: DeskKeeper, cookies: CookieJar): Promise<boolean> {
  const { store, secrets, setupKey, publicUrl } = keeper
  const secret = cookies.read(houseCookie)
  const opener = secret ? (await store.devices.bySecret(secret))?.workshop : undefined
  if (opener === byLink) return publicUrl === undefined
  return opener !== undefined && setupKey !== undefined && opener === byKey(secrets, setupKey)
}

type DeskBearer = Extract<Bearer, { as: 'facilitator' | 'host' }>

/** By what right this device may run the whole workshop: its own, or a link's; never by a join code or as a host. */
export async function rightTo(
  keeper: DeskKeeper,
  workshopId: string,
  cookies: CookieJar,
): Promise<{ keyId?: string } | undefined> {
  const right = await deskRight(keeper, workshopId, cookies)
  return right?.as === 'facilitator' ? right : undefined
}

/** The desk that this device may have: a facilitator's, or that of a market's host. */
export async function deskRight(
  keeper: DeskKeeper,
  workshopId: string,
  cookies: CookieJar,
): Promise<DeskBearer | undefined> {
  if (await isOfHouse(keeper, cookies)) return { as: 'facilitator' }
  const key = await keyFrom(keeper, workshopId, cookies.read(keyCookie(workshopId)))
  if (!key) return undefined
  return key.kind === 'host'
    ? { as: 'host', keyId: key.id, market: Number(key.market) }
    : { as: 'facilitator', keyId: key.id }
}

async function keyFrom(
  { store }: DeskKeeper,
  workshopId: string,
  secret: string | undefined,
): Promise<Key | undefined> {
  const key = secret ? await store.keys.bySecret(secret) : undefined
  return key?.workshop === workshopId && key.kind !== 'screen' ? key : undefined
}

/** A ticket for the desk; a link's secret becomes a cookie, so that the link is needed once a device. */
export async function askDesk(
  keeper: DeskKeeper,
  workshopId: string,
  linkSecret: string | undefined,
  cookies: CookieJar,
): Promise<Admission | No> {
  if (linkSecret !== undefined) {
    if (!(await keyFrom(keeper, workshopId, linkSecret))) return { refusal: 'wrongLink' }
    cookies.set(keyCookie(workshopId), linkSecret)
  }
  const right = await deskRight(keeper, workshopId, cookies)
  if (!right) return { refusal: 'notFacilitator' }
  const opened = await openById(keeper, workshopId)
  if (!opened) return { refusal: 'unknown' }
  return { workshopId, as: right.as, ticket: await keeper.sockets.ticket(opened, right) }
}

/** A ticket for a big screen, which may only look. */
export async function askScreen(keeper: DeskKeeper, secret: string): Promise<Admission | No> {
  const key = await screenKey(keeper, secret)
  const opened = key && (await openById(keeper, key.workshop))
  if (!opened) return { refusal: 'wrongLink' }
  const ticket = await keeper.sockets.ticket(opened, { as: 'screen', keyId: key.id })
  return { workshopId: key.workshop, as: 'screen', ticket }
}

async function screenKey({ store }: DeskKeeper, secret: string): Promise<Key | undefined> {
  const key = await store.keys.bySecret(secret)
  return key?.kind === 'screen' ? key : undefined
}

/** The workshop that a big screen's key leads to, and no other. */
export async function openByScreen(keeper: DeskKeeper, secret: string): Promise<Opened | undefined> {
  const key = await screenKey(keeper, secret)
  return key && openById(keeper, key.workshop)
}

/** The workshop by its id, running. */
export async function openById({ store, running }: DeskKeeper, workshopId: string): Promise<Opened | undefined> {
  const row = await store.workshops.find(workshopId)
  return row && running.open(row)
}

/** A new link; its secret follows from its id, so that the console can show it again. */
export async function addKey(
  keeper: DeskKeeper,
  workshop: string,
  { kind, name, market }: { kind: Key['kind']; name?: string | undefined; market?: number | undefined },
): Promise<KeyLink> {
  const { store, clock, secrets } = keeper
  const key = { id: newId(), workshop, kind, name, createdAt: clock.now() }
  const secret = secrets.link('key', key.id)
  // A market is known by its number: so it can have its host before it is formed, and keeps it when they are formed anew.
  await store.keys.add({ ...key, secret, market: market === undefined ? undefined : `${market}` })
  return { id: key.id, kind, name, market, secret, createdAt: key.createdAt, isHere: false }
}

/** The links that work now, and which of them somebody is connected by. */
export async function keysOf({ store, secrets, sockets }: DeskKeeper, workshop: string): Promise<KeyLink[]> {
  const keys = await store.keys.ofWorkshop(workshop)
  const here = sockets.keysHere(workshop)
  return keys
    .filter(({ revokedAt }) => revokedAt === undefined)
    .map(({ id, kind, name, market, createdAt }) => ({
      ...{ id, kind, name, createdAt, secret: secrets.link('key', id) },
      market: market === undefined ? undefined : Number(market),
      isHere: here.includes(id),
    }))
}

/** Ends a link, and closes what it has opened. */
export async function revokeKey(keeper: DeskKeeper, workshop: string, keyId: string): Promise<boolean> {
  const keys = await keeper.store.keys.ofWorkshop(workshop)
  if (!keys.some(({ id }) => id === keyId)) return false
  await keeper.store.keys.revoke(keyId, keeper.clock.now())
  keeper.sockets.closeKey(workshop, keyId)
  return true
}
