import { expect, test } from 'vitest'
import { fileAsked, pictureFile } from '#server/export/export.ts'
import { townPicture } from '#server/export/town/picture.ts'
import { newSetupLinks } from '#server/http/setup.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { townOf } from '#shared/town/townOf.ts'
import { openWorkshop, startHouse } from '../../../server/house.ts'
import { evening } from '../../../support/evening.ts'
import { everyAnswer, facilitator, play } from '../../states.ts'
import { findAll, parseXml } from '../../xml.ts'

const closed = everyAnswer()
/** The lines of every tag, each tag as one text. */
const textsIn = (svg: string): string[] =>
  findAll(parseXml(svg), 'text').map(one =>
    findAll(one, 'tspan')
      .flatMap(({ children }) => children)
      .join(' '),
  )

/** A text as it is set, without what breaks it into lines. */
const whole = (text: string) => text.replace(/[\s\u00AD-]/g, '')

/** Whether a tag says this: all of it, or as much as it has room for. */
const says = (tag: string, text: string): boolean =>
  tag.endsWith('…') ? tag.length > 4 && whole(text).startsWith(whole(tag.slice(0, -1))) : whole(tag) === whole(text)

test('the picture is one well-formed document with every organisation, every challenge and every bridge named in it', () => {
  const svg = townPicture(closed.shared)
  const said = textsIn(svg)
  const missing = (texts: readonly string[]) => texts.filter(text => !said.some(tag => says(tag, text)))
  const town = townOf(closed.shared)
  const bridges = town.challenges.flatMap(({ ideas }) => ideas).filter(({ state }) => state === 'bridge')
  expect([town.actors.length, bridges.length].every(count => count > 3)).toBe(true)
  expect(missing(town.actors.map(({ name }) => name))).toEqual([])
  expect(missing(town.challenges.map(({ title }) => title))).toEqual([])
  expect(missing(bridges.map(({ name }) => name))).toEqual([])
  expect(said).toContain(`${closed.shared.title} · ${closed.shared.day}`)
})

test('it needs nothing beside itself: no address is asked, and the letters come along', () => {
  const svg = townPicture(closed.shared)
  const asked = [...svg.matchAll(/(?:href|src|url)\s*[=(]\s*"?([^")\s]+)/g)].map(([, address = '']) => address)
  expect(asked.filter(address => !/^(#|data:)/.test(address))).toEqual([])
  expect(svg).toContain('data:font/woff2;base64,')
  expect(svg).not.toContain('<script')
})

test('it is the same each time, small enough to send, and holds no person and no hidden text', () => {
  const svg = townPicture(closed.shared)
  expect(townPicture(closed.shared)).toBe(svg)
  expect(svg.length).toBeLessThan(1_000_000)
  const saidIn = (state: Workshop) => textsIn(townPicture(state.shared)).join(' ').replaceAll('-', '')
  const actor = Object.values(closed.shared.actors).find(({ name }) => saidIn(closed).includes(name))!
  const hide = { type: 'hide' as const, kind: 'actor' as const, id: actor.id, field: 'name' }
  expect(saidIn(play(closed, hide, facilitator))).not.toContain(actor.name)
  const organised = JSON.stringify(
    [closed.shared.actors, closed.shared.ideas, closed.shared.challenges].map(of =>
      Object.values(of).map(one => ('name' in one ? one.name : one.title)),
    ),
  )
  const people = Object.values(closed.shared.seats).filter(({ name }) => !organised.includes(name))
  const said = new Set(textsIn(svg))
  expect(people.filter(({ name }) => said.has(name))).toEqual([])
})

test('where there are several markets each has a picture of its own that says which it is', async () => {
  const { state } = evening({ seats: 40, seed: 3, until: 'gatherMarket' })
  const numbers = Object.values(state.shared.markets).map(({ number }) => number)
  expect(numbers.length).toBeGreaterThan(1)
  for (const number of numbers) {
    const file = await fileAsked(state, `town-${number}.svg`)
    expect(file?.name).toMatch(new RegExp(`-staden-torg-${number}\\.svg$`))
    const said = textsIn(new TextDecoder().decode(file?.bytes))
    expect(said).toContain(`${state.shared.title} · Torg ${number} · ${state.shared.day}`)
  }
  for (const asked of ['town.svg', 'town-99.svg', 'town-0.svg', 'xtown-1.svg'])
    expect(await fileAsked(state, asked)).toBeUndefined()
  expect(await fileAsked(closed, 'town-1.svg')).toBeUndefined()
  expect((await fileAsked(closed, 'town.svg'))?.name).toBe(pictureFile(closed).name)
})

test('whoever runs the workshop is given the picture, under its name, and nobody else', async () => {
  expect(pictureFile(closed).name).toBe('traff-i-astaden-2027-02-09-staden.svg')
  const house = await startHouse()
  const { planned } = await openWorkshop(house)
  const address = `${house.url}/api/workshops/${planned.workshopId}/export/town.svg`
  expect((await fetch(address)).status).toBe(403)
  const [link = ''] = await newSetupLinks(house.doors)
  const opened = await fetch(`${house.url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-komma-overens': '1' },
    body: JSON.stringify({ secret: link.split('=').at(-1) }),
  })
  const [cookie = ''] = opened.headers.getSetCookie()
  const answer = await fetch(address, { headers: { cookie: cookie.split(';')[0] ?? '' } })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('image/svg+xml')
  expect(textsIn(await answer.text()).join(' ')).toContain('En kväll i Åstaden')
})
