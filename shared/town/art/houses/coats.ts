import type { Sector } from '../../../model/actor.ts'
import { palette as p } from '../palette.ts'

/** What a house is made of and painted with. */
export type Coat = {
  /** Boards and white corners, or plaster and brick with a plinth. */
  material: 'boards' | 'plaster' | 'brick'
  wall: string
  /** The lines of boards and courses. */
  grain: string
  roof: string
  trim: string
  door: string
  /** A second wall, for wings and towers. */
  wing: string
}

const boards = (wall: string, grain: string, roof: string, door: string, wing: string): Coat => ({
  ...{ material: 'boards', wall, grain, roof, trim: p.white, door, wing },
})
const plaster = (wall: string, roof: string, door: string, wing: string): Coat => ({
  ...{ material: 'plaster', wall, grain: p.white, roof, trim: p.white, door, wing },
})
const brick = (wall: string, grain: string, roof: string, door: string, wing: string): Coat => ({
  ...{ material: 'brick', wall, grain, roof, trim: p.paper2, door, wing },
})

/** The idea-driven bank is built of wood and painted by hand; the public bank is plastered and laid in brick. */
const coats: Record<Sector, readonly [Coat, ...Coat[]]> = {
  ideaDriven: [
    boards(p.falu, p.ink, p.slate, p.spruce, p.mustard),
    boards(p.mustard, p.falu, p.falu, p.spruce, p.straw),
    boards(p.sea, p.ink, p.ink, p.coral, p.sky),
    boards(p.coral, p.falu, p.spruce, p.ink, p.pink),
    boards(p.white, p.slate, p.falu, p.sea, p.paper2),
    boards(p.spruce, p.leaf, p.coral, p.mustard, p.moss),
  ],
  public: [
    plaster(p.straw, p.spruce, p.falu, p.paper),
    brick(p.falu, p.pink, p.ink, p.sea, p.coral),
    plaster(p.paper, p.slate, p.spruce, p.seaL),
    plaster(p.pink, p.falu, p.harbour, p.paper),
    brick(p.coral, p.falu, p.slate, p.ink, p.paper2),
    plaster(p.sky, p.ink, p.falu, p.white),
  ],
}

/** How many colours of a house there are. */
export const shadeCount = 3

/** The coat of a house: every form begins with another, so that a street is not painted alike. */
export const coatOf = (sector: Sector, first: number, shade: number): Coat => {
  const all = coats[sector]
  return all[(first + shade * 2) % all.length] ?? all[0]
}

/** Whether white would not be seen on its walls. */
export const isPale = ({ wall }: Coat): boolean =>
  [p.white, p.paper, p.straw, p.pink, p.sky].some(pale => pale === wall)
