import type { Piece } from '#shared/town/scenery/piece.ts'

/** What is new in a picture, by what its pieces appear with: a deck with more steps than before is no new deck. */
export function entering(previous: Piece[], next: Piece[]): Piece[] {
  const happened = ({ id, appearsWith = id }: Piece) => appearsWith
  const known = new Set(previous.map(happened))
  return next.filter(piece => !known.has(happened(piece)))
}

export type Way = NonNullable<Piece['enters']>

/** How long each way to appear takes, in milliseconds. A whole deck is one motion. */
export const lasts: Record<Way, number> = {
  ...{ lay: 900, meet: 300, walk: 600, rise: 250, light: 500, crack: 200 },
  ...{ sew: 600, grow: 500, drop: 200, loosen: 700 },
}

/** The order in which things happen to one idea: the deck, the people over it, and then what they agree about. */
const order: readonly Way[] = ['lay', 'meet', 'walk', 'grow', 'rise', 'drop', 'crack', 'sew', 'loosen', 'light']

/** How a piece differs from where it will stand, on its way there. */
export type Pose = { x: number; y: number; scaleX: number; scaleY: number; opacity: number }

const still: Pose = { x: 0, y: 0, scaleX: 1, scaleY: 1, opacity: 1 }
const gone: Pose = { ...still, opacity: 0 }

const slow = (share: number) => 1 - (1 - share) ** 3

/** The pose after a share of its time; `turn` is its place among those that appear together, 0–1. */
export function poseOf({ x, y, enters, from }: Piece, share: number, turn: number): Pose {
  if (share >= 1 || !enters) return still
  const eased = slow(share)
  switch (enters) {
    case 'lay':
      return share >= turn ? still : gone
    case 'meet':
      return share === 0 ? gone : { ...still, y: -4 * Math.sin(share * Math.PI) }
    case 'walk': {
      const left = (from?.x ?? x) - x
      const step = Math.abs(Math.sin(share * Math.PI * 4)) * 3
      return { ...still, x: left * (1 - share), y: ((from?.y ?? y) - y) * (1 - share) - step }
    }
    case 'rise':
      return { ...still, scaleY: eased, opacity: share === 0 ? 0 : 1 }
    case 'grow':
      return { ...still, scaleX: eased, scaleY: eased, opacity: share === 0 ? 0 : 1 }
    case 'drop':
      return { ...still, y: -24 * (1 - share ** 2), opacity: share === 0 ? 0 : 1 }
    case 'crack':
      return { ...still, scaleX: eased, opacity: share === 0 ? 0 : 1 }
    case 'loosen':
      return { ...still, scaleX: 1 + 0.12 * Math.sin(share * Math.PI), scaleY: 1 - 0.08 * Math.sin(share * Math.PI) }
    default:
      return { ...still, opacity: share }
  }
}

/** Pieces that appear together, as one motion. */
export type Motion = { of: string; way: Way; pieces: Piece[] }

/** What a piece belongs to: the idea, the challenge, the actor. */
const ownerOf = (id: string) => id.split('/').slice(0, 2).join('/')
const partOf = (id: string) => id.split('/').slice(0, -1).join('/')

/** More at once than this is not news but catching up, such as after a lost connection or a jump in the film. */
const mostAtOnce = 18

/** What of these motions is shown in motion: lamps always, the others as long as one can follow them. */
export function followed(motions: Motion[]): Motion[] {
  const lamps = motions.filter(({ way }) => way === 'light')
  return motions.length - lamps.length > mostAtOnce ? lamps : motions
}

/** New pieces gathered into motions, each owner's in order. */
export function motionsOf(entering: Piece[]): Motion[] {
  const groups = new Map<string, Motion>()
  for (const piece of entering) {
    if (!piece.enters) continue
    const key = `${partOf(piece.id)} ${piece.enters}`
    const group = groups.get(key) ?? { of: ownerOf(piece.id), way: piece.enters, pieces: [] }
    group.pieces.push(piece)
    groups.set(key, group)
  }
  return [...groups.values()].toSorted((a, b) => order.indexOf(a.way) - order.indexOf(b.way))
}
