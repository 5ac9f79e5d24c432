import { tidyCode } from '#shared/model/ids.ts'
import type { Seat } from '#shared/model/seat.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { shutDoor } from '#shared/rules/seats/seats.ts'
import { isTablet, mostOnDevice } from '#shared/rules/swap/seating/tablets.ts'
import type { Admission, AskSeat, DoorRefusal } from '#shared/views/live/doors.ts'
import type { Log } from '../log.ts'
import { codeOf, StoreFailed } from '../store/errors.ts'
import type { Store } from '../store/open.ts'
import type { Device } from '../store/tables/devices.ts'
import type { WorkshopRow } from '../store/tables/workshops.ts'
import type { Clock } from '../workshop/clock.ts'
import type { RunningWorkshops } from '../workshop/RunningWorkshops.ts'
import type { Sockets } from '../workshop/sockets/engine.ts'
import type { Opened } from '../workshop/sockets/opened.ts'
import type { Breaker } from './breaker.ts'
import type { CookieJar } from './cookies.ts'
import { asDoorRefusal, ordered } from './elsewhere.ts'
import { looksLikeCode, newId, publicName, type Secrets } from './secrets.ts'

/** What the participants' door needs of the house. */
export type DoorKeeper = {
  store: Store
  clock: Clock
  log: Log
  running: RunningWorkshops
  sockets: Sockets
  secrets: Secrets
  /** For join codes, and for the codes that move a seat: who guesses one is not in the way of the other. */
  breaker: Breaker
  resumeBreaker: Breaker
}

/** Who knocks: the address, in memory only, and what the device has in its pockets. */
export type Knock = { address: string; cookies: CookieJar }

type No = { refusal: DoorRefusal; isHybrid?: true }
type Found = { row: WorkshopRow; opened: Opened }

const no = (refusal: DoorRefusal): No => ({ refusal })

/** The cookie with a device's secret in one workshop. */
export const deviceCookie = (workshopId: string): string => `plats-${workshopId}`

/** In by code, by QR or by what the device remembers: a new seat, a seat from another device, or the seats it holds. */
export async function askSeat(keeper: DoorKeeper, by: string, ask: AskSeat, knock: Knock): Promise<Admission | No> {
  const found = await findWorkshop(keeper, by, knock)
  if ('refusal' in found) return found
  const { opened, row } = found
  const device = await deviceAt(keeper, row.id, knock.cookies)
  const seats = device ? seatsOf(opened.live.state, device.id) : []
  // A tablet stays at its table when everybody has left it: others will sit down there.
  const isShared = device !== undefined && isTablet(opened.live.state.shared, device.id)
  if (!isShared && seats.length > 0 && seats.every(({ state }) => state === 'removed')) return no('removed')
  if ('name' in ask) return join(keeper, found, ask, knock, device)
  if ('resumeCode' in ask) return moveSeat(keeper, found, ask.resumeCode, knock, device)
  if (device && 'sitDown' in ask) return sitDown(keeper, found, ask.sitDown, knock, device)
  if (!device || (seats.length === 0 && !isShared)) return toNewcomer(opened.live.state)
  return admit(keeper, opened, device, knock)
}

/** A device without a seat here: who comes may say their name, unless nobody new comes in. */
function toNewcomer({ shared }: Workshop): No {
  const shut = shutDoor(shared)
  if (shut) return no(asDoorRefusal(shut))
  return shared.form === 'hybrid' ? { ...no('noSeat'), isHybrid: true } : no('noSeat')
}

async function findWorkshop(keeper: DoorKeeper, by: string, knock: Knock): Promise<Found | No> {
  const { store, running, breaker } = keeper
  const code = tidyCode(by)
  const isKnownHere = knock.cookies.read(deviceCookie(by)) !== undefined
  const isCode = !isKnownHere && looksLikeCode(code)
  const { workshops } = store
  const byDoor = () => (isCode ? workshops.byCode(code) : workshops.byToken(by))
  const row = await (isKnownHere ? workshops.find(by) : byDoor())
  // Only guessing is held up: never a seat that somebody has, a QR code, or a hall where others have come in already.
  const isHeldUp = isCode && breaker.isOpen(knock.address) && !(row && breaker.isKnown(knock.address, row.id))
  if (isHeldUp) return no('tooManyTries')
  const opened = row && (await running.open(row))
  if (row && opened) return { row, opened }
  if (isCode) breaker.failed(knock.address)
  return no('wrongCode')
}

