import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { addKey, openById } from '#server/doors/facilitators.ts'
import { newId } from '#server/doors/secrets.ts'
import { newSetupLinks } from '#server/http/setup.ts'
import { realClock } from '#server/workshop/clock.ts'
import type { Order } from '#shared/messages/story.ts'
import { isFilm, screenSteps } from '#shared/views/screen.ts'
import { launchChromium } from '../../../../tools/operate/programs/chromium.ts'
import { isEmpty } from '../../../../tools/pictures/empty.ts'
import { startHouse } from '../../../server/house.ts'
import { decksOfScreen, evening } from '../../../support/evening.ts'
import { isAccessible } from '../../../support/isAccessible.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium({ args: ['--enable-unsafe-swiftshader'] })
})
afterAll(() => browser.close())

const parting = evening({ seats: 8, seed: 7, until: 'checkOut', at: 'start' })
const filmStep = screenSteps(parting.state.shared, decksOfScreen).findIndex(isFilm)
const { id } = parting.state.shared

/** A house where people have begun to part, with a desk and a wall. */
async function parted() {
  // The house's clock goes on from the evening's own.
  const later = parting.state.time - Date.now()
  const house = await startHouse({ clock: { ...realClock, now: () => Date.now() + later } })
  const { journal, workshops } = house.doors.store
  await journal.append(id, { command: 'planted', epoch: await journal.claim(id), events: parting.story })
  await workshops.add({ id, code: 'FILM22', token: 'token', createdAt: parting.state.time })
  const { secret } = await addKey(house.doors, id, { kind: 'screen' })
  const open = async (viewport: { width: number; height: number }) => {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
    onTestFinished(() => context.close())
    return context.newPage()
  }
  return {
    wall: async (before: (page: Page) => unknown = () => undefined) => {
      const page = await open({ width: 1280, height: 720 })
      await before(page)
      await page.goto(`${house.url}/storbild/${secret}`)
      await page.waitForSelector('h1')
      return page
    },
    desk: async () => {
      const page = await open({ width: 1280, height: 800 })
      const [link = ''] = await newSetupLinks(house.doors)
      const headers = { 'x-komma-overens': '1' }
      const data = { secret: link.split('=').at(-1) }
      expect((await page.request.post(`${house.url}/api/setup`, { headers, data })).ok()).toBe(true)
      await page.goto(`${house.url}/regi/${id}`)
      return page
    },
    phaseId: async () => (await openById(house.doors, id))?.live.state.shared.clock.phaseId ?? '',
    send: async (order: Order) => {
      const opened = await openById(house.doors, id)
      expect(await opened?.live.submit(newId(), { kind: 'facilitator' }, order)).toMatchObject({ ok: true })
    },
  }
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function openFilm(desk: Page): Promise<void> {
  await desk.getByRole('tab', { name: 'Staden' }).click()
  await press(desk, 'Filmen från träffen')
  await desk.getByRole('slider').waitFor()
}

/** A machine without a graphics card draws slowly, and the wall asks again after ten seconds. */
const patience = { timeout: 30_000 }

const spoken = (desk: Page) => desk.getByRole('slider').getAttribute('aria-valuetext')
const wallTime = (wall: Page) => wall.locator('[class*=filmTime]').textContent()
const deskTime = async (desk: Page) => (await desk.getByText(/^Klockan var/).textContent())?.slice(-5)

test('[F20] the desk leads the film on the wall by keyboard, and both show the same frame', async () => {
  const house = await parted()
  const [desk, wall] = [await house.desk(), await house.wall()]
  await openFilm(desk)
  expect(await spoken(desk)).toMatch(/^0 s av \d+( min \d+)? s$/)
  await isAccessible({ page: desk })
  await press(desk, 'Visa filmen på storbilden')
  await desk.getByText('Filmen går på storbilden.').waitFor()
  await desk.getByRole('slider').focus()
  const same = () => expect.poll(async () => (await wallTime(wall)) === (await deskTime(desk)), patience).toBe(true)
  const seen: (string | null)[] = []
  for (const key of ['PageUp', 'ArrowRight', 'End', 'ArrowLeft', 'Home']) {
    const before = await spoken(desk)
    await desk.keyboard.press(key)
    await expect.poll(() => spoken(desk), patience).not.toBe(before)
    await same()
    seen.push(await spoken(desk))
  }
  expect(seen[2]).toMatch(/^(.+) av \1$/)
  expect(seen[4]).toMatch(/^0 s av /)
  for (const name of ['Framåt en bild', 'Framåt en bild', 'Bakåt en bild']) {
    await press(desk, name)
    await same()
  }
  await press(desk, 'Spela')
  const begun = await spoken(desk)
  await expect.poll(() => spoken(desk), patience).not.toBe(begun)
  await same()
  await press(desk, 'Pausa')
  await desk.getByRole('button', { name: 'Spela', exact: true }).waitFor()
  await same()
})

test('the film that is opened has the desk’s whole width, and is in view whole with what moves it', async () => {
  const house = await parted()
  const desk = await house.desk()
  await openFilm(desk)
  await desk.locator('[data-town=still]').waitFor(patience)
  const size = await desk.locator('[data-town]').boundingBox()
  expect(size?.width).toBeGreaterThan(1200)
  expect(size?.height).toBeGreaterThan(500)
  const isSeen = (one: Locator) =>
    one.evaluate(element => {
      const { top, bottom } = element.getBoundingClientRect()
      const over = document.elementFromPoint(innerWidth / 2, top)?.closest('header') ?? null
      return top >= 0 && bottom <= innerHeight && !over
    })
  for (const one of [
    desk.locator('[data-town]'),
    desk.getByRole('slider'),
    desk.getByRole('button', { name: 'Spela', exact: true }),
  ])
    await expect.poll(() => isSeen(one), patience).toBe(true)
  // Between the desk's columns again the town has the room of a list.
  const townNow = desk.getByRole('button', { name: 'Staden nu', exact: true })
  await townNow.click()
  await desk.getByRole('region', { name: 'Staden som lista' }).waitFor()
  await expect.poll(() => isSeen(townNow), patience).toBe(true)
})

test('a film that does not come is asked for again, and the town stands meanwhile', async () => {
  const house = await parted()
  let asked = 0
  const wall = await house.wall(page =>
    page.route('**/api/screen/film', route => {
      asked += 1
      return asked < 2 ? route.abort() : route.continue()
    }),
  )
  await house.send({ type: 'show', step: filmStep, film: { at: 1, isStill: true } })
  await expect.poll(() => asked, patience).toBe(1)
  await wall.locator('[data-town=still]').waitFor()
  await expect.poll(() => wallTime(wall), patience).toMatch(/^\d\d\.\d\d$/)
  expect(asked).toBe(2)
  // The room goes back and parts again: the film of now is another one.
  await house.send({ type: 'back', from: await house.phaseId() })
  await house.send({ type: 'next', from: await house.phaseId(), anyway: true })
  await house.send({ type: 'show', step: filmStep, film: { at: 1, isStill: true } })
  await expect.poll(() => asked, patience).toBe(3)
  await expect.poll(() => wallTime(wall), patience).toMatch(/^\d\d\.\d\d$/)
})

test('with less motion the film stands still on the wall until somebody presses play', async () => {
  const house = await parted()
  const [desk, wall] = [await house.desk(), await house.wall()]
  await openFilm(desk)
  await press(desk, 'Visa filmen på storbilden')
  await expect.poll(() => wallTime(wall), patience).toMatch(/^\d\d\.\d\d$/)
  await desk.getByRole('button', { name: 'Spela', exact: true }).waitFor()
  expect(await spoken(desk)).toMatch(/^0 s av/)
})

/** How wide and high a picture is, and its colours at 40 × 25 places. */
const shadesOf = (page: Page, kind: 'png' | 'svg+xml', file: Buffer): Promise<number[]> =>
  page.evaluate(
    async source => {
      const image = new Image()
      image.src = source
      await image.decode()
      const { naturalWidth: width, naturalHeight: height } = image
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width, height })
      const context = canvas.getContext('2d', { willReadFrequently: true })
      if (!context) throw new Error('no canvas to look at')
      context.drawImage(image, 0, 0)
      const places = Array.from({ length: 1000 }, (_, at) => [at % 40, Math.floor(at / 40)] as const)
      const shades = places.flatMap(([x, y]) => [
        ...context.getImageData(((x + 0.5) * width) / 40, ((y + 0.5) * height) / 25, 1, 1).data,
      ])
      return [width, height, ...shades]
    },
    `data:image/${kind};base64,${file.toString('base64')}`,
  )

