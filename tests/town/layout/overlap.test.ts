import { describe, expect, test } from 'vitest'
import type { Frame } from '#shared/town/layout/board.ts'
import { layoutOf } from '#shared/town/layout/layoutOf.ts'
import { approximateMeasure } from '#shared/town/layout/text/measure.ts'
import { faultsOf, labelsOf, meet } from './judge/faults.ts'
import { leaningFaults, smallestHouse } from './judge/reading.ts'
import { boards, frames, type Like, townLike } from './judge/towns.ts'

const judged = (like: Like, frame: Frame): string[] => {
  const town = townLike(like)
  return faultsOf(layoutOf(town, frame, approximateMeasure), town, approximateMeasure)
}

/** Few, usual, most; lopsided; one island with many lanes; the most of everything; every bridge with its flag. */
const cases: [string, Like][] = [
  ['two people', { left: 1, right: 1, challenges: 1, ideas: 2, bridges: 1 }],
  ['eight people', { left: 4, right: 4, challenges: 2, ideas: 4, bridges: 2 }],
  ['24 people', { left: 13, right: 11, challenges: 4, ideas: 12, bridges: 6 }],
  ['28 people', { left: 14, right: 14, challenges: 4, ideas: 14, bridges: 7 }],
  ['28 people and eight challenges', { left: 14, right: 14, challenges: 8, ideas: 14, bridges: 7 }],
  ['18 and 6', { left: 18, right: 6, challenges: 4, ideas: 12, bridges: 6 }],
  ['27 and 1', { left: 27, right: 1, challenges: 4, ideas: 12, bridges: 6 }],
  ['nobody on one bank', { left: 0, right: 5, challenges: 2, ideas: 3, bridges: 2 }],
  ['five lanes on one island', { left: 13, right: 11, challenges: 3, ideas: 8, bridges: 5, isOneIsland: true }],
  ['nine parties on a bridge from one bank', { left: 18, right: 6, challenges: 2, ideas: 4, bridges: 2 }],
  ['14 bridges', { left: 14, right: 14, challenges: 8, ideas: 14, bridges: 14 }],
  ['14 bridges on one island', { left: 2, right: 0, challenges: 8, ideas: 14, bridges: 14, isOneIsland: true }],
  ['nothing but people', { left: 8, right: 7, challenges: 4, ideas: 0, hour: 'night' }],
  ['dawn, every bridge with its flag', { left: 14, right: 14, challenges: 4, ideas: 9, bridges: 7, hasFlags: true }],
]

describe.each(Object.entries(frames))('on the %s', (_, frame) => {
  test.each(cases)('%s: nothing lies over anything else', (_name, like) => {
    expect(judged(like, frame)).toEqual([])
  })

  test.each(cases)('%s, with the longest names: nothing lies over anything else', (_name, like) => {
    expect(judged({ ...like, isLongest: true }, frame)).toEqual([])
  })
})

/** So many bridges, each as high as a finger, have room on the board of a face; on the wall nobody presses. */
const mostBridges = { 'laptop 1280 × 800': 12, 'tablet 820 × 1180': 14, 'laptop 1024 × 768': 11, wall: 14 } as const

describe.each(Object.entries(mostBridges))('on the board of a face, %s', (name, most) => {
  const frame = Object.entries(boards).find(([board]) => board === name)?.[1] ?? frames.landscape
  const fitting = cases.map(([like, { bridges, ...rest }]): [string, Like] => [
    like,
    { ...rest, ...(bridges === undefined ? {} : { bridges: Math.min(bridges, rest.isOneIsland ? most - 2 : most) }) },
  ])
  test.each(fitting)('%s: nothing lies over anything else', (_name, like) => {
    expect(judged(like, frame)).toEqual([])
  })
})

test('a planted overlap, a text off the board and a small hit are seen', () => {
  const town = townLike({ left: 4, right: 4, challenges: 2, ideas: 4, bridges: 2 })
  const layout = layoutOf(town, frames.landscape, approximateMeasure)
  const [first, second] = layout.houses
  const over = { ...first!, label: { ...first!.label, box: second!.label.box } }
  expect(faultsOf({ ...layout, houses: [over, ...layout.houses.slice(1)] }, town, approximateMeasure)).toContainEqual(
    expect.stringContaining('over house'),
  )
  const off = {
    ...first!,
    label: { ...first!.label, box: { ...first!.label.box, x: -4 } },
    hit: { ...first!.hit, width: 40 },
  }
  const faults = faultsOf({ ...layout, houses: [off, ...layout.houses.slice(1)] }, town, approximateMeasure)
  expect(faults).toContainEqual(expect.stringContaining('leaves the board'))
  expect(faults).toContainEqual(expect.stringContaining('too small to hit'))
  expect(faultsOf({ ...layout, houses: layout.houses.slice(1) }, town, approximateMeasure)).toContainEqual(
    expect.stringContaining('has no house'),
  )
  const box = { x: 0, y: 0, width: 10, height: 10 }
  expect([meet(box, { ...box, x: 10 }), meet(box, { ...box, x: 9 })]).toEqual([false, true])
})

