import { setTimeout as wait } from 'node:timers/promises'
import { type No, programCarrier } from '#game/net/carrier.ts'
import type { Live } from '#game/net/connect.ts'
import { join, openDesk, openHouse, type Planned, planWorkshop } from '#game/net/doors.ts'
import { enterDesk, enterSeat } from '#game/net/enter.ts'
import type { EarlierWorkshop } from '#shared/messages/agreement/earlier.ts'
import type { Reply } from '#shared/messages/reply.ts'
import type { Command } from '#shared/messages/story.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { cast } from '#shared/rehearsal/cast.ts'
import { dice, type Roll, seededId } from '#shared/rehearsal/dice.ts'
import { planOf } from '#shared/rehearsal/plan.ts'
import type { Persona } from '#shared/rehearsal/sight.ts'
import { wordsOf } from '#shared/rehearsal/words.ts'
import type { PlayOptions } from './arguments.ts'
import { phraseDecks } from './decks.ts'
import type { House } from './house.ts'
import { type Company, PlayFailed } from './people/company.ts'
import { Counts } from './people/counts.ts'
import { Leader } from './people/Leader.ts'
import { Performer } from './people/Performer.ts'

const challengeCount = 4
/** Nothing happens for so long, in the workshop's own time, and the evening has come to a halt. */
const stuckAfter = 20 * 60_000
const stuckAtLeast = 60_000

/** One played evening over real sockets: everybody comes in, plays to the end, and leaves. */
export class PlayedEvening {
  readonly counts = new Counts()
  /** Hears of every command that is about to be sent. */
  onAsk: (id: string) => void = () => undefined
  /** Hears of every command that has been answered. */
  onAnswer: (id: string, reply: Reply) => void = () => undefined
  readonly planned: Planned
  readonly carrier: ReturnType<typeof programCarrier>
  private readonly company: Company
  private readonly leader: Leader
  private readonly performers: Performer[] = []
  private failure: unknown

  private constructor(planned: Planned, carrier: ReturnType<typeof programCarrier>, desk: Live, company: Company) {
    this.planned = planned
    this.carrier = carrier
    this.company = company
    this.counts = company.counts
    this.leader = new Leader(desk, company)
  }

  /** Plans the workshop and opens its desk. */
  static async plan(
    house: House,
    options: PlayOptions,
    said: { title: string; place: string; earlier?: EarlierWorkshop | undefined },
  ): Promise<PlayedEvening> {
    const seed = `${options.seed}`
    const words = wordsOf(phraseDecks, options.language)
    const roll: Roll = dice(`${seed}:play`)
    let ids = 0
    const nextId = () => (options.isLockstep ? seededId(roll, ++ids) : undefined)
    const company: Company = {
      ...{ house, options, seed, words, counts: new Counts(), nextId },
      failed: error => {
        throw error
      },
      asked: () => undefined,
      answered: () => undefined,
    }
    const carrier = programCarrier(house.url)
    opened(await openHouse(carrier, house.key))
    const { type: _, ...workshop } = planOf({
      challenges: phraseDecks.challenges,
      count: challengeCount,
      seed,
      language: options.language,
      title: said.title,
      place: said.place,
      day: new Date(house.now()).toISOString().slice(0, 10),
      programme: options.programme,
      earlier: said.earlier,
      form: options.form,
      meetingUrl: options.form === 'onSite' ? '' : 'https://meet.example/all',
    })
    const planned = opened(await planWorkshop(carrier, { ...workshop, seed }, nextId()))
    const desk = enterDesk(opened(await openDesk(carrier, planned.workshopId)), { carrier })
    const evening = new PlayedEvening(planned, carrier, desk, company)
    company.failed = error => {
      evening.failure ??= error
    }
    company.asked = id => evening.onAsk(id)
    company.answered = (id, reply) => evening.onAnswer(id, reply)
    await evening.leader.isIn()
    return evening
  }

  /** What the desk sees now. */
  get shared(): Shared {
    return this.leader.shared
  }

