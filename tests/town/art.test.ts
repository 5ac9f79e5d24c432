import { brotliCompressSync } from 'node:zlib'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { glyphs as emblems } from '#game/parts/emblem/glyphs.ts'
import { buildingKit } from '#shared/model/actor.ts'
import { glyphs } from '#shared/town/art/glyphs.ts'
import { formOf, forms } from '#shared/town/art/houses/forms.ts'
import { glyphOf, houseOf, kit, litOf, pawnOf } from '#shared/town/art/kit.ts'
import { palette, tintOf } from '#shared/town/art/palette.ts'
import { partSvg } from '#shared/town/art/svg.ts'
import { type Element, parseXml } from '../export/xml.ts'

const drawings = Object.entries(kit)
const sectors = ['ideaDriven', 'public'] as const

/** Every element of a drawing; what is not well-formed throws, and what is written between elements is a fault. */
function elementsIn(markup: string): Element[] {
  const within = (parent: Element): Element[] =>
    parent.children.flatMap(child => {
      if (typeof child === 'string') throw new Error(`text: ${child}`)
      return [child, ...within(child)]
    })
  return within(parseXml(`<svg>${markup}</svg>`))
}

/** The corners of a shape of straight lines along the axes, walked round once; none if it has other lines. */
function corners(d: string): [number, number][] {
  const points: [number, number][] = []
  let [x, y] = [0, 0]
  for (const [, command = '', numbers = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const [first = 0, second = 0] = [...numbers.matchAll(/-?\d*\.?\d+/g)].map(([number]) => Number(number))
    if (command === 'M') [x, y] = [first, second]
    else if (command === 'h') x += first
    else if (command === 'H') x = first
    else if (command === 'v') y += first
    else if (command === 'V') y = first
    else if (command === 'z' || command === 'Z') continue
    else return []
    if (!points.some(point => point[0] === x && point[1] === y)) points.push([x, y])
  }
  return points
}

/** A cross with four arms has twelve corners, and is as wide as it is high. */
const isCross = (d: string): boolean => {
  const points = corners(d)
  const size = (axis: 0 | 1) => Math.max(...points.map(one => one[axis])) - Math.min(...points.map(one => one[axis]))
  return points.length === 12 && Math.abs(size(0) - size(1)) < 2
}

const filled = (body: string, colours: string[]): string[] =>
  [...body.matchAll(/<path d="([^"]*)" fill="(#\w+)"/g)].flatMap(([, d = '', fill = '']) =>
    colours.includes(fill) ? [d] : [],
  )

test('every sign has a building on both banks in three colours, with windows to light', () => {
  for (const sign of buildingKit) {
    const shown = sectors.flatMap(sector => [0, 1, 2].map(shade => kit[houseOf(sign, sector, shade)]))
    expect(new Set(shown.map(part => part?.body)).size, sign).toBe(6)
    const lit = kit[litOf(sign)]
    for (const part of shown)
      expect([part?.width, part?.height, part?.anchor]).toEqual([lit?.width, lit?.height, lit?.anchor])
    expect(lit?.body, sign).toContain(palette.lamp)
  }
})

test('a sign that the story names and the kit lacks stands as a house', () => {
  expect(houseOf('castle', 'public', 4)).toBe(houseOf('house', 'public', 1))
  expect(glyphOf('castle')).toBe('glyph/house')
})

test('there are at least eighteen buildings, no two alike, and every one is some sign’s', () => {
  const bodies = Object.keys(forms).map(name => kit[`house/${name}/public/0`]?.body)
  expect(bodies.length).toBeGreaterThanOrEqual(18)
  expect(new Set(bodies).size).toBe(bodies.length)
  expect(new Set(Object.values(formOf))).toEqual(new Set(Object.keys(forms)))
})

test('the signs on pawns are those on the emblems', () => {
  const drawn = (sign: keyof typeof emblems) =>
    renderToStaticMarkup(createElement(emblems[sign]))
      .replace(/^<svg[^>]*>|<\/svg>$/g, '')
      .replace(/><\/\w+>/g, '/>')
  for (const sign of buildingKit) {
    expect(glyphs[sign], sign).toBe(drawn(sign))
    expect(kit[glyphOf(sign)]?.body).toContain(glyphs[sign].replaceAll('currentColor', palette.white))
  }
})

test('pawns: three colours for each sector, and a sign lies in the same frame', () => {
  const bodies = sectors.flatMap(sector => [0, 1, 2].map(shade => kit[pawnOf(sector, shade)]))
  expect(new Set(bodies.map(part => part?.body)).size).toBe(6)
  const { body: _, ...frame } = kit[glyphOf('star')] ?? { body: '' }
  for (const part of bodies) expect(part).toMatchObject(frame)
})

test('every drawing is well-formed and made of flat shapes alone: no text, gradient, filter or address', () => {
  expect(() => elementsIn('<g><path d="M0 0"/>')).toThrow()
  expect(() => elementsIn('<g>a name</g>')).toThrow('text: a name')
  const shapes = ['g', 'path', 'circle', 'ellipse', 'line', 'rect', 'polyline']
  for (const [key, { body }] of drawings) {
    const elements = elementsIn(body)
    expect(elements.length, key).toBeGreaterThan(0)
    expect(
      elements.map(({ name }) => name).filter(name => !shapes.includes(name)),
      key,
    ).toEqual([])
    expect(body, key).not.toMatch(/href|url\(|style=|class=|filter|NaN|undefined/)
  }
})

test('every colour is the palette’s', () => {
  const known = new Set<string>([...Object.values(palette), 'none'])
  for (const [key, { body }] of drawings)
    for (const [, colour = ''] of body.matchAll(/(?:fill|stroke)="([^"]*)"/g)) expect(known, key).toContain(colour)
})

test('amber shines only where somebody is at home, said yes or is invited', () => {
  const amber = drawings.flatMap(([key, { body }]) => (body.includes(palette.lamp) ? [key] : []))
  expect(amber.filter(key => !/\/lit$|^glow$|^chair$/.test(key))).toEqual([])
})

test('the health centre’s cross is green, and no cross is red', () => {
  const red = [palette.falu, palette.coral, palette.pink, palette.plum]
  const clinic = kit['house/clinic/public/0']?.body ?? ''
  expect(filled(clinic, [palette.spruce, palette.moss]).filter(isCross)).toHaveLength(1)
  expect(isCross('M0 0h2v2h2v2h-2v2h-2v-2h-2v-2h2z')).toBe(true)
  expect(isCross('M0 0h2v2h-2z')).toBe(false)
  for (const [key, { body }] of drawings) expect(filled(body, red).filter(isCross), key).toEqual([])
})

test('the whole kit is at most 60 kB as it is sent', () => {
  const sources = drawings.map(([, { body }]) => body).join('\n')
  expect(brotliCompressSync(sources).length).toBeLessThanOrEqual(60 * 1024)
})

test('a drawing alone is a document of its own size', () => {
  const { width, height, body } = kit.plot ?? { width: 0, height: 0, body: '' }
  expect(partSvg('plot', 2)).toBe(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 2}" height="${height * 2}" viewBox="0 0 ${width} ${height}">${body}</svg>`,
  )
  expect(() => partSvg('castle')).toThrow('The kit has no castle.')
})

test('evening goes some of the way towards dawn by its share and stays darker, and dawn is dawn whatever the share', () => {
  expect(tintOf({ hour: 'night', dawn: 1 }, 'land')).toBe('#44558F')
  expect(tintOf({ hour: 'afternoon', dawn: 0 }, 'pawns')).toBe('#FFFFFF')
  expect(tintOf({ hour: 'evening', dawn: 0 }, 'houses')).toBe('#8490BE')
  expect(tintOf({ hour: 'evening', dawn: 0.5 }, 'houses')).toBe('#909AC3')
  expect(tintOf({ hour: 'evening', dawn: 7 }, 'bridges')).toBe(tintOf({ hour: 'evening', dawn: 1 }, 'bridges'))
  expect(tintOf({ hour: 'evening', dawn: 1 }, 'land')).toBe('#818DB8')
  expect(tintOf({ hour: 'dawn', dawn: 0 }, 'water')).toBe(tintOf({ hour: 'dawn', dawn: 1 }, 'water'))
  expect(tintOf({ hour: 'night', dawn: 0 }, 'none')).toBe('#FFFFFF')
})