test('names as people write them are never cut on a device, with 24 people', () => {
  const town = townLike({ left: 13, right: 11, challenges: 4, ideas: 12, bridges: 6 })
  for (const frame of [frames.landscape, frames.portrait]) {
    const cut = labelsOf(layoutOf(town, frame, approximateMeasure)).filter(({ label }) => label.isCut)
    expect(cut.map(({ what }) => what)).toEqual([])
  }
})

const usual: Like = { left: 13, right: 11, challenges: 4, ideas: 12, bridges: 7 }

test('at dawn the wall says every bridge by its name, and the day of its next step', () => {
  for (const like of [usual, { ...usual, left: 14, right: 14 }]) {
    const layout = layoutOf(townLike({ ...like, hasFlags: true }), frames.screen, approximateMeasure)
    const lanes = layout.islands.flatMap(island => island.lanes)
    expect(lanes.filter(({ sign, flag }) => sign.isCut || sign.lines.length === 0 || !flag)).toEqual([])
    expect(layout.k).toBeGreaterThan(0.8)
  }
})

test('no challenge’s title and no name is cut on the wall while 24 people write', () => {
  const cut = labelsOf(layoutOf(townLike(usual), frames.screen, approximateMeasure)).filter(({ label }) => label.isCut)
  expect(cut.map(({ what }) => what)).toEqual([])
})

test('beside the door’s panel no house’s name is cut, with 23 people', () => {
  const night = townLike({ ...usual, left: 12, ideas: 0, bridges: 0, hour: 'night' })
  const { houses } = layoutOf(night, frames['screen with a panel'], approximateMeasure)
  expect(houses.filter(({ label }) => label.isCut)).toEqual([])
})

test('houses are 75 px or more where the board has room for them', () => {
  const sizes = [frames.landscape, frames.portrait, frames.screen].map(frame =>
    smallestHouse(layoutOf(townLike(usual), frame, approximateMeasure)),
  )
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(75)
})

test('names as people write them are set in lines that read well', () => {
  for (const frame of Object.values(frames)) {
    const town = townLike(usual)
    if (frame.panel > 0) continue
    expect(leaningFaults(layoutOf(town, frame, approximateMeasure), town)).toEqual([])
  }
})

test('a bridge that seeks a party keeps one chair: nobody’s, or that of whoever answered no', () => {
  const town = townLike({ left: 3, right: 3, challenges: 1, ideas: 1, bridges: 1, hasFlags: true })
  const idea = town.challenges[0]!.ideas[0]!
  const chairIn = () => layoutOf(town, frames.screen, approximateMeasure).islands[0]?.lanes[0]?.chair
  idea.seeks = 'public'
  expect(chairIn()).toBeDefined()
  idea.parties.find(({ sector }) => sector === 'public')!.lantern = 'chair'
  expect(chairIn()).toBeUndefined()
})

test('islands without a lane fold into one islet where they would not fit, and only there', () => {
  const like: Like = { left: 14, right: 14, challenges: 8, ideas: 8, bridges: 5, isLongest: true }
  const tight = layoutOf(townLike(like), frames.landscape, approximateMeasure)
  expect(tight.folded?.challengeIds).toEqual(['challenge 5', 'challenge 6', 'challenge 7'])
  expect(tight.folded?.tag.lines.join(' ')).toBe('Fler utmaningar (3)')
  expect(layoutOf(townLike({ ...like, challenges: 2 }), frames.landscape, approximateMeasure).folded).toBeUndefined()
})

test('the same town on the same board is the same picture', () => {
  const like: Like = { left: 9, right: 8, challenges: 3, ideas: 7, bridges: 4 }
  const picture = layoutOf(townLike(like), frames.portrait, approximateMeasure)
  expect(layoutOf(townLike(like), frames.portrait, approximateMeasure)).toEqual(picture)
  expect(layoutOf(townLike({ ...like, seed: 'another' }), frames.portrait, approximateMeasure).trees).not.toEqual(
    picture.trees,
  )
})
