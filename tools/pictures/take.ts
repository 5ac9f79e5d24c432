import type { Page } from 'playwright-core'
import { Shared } from '#shared/model/workshop.ts'
import { playFrame } from '#shared/text/sv/playFrame.ts'
import { type Scene, type Shape, shapes, spotlight } from './plan.ts'
import { spotlitStep, townStep } from './townStep.ts'

/** One moment to be seen: a phase as the room leaves it, in a shape, with so many people. */
export type Moment = { phase: Scene; shape: Shape; people: number; seed: number }

/** What is to be seen on the whole page, and of the town without its tags. */
export type Taken = { page: Buffer; town: Buffer }

/** Opens the face in that moment, brings the town to sight, and takes its picture when it stands. */
export async function take(page: Page, url: string, { phase, shape, people, seed }: Moment): Promise<Taken> {
  const { face } = shapes[shape]
  const isSpotlit = phase === spotlight
  const fas = isSpotlit ? 'homecoming' : phase
  const asked = { ansikte: face, fas, antal: `${people}`, fro: `${seed}`, program: 'standard120', lage: 'slut' }
  await page.goto(`${url}/?${new URLSearchParams(asked)}`)
  if (shape === 'wall') await turnTo(page, isSpotlit ? spotlitStep : townStep)
  else await page.getByRole('button', { name: playFrame['town.open'] }).click()
  await page.locator('[data-town=still]').waitFor()
  const whole = await page.screenshot()
  // The tags lie over the canvas and would hide that nothing is drawn on it.
  const style = '[data-town=still] > :not(:first-child) { visibility: hidden }'
  const town = await page.locator('[data-town=still]').screenshot({ style })
  return { page: whole, town }
}

/** The wall goes to a step of its phase that has the town behind it. */
async function turnTo(page: Page, stepIn: typeof townStep): Promise<void> {
  await page.locator('main[data-kind]').waitFor()
  const step = stepIn(Shared.parse(await page.evaluate('scen.getSnapshot().shared')))
  if (step === undefined) throw new Error('the wall shows no town in this phase')
  await page.evaluate(`scen.send({ type: 'show', step: ${step} })`)
}
