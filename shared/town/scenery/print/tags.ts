import type { Label, Layout } from '../../layout/board.ts'
import type { Town } from '../../town.ts'
import { n } from '../sheets/curve.ts'
import { paint } from '../sheets/paint.ts'

/** How a tag is cut: paper, the challenge's red, the straw of a flag, the ink of a number, or paper with a dashed edge. */
export type TagKind = 'paper' | 'half' | 'challenge' | 'flag' | 'number'
export type Tag = { kind: TagKind; label: Label }

/** The tags of a town, in reading order: banks, challenges with their ideas, organisations, the bench. */
export function tagsOf(town: Town, { banks, islands, folded, houses, bench }: Layout): Tag[] {
  const ideas = new Map(town.challenges.flatMap(challenge => challenge.ideas).map(idea => [idea.id, idea]))
  const as = (kind: TagKind, ...labels: Label[]): Tag[] => labels.map(label => ({ kind, label }))
  const river = islands.flatMap(({ tag: title, lanes, sparks }) => [
    ...as('challenge', title),
    ...lanes.flatMap(({ ideaId, sign, number, flag }) => [
      ...as(ideas.get(ideaId)?.state === 'bridge' ? 'paper' : 'half', sign),
      ...as('number', number),
      ...as('flag', ...(flag ? [flag] : [])),
    ]),
    ...sparks.flatMap(spark => as('number', spark.number)),
  ])
  const names = as('paper', banks.ideaDriven.name, banks.public.name)
  const people = as('paper', ...houses.map(({ label }) => label))
  const counted = town.noes > 0 ? as('paper', bench.count) : []
  return [...names, ...river, ...as('challenge', ...(folded ? [folded.tag] : [])), ...people, ...counted]
}

const inks = { paper: '#1E2F38', half: '#1E2F38', flag: '#1E2F38', challenge: paint.white, number: paint.white }
const papers = { paper: paint.paper, half: paint.paper, flag: paint.straw, challenge: '#A3382A', number: '#1E2F38' }

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** One tag: its shadow, its paper and its lines. */
export function tag({ kind, label: { box, lines, size } }: Tag, font: string): string {
  if (lines.join('') === '') return ''
  const { x, y, width, height } = box
  const place = `width="${n(width)}" height="${n(height)}" rx="3"`
  const edge = kind === 'half' ? ` stroke="#1E2F38" stroke-width="1.5" stroke-dasharray="4 3"` : ''
  const step = size * 1.12
  const first = y + height / 2 - ((lines.length - 1) * step) / 2 + size * 0.34
  const text = lines
    .map((line, at) => `<tspan x="${n(x + width / 2)}" y="${n(first + at * step)}">${escaped(line)}</tspan>`)
    .join('')
  const face = `font-family="${escaped(font)}" font-size="${n(size)}" font-weight="${kind === 'challenge' || kind === 'number' ? 700 : 600}"`
  return [
    `<rect x="${n(x + 2)}" y="${n(y + 3)}" ${place} fill="#1E2F38" fill-opacity=".26"/>`,
    `<rect x="${n(x)}" y="${n(y)}" ${place} fill="${papers[kind]}"${edge}/>`,
    `<text ${face} fill="${inks[kind]}" text-anchor="middle">${text}</text>`,
  ].join('')
}
