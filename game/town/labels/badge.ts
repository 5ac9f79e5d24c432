import type { Part } from '#shared/town/art/part.ts'
import { glyphOf, pawnOf } from '#shared/town/art/kit.ts'
import type { TownActor } from '#shared/town/town.ts'

/** The part of a pawn's frame that its head fills. */
const head = '3 3 44 44'

/** The sign on an organisation's label: the head of its pawn, so that home and pawn are known to be one. */
export function badgeOf(kit: Readonly<Record<string, Part>>, { sign, sector, shade }: TownActor): string {
  const body = [pawnOf(sector, shade), glyphOf(sign)].map(name => kit[name]?.body ?? '').join('')
  const clip = sector === 'ideaDriven' ? '<circle cx="25" cy="25" r="21.5"/>' : '<path d="M4 4H46V46H4z"/>'
  const drawn = `<clipPath id="head">${clip}</clipPath><g clip-path="url(#head)">${body}</g>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${head}">${drawn}</svg>`
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}
