import * as z from 'zod/mini'
import { EarlierWorkshop } from '#shared/messages/agreement/earlier.ts'
import type { CreateWorkshop } from '#shared/messages/phases.ts'
import { Films } from '#shared/town/film/film.ts'
import { Admission } from '#shared/views/live/doors.ts'
import { OpenDoor } from '#shared/views/live/state.ts'
import { EarlierFault } from '#shared/views/report/before/reading.ts'
import type { Carrier } from './carrier.ts'
import { newId } from './ids.ts'

const at = encodeURIComponent

/** A seat by code or QR token. The same attempt again gives the same seat, when the first answer was lost. */
export const join = (carrier: Carrier, code: string, name: string, attempt: string = newId()) =>
  carrier.ask('POST', `/workshops/${at(code)}/seat`, { name, attempt }, Admission)

/** The seat that has this resume code, moved to this device. */
export const moveHere = (carrier: Carrier, code: string, resumeCode: string) =>
  carrier.ask('POST', `/workshops/${at(code)}/seat`, { resumeCode }, Admission)

/** "Sitt ner här": a seat from another tablet, or of somebody without a device, comes to this one. */
export const sitDown = (carrier: Carrier, workshopId: string, seatId: string) =>
  carrier.ask('POST', `/workshops/${at(workshopId)}/seat`, { sitDown: seatId }, Admission)

/** Back to the seats that this device holds. */
export const comeBack = (carrier: Carrier, workshopId: string) =>
  carrier.ask('POST', `/workshops/${at(workshopId)}/seat`, { back: true }, Admission)

/** The desk of a workshop; the key is needed once a device. */
export const openDesk = (carrier: Carrier, workshopId: string, key?: string) =>
  carrier.ask('POST', `/workshops/${at(workshopId)}/desk`, { key }, Admission)

/** A big screen, which may only look. */
export const openScreen = (carrier: Carrier, key: string) => carrier.ask('POST', '/screen', { key }, Admission)

const House = z.object({ isFacilitator: z.boolean() })

/** Whether this device belongs to a facilitator here. */
export const askHouse = (carrier: Carrier) => carrier.ask('GET', '/setup', undefined, House)

/** A set-up link, or the set-up key, makes this device a facilitator's. */
export const openHouse = (carrier: Carrier, secret: string) => carrier.ask('POST', '/setup', { secret }, House)

const KeyLink = z.object({
  id: z.string(),
  kind: z.enum(['facilitator', 'host', 'screen']),
  secret: z.string(),
  createdAt: z.number(),
  name: z.optional(z.string()),
  market: z.optional(z.number()),
  isHere: z.boolean(),
})
export type KeyLink = z.infer<typeof KeyLink>

const Planned = z.object({
  workshopId: z.string(),
  code: z.string(),
  door: OpenDoor,
  facilitator: KeyLink,
  screen: KeyLink,
})
export type Planned = z.infer<typeof Planned>

/** A new workshop, with its code and its first links. The same id again gives the same workshop. */
export const planWorkshop = (carrier: Carrier, workshop: Omit<CreateWorkshop, 'type'>, id?: string) =>
  carrier.ask('POST', '/workshops', { workshop, id }, Planned)

const EarlierAnswer = z.union([
  z.object({ earlier: EarlierWorkshop, isRehearsal: z.boolean() }),
  z.object({ fault: EarlierFault, where: z.optional(z.string()) }),
])

/** What comes along to a reunion, from a workshop here or from an export that somebody has kept. */
export const readEarlier = (carrier: Carrier, from: { workshopId: string } | { file: string }) =>
  carrier.ask('POST', '/earlier', from, EarlierAnswer)

const PlannedRow = z.object({
  id: z.string(),
  code: z.string(),
  createdAt: z.number(),
  rehearsalOf: z.optional(z.string()),
  title: z.string(),
  place: z.string(),
  day: z.string(),
  phase: z.string(),
  seats: z.number(),
  programme: z.object({ id: z.string(), isChanged: z.boolean() }),
})

const Listed = z.object({
  workshops: z.array(PlannedRow),
  unread: z.array(z.object({ id: z.string(), code: z.string(), createdAt: z.number() })),
  gone: z.optional(z.array(z.string())),
})

/** The workshops planned here, those whose story this version of the game cannot read, and those that have been erased. */
export const listWorkshops = (carrier: Carrier) => carrier.ask('GET', '/workshops', undefined, Listed)

const Held = z.object({
  workshopId: z.string(),
  title: z.string(),
  phase: z.string(),
  seats: z.array(z.object({ id: z.string(), name: z.string() })),
})

const HeldSeats = z.object({
  workshops: z.array(Held),
  unread: z.array(z.string()),
  gone: z.optional(z.array(z.string())),
})

/** Where this device has seats, where it may have some, but the story cannot be read just now, and where it had some in a
 * workshop that is no more. */
export const heldSeats = (carrier: Carrier) => carrier.ask('GET', '/seats', undefined, HeldSeats)

/** The films of a workshop, one for each market: for its desk at any time, for a big screen when people part. What to say
 * of a no is told by `whyNoFilm`. */
export const fetchFilm = (carrier: Carrier, from: { workshopId: string } | { screenKey: string }) =>
  'screenKey' in from
    ? carrier.ask('POST', '/screen/film', { key: from.screenKey }, Films)
    : carrier.ask('GET', `/workshops/${at(from.workshopId)}/film`, undefined, Films)

/** The links of a workshop and the way in to it. */
export const listKeys = (carrier: Carrier, workshopId: string) =>
  carrier.ask(
    'GET',
    `/workshops/${at(workshopId)}/keys`,
    undefined,
    z.object({ door: OpenDoor, keys: z.array(KeyLink), own: z.optional(z.string()) }),
  )

/** Another link to a workshop, or to the market that has a number. */
export const addKey = (
  carrier: Carrier,
  workshopId: string,
  kind: 'facilitator' | 'host' | 'screen',
  name?: string,
  market?: number,
) => carrier.ask('POST', `/workshops/${at(workshopId)}/keys`, { kind, name, market }, KeyLink)

const OwnerLink = z.object({ actorId: z.string(), id: z.string(), at: z.number(), address: z.string() })

/** The personal links to owners; none where nobody can be reached after the evening. */
export const ownerLinks = (carrier: Carrier, workshopId: string) =>
  carrier.ask(
    'GET',
    `/workshops/${at(workshopId)}/links`,
    undefined,
    z.object({ isReachable: z.boolean(), links: z.array(OwnerLink) }),
  )

/** Ends a link, and closes what it has opened. */
export const revokeKey = (carrier: Carrier, workshopId: string, keyId: string) =>
  carrier.ask('DELETE', `/workshops/${at(workshopId)}/keys/${at(keyId)}`, {}, z.object({ isRevoked: z.boolean() }))

/** Keeps text that has no object yet; empty text forgets it. */
export const keepDraft = (carrier: Carrier, workshopId: string, draft: { seatId: string; key: string; text: string }) =>
  carrier.ask('POST', `/workshops/${at(workshopId)}/drafts`, draft, z.object({ isKept: z.boolean() }))

const Draft = z.object({ key: z.string(), text: z.string(), savedAt: z.number() })

/** The text kept for a seat. */
export const drafts = (carrier: Carrier, workshopId: string, seatId: string) =>
  carrier.ask(
    'GET',
    `/workshops/${at(workshopId)}/drafts/${at(seatId)}`,
    undefined,
    z.object({ drafts: z.array(Draft) }),
  )
