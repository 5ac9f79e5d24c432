import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { programCarrier } from '#game/net/carrier.ts'
import type { Live } from '#game/net/connect.ts'
import { openDesk, openHouse } from '#game/net/doors.ts'
import { enterDesk } from '#game/net/enter.ts'
import { openStore } from '#server/store/open.ts'
import type { Command } from '#shared/messages/story.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { join as door } from '#shared/text/sv/join.ts'
import type { Town } from '#shared/town/town.ts'
import { townOf } from '#shared/town/townOf.ts'
import { ServerProcess } from '../../../operate/programs/ServerProcess.ts'
import { fullTown, type TownSize } from './fullTown.ts'
import type { Telling } from './Telling.ts'

const key = 'measured'.repeat(4)
const code = 'RV4K7P'
const screenSecret = 'screen'.repeat(8)
/** The letters and digits of a code; as many may take their seats here, each once. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const resumeCode = (at: number): string => `SEATSEA${alphabet[at]}`

/** A real server, as it was built, that holds a workshop with a full town, and the ways in to it. */
export class FullHouse {
  readonly url: string
  readonly desk: Live
  readonly town: Town
  readonly size: TownSize

  private constructor(url: string, desk: Live, town: Town, size: TownSize) {
    this.url = url
    this.size = size
    this.desk = desk
    this.town = town
  }

  /** Starts it, measures in it, and ends it again. */
  static async with<Value>(size: TownSize, measure: (house: FullHouse) => Promise<Value>): Promise<Value> {
    const folder = mkdtempSync(join(tmpdir(), 'komma-overens-pages-'))
    // Its first start makes the folder's secret; the story is laid in while it is down.
    const server = await ServerProcess.start(folder, key)
    let desk: Live | undefined
    try {
      await server.stop()
      const telling = fullTown(size, Date.now())
      await layIn(telling, folder)
      await server.rise()
      const carrier = programCarrier(server.url)
      await openHouse(carrier, key)
      const admission = await openDesk(carrier, telling.state.shared.id)
      if ('refusal' in admission) throw new Error(admission.refusal)
      desk = enterDesk(admission, { carrier })
      await greeted(desk)
      return await measure(new FullHouse(server.url, desk, townOf(telling.state.shared), size))
    } finally {
      await desk?.close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }

  /** What the wall opens. */
  get wall(): string {
    return `${this.url}/storbild/${screenSecret}`
  }

  /** Takes a seat in the form that the page shows, as somebody does who had it on another tablet; a code does so once. */
  async sitDown(page: Page, seat: number): Promise<void> {
    await page.getByRole('button', { name: door['code.haveSeat'] }).click()
    await page.fill('#code', code)
    await page.fill('#resume', resumeCode(seat))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/spela/)
  }

  /** The room goes on to its next phase, and the light over the town with it. */
  goOn(): Promise<void> {
    return this.lead(({ clock }) => ({ type: 'next', from: clock.phaseId, anyway: true }))
  }

  /** The wall turns to the step that this names. */
  show(stepOf: (shared: Shared) => number | undefined): Promise<void> {
    return this.lead(shared => ({ type: 'show', step: stepOf(shared) ?? 0 }))
  }

  private async lead(order: (shared: Shared) => Command): Promise<void> {
    const { shared } = this.desk.store.getSnapshot()
    if (!shared) throw new Error('the desk sees nothing yet')
    const reply = await this.desk.send(order(shared))
    if (!reply.ok) throw new Error(reply.refusal)
  }
}

/** Waits until the desk sees its workshop. */
async function greeted({ store }: Live): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const look = () => store.getSnapshot().shared && resolve()
  const leave = store.subscribe(look)
  look()
  await promise
  leave()
}

/** The story in the store of a server that is down, with its code, a link for the wall, and a code for each seat. */
async function layIn({ state, story, guests }: Telling, folder: string): Promise<void> {
  const store = await openStore(folder)
  const { id } = state.shared
  const createdAt = story[0]?.time ?? state.time
  await store.journal.append(id, { command: 'told', epoch: await store.journal.claim(id), events: story })
  await store.workshops.add({ id, code, token: 'token'.repeat(5), createdAt })
  await store.keys.add({ id: 'screen', workshop: id, kind: 'screen', createdAt, secret: screenSecret })
  for (const [at, { seatId }] of guests.slice(0, alphabet.length).entries())
    await store.resumeCodes.set(id, seatId, resumeCode(at))
  await store.close()
}
