import { setTimeout as wait } from 'node:timers/promises'
import { markOf, marksIn, textOf } from '../marks.ts'
import type { Ask, BotPlan, Done, Entered, Heard } from '../messages.ts'
import { now } from '../now.ts'
import { Bot, type Ear } from './Bot.ts'
import { Reader } from './Reader.ts'

type Asked<Kind extends Ask['ask']> = Extract<Ask, { ask: Kind }>
type Arrival = { count: number; lastAt: number }
type Tally = Omit<Heard, 'reached' | 'seen' | 'cpuMs' | 'looks'> & Record<'reached' | 'seen', Map<string, Arrival>>

/** An answer that has not come after so long does not come. */
const patience = 20_000
const pulseEvery = 10_000
const enterWithin = 30_000

const blank = (): Tally => ({
  ...{ acks: [], refused: {}, sent: [], late: [], bytesIn: 0, bytesOut: 0, frames: 0, closed: 0 },
  ...{ reached: new Map(), seen: new Map() },
})

/** The bots of one process: what they are asked to do, and what they hear. */
export class Squad {
  private readonly bots: Bot[] = []
  private readonly writers: Bot[] = []
  private readonly byNumber = new Map<number, Bot>()
  private tally = blank()
  private cpu = process.cpuUsage()
  private next = 0
  /** The same patch goes to everyone: what is in it is looked for once. */
  private known: { frame: Buffer; arrivals: Arrival[] } = { frame: Buffer.alloc(0), arrivals: [] }
  private readonly ear: Ear = {
    answered: (ms, refusal) => {
      if (refusal === undefined) this.tally.acks.push(ms)
      else this.tally.refused[refusal] = (this.tally.refused[refusal] ?? 0) + 1
    },
    patch: frame => this.patch(frame),
    heard: bytes => {
      this.tally.bytesIn += bytes
      this.tally.frames += 1
    },
    closed: () => {
      this.tally.closed += 1
    },
  }

  constructor() {
    setInterval(() => {
      for (const bot of this.bots) bot.pulse()
    }, pulseEvery).unref()
  }

  /** Each knocks at its time, or when the one before is in; told when all are in sync or have failed. */
  async enter({ url, from, inTurn, bots }: Asked<'enter'>): Promise<Entered> {
    const entered: Entered = { ms: [], lastAt: 0, failures: [] }
    const comeIn = async (plan: BotPlan) => {
      await until(from + plan.after)
      const knocked = now()
      try {
        const bot = await inTime(this.enterOne(url, plan))
        this.bots.push(bot)
        this.byNumber.set(plan.number, bot)
        if (bot.seatId !== undefined) this.writers.push(bot)
        entered.lastAt = Math.max(entered.lastAt, now())
        entered.ms.push(now() - knocked)
      } catch (error) {
        entered.failures.push(error instanceof Error ? error.message : `${error}`)
      }
    }
    if (inTurn) for (const plan of bots) await comeIn(plan)
    else await Promise.all(bots.map(comeIn))
    return entered
  }

  /** So many commands at an even pace, whether the ones before have been answered or not; without a pace all at once. */
  async act({ from, perSecond, count }: Asked<'act'>): Promise<Done> {
    for (let sent = 0; sent < count; ) {
      const passed = ((now() - from) / 1000) * perSecond
      const due = perSecond > 0 ? Math.min(count, Math.floor(passed) + 1) : count
      for (; sent < due; sent += 1) {
        if (perSecond > 0) this.tally.late.push(now() - (from + (sent / perSecond) * 1000))
        this.writeNext()
      }
      if (sent < count) await until(from + (sent / perSecond) * 1000)
    }
    return { sent: count, unanswered: await this.answered() }
  }

  /** Everybody says their lines, each at its time, and when the one before has been answered: it may build on that. */
  async play({ from, lines }: Asked<'play'>): Promise<Done> {
    let sent = 0
    for (const { at, bot, id, command } of lines) {
      const speaker = this.byNumber.get(bot)
      await until(from + at)
      this.tally.late.push(Math.max(0, now() - (from + at)))
      if (!speaker?.isThere) continue
      await Promise.race([
        new Promise<void>(told => {
          this.tally.bytesOut += speaker.send(command, id, told)
        }),
        wait(patience, undefined, { ref: false }),
      ])
      sent += 1
    }
    return { sent, unanswered: await this.answered() }
  }

  /** What has been heard since the last time. */
  collect(): Heard {
    const { reached, seen, ...rest } = this.tally
    const { user, system } = process.cpuUsage(this.cpu)
    const flat = (arrivals: Map<string, Arrival>) =>
      [...arrivals].map(([mark, { count, lastAt }]): [string, number, number] => [mark, count, lastAt])
    const looks = this.bots.flatMap(({ plan, reader }) => (reader ? [{ hall: plan.hall, look: reader.look() }] : []))
    this.tally = blank()
    this.known = { frame: Buffer.alloc(0), arrivals: [] }
    this.cpu = process.cpuUsage()
    return { ...rest, reached: flat(reached), seen: flat(seen), cpuMs: (user + system) / 1000, looks }
  }

  leave(): void {
    for (const bot of this.bots) bot.leave()
  }

  private enterOne(url: string, plan: BotPlan): Promise<Bot> {
    const reader = plan.reads ? new Reader(mark => arrive(this.tally.seen, mark)) : undefined
    return Bot.enter(url, plan, this.ear, reader)
  }

  /** The next bot rewrites what its organisation does: eighty characters that everybody sees. */
  private writeNext(): void {
    const bot = this.writers[this.next % this.writers.length]
    this.next += 1
    if (!bot) throw new Error('nobody has come in')
    const { number } = bot.plan
    const mark = markOf(number, bot.turn)
    bot.turn += 1
    this.tally.sent.push([mark, now()])
    this.tally.bytesOut += bot.send({
      ...{ type: 'saveTile', sector: number % 2 === 0 ? 'public' : 'ideaDriven', name: `Organisation ${number}` },
      ...{
        does: textOf(mark),
        offers: [],
        offersText: '',
        needs: '',
        manyThink: '',
        limit: '',
        building: '',
        parent: '',
      },
    })
  }

  private patch(frame: Buffer): void {
    if (frame.length !== this.known.frame.length || !frame.equals(this.known.frame)) {
      this.known = { frame, arrivals: marksIn(frame).map(mark => arrivalOf(this.tally.reached, mark)) }
    }
    const at = now()
    for (const arrival of this.known.arrivals) {
      arrival.count += 1
      arrival.lastAt = at
    }
  }

  /** Waits until everything has been answered, with patience; how many answers never came. */
  private async answered(): Promise<number> {
    const waiting = () => this.bots.reduce((sum, bot) => sum + bot.waiting, 0)
    for (const end = now() + patience; waiting() > 0 && now() < end; ) await wait(10)
    return waiting()
  }
}

function arrivalOf(arrivals: Map<string, Arrival>, mark: string): Arrival {
  const known = arrivals.get(mark)
  if (known) return known
  const fresh = { count: 0, lastAt: 0 }
  arrivals.set(mark, fresh)
  return fresh
}

function arrive(arrivals: Map<string, Arrival>, mark: string): void {
  const arrival = arrivalOf(arrivals, mark)
  arrival.count += 1
  arrival.lastAt = now()
}

async function until(time: number): Promise<void> {
  const left = time - now()
  if (left > 0) await wait(left)
}

const inTime = <Value>(entering: Promise<Value>): Promise<Value> =>
  Promise.race([
    entering,
    wait(enterWithin, undefined, { ref: false }).then(() => Promise.reject(new Error('tooLate'))),
  ])
