import type { Actor } from '#shared/model/actor.ts'
import type { Person } from './Person.ts'
import type { Room } from './Room.ts'

/** A tile that one of our own people speaks for, and the one of them who wrote it, if any did. */
export type Role = { tile: Actor; voice: Person; owner: Person | undefined }

/** Who plays what, after the deal: two bridges, each begun by one pair and crossed by another. */
export type Casting = {
  /** Begins the first idea, asks, and writes for it; its owner is one of us, and says yes at home. */
  first: Role
  /** Is asked to the first idea and says yes, as its owner does at home. */
  second: Role
  /** Asks to come in at the first idea, and is let in on a condition. */
  third: Role
  /** Begins the other idea; its owner, one of us, says no at home. */
  other: Role
  /** Is laid at the other idea, face to face. */
  laid: Role
  /** Is asked and says no. */
  unwilling: Role
}

const casts = new WeakMap<Room, Casting>()

/** Who plays what, the same for the whole evening; after a second swap others may speak for the tiles. */
export function casting(room: Room): Casting {
  const cast = casts.get(room) ?? castAnew(room)
  casts.set(room, cast)
  return cast
}

/** Finds the parts in what the deal happened to give; the room is made so that there is always a way. */
function castAnew(room: Room): Casting {
  const { shared } = room
  const pairOf = ({ voice }: Role) => Object.values(shared.seats).find(({ name }) => name === voice.name)?.pairId
  const roles = Object.values(shared.actors).flatMap((tile): Role[] => {
    const voice = room.voiceOf(tile)
    return voice ? [{ tile, voice, owner: room.ownerOf(tile) }] : []
  })
  const round = roles.filter(({ tile }) => tile.sector === 'ideaDriven')
  const square = roles.filter(({ tile }) => tile.sector === 'public')
  const ours = (some: readonly Role[]) => some.filter(({ owner }) => owner !== undefined)
  const hands = (role: Role) => (role.voice === room.leila ? 0 : 1)
  const [first, other] = ours(round).sort((one, two) => hands(one) - hands(two))
  const apart = (one: Role | undefined) => (two: Role) => one !== undefined && pairOf(one) !== pairOf(two)
  const second = ours(square).find(apart(first))
  const laid = square.find(role => role !== second && apart(other)(role))
  const [third, fourth] = square.filter(role => role !== second && role !== laid)
  const unwilling = round.find(role => role !== first && role !== other) ?? fourth
  if (!first || !other || !second || !laid || !third || !unwilling) {
    const told = roles.map(({ tile, voice, owner }) => `${tile.name}: ${voice.name}, ${owner?.name ?? 'a guest'}`)
    throw new Error(`the deal left no way to play: ${told.join('; ')}`)
  }
  return { first, second, third, other, laid, unwilling }
}
