/**
 * # Bots in processes of their own
 *
 * `BotPool.start(2)` starts processes of bots that do not slow down whoever measures. `enter` lets bots come in by the
 * door, as pages do: HTTP, ticket, socket, greeting, state. `act` lets them write eighty characters each in turn, at a
 * pace that does not wait for answers, and `burst` all at once; `play` lets them say given lines,
 * in one process one after the other. `collect` tells what
 * has been heard since it was last asked: how long answers took, how long it took until everyone in the same workshop
 * had received each text (found in the raw frames of every bot) and until the readers saw it (decoded as a page does),
 * refusals, bytes, and how late the bots themselves were. Times are those of one clock for the whole machine, in ms.
 */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ZodType } from 'zod'
import { Asking } from './Asking.ts'
import { type Ask, type BotPlan, Done, Entered, Heard, type Line } from './messages.ts'
import { now } from './now.ts'
import { type Told, tell } from './tell.ts'

/** A workshop that bots come to by its code: so many, of whom some read; their seats' attempts when they must be known,
 * and the desk that the last of them leads from, if one shall. */
export type Hall = {
  code: string
  seats: number
  readers?: number
  attempts?: readonly string[]
  desk?: BotPlan['desk']
}

/** How bots come: spread over so long, or each when the one before is in. */
export type Pace = { overMs: number } | 'inTurn'

const program = fileURLToPath(new URL('./process/work.ts', import.meta.url))
/** What is to begin together begins so much later, so that every process has heard of it. */
const headStart = 50

export class BotPool {
  private readonly processes: Asking<Ask>[]
  private readonly bots: BotPlan[] = []

  private constructor(processes: Asking<Ask>[]) {
    this.processes = processes
  }

  static start(processes: number): BotPool {
    return new BotPool(
      Array.from({ length: processes }, () => new Asking<Ask>(fork(program, { serialization: 'advanced' }))),
    )
  }

  /** Lets bots come in, spread evenly over a time, or one process's in turn; how long each took, and all of them together. */
  async enter(url: string, halls: readonly Hall[], pace: Pace = { overMs: 0 }): Promise<Entered & { allMs: number }> {
    const inTurn = pace === 'inTurn'
    const overMs = inTurn ? 0 : pace.overMs
    const before = this.bots.length
    const hallsBefore = Math.max(-1, ...this.bots.map(({ hall }) => hall)) + 1
    for (const [at, { code, seats, readers = 0, attempts, desk }] of halls.entries()) {
      for (let seat = 0; seat < seats + (desk ? 1 : 0); seat += 1) {
        const number = this.bots.length
        const plan = { number, hall: hallsBefore + at, code, name: `Bot ${number}`, reads: seat < readers }
        this.bots.push({ ...plan, after: 0, attempt: attempts?.[seat], desk: seat < seats ? undefined : desk })
      }
    }
    const fresh = this.bots.slice(before)
    for (const [at, bot] of fresh.entries()) bot.after = (at / fresh.length) * overMs
    const from = now() + headStart
    const entered = await this.askAll(Entered, at => ({
      ...{ ask: 'enter', url, from, inTurn },
      bots: fresh.filter(({ number }) => number % this.processes.length === at),
    }))
    const lastAt = Math.max(...entered.map(one => one.lastAt))
    return {
      ...{ ms: entered.flatMap(({ ms }) => ms), lastAt, allMs: lastAt - from },
      failures: entered.flatMap(({ failures }) => failures),
    }
  }

  /** So many texts a second for so long; how many were sent, and how many of them never answered. */
  act(perSecond: number, seconds: number): Promise<Done> {
    const { length } = this.processes
    const from = now() + headStart
    const share = perSecond / length
    return this.done(at => ({
      ...{ ask: 'act', perSecond: share, count: shareOf(perSecond * seconds, length, at) },
      // One process after the other, so that their beats do not fall together.
      from: from + (at / perSecond) * 1000,
    }))
  }

  /** So many texts at once. */
  burst(count: number): Promise<Done> {
    const from = now() + headStart
    const { length } = this.processes
    return this.done(at => ({ ask: 'act', from, perSecond: 0, count: shareOf(count, length, at) }))
  }

  /** Everybody says their lines, each at its time; those of one process when the one before has been answered. */
  play(lines: readonly Line[]): Promise<Done> {
    const from = now() + headStart
    const { length } = this.processes
    return this.done(at => ({ ask: 'play', from, lines: lines.filter(({ bot }) => bot % length === at) }))
  }

  /** What has been heard since the last time. */
  async collect(): Promise<Told> {
    const heard = await this.askAll(Heard, () => ({ ask: 'collect' }))
    const seats = new Map<number, number>()
    const readers = new Map<number, number>()
    for (const { hall, reads } of this.bots) {
      seats.set(hall, (seats.get(hall) ?? 0) + 1)
      if (reads) readers.set(hall, (readers.get(hall) ?? 0) + 1)
    }
    const hallOf = (bot: number) => this.bots[bot]?.hall ?? 0
    return tell(heard, { seats: bot => seats.get(hallOf(bot)) ?? 0, readers: bot => readers.get(hallOf(bot)) ?? 0 })
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map(one => one.stop()))
  }

  private async done(askOf: (at: number) => Ask): Promise<Done> {
    const done = await this.askAll(Done, askOf)
    const sum = (of: (one: Done) => number) => done.reduce((total, one) => total + of(one), 0)
    return { sent: sum(({ sent }) => sent), unanswered: sum(({ unanswered }) => unanswered) }
  }

  private askAll<Answer>(schema: ZodType<Answer>, askOf: (at: number) => Ask): Promise<Answer[]> {
    return Promise.all(this.processes.map(async (one, at) => schema.parse(await one.ask(askOf(at)))))
  }
}

/** What falls to one of several when so much is shared between them. */
const shareOf = (count: number, among: number, at: number): number =>
  Math.floor((count * (at + 1)) / among) - Math.floor((count * at) / among)
