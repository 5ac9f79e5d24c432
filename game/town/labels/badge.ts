import type { Part } from '#shared/town/art/part.ts'
import { parts } from '#shared/town/scenery/parts.ts'
import type { TownActor } from '#shared/town/town.ts'

/** The sign on an organisation's label: the same glyph, colour and shape as its pawn's. */
export function badgeOf(kit: Readonly<Record<string, Part>>, actor: TownActor): string | undefined {
  const part = kit[parts.badge(actor.sign, actor.shade, actor.sector)]
  if (!part) return undefined
  const box = `0 0 ${part.width} ${part.height}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${part.body}</svg>`
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}
