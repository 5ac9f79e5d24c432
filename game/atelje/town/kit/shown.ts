import { buildingKit } from '#shared/model/actor.ts'
import { glyphOf, kit } from '#shared/town/art/kit.ts'
import { palette } from '#shared/town/art/palette.ts'
import { glowOf } from '#shared/town/scenery/light.ts'
import type { Piece, Tinted } from '#shared/town/scenery/piece.ts'
import { printed } from '#shared/town/scenery/print/printed.ts'
import type { Hour } from '#shared/town/town.ts'

export const hours: readonly Hour[] = ['afternoon', 'evening', 'night', 'dawn']

/** What is shown as one thing: its name, and the drawings that lie on each other. */
export type Shown = { name: string; family: string; parts: string[] }

const families = ['house', 'pawn', 'deck', 'post', 'lantern', 'pavilion', 'knot']

/** Every drawing of the kit once; lit windows on their house, signs on a pawn. */
export function shownParts(): Shown[] {
  const keys = Object.keys(kit).filter(key => !/^(house\/.*\/lit|pavilion\/lit|glyph\/.*)$/.test(key))
  const alone = keys.map((key): Shown => {
    const family = key.split('/')[0] ?? ''
    return { name: key, family: families.includes(family) ? family : 'other', parts: [key] }
  })
  const lit = keys.flatMap((key): Shown[] => {
    const [family = '', form = '', , shade] = key.split('/')
    if (family === 'house' && shade === '0')
      return [{ name: `${key} + lit`, family, parts: [key, `house/${form}/lit`] }]
    return /^pavilion\/\d$/.test(key) ? [{ name: `${key} + lit`, family, parts: [key, 'pavilion/lit'] }] : []
  })
  const signed = buildingKit.map((sign, at): Shown => {
    const body = `pawn/${at % 2 === 0 ? 'ideaDriven' : 'public'}/${at % 3}`
    return { name: sign, family: 'pawn', parts: [body, glyphOf(sign)] }
  })
  return [...alone, ...lit, ...signed].toSorted((a, b) => a.name.localeCompare(b.name))
}

/** The light that falls on a drawing, as the scenery lights it. */
function tintedAs(part: string): Tinted {
  if (/^(house|pavilion|tree|boat|bench|cushion|swan)\b/.test(part) && !part.endsWith('/lit')) return 'houses'
  if (/^(pawn|glyph)\b/.test(part)) return 'pawns'
  if (/^path\b/.test(part)) return 'land'
  return /^deck\/(?!ghost)|^post\/(short\/)?yes|^crack\/(open|mended)/.test(part) ? 'bridges' : 'none'
}

const isOnWater = (part: string) => /^(deck|post|lantern|crack|boat|swan|bench|cushion)\b/.test(part)

/** One thing on its ground in the light of an hour, as an image of its own. */
export function pictureOf({ parts }: Shown, hour: Hour): string {
  const [first = ''] = parts
  const frame = kit[first]
  if (!frame) throw new Error(`The kit has no ${first}.`)
  const side = Math.max(frame.width, frame.height)
  const pieces = parts.map((part, at): Piece => {
    const left = (side - frame.width) / 2 + frame.anchor.x
    const top = side - frame.height + frame.anchor.y
    return { id: String(at), part, x: left, y: top, scale: 1, tinted: tintedAs(part) }
  })
  const ground = (fill: string) => `<svg><path d="M0 0h${side}v${side}h${-side}z" fill="${fill}"/></svg>`
  const [water, land] = isOnWater(first) ? [ground(palette.sea), ''] : ['', ground(palette.leaf)]
  const scenery = { width: side, height: side, water, land, pieces }
  return `data:image/svg+xml,${encodeURIComponent(printed(scenery, glowOf({ hour, dawn: 0 }), { kit }))}`
}
