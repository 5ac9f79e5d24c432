import { expect, test } from 'vitest'
import { certainFaults } from '#shared/town/layout/river/sketch/best.ts'
import { modesFor } from '#shared/town/layout/river/sketch/mode.ts'
import { type Course, sketchRiver } from '#shared/town/layout/river/sketch/river.ts'
import { stylesOf } from '#shared/town/layout/text/labels.ts'
import { approximateMeasure } from '#shared/town/layout/text/measure.ts'
import { typesetter } from '#shared/town/layout/text/typesetter.ts'
import { frames, townLike } from './judge/towns.ts'

const towns = [
  townLike({ left: 14, right: 14, challenges: 8, ideas: 14, bridges: 14, hasFlags: true, isLongest: true }),
  townLike({ left: 6, right: 6, challenges: 4, ideas: 14, bridges: 5 }),
  townLike({ left: 3, right: 2, challenges: 8, ideas: 3, bridges: 1 }),
  townLike({ left: 2, right: 2, challenges: 3, ideas: 6 }),
]

const courses = towns.flatMap(town =>
  Object.values(frames).map((frame): Course => {
    const { width, height } = frame
    const isPortrait = height > width
    const shores = { ideaDriven: width * 0.3, public: width * 0.3 }
    return {
      ...{ left: width * 0.3, right: width * 0.7, room: Number.POSITIVE_INFINITY, town },
      bands: { width, height, isPortrait, top: 60, riverBottom: height - 60, shoreBottom: height - 6, shores },
      tools: { frame, styles: stylesOf(frame), set: typesetter(approximateMeasure), hasNumbers: true },
    }
  }),
)

const sketches = courses.flatMap(course =>
  modesFor(course.bands.isPortrait).flatMap(mode =>
    [0.6, 0.9, 1.2].map(k => {
      const scale = { k, mode, island: (course.right - course.left) * 0.6 }
      return { course, mode, scale, river: sketchRiver(course, scale) }
    }),
  ),
)

test('no river has fewer faults than are certain of its way to be set: a way that cannot win need not be tried', () => {
  const better = sketches.filter(({ course, mode, river }) => river.faults < certainFaults(course.town, mode))
  expect(better).toEqual([])
  expect(sketches.filter(({ course, mode }) => certainFaults(course.town, mode) > 0).length).toBeGreaterThan(20)
})

test('a river that is too high is known to be so before all of it is sketched, and one that fits is whole', () => {
  for (const { course, scale, river } of sketches)
    for (const room of [river.height - 1, river.height, river.height + 1]) {
      const found = sketchRiver({ ...course, room }, scale)
      expect(found.height > room).toBe(river.height > room)
      if (river.height <= room) expect(found.islands).toHaveLength(river.islands.length)
    }
})
