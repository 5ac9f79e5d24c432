import type { Sector } from '../../../model/actor.ts'
import { glyphOf, kit, pawnOf } from '../../art/kit.ts'
import type { Box } from '../../layout/board.ts'
import type { TownActor } from '../../town.ts'
import { paint } from '../sheets/paint.ts'

/** The part of a pawn's frame that its head fills. */
const head: Box = { x: 5, y: 5, width: 40, height: 40 }

/** Round for idea-driven, square for public, about the middle of a pawn's head. */
const outlines: Record<Sector, string> = {
  ideaDriven: '<circle cx="25" cy="25" r="19.5"',
  public: '<rect x="6" y="6" width="38" height="38" rx="5"',
}

const colours: Record<Sector, string> = { ideaDriven: paint.plum, public: paint.harbour }

/** The mark on a label: an organisation's is the head of its pawn, so that the two are known to be one; a bank's is its shape. */
export function mark(sector: Sector, of: TownActor | undefined, place: string): string {
  const outline = outlines[sector]
  const box = `${head.x} ${head.y} ${head.width} ${head.height}`
  const open = (view: string) => `<svg xmlns="http://www.w3.org/2000/svg" ${place} viewBox="${view}">`
  if (!of) return `${open('-33 -17 84 84')}${outline} fill="${colours[sector]}"/></svg>`
  const drawn = [pawnOf(sector, of.shade), glyphOf(of.sign)].map(name => kit[name]?.body ?? '').join('')
  const clip = `head-${of.id}`
  return `${open(box)}<clipPath id="${clip}">${outline}/></clipPath><g clip-path="url(#${clip})">${drawn}</g></svg>`
}
