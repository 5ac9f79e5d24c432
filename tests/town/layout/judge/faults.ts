import type { Box, Label, Layout, Measure } from '#shared/town/layout/board.ts'
import { knotHeight, knotWidth, spaceOf } from '#shared/town/layout/river/extents.ts'
import type { Town } from '#shared/town/town.ts'
import { breakFaults, cutFaults } from './reading.ts'

type Named = { what: string; box: Box }

/** More than a hair of one lies over the other. */
export const meet = (a: Box, b: Box, hair = 0.5): boolean =>
  a.x + hair < b.x + b.width && b.x + hair < a.x + a.width && a.y + hair < b.y + b.height && b.y + hair < a.y + a.height

const named = (what: string, label: Label): (Named & { label: Label })[] =>
  label.lines.length > 0 ? [{ what: `${what} "${label.lines.join(' ')}"`, box: label.box, label }] : []

/** Every text of the board. */
export const labelsOf = (layout: Layout) => [
  ...Object.values(layout.banks).flatMap(({ name }) => named('bank', name)),
  ...layout.houses.flatMap(({ label }) => named('house', label)),
  ...layout.islands.flatMap(({ tag, lanes, sparks }) => [
    ...named('tag', tag),
    ...sparks.flatMap(({ number }) => named('spark', number)),
    ...lanes.flatMap(({ sign, number, flag, more }) => [
      ...named('sign', sign),
      ...(sign.lines.length > 0 ? [] : named('number', number)),
      ...(flag ? named('flag', flag) : []),
      ...more.flatMap(({ label }) => named('more', label)),
    ]),
  ]),
  ...(layout.folded ? named('folded', layout.folded.tag) : []),
  ...named('bench', layout.bench.count),
]

const houseBoxes = ({ houses }: Layout): Named[] =>
  houses.map(({ actorId, x, y, scale }) => ({
    what: `house of ${actorId}`,
    box: { x: x - 75 * scale, y: y - 142 * scale, width: 150 * scale, height: 142 * scale },
  }))

/** Posts, lanterns, pawns, pavilions, knots, sparks, houses: what no text may cover. */
function markersOf(layout: Layout): Named[] {
  const { k } = layout
  return [
    ...houseBoxes(layout),
    ...layout.islands.flatMap(({ knot, knotScale, lanes, sparks }) => [
      {
        what: 'knot',
        box: {
          x: knot.x - (knotWidth / 2) * knotScale,
          y: knot.y - knotHeight * knotScale,
          width: knotWidth * knotScale,
          height: knotHeight * knotScale,
        },
      },
      ...sparks.map(spark => ({ what: 'spark', box: spaceOf('spark', spark, k) })),
      ...lanes.flatMap(({ posts, lanterns, lanternScale, pawns, pavilion, chair }) => [
        ...posts.map((post, at) => ({ what: `post ${at}`, box: spaceOf(at === 2 ? 'roofPost' : 'post', post, k) })),
        ...lanterns.map(lantern => ({ what: 'lantern', box: spaceOf('lantern', lantern, k * lanternScale) })),
        ...pawns.map(pawn => ({ what: 'pawn', box: spaceOf('pawn', pawn, k) })),
        ...(chair ? [{ what: 'chair', box: spaceOf('pawn', chair, k) }] : []),
        { what: 'pavilion', box: spaceOf('pavilion', pavilion, k) },
      ]),
    ]),
  ]
}

const pairs = <T>(list: T[]): [T, T][] => list.flatMap((a, at) => list.slice(at + 1).map((b): [T, T] => [a, b]))

function overlapFaults(layout: Layout): string[] {
  const labels = labelsOf(layout)
  const over = pairs(labels).flatMap(([a, b]) => (meet(a.box, b.box) ? [`${a.what} over ${b.what}`] : []))
  const markers = markersOf(layout)
  const covered = labels.flatMap(label =>
    markers.flatMap(marker => (meet(label.box, marker.box) ? [`${label.what} over ${marker.what}`] : [])),
  )
  const houses = pairs(houseBoxes(layout)).flatMap(([a, b]) => (meet(a.box, b.box) ? [`${a.what} in ${b.what}`] : []))
  return [...over, ...covered, ...houses]
}

function edgeFaults(layout: Layout): string[] {
  const { width, height, panel } = layout.frame
  const hits = layout.islands.flatMap(({ lanes, sparks }) => [...lanes, ...sparks].map(({ hit }) => hit))
  const all = [
    ...labelsOf(layout),
    ...markersOf(layout),
    ...layout.houses.map(({ hit }) => ({ what: 'hit', box: hit })),
    ...hits.map(box => ({ what: 'hit', box })),
  ]
  return all.flatMap(({ what, box }) =>
    box.x < -0.5 || box.y < -0.5 || box.x + box.width > width - panel + 0.5 || box.y + box.height > height + 0.5
      ? [`${what} leaves the board`]
      : [],
  )
}

/** Texts large enough to be read, and no wider than their paper. */
function textFaults(layout: Layout, measure: Measure): string[] {
  const { isScreen } = layout.frame
  return labelsOf(layout).flatMap(({ what, label }) => {
    const floor = /^(number|spark|more)/.test(what) ? 12 : 13
    const least = isScreen ? 28 : floor
    const room = label.box.width - label.lead
    return [
      ...(label.size < least ? [`${what} is ${label.size} px`] : []),
      ...label.lines.flatMap(line =>
        measure(line, label.size, label.weight) > room ? [`${what} is wider than its paper`] : [],
      ),
    ]
  })
}

