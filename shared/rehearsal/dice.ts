/** Answers a question with a number between 0 and 1: the same question, the same number. */
export type Roll = (question: string) => number

/** Dice that a seed has loaded, so that whoever asks, whenever they ask, gets what that seed says (FNV-1a, mixed). */
export const dice =
  (seed: string): Roll =>
  question => {
    let hash = 2166136261
    for (const sign of `${seed}:${question}`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619)
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
    return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296
  }

/** One of the things, as the dice say. */
export const pick = <Thing>(things: readonly Thing[], roll: number): Thing | undefined =>
  things[Math.min(things.length - 1, Math.floor(roll * things.length))]

/** One of the things for the one who has this number: neighbours take different ones, and the dice say where to begin. */
export const byNumber = <Thing>(things: readonly Thing[], number: number, roll: number): Thing | undefined =>
  things[(number + Math.floor(roll * things.length)) % Math.max(1, things.length)]

/** The things in an order that the dice decide; `name` tells them apart. */
export const inOrder = <Thing>(things: readonly Thing[], roll: Roll, name: (thing: Thing) => string): Thing[] =>
  things
    .map(thing => ({ thing, at: roll(name(thing)) }))
    .sort((one, other) => one.at - other.at)
    .map(({ thing }) => thing)

const signs = 'abcdefghijkmnpqrstuvwxyz23456789'

/** The name of object number so and so, of 16 signs, where a seed and not chance gives the names. */
export const seededId = (roll: Roll, number: number): string =>
  Array.from({ length: 16 }, (_, at) => pick([...signs], roll(`id:${number}:${at}`))).join('')
