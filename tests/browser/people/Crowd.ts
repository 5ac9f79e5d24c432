import { programCarrier } from '#game/net/carrier.ts'
import { join } from '#game/net/doors.ts'
import { enterSeat } from '#game/net/enter.ts'
import type { Sector } from '#shared/model/actor.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { cast } from '#shared/rehearsal/cast.ts'
import { wordsOf } from '#shared/rehearsal/words.ts'
import type { PlayOptions } from '../../../tools/play/arguments.ts'
import { phraseDecks } from '../../../tools/play/decks.ts'
import type { Company } from '../../../tools/play/people/company.ts'
import { Counts } from '../../../tools/play/people/counts.ts'
import { Performer } from '../../../tools/play/people/Performer.ts'

const mostRounds = 60
const patience = 20_000

/** Simulated people who fill the room. They act only when asked to, and see what everybody sees. */
export class Crowd {
  private readonly performers: Performer[] = []

  /** So many of each sector come in through the door. */
  async comeIn(url: string, code: string, sectors: readonly Sector[]): Promise<void> {
    const words = wordsOf(phraseDecks, 'sv')
    const options: PlayOptions = {
      participants: sectors.length,
      programme: 'short90',
      form: 'onSite',
      from: undefined,
      seed: 7,
      speed: 'max',
      out: '',
      language: 'sv',
      isLockstep: false,
      server: undefined,
    }
    const house = { url, key: '', now: () => Date.now(), beat: () => undefined, stop: async () => undefined }
    const company: Company = {
      house,
      options,
      seed: '7',
      words,
      counts: new Counts(),
      nextId: () => undefined,
      failed: error => {
        throw error
      },
      asked: () => undefined,
      answered: () => undefined,
    }
    const people = cast(24, '7', words)
    for (const sector of sectors) {
      const at = people.findIndex(({ tile }) => tile.sector === sector)
      const [me] = people.splice(at, 1)
      if (!me) throw new Error('the cast is too small')
      const carrier = programCarrier(url)
      const admission = await join(carrier, code, me.name)
      if ('refusal' in admission || !admission.seatId) throw new Error('the door did not open for the crowd')
      const performer = new Performer(enterSeat(admission, { carrier }), admission.seatId, me, company)
      await performer.isIn()
      this.performers.push(performer)
    }
  }

  /** Everybody does what they now want to do, until nobody wants anything more. */
  async act(): Promise<void> {
    for (let round = 0; round < mostRounds; round += 1) {
      let hasActed = false
      for (const one of this.performers) hasActed = (await one.act()) || hasActed
      if (!hasActed) return
    }
  }

  get shared(): Shared {
    const [first] = this.performers
    if (!first) throw new Error('nobody has come in')
    return first.shared
  }

  /** Waits until the room is as asked, and gives what was found. */
  until<Found>(find: (shared: Shared) => Found | undefined | false): Promise<Found> {
    const [first] = this.performers
    if (!first) throw new Error('nobody has come in')
    const { store } = first.live
    return new Promise((resolve, reject) => {
      let leave = (): void => undefined
      const timer = setTimeout(() => {
        leave()
        const { connection, shared } = store.getSnapshot()
        reject(new Error(`not so in time: ${find}, ${JSON.stringify(connection)}, ${JSON.stringify(shared?.clock)}`))
      }, patience)
      const look = () => {
        const { shared } = store.getSnapshot()
        const found = shared && find(shared)
        if (found === undefined || found === false) return
        clearTimeout(timer)
        leave()
        resolve(found)
      }
      leave = store.subscribe(look)
      look()
    })
  }

  /** Everybody goes on doing what they want as they come to see it, until the room is as asked. */
  async playUntil<Found>(find: (shared: Shared) => Found | undefined | false): Promise<Found> {
    let isWaiting = true
    const found = this.until(find).finally(() => {
      isWaiting = false
    })
    found.catch(() => undefined) // told below
    while (isWaiting) {
      await this.act()
      await Promise.race([found, this.somethingNew()])
    }
    return found
  }

  private somethingNew(): Promise<void> {
    return new Promise(resolve => {
      const leaves = this.performers.map(({ live }) =>
        live.store.subscribe(() => {
          for (const leave of leaves) leave()
          resolve()
        }),
      )
    })
  }

  async areBack(): Promise<void> {
    await Promise.all(this.performers.map(one => one.isBack()))
  }

  async leave(): Promise<void> {
    await Promise.allSettled(this.performers.map(({ live }) => live.close()))
  }
}