test('the picture of the town is saved as PNG and as SVG; one that does not come says so, and comes at the next press', async () => {
  const house = await parted()
  await house.send({ type: 'end' })
  const desk = await house.desk()
  let asked = 0
  await desk.route('**/export/town.svg', route => {
    asked += 1
    return asked === 1 ? route.abort() : route.continue()
  })
  const png = desk.getByRole('button', { name: /^Bild av staden, PNG/ })
  await png.click()
  await desk.getByText('Bilden gick inte att hämta.').waitFor()
  const saved = async (button: Locator, ending: 'png' | 'svg') => {
    const [download] = await Promise.all([desk.waitForEvent('download'), button.click()])
    expect(download.suggestedFilename()).toMatch(new RegExp(`-staden\\.${ending}$`))
    return readFile(await download.path())
  }
  const drawn = await saved(png, 'png')
  const drawing = await saved(desk.getByRole('button', { name: /^Bild av staden, SVG/ }), 'svg')
  expect(await desk.getByText('Bilden gick inte att hämta.').count()).toBe(0)
  expect(await isEmpty(desk, drawn)).toBe(false)
  const [pixels, lines] = [await shadesOf(desk, 'png', drawn), await shadesOf(desk, 'svg+xml', drawing)]
  expect(pixels.slice(0, 2)).toEqual([1920, 1200])
  expect(pixels).toEqual(lines)
})