  /** Everyone comes in through the door, two of them with the same device. */
  async fill(): Promise<void> {
    await this.leader.act()
    const { options, seed, words } = this.company
    const people = cast(options.participants, seed, words)
    const devices = new Map<number, Persona[]>()
    for (const person of people) devices.set(person.device, [...(devices.get(person.device) ?? []), person])
    const arrivals = [...devices.values()]
    if (options.isLockstep) for (const sharing of arrivals) await this.welcome(sharing)
    else await Promise.all(arrivals.map(sharing => this.welcome(sharing)))
    this.performers.sort((one, other) => one.me.number - other.me.number)
  }

  /** Plays until the workshop is closed; `look` is called every now and then. */
  async play(look: (shared: Shared) => void): Promise<void> {
    const { isLockstep, speed } = this.company.options
    const patience = speed === 'max' ? stuckAtLeast : Math.max(stuckAtLeast, stuckAfter / speed)
    const all = [this.leader, ...this.performers]
    if (!isLockstep) for (const one of all) one.start()
    let lastCount = -1
    let movedAt = performance.now()
    while (this.shared.clock.kind !== 'closed') {
      if (this.failure) throw this.failure
      look(this.shared)
      if (this.counts.commands !== lastCount) movedAt = performance.now()
      lastCount = this.counts.commands
      if (performance.now() - movedAt > patience) throw new PlayFailed('stuck', this.shared.clock.kind)
      if (isLockstep) await this.round(all)
      else await wait(50)
    }
    look(this.shared)
  }

  /** Waits until the desk and every participant are connected again. */
  async everyoneBack(): Promise<void> {
    await Promise.all([this.leader, ...this.performers].map(one => one.isBack()))
  }

  /** The seats that the participants' own devices hold now. */
  seatsHeld(): string[] {
    return this.performers.filter(one => one.holdsSeat).map(({ seat }) => seat)
  }

  /** The evening is opened again where it was closed, and nobody does anything more by themselves. */
  async reopen(): Promise<void> {
    this.rest()
    await this.order({ type: 'reopen', code: this.planned.code })
    await this.leader.until(() => this.shared.clock.kind !== 'closed')
  }

  /** Has the desk do something. */
  async order(command: Command): Promise<void> {
    const reply = await this.leader.live.send(command)
    if (!reply.ok) throw new Error(reply.refusal)
  }

  /** Everyone leaves. */
  async leave(): Promise<void> {
    this.rest()
    await Promise.allSettled([this.leader.live.close(), ...this.performers.map(({ live }) => live.close())])
  }

  private rest(): void {
    for (const one of [this.leader, ...this.performers]) one.stop()
  }

  /** In lockstep one acts at a time, each on what the one before has seen happen. */
  private async round(all: readonly (Leader | Performer)[]): Promise<void> {
    let freshest = this.leader.live
    for (const one of all) {
      this.company.house.beat()
      if (await one.act(freshest.store.getSnapshot().shared)) freshest = one.live
    }
    await this.leader.catchUp(freshest)
  }

  private async welcome([first, ...others]: readonly Persona[]): Promise<void> {
    if (!first) return
    const { house, seed } = this.company
    const carrier = programCarrier(house.url)
    const attempt = ({ number }: Persona) =>
      this.company.options.isLockstep
        ? `attempt-${seed.padStart(10, '0')}-${String(number).padStart(4, '0')}`
        : undefined
    const admission = opened(await join(carrier, this.planned.code, first.name, attempt(first)))
    const live = enterSeat(admission, { carrier })
    const seats = [{ me: first, seatId: admission.seatId }]
    for (const other of others) {
      const { seatId } = opened(await join(carrier, this.planned.code, other.name, attempt(other)))
      seats.push({ me: other, seatId })
    }
    for (const { me, seatId } of seats) {
      if (!seatId) throw new PlayFailed('doorClosed', 'noSeat')
      const performer = new Performer(live, seatId, me, this.company)
      await performer.isIn()
      this.performers.push(performer)
    }
  }
}

function opened<Answer extends object>(answer: Answer | No): Answer {
  if (isNo(answer)) throw new PlayFailed('doorClosed', answer.refusal)
  return answer
}

const isNo = (answer: object): answer is No => 'refusal' in answer
