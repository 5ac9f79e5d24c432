import type { Sector } from '../model/actor.ts'
import type { PillarName } from '../views/pillars.ts'

/** The hour over the town: night when people come, afternoon while they work, evening at home, dawn when they leave. */
export type Hour = 'night' | 'afternoon' | 'evening' | 'dawn'

/** The light: an hour, and from homecoming how far the evening has gone towards dawn, 0–1 (answered owners and booked steps). */
export type Light = { hour: Hour; dawn: number }

/** An organisation's building on its own bank. */
export type TownActor = {
  id: string
  sector: Sector
  name: string
  /** The order in which it came to the workshop: a place keeps its place when others come and go. */
  number: number
  /** The sign on its label and its pawn, a key of the kit of signs. */
  sign: string
  /** Tells apart those who show the same sign: 0 for the first, 1 for the next … */
  shade: number
  /** False while its tile is not written: a dashed plot. */
  isWritten: boolean
  /** Windows lit: it is at home, or its owners have answered. */
  isLit: boolean
  /** The idea that its pawn stands at, if it is out. */
  ideaId?: string
}

/** Who stands at an idea: its own pair at a spark, the parties of a bridge, in the order in which they came. */
export type TownParty = {
  actorId: string
  sector: Sector
  /** Its lantern: none before the answers open; lit for a yes; 'asks' lit with the tag "till nämnden" where others decide; 'chair' an inviting light at an empty place. */
  lantern: 'none' | 'lit' | 'asks' | 'chair'
}

/** An idea on a challenge's island. */
export type TownIdea = {
  id: string
  number: number
  /** What its sign says: its name, or how it begins. */
  name: string
  /** 'spark' stands alone without a lane; 'bank' rests in the idea bank; 'half' has one sector; 'bridge' is a partnership. */
  state: 'spark' | 'bank' | 'half' | 'bridge'
  /** Its lane's place among its island's, by the idea's number, with gaps for those that have none; undefined without one. It is the same all evening. */
  lane?: number
  parties: TownParty[]
  /** How many fifths of the agreement are filled: that many fifths of the missing planks lie. */
  planks: 0 | 1 | 2 | 3 | 4 | 5
  /** Undefined before the bridge is formed. */
  pillars?: Record<PillarName, boolean>
  /** A place stands empty, with an inviting light: a formed bridge seeks a party from this sector. */
  seeks?: Sector
  /** An event card that is open, or resolved. */
  crack?: 'open' | 'mended'
  /** The nearest booked step, its day as an ISO date, and how many more there are. */
  step?: { day: string; more: number }
}

/** A challenge's island, with its knot of yarn: tied, loosened by a first agreement, unwound by a booked step. */
export type TownChallenge = {
  id: string
  number: number
  title: string
  knot: 'tied' | 'loose' | 'unwound'
  ideas: TownIdea[]
}

/** All that the town shows of one market's workshop, and nothing else: no hidden text, no person's name. */
export type Town = {
  /** Seeds every random thing in the picture, so that it is the same on every device. */
  seed: string
  light: Light
  actors: TownActor[]
  challenges: TownChallenge[]
  /** Honest noes: a count on the bench, never whose. */
  noes: number
}
