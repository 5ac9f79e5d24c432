import type { Command } from '../messages/story.ts'
import type { TileText } from '../model/actor.ts'
import type { Idea } from '../model/partnership.ts'
import type { Shared } from '../model/workshop.ts'
import { standing } from '../rules/partnership/standing.ts'
import type { SeatView } from '../views/seatView.ts'
import type { OwnView } from '../views/seenBy.ts'
import type { Roll } from './dice.ts'
import type { Words } from './words.ts'

/** Manners that simulated participants have: what they say yes to, and how long they think. */
export const tempers = ['eager', 'host', 'thoughtful', 'slow', 'sceptic'] as const
export type Temper = (typeof tempers)[number]

/** A simulated participant: a name, a manner, the organisation they come from, and who they share a device with. */
export type Persona = {
  number: number
  name: string
  temper: Temper
  tile: TileText
  isColleague: boolean
  device: number
}

/** What a persona has sent so far, by what it was about: the only thing it remembers by itself. */
export type Memory = Readonly<Record<string, number>>

/** A persona's next command, and what it is about. */
export type Move = { about: string; command: Command }

/** All that a persona goes by: what its seat sees, who it is, what it has done, and the dice and words it was given. */
export type Sight = {
  shared: Shared
  own: OwnView | undefined
  view: SeatView
  time: number
  me: Persona
  memory: Memory
  /** Dice of this persona alone. */
  roll: Roll
  /** Dice that all personas of the rehearsal share: what the room tends to like. */
  roomRoll: Roll
  words: Words
}

/** One move, unless it has been tried already. */
export const once = (
  { memory }: Pick<Sight, 'memory'>,
  about: string,
  command: () => Command | undefined,
  most = 1,
): Move | undefined => {
  if ((memory[about] ?? 0) >= most) return undefined
  const made = command()
  return made ? { about, command: made } : undefined
}

/** The first of several wishes that comes to something. */
export function firstOf(...wishes: (() => Move | undefined)[]): Move | undefined {
  for (const wish of wishes) {
    const move = wish()
    if (move) return move
  }
  return undefined
}

/** The voice that writes and asks for an idea, so that one does what all may do: of the first tile there, else a creator. */
export function spokesperson(shared: Shared, idea: Idea): string | undefined {
  const voices = standing(shared, idea).flatMap(actor => actor.voices)
  return (voices.length > 0 ? voices : idea.creators).find(id => shared.seats[id]?.state === 'present')
}

/** The owner that writes for a partnership from homecoming on. */
export const firstOwner = (shared: Shared, idea: Idea): string | undefined =>
  standing(shared, idea)
    .flatMap(actor => actor.owners)
    .find(id => shared.seats[id]?.state === 'present')

/** The ideas that a market still works on. */
export const liveIdeas = (shared: Shared, marketId: string): Idea[] =>
  Object.values(shared.ideas).filter(idea => idea.state === 'live' && idea.marketId === marketId)