async function deviceAt(keeper: DoorKeeper, workshop: string, cookies: CookieJar): Promise<Device | undefined> {
  const secret = cookies.read(deviceCookie(workshop))
  if (!secret) return undefined
  const device = (await keeper.store.devices.bySecret(secret)) ?? (await fromLater(keeper, workshop, secret))
  return device?.workshop === workshop ? device : undefined
}

/** A copy that has been laid back knows no secret that was given after it was made: the device tells which it was. */
async function fromLater(
  { store, secrets }: DoorKeeper,
  workshop: string,
  secret: string,
): Promise<Device | undefined> {
  const told = secrets.deviceOf(workshop, secret)
  const device = told && (await store.devices.find(told.deviceId))
  if (!device || !(await store.devices.takeBack(device.id, secret, told.issue))) return undefined
  return store.devices.bySecret(secret)
}

const seatsOf = ({ shared }: Workshop, deviceId: string): Seat[] =>
  Object.values(shared.seats).filter(seat => seat.deviceId === deviceId)

async function join(
  keeper: DoorKeeper,
  { row, opened }: Found,
  { name, attempt, isRemote }: Extract<AskSeat, { name: string }>,
  knock: Knock,
  device: Device | undefined,
): Promise<Admission | No> {
  const { live } = opened
  // Who repeats an attempt is given the same seat again; the attempt itself is never told to anybody.
  const seatId = publicName('seat', attempt)
  const { kind } = live.state.shared.clock
  if (kind === 'draft') return no('notOpen')
  if (kind === 'closed') return no('wrongCode')
  const already = live.state.shared.seats[seatId]
  if (already?.state === 'removed') return no('removed')
  if (already && ![device?.id, publicName('device', attempt)].includes(already.deviceId)) return no('noSeat')
  const held = device ? seatsOf(live.state, device.id).filter(({ state }) => state !== 'removed') : []
  if (!already && held.length >= mostOnDevice) return no('full')
  const deviceId = already?.deviceId ?? device?.id ?? publicName('device', attempt)
  if (!already) {
    const reply = await ordered(opened, seatId, { kind: 'device', deviceId }, { type: 'join', name, isRemote })
    if (!reply.ok) return no(asDoorRefusal(reply.refusal))
  }
  // Also for who repeats an attempt: the server may have ended between the seat and its code.
  await keeper.store.resumeCodes.set(row.id, seatId, opened.resumeCode(seatId, deviceId))
  const holder = { id: deviceId, workshop: row.id, createdAt: keeper.clock.now() }
  return { ...(await admit(keeper, opened, holder, knock)), seatId }
}

async function moveSeat(
  keeper: DoorKeeper,
  { row, opened }: Found,
  typed: string,
  knock: Knock,
  device: Device | undefined,
): Promise<Admission | No> {
  const { store, resumeBreaker: breaker, clock } = keeper
  if (breaker.isOpen(knock.address)) return no('tooManyTries')
  const { live } = opened
  const seatId = await store.resumeCodes.seatOf(row.id, tidyCode(typed))
  const seat = seatId === undefined ? undefined : live.state.shared.seats[seatId]
  if (!seat) {
    breaker.failed(knock.address)
    return no('wrongResumeCode')
  }
  if (seat.state === 'removed') return no('removed')
  const holder = device ?? { id: newId(), workshop: row.id, createdAt: clock.now() }
  const held = seatsOf(live.state, holder.id).filter(({ id, state }) => state !== 'removed' && id !== seat.id)
  if (held.length >= mostOnDevice) return no('full')
  if (seat.deviceId !== holder.id) {
    const order = { type: 'moveSeat' as const, seatId: seat.id, deviceId: holder.id }
    const reply = await ordered(opened, newId(), { kind: 'shell' }, order)
    if (!reply.ok) return no(asDoorRefusal(reply.refusal))
    await store.resumeCodes.set(row.id, seat.id, opened.resumeCode(seat.id, holder.id))
  }
  return { ...(await admit(keeper, opened, holder, knock)), seatId: seat.id }
}

