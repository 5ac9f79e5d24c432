import type { Sector } from '../../../model/actor.ts'
import { n } from '../../art/cut.ts'
import { type Box, type Label, type Layout, leading } from '../../layout/board.ts'
import type { Town, TownActor } from '../../town.ts'
import { paint } from '../sheets/paint.ts'
import { mark } from './mark.ts'

/** How a tag is cut: paper, the challenge's red, the straw of a flag, the ink of a number, or paper with a dashed edge. */
export type TagKind = 'paper' | 'half' | 'challenge' | 'flag' | 'number'
/** `sign` is whose mark stands at its left: an organisation's, or a bank's shape alone. */
export type Tag = { kind: TagKind; label: Label; sign?: { sector: Sector; of?: TownActor } }

/** The tags of a town, in reading order: banks, challenges with their ideas, organisations, the bench. */
export function tagsOf(town: Town, { banks, islands, folded, houses, bench }: Layout): Tag[] {
  const ideas = new Map(town.challenges.flatMap(challenge => challenge.ideas).map(idea => [idea.id, idea]))
  const as = (kind: TagKind, ...labels: Label[]): Tag[] => labels.map(label => ({ kind, label }))
  const river = islands.flatMap(({ tag: title, lanes, sparks }) => [
    ...as('challenge', title),
    ...lanes.flatMap(({ ideaId, sign, number, flag, more }) => [
      ...as(ideas.get(ideaId)?.state === 'bridge' ? 'paper' : 'half', sign),
      ...as('number', number, ...more.map(({ label }) => label)),
      ...as('flag', ...(flag ? [flag] : [])),
    ]),
    ...sparks.flatMap(spark => as('number', spark.number)),
  ])
  const names = [banks.ideaDriven, banks.public].map(({ name, sector }): Tag => {
    return { kind: 'paper', label: name, sign: { sector } }
  })
  const people = houses.map(({ label, sector, actorId }): Tag => {
    return { kind: 'paper', label, sign: { sector, of: town.actors.find(({ id }) => id === actorId) } }
  })
  const counted = as('paper', bench.count)
  return [...names, ...river, ...as('challenge', ...(folded ? [folded.tag] : [])), ...people, ...counted]
}

const inks = { paper: paint.ink, half: paint.ink, flag: paint.ink, challenge: paint.white, number: paint.white }
const papers = { paper: paint.paper, half: paint.paper, flag: paint.straw, challenge: paint.falu, number: paint.ink }

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** In the room at the tag's left, and a little over its edge. */
export function signBox({ x, y, height }: Box, lead: number): Box {
  const size = lead * 1.2
  return { x: x + lead - size, y: y + (height - size) / 2, width: size, height: size }
}

const placeOf = ({ x, y, width, height }: Box) => `x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`

/** One tag: its shadow, its paper and its lines. */
export function tag({ kind, label: { box, lines, size, weight, lead }, sign }: Tag, font: string): string {
  if (lines.length === 0) return ''
  const { x, y, width, height } = box
  const place = `width="${n(width)}" height="${n(height)}" rx="3"`
  const edge = kind === 'half' ? ` stroke="${paint.ink}" stroke-width="1.5" stroke-dasharray="4 3"` : ''
  const step = size * leading
  const middle = x + lead + (width - lead) / 2
  const first = y + height / 2 - ((lines.length - 1) * step) / 2 + size * 0.34
  const text = lines
    .map((line, at) => `<tspan x="${n(middle)}" y="${n(first + at * step)}">${escaped(line)}</tspan>`)
    .join('')
  const face = `font-family="${escaped(font)}" font-size="${n(size)}" font-weight="${weight}"`
  return [
    `<rect x="${n(x + 2)}" y="${n(y + 3)}" ${place} fill="${paint.ink}" fill-opacity=".26"/>`,
    `<rect x="${n(x)}" y="${n(y)}" ${place} fill="${papers[kind]}"${edge}/>`,
    sign && lead > 0 ? mark(sign.sector, sign.of, placeOf(signBox(box, lead))) : '',
    `<text ${face} fill="${inks[kind]}" text-anchor="middle">${text}</text>`,
  ].join('')
}
