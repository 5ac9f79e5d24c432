import type { DoorRefusal } from '#shared/views/live/doors.ts'

/** Why a door did not open, or that nobody answered. */
export type No = { refusal: DoorRefusal | 'offline'; isHybrid?: boolean }
export type Yes = { workshopId: string }
export type Held = { workshopId: string; title: string; phase: string; names: string[] }

type Ask = { back: true } | { name: string; attempt: string; isRemote?: true } | { resumeCode: string }

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Every reason that this page has words for; a new one from a newer server is told as the last of them. */
const known: Record<DoorRefusal | 'offline', true> = {
  wrongCode: true,
  wrongResumeCode: true,
  wrongLink: true,
  usedLink: true,
  tooManyTries: true,
  notOpen: true,
  doorLocked: true,
  full: true,
  closed: true,
  removed: true,
  noSeat: true,
  notFacilitator: true,
  wrongOrigin: true,
  malformed: true,
  tooLarge: true,
  notSaved: true,
  unknown: true,
  offline: true,
}
const isKnown = (refusal: string): refusal is No['refusal'] => Object.hasOwn(known, refusal)

/** Knocks with a code or a QR token: for the seats this device has, for a new seat, or for one from another device. */
export async function knock(code: string, ask: Ask): Promise<Yes | No> {
  try {
    const response = await fetch(`/api/workshops/${encodeURIComponent(code)}/seat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-komma-overens': '1' },
      credentials: 'same-origin',
      body: JSON.stringify(ask),
    })
    const said: unknown = await response.json()
    const workshopId = text(member(said, 'workshopId'))
    if (response.ok && workshopId) return { workshopId }
    const refusal = text(member(said, 'refusal'))
    // What this page has no words for is told as something that did not work, not as a workshop that is not there.
    return { refusal: isKnown(refusal) ? refusal : 'wrongLink', isHybrid: member(said, 'isHybrid') === true }
  } catch {
    return { refusal: 'offline' }
  }
}

/** Where this device already has seats, the workshops that are over left out. */
export async function seatsHere(): Promise<Held[]> {
  try {
    const response = await fetch('/api/seats', { credentials: 'same-origin' })
    const said: unknown = await response.json()
    const workshops = member(said, 'workshops')
    if (!Array.isArray(workshops)) return []
    return workshops.flatMap((workshop: unknown) => {
      const seats = member(workshop, 'seats')
      const names = Array.isArray(seats) ? seats.map((seat: unknown) => text(member(seat, 'name'))).filter(Boolean) : []
      const [workshopId, title, phase] = ['workshopId', 'title', 'phase'].map(key => text(member(workshop, key)))
      return workshopId && names.length > 0 ? [{ workshopId, title: title ?? '', phase: phase ?? '', names }] : []
    })
  } catch {
    return []
  }
}