/** A seat from another tablet comes to this one: the rules say whose may. */
async function sitDown(
  keeper: DoorKeeper,
  { row, opened }: Found,
  seatId: string,
  knock: Knock,
  device: Device,
): Promise<Admission | No> {
  const order = { type: 'sitDown' as const, seatId, deviceId: device.id }
  const reply = await ordered(opened, newId(), { kind: 'shell' }, order)
  if (!reply.ok) return no(asDoorRefusal(reply.refusal))
  await keeper.store.resumeCodes.set(row.id, seatId, opened.resumeCode(seatId, device.id))
  return { ...(await admit(keeper, opened, device, knock)), seatId }
}

/** A ticket for this device, and a new secret; the old one works until the new one has been used, and goes on while
 * nothing can be saved. */
async function admit(
  { store, secrets, sockets, breaker }: DoorKeeper,
  opened: Opened,
  device: Device,
  knock: Knock,
): Promise<Admission> {
  const { id } = opened.live
  const make = (issue: number) => secrets.device(id, device.id, issue)
  const another = await store.devices.rotate(device.id, make, knock.cookies.read(deviceCookie(id)))
  const secret = another ?? make(1)
  if (another === undefined) await store.devices.add({ ...device, secret })
  knock.cookies.set(deviceCookie(id), secret)
  breaker.cameIn(knock.address, id)
  return { workshopId: id, as: 'device', ticket: await sockets.ticket(opened, { as: 'device', deviceId: device.id }) }
}

/** Whether this device holds the seat. */
export async function holds(
  keeper: DoorKeeper,
  workshopId: string,
  seatId: string,
  cookies: CookieJar,
): Promise<boolean> {
  const device = await deviceAt(keeper, workshopId, cookies)
  const row = device && (await keeper.store.workshops.find(workshopId))
  const opened = row && (await keeper.running.open(row))
  const seat = opened?.live.state.shared.seats[seatId]
  return seat !== undefined && seat.state !== 'removed' && seat.deviceId === device?.id
}

/** The workshops where this device has seats, so that a page can lead back to them, those where it may have some, but whose
 * story cannot be read: one of these hides no other. And those that have been erased here, where it had some. */
export async function heldSeats(keeper: DoorKeeper, cookies: CookieJar) {
  const prefix = deviceCookie('')
  const ids = cookies.names().flatMap(name => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))
  const unread: string[] = []
  const notRead = (workshop: string, error: unknown) => {
    if (error instanceof StoreFailed) throw error
    keeper.log.error('storyNotRead', { workshop, code: codeOf(error) }, error)
    unread.push(workshop)
    return []
  }
  const gone = await keeper.store.workshops.gone()
  const asked = ids.filter(id => !gone.includes(id)).slice(0, 20)
  const held = await Promise.all(asked.map(id => heldIn(keeper, id, cookies).catch(error => notRead(id, error))))
  return { workshops: held.flat(), unread, gone: ids.filter(id => gone.includes(id)) }
}

async function heldIn(keeper: DoorKeeper, workshopId: string, cookies: CookieJar) {
  const device = await deviceAt(keeper, workshopId, cookies)
  const row = device && (await keeper.store.workshops.find(workshopId))
  const seen = row && (await keeper.running.look(row))
  if (!device || !seen) return []
  const { title, phase, tablets } = seen
  const seats = seen.seats.filter(({ deviceId }) => deviceId === device.id)
  if (seats.length === 0 && !tablets.includes(device.id)) return []
  return [{ workshopId, title, phase, seats: seats.map(({ id, name }) => ({ id, name })) }]
}
