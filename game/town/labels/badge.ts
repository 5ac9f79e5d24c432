import type { Sector } from '#shared/model/actor.ts'
import { glyphOf, pawnOf } from '#shared/town/art/kit.ts'
import type { Part } from '#shared/town/art/part.ts'
import type { TownActor } from '#shared/town/town.ts'

const image = (box: string, drawn: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${drawn}</svg>`)}`

/** Round for idea-driven, square for public, about the middle of a pawn's head. */
const outlines: Record<Sector, string> = {
  ideaDriven: '<circle cx="25" cy="25" r="19.5"/>',
  public: '<rect x="6" y="6" width="38" height="38" rx="5"/>',
}

/** The sign on an organisation's label: the head of its pawn, so that home and pawn are known to be one. */
export function badgeOf(kit: Readonly<Record<string, Part>>, { sign, sector, shade }: TownActor): string {
  const body = [pawnOf(sector, shade), glyphOf(sign)].map(name => kit[name]?.body ?? '').join('')
  return image('4 4 42 42', `<clipPath id="head">${outlines[sector]}</clipPath><g clip-path="url(#head)">${body}</g>`)
}

/** The sign on a bank's name: its sector's shape alone. */
export const shapeOf = (sector: Sector): string =>
  image('0 0 50 50', outlines[sector].replace('/>', ' fill="#1E2F38"/>'))
