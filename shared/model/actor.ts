import * as z from 'zod/mini'
import { Id, personal, prose } from './ids.ts'

export const Sector = z.enum(['ideaDriven', 'public'])
export type Sector = z.infer<typeof Sector>

/** The other bank. */
export const otherSector = (sector: Sector): Sector => (sector === 'public' ? 'ideaDriven' : 'public')

/** What an organisation can put in, in words and never numbers. */
export const Chip = z.enum([
  'premises',
  'time',
  'staff',
  'knowledge',
  'trust',
  'money',
  'equipment',
  'communication',
  'mandate',
  'transport',
  'education',
  'facts',
])
export type Chip = z.infer<typeof Chip>

/** Chips as somebody picks them, each once. */
export const pickedChips = (most: number) =>
  z.array(Chip).check(
    z.maxLength(most),
    z.refine<Chip[]>(chips => new Set(chips).size === chips.length, { error: 'twice' }),
  )

/** The name of a drawing in the kit of buildings, or nothing yet. */
export const BuildingName = z.string().check(z.regex(/^[A-Za-z0-9-]{0,30}$/))

/** The kit of signs. Kept in the story: never renamed, new ones last. */
export const buildingKit = [
  'house',
  'ball',
  'heart',
  'coffee',
  'droplet',
  'bell',
  'moon',
  'tent',
  'feather',
  'accessibility',
  'leaf',
  'people',
  'recycle',
  'lifebuoy',
  'armchair',
  'drama',
  'school',
  'library',
  'briefcase',
  'trees',
  'stethoscope',
  'building',
  'bus',
  'flame',
  'landmark',
  'handshake',
  'hands',
  'sprout',
  'bike',
  'music',
  'palette',
  'hammer',
  'book',
  'anchor',
  'bird',
  'sun',
  'wheat',
  'ship',
  'baby',
  'lamp',
  'shield',
  'phone',
  'key',
  'star',
  'mic',
  'map',
  'clock',
  'door',
  'fish',
  'wheel',
  'bridge',
] as const

type Sign = (typeof buildingKit)[number]

/** Signs that say nothing about what an organisation does: whoever has not chosen gets one of these. */
export const plainSigns: readonly Sign[] = [
  ...(['leaf', 'bird', 'sun', 'star', 'feather', 'fish', 'bell', 'wheat', 'lamp', 'sprout'] as const),
  ...(['droplet', 'key', 'bridge', 'anchor', 'map', 'clock', 'ship', 'wheel', 'door', 'trees'] as const),
  ...(['house', 'heart', 'handshake', 'people', 'hands', 'coffee', 'armchair'] as const),
]

/** The order in which organisations without a sign of their own receive one: those that mislead nobody first. */
export const signOrder: readonly Sign[] = [...plainSigns, ...buildingKit.filter(sign => !plainSigns.includes(sign))]

/** The sign that a tile shows: the one it was given, else the one that its number gives. */
export const signOf = ({ building, number }: { building: string; number: number }): string =>
  building || (signOrder[number % signOrder.length] ?? '')

/** Chips that nobody may promise in another's name: they are asked about at home. */
export const askedAtHome: readonly Chip[] = ['money', 'time', 'staff', 'mandate']

/** The most that each line of a tile may hold, in code points. */
export const tileLimits = {
  name: 50,
  does: 120,
  offersText: 80,
  needs: 100,
  manyThink: 100,
  limit: 100,
  parent: 50,
} as const

/** How many kinds of contribution a tile may name. */
export const mostOffers = 4

/** What an owner tells of their organisation; only sector and name are needed. */
export const TileText = z.object({
  sector: Sector,
  name: prose(tileLimits.name),
  does: prose(tileLimits.does),
  offers: z.array(Chip).check(z.maxLength(mostOffers)),
  offersText: prose(tileLimits.offersText),
  needs: prose(tileLimits.needs),
  manyThink: prose(tileLimits.manyThink),
  limit: prose(tileLimits.limit),
  building: BuildingName,
  parent: prose(tileLimits.parent),
})
export type TileText = z.infer<typeof TileText>

/** Why an actor stands at an idea: whose yes put it there, and on what condition. */
export const Placement = z.object({
  pairId: z.string(),
  by: z.optional(Id),
  via: z.enum(['created', 'stood', 'answered', 'askedIn', 'inPerson', 'interest', 'earlier']),
  condition: z.optional(prose(100)),
  /** The actor whose voice set the condition: the one that came, or one that let it in. */
  conditionOf: z.optional(Id),
  at: z.number(),
  order: z.int(),
})
export type Placement = z.infer<typeof Placement>

/** The last time a tile moved, and what it moved from, so that the move can be taken back. */
export const Move = z.object({
  at: z.number(),
  by: Id,
  isInPerson: z.boolean(),
  invitationId: z.optional(Id),
  fromIdeaId: z.optional(Id),
  from: z.optional(Placement),
})

/** What an owner says of the picture that others gave of them. */
export const Verdict = z.enum(['yes', 'roughly', 'no'])
export type Verdict = z.infer<typeof Verdict>

/** A tile as it was before its owner changed it in the game: when, in which phase, and who changed it. */
export const TileVersion = z.object({
  ...TileText.shape,
  version: z.int(),
  at: z.number(),
  by: z.optional(Id),
  phaseId: z.optional(z.string()),
})

/** An organisation in the game: its tile, who owns it, who speaks for it now, and where it stands. */
export const Actor = z.object({
  id: Id,
  marketId: Id,
  number: z.int(),
  origin: z.enum(['home', 'library']),
  ...TileText.shape,
  version: z.int(),
  owners: z.array(Id),
  voices: z.array(Id),
  lastVoice: z.optional(personal(40)),
  /** A greeting to whoever gets the tile next, and the one that came with it at Vänd. */
  handover: z.optional(prose(100)),
  greeting: z.optional(prose(100)),
  verdicts: z.record(z.string(), Verdict),
  history: z.array(TileVersion),
  /** Nobody else speaks for it today: its owners say so, or the facilitator has taken it out of the swap. */
  keepsOwnVoice: z.optional(z.boolean()),
  isTakenOut: z.optional(z.boolean()),
  libraryKey: z.optional(z.string()),
  /** It came along from the workshop that a reunion follows up. */
  isEarlier: z.optional(z.boolean()),
  ideaId: z.optional(Id),
  lastMove: z.optional(Move),
})
export type Actor = z.infer<typeof Actor>

/** A tile that says nothing of what its organisation does: enough for the swap, and little to speak from. */
export const isThin = ({ origin, does }: Actor): boolean => origin === 'home' && does === ''

/** True while a tile is dealt to nobody and covered by nobody: its owners answer for it at home. */
export const isOutside = ({ keepsOwnVoice, isTakenOut }: Actor): boolean =>
  keepsOwnVoice === true || isTakenOut === true
