import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Actor, Sector } from '#shared/model/actor.ts'
import type { ProgrammeId } from '#shared/model/programme.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { launchChromium } from '../../../tools/operate/programs/chromium.ts'
import { ServerProcess } from '../../../tools/operate/programs/ServerProcess.ts'
import { Look } from '../watch/Look.ts'
import { Watch } from '../watch/Watch.ts'
import { Crowd } from './Crowd.ts'
import { Facilitator } from './Facilitator.ts'
import { KeyboardPerson } from './KeyboardPerson.ts'
import { Person } from './Person.ts'
import { SharingPerson } from './SharingPerson.ts'

const sizes = {
  laptop: { width: 1280, height: 800 },
  wall: { width: 1920, height: 1080 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
} as const
type Size = keyof typeof sizes

/** The organisations that our own people come from, each written on a tile by its owner. */
export const homes: Record<string, { organisation: string; sector: Sector }> = {
  Leila: { organisation: 'Ekens bibliotek', sector: 'public' },
  Bengt: { organisation: 'Vård i Åsta', sector: 'public' },
  Karin: { organisation: 'Parkenheten', sector: 'public' },
  Gunnel: { organisation: 'Dukat i trappan', sector: 'ideaDriven' },
  Tove: { organisation: 'Lärka', sector: 'ideaDriven' },
  Amir: { organisation: 'Nattboll', sector: 'ideaDriven' },
  Nils: { organisation: 'Cykelköket', sector: 'ideaDriven' },
  Sara: { organisation: 'Kören Klang', sector: 'ideaDriven' },
}

/** A hall with a real server, a console, a wall, and people with tablets and phones. */
export class Room {
  readonly server: ServerProcess
  readonly key: string
  readonly programme: ProgrammeId
  readonly watch: Watch
  readonly look = new Look()
  readonly crowd = new Crowd()
  private readonly browser: Browser
  private readonly folder: string
  private readonly guests: Person[]
  readonly facilitator: Facilitator
  readonly screen: Person
  readonly leila: KeyboardPerson
  readonly tove: Person
  readonly amir: Person
  readonly sara: Person
  readonly karin: Person
  readonly gunnel: SharingPerson
  readonly bengt: SharingPerson

  private constructor(
    made: {
      server: ServerProcess
      key: string
      folder: string
      browser: Browser
      watch: Watch
      programme: ProgrammeId
    },
    pages: Record<'console' | 'wall' | 'leila' | 'tove' | 'amir' | 'sara' | 'karin' | 'shared', Page>,
  ) {
    this.server = made.server
    this.key = made.key
    this.folder = made.folder
    this.browser = made.browser
    this.watch = made.watch
    this.programme = made.programme
    this.facilitator = new Facilitator('Processledaren', pages.console)
    this.screen = new Person('Storbilden', pages.wall)
    this.leila = new KeyboardPerson('Leila', pages.leila)
    this.tove = new Person('Tove', pages.tove)
    this.amir = new Person('Amir', pages.amir)
    this.sara = new Person('Sara', pages.sara)
    this.karin = new Person('Karin', pages.karin)
    this.gunnel = new SharingPerson('Gunnel', pages.shared)
    this.bengt = new SharingPerson('Bengt', pages.shared)
    this.guests = [this.leila, this.tove, this.amir, this.sara, this.karin, this.gunnel, this.bengt]
  }

  /** `isPublic`: the server knows the address that people reach it by from home, and gives out links. */
  static async open(programme: ProgrammeId = 'short90', isPublic = false): Promise<Room> {
    const folder = await mkdtemp(join(tmpdir(), 'komma-overens-browser-'))
    const key = randomBytes(32).toString('hex')
    const server = await ServerProcess.start(folder, key, { isPublic })
    const browser = await launchChromium()
    const watch = new Watch(server.url)
    const page = (name: string, size: Size, more?: BrowserContextOptions) => newPage(browser, watch, name, size, more)
    const touch = { hasTouch: true }
    return new Room(
      { server, key, folder, browser, watch, programme },
      {
        console: await page('console', 'laptop', { acceptDownloads: true }),
        wall: await page('wall', 'wall'),
        leila: await page('leila', 'tablet'),
        tove: await page('tove', 'narrow', touch),
        amir: await page('amir', 'phone', touch),
        sara: await page('sara', 'tablet', touch),
        karin: await page('karin', 'tablet', touch),
        shared: await page('gunnel and bengt', 'tablet', touch),
      },
    )
  }

  /** Somebody who was not there from the beginning, with a device of their own. */
  async newcomer(name: string, size: Size): Promise<Person> {
    const person = await this.stranger(name, size)
    this.guests.push(person)
    return person
  }

  /** Somebody outside the room, who has got a link. */
  async stranger(name: string, size: Size): Promise<Person> {
    return new Person(name, await newPage(this.browser, this.watch, name, size))
  }

  get url(): string {
    return this.server.url
  }

  get shared(): Shared {
    return this.crowd.shared
  }

  /** Our own people, those who share a tablet beside each other. */
  get people(): readonly Person[] {
    return this.guests
  }

  /** The tile that one of our own people wrote. */
  homeOf({ name }: Person): Actor {
    const seat = Object.values(this.shared.seats).find(one => one.name === name)
    const home = this.shared.actors[seat?.homeId ?? '']
    if (!home) throw new Error(`${name} has no tile`)
    return home
  }

  /** Which of our own people speaks for a tile, if any of them does. */
  voiceOf({ voices }: Actor): Person | undefined {
    return this.among(voices)
  }

  ownerOf({ owners }: Actor): Person | undefined {
    return this.among(owners)
  }

  /** Takes the shared tablet in hand, if that is what this person has. */
  async turnOf(person: Person): Promise<Person> {
    if (person instanceof SharingPerson) await person.take()
    return person
  }

  /** Reads every kind of face in this moment: console, wall, tablet, narrow phone, and the tablet of two. */
  lookAt(moment: string): Promise<void> {
    return this.look.at(moment, {
      console: this.facilitator.page,
      screen: this.screen.page,
      tablet: this.leila.page,
      narrow: this.tove.page,
      pair: this.gunnel.page,
    })
  }

  /** What everybody saw, and what the watch has noted, when a part went wrong. */
  async leaveTraces(part: string): Promise<void> {
    for (const fault of [...this.watch.faults, ...this.look.faults]) console.error(fault)
    const everyone = new Set([this.facilitator, this.screen, ...this.guests].map(({ page }) => page))
    for (const page of everyone)
      await this.look.picture(`fault-${part}-${new URL(page.url()).pathname.slice(1, 6)}`, page)
  }

  async close(): Promise<void> {
    await this.crowd.leave()
    await this.browser.close()
    await this.server.kill()
    await rm(this.folder, { recursive: true, force: true })
  }

  private among(seatIds: readonly string[]): Person | undefined {
    const names = seatIds.map(id => this.shared.seats[id]?.name)
    return this.guests.find(({ name }) => names.includes(name))
  }
}

/** A loaded machine may take its time; a fault is told after this. */
const patience = 20_000

async function newPage(browser: Browser, watch: Watch, name: string, size: Size, more: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: sizes[size], locale: 'sv-SE', ...more })
  context.setDefaultTimeout(patience)
  await watch.over(name, context)
  return context.newPage()
}