/** A finger hits one thing: 44 px, and never two at once. */
function fingerFaults(layout: Layout): string[] {
  const houses = layout.houses.map(({ hit, actorId }) => ({ what: `house of ${actorId}`, box: hit }))
  const river = layout.islands.flatMap(({ lanes, sparks }) =>
    [...lanes, ...sparks].map(({ ideaId, hit }) => ({ what: ideaId, box: hit })),
  )
  const all = [...houses, ...river, ...(layout.folded ? [{ what: 'folded', box: layout.folded.hit }] : [])]
  const small = all.flatMap(({ what, box }) =>
    box.width < 43.9 || box.height < 43.9 ? [`${what} is too small to hit`] : [],
  )
  return [...small, ...pairs(all).flatMap(([a, b]) => (meet(a.box, b.box) ? [`${a.what} is hit with ${b.what}`] : []))]
}

/** Bridges go from road to road on lines of their own, and through no building. */
function bridgeFaults(layout: Layout): string[] {
  const { k } = layout
  const lanes = layout.islands.flatMap(island => island.lanes)
  const deck = (y: number, from: number, to: number): Box => ({
    x: Math.min(from, to),
    y: y - 8 * k,
    width: Math.abs(to - from),
    height: 16 * k,
  })
  const decks = lanes.map(({ ideaId, y, from, to }) => ({ what: ideaId, box: deck(y, from, to) }))
  const buildings = [...houseBoxes(layout), ...layout.houses.flatMap(({ label }) => named('house', label))]
  const crossed = pairs(decks).flatMap(([a, b]) => (meet(a.box, b.box) ? [`${a.what} crosses ${b.what}`] : []))
  const through = decks.flatMap(a =>
    buildings.flatMap(b => (meet(a.box, b.box) ? [`${a.what} goes through ${b.what}`] : [])),
  )
  const order = lanes.flatMap(({ ideaId, from, land, pavilion, to, posts }) => {
    const row = [
      from,
      ...posts.slice(0, 2).map(({ x }) => x),
      land.from,
      pavilion.x,
      land.to,
      ...posts.slice(3).map(({ x }) => x),
      to,
    ]
    return row.every((x, at) => at === 0 || x > row[at - 1]!) ? [] : [`${ideaId} is out of order`]
  })
  return [...crossed, ...through, ...order]
}

/** A number stands inside its sign, left of what the sign says. */
function numberFaults({ islands }: Layout): string[] {
  return islands
    .flatMap(({ lanes }) => lanes)
    .flatMap(({ ideaId, sign, number }) => {
      if (sign.lines.length === 0 || number.lines.length === 0) return []
      const [a, b] = [number.box, sign.box]
      const isInside =
        a.x > b.x && a.y > b.y && a.y + a.height < b.y + b.height && a.x + a.width < b.x + sign.lead + 0.1
      return isInside ? [] : [`${ideaId} has its number outside its sign`]
    })
}

/** An empty chair, a flag and a lantern have air between them. */
function apartFaults(layout: Layout): string[] {
  const { k } = layout
  return layout.islands
    .flatMap(({ lanes }) => lanes)
    .flatMap(({ ideaId, lanterns, lanternScale, chair, flag, sign }) => {
      const others = [...(flag ? [flag.box] : []), sign.box, ...(chair ? [spaceOf('pawn', chair, k)] : [])]
      return lanterns
        .map(lantern => spaceOf('lantern', lantern, k * lanternScale))
        .flatMap(hung => (others.some(other => meet(hung, other, -2)) ? [`${ideaId}: a lantern touches`] : []))
    })
}

/** Everything of the town has its place, or is counted where there is none. */
function missing(layout: Layout, town: Town): string[] {
  const lanes = layout.islands.flatMap(island => island.lanes)
  const built = town.challenges.flatMap(({ ideas }) => ideas.filter(({ lane }) => lane !== undefined))
  const homeless = town.actors
    .filter(({ id }) => layout.houses.every(({ actorId }) => actorId !== id))
    .map(({ id }) => `${id} has no house`)
  const bridgeless = built
    .filter(({ id }) => lanes.every(({ ideaId }) => ideaId !== id))
    .map(({ id }) => `${id} has no bridge`)
  const shown = [...layout.islands.map(({ challengeId }) => challengeId), ...(layout.folded?.challengeIds ?? [])]
  const islandless = town.challenges.filter(({ id }) => !shown.includes(id)).map(({ id }) => `${id} is nowhere`)
  const pawnless = lanes.flatMap(({ ideaId, pawns, more }) => {
    const out = town.actors.filter(actor => actor.ideaId === ideaId).length
    return pawns.length + more.reduce((sum, { count }) => sum + count, 0) === out ? [] : [`${ideaId} lacks a pawn`]
  })
  return [...homeless, ...bridgeless, ...islandless, ...pawnless]
}

/** All that is wrong with a layout, in words. */
export const faultsOf = (layout: Layout, town: Town, measure: Measure): string[] => [
  ...overlapFaults(layout),
  ...edgeFaults(layout),
  ...textFaults(layout, measure),
  ...fingerFaults(layout),
  ...bridgeFaults(layout),
  ...missing(layout, town),
  ...numberFaults(layout),
  ...apartFaults(layout),
  ...breakFaults(layout, town),
  ...cutFaults(layout),
]
