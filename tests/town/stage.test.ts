import { expect, test } from 'vitest'
import { pack } from '#game/town/bake/pack.ts'
import { pixelRatio } from '#game/town/bake/resolution.ts'
import type { Engine } from '#game/town/engine/engine.ts'
import { governor } from '#game/town/engine/governor.ts'
import { motionsOf, poseOf } from '#game/town/scene/motions.ts'
import { Pieces } from '#game/town/scene/pieces.ts'
import { queue, type Turn } from '#game/town/scene/queue.ts'
import { glowOf } from '#shared/town/scenery/light.ts'
import type { Piece } from '#shared/town/scenery/piece.ts'

const piece = (id: string, enters: Piece['enters']): Piece => ({
  ...{ id, part: 'x', x: 10, y: 10, scale: 1, tinted: 'none', enters, from: { x: 0, y: 0 } },
})

test('at most three things happen at once, and what happens to one thing happens in order', () => {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const turn = (of: string, name: string): Turn => ({
    of,
    begin: over => {
      begun.push(name)
      ends.set(name, over)
    },
  })
  queue().add([turn('a', 'a1'), turn('a', 'a2'), turn('b', 'b1'), turn('c', 'c1'), turn('d', 'd1')])
  expect(begun).toEqual(['a1', 'b1', 'c1'])
  ends.get('b1')?.()
  expect(begun.at(-1)).toBe('d1')
  ends.get('a1')?.()
  expect(begun.at(-1)).toBe('a2')
})

test('a whole deck is one motion, and it lies before anybody walks on it and before a lantern is lit', () => {
  const motions = motionsOf([
    piece('idea/1/lantern/a', 'light'),
    piece('idea/1/pawn/a/body', 'walk'),
    piece('idea/1/public/deck/0', 'lay'),
    piece('idea/1/public/deck/1', 'lay'),
    piece('tree/1', undefined),
  ])
  expect(motions.map(({ way, pieces }) => [way, pieces.length])).toEqual([
    ['lay', 2],
    ['walk', 1],
    ['light', 1],
  ])
})

test('every way to appear ends where the piece stands', () => {
  const ways = ['lay', 'meet', 'walk', 'rise', 'light', 'crack', 'sew', 'grow', 'drop', 'loosen'] as const
  const there = { x: 0, y: 0, scaleX: 1, scaleY: 1, opacity: 1 }
  for (const way of ways) expect(poseOf(piece('a', way), 1, 1)).toEqual(there)
  expect(poseOf(piece('a', 'walk'), 0, 1)).toMatchObject({ x: -10 })
  expect(poseOf(piece('a', 'lay'), 0.4, 0.5).opacity).toBe(0)
})

test('the loop sleeps after two quiet frames, never while something moves, and wakes once', () => {
  const heard: string[] = []
  const loop = {
    running: true,
    sleep: () => {
      loop.running = false
    },
    wake: () => {
      loop.running = true
    },
    resetDelta: () => undefined,
  }
  let isBusy = true
  const { drawn, wake } = governor(loop, () => isBusy, {
    onSleep: () => heard.push('sleep'),
    onWake: () => heard.push('wake'),
  })
  for (let frame = 0; frame < 5; frame += 1) drawn()
  expect(loop.running).toBe(true)
  isBusy = false
  drawn()
  expect(loop.running).toBe(true)
  drawn()
  expect(loop.running).toBe(false)
  wake()
  wake()
  expect(heard).toEqual(['sleep', 'wake'])
})

test('no more pixels than a tablet bears, nor than the textures may take', () => {
  expect(pixelRatio({ ratio: 3, isTouch: true }, 820, 1180)).toBe(1.5)
  expect(pixelRatio({ ratio: 3, isTouch: false }, 820, 600)).toBe(2)
  expect(pixelRatio({ ratio: 2, isTouch: false, memory: 4 }, 820, 600)).toBe(1.5)
  const wall = pixelRatio({ ratio: 2, isTouch: false }, 1920, 1080)
  expect(wall * wall * 1920 * 1080).toBeLessThanOrEqual(3_000_001)
})

test('no drawing lies on another in the atlas, and the same ones always lie alike', () => {
  const sizes = Array.from({ length: 60 }, (_, at) => ({ name: `p${at}`, width: 20 + at, height: 90 - at }))
  const { cells, height } = pack(sizes, 512)
  expect(pack(sizes.toReversed(), 512)).toEqual({ cells, height })
  const meets = cells.flatMap((a, at) =>
    cells
      .slice(at + 1)
      .filter(b => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
  )
  expect(meets).toEqual([])
  expect(Math.max(...cells.map(cell => cell.x + cell.width))).toBeLessThanOrEqual(512)
  expect(Math.max(...cells.map(cell => cell.y + cell.height))).toBeLessThanOrEqual(height)
})

/** An engine that only notes what becomes of its drawings. */
function noting() {
  const notes: string[] = []
  const [none, never] = [() => undefined, () => () => undefined]
  const engine: Engine = {
    ...{ resize: none, addTexture: none, dropTexture: none, run: never, halt: none, wake: none, destroy: none },
    sprite: () => ({
      show: ({ frame, tint }) => notes.push(`${frame} stands, ${tint}`),
      light: ({ tint, opacity }) => notes.push(`lit ${tint} ${opacity}`),
      remove: none,
    }),
  }
  return { engine, taken: () => notes.splice(0) }
}

test('when the light turns, what it falls on is lit, and nothing is put up anew', () => {
  const { engine, taken } = noting()
  const pieces = new Pieces(engine)
  const house: Piece = { ...piece('house', undefined), part: 'house', tinted: 'houses' }
  const lamp: Piece = { ...piece('lamp', undefined), part: 'lamp', glows: true }
  const flag: Piece = { ...piece('flag', undefined), part: 'flag' }
  const baked = new Map(['house', 'lamp', 'flag'].map(part => [part, { scale: 1, origin: { x: 0, y: 0 } }]))
  const [night, dawn] = (['night', 'dawn'] as const).map(hour => glowOf({ hour, dawn: 0 }))
  if (!night || !dawn) throw new Error('there is no light')
  pieces.set([house, lamp, flag], 'atlas', baked, night)
  expect(taken()).toEqual([`house stands, ${night.tints.houses}`, 'lamp stands, #FFFFFF', 'flag stands, #FFFFFF'])
  pieces.light(dawn)
  expect(taken()).toEqual([`lit ${dawn.tints.houses} 1`, `lit #FFFFFF ${dawn.strength}`])
  pieces.light(dawn)
  expect(taken()).toEqual([])
})
