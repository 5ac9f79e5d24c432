import { setTimeout as wait } from 'node:timers/promises'
import { dice } from '#shared/rehearsal/dice.ts'
import { markOf, marksIn, textOf } from '../../../strain/bots/marks.ts'
import type { Heard, Task } from '../messages.ts'
import { boardgame } from './ways/boardgame.ts'
import { ours } from './ways/ours.ts'
import { relay } from './ways/relay.ts'
import { socketio } from './ways/socketio.ts'
import { type Ear, frameBytes, type Player, type Way } from './ways/way.ts'

const ways: Readonly<Record<Task['tongue'], Way>> = { ours, relay, socketio, boardgame }

/** So long those who have not got a text are waited for, in ms: a server that has fallen behind is slow, not deaf. */
const patience = { warm: 120_000, measured: 60_000 }
const look = 5

type Text = { at: number; room: number; by: number; missing: Set<number> }

const nothing = () => ({ sent: 0, acks: [] as number[], all: [] as number[], refused: 0, down: 0, up: 0 })

/** Everybody in all workshops: who writes what when, who has got it, and how long that took. */
export class Crowd {
  private readonly task: Task
  private readonly rooms: Player[][] = []
  private readonly onTheirWay = new Map<string, Text>()
  private unanswered = 0
  private turn = 0
  private counted = nothing()
  private began = performance.now()
  private cpu = process.cpuUsage()

  private constructor(task: Task) {
    this.task = task
  }

  /** Everybody comes in. */
  static async gather(task: Task): Promise<Crowd> {
    const crowd = new Crowd(task)
    const enter = await ways[task.tongue](task)
    for (let room = 0; room < task.workshops; room += 1) {
      crowd.rooms.push(await enter(room, seat => crowd.earOf(room, seat)))
    }
    return crowd
  }

  /** Everybody writes, twice as often as when it counts, so that the server's code is compiled; then all is forgotten. */
  async warmUp(): Promise<void> {
    await this.write(this.task.warmUp, this.task.every / 2, patience.warm)
    this.onTheirWay.clear()
    this.counted = nothing()
    this.began = performance.now()
    this.cpu = process.cpuUsage()
  }

  /** Everybody writes at moments of their own, and it counts. */
  measure(): Promise<void> {
    return this.write(this.task.measured, this.task.every, patience.measured)
  }

  private async write(ms: number, every: number, patience: number): Promise<void> {
    const began = performance.now()
    for (const { at, room, seat } of this.moments(ms, every)) {
      const pause = began + at - performance.now()
      if (pause > 1) await wait(pause)
      this.writeOne(room, seat)
    }
    const until = performance.now() + patience
    while ((this.onTheirWay.size > 0 || this.unanswered > 0) && performance.now() < until) await wait(look)
  }

  heard(): Heard {
    const { user, system } = process.cpuUsage(this.cpu)
    return { ...this.counted, busy: (user + system) / 1000 / (performance.now() - this.began) }
  }

  leave(): void {
    for (const player of this.rooms.flat()) player.leave()
  }

  /** One moment a person in every stretch of `every` ms, in order. */
  private moments(ms: number, every: number): { at: number; room: number; seat: number }[] {
    const { seed } = this.task
    const roll = dice(`versus:${seed}:${this.turn}`)
    const moments = this.rooms.flatMap((players, room) =>
      players.flatMap((_, seat) => {
        const phase = roll(`${room}:${seat}`) * every
        return Array.from({ length: Math.max(0, Math.ceil((ms - phase) / every)) }, (_, round) => ({
          at: phase + round * every,
          room,
          seat,
        }))
      }),
    )
    return moments.filter(({ at }) => at < ms).sort((one, other) => one.at - other.at)
  }

  private writeOne(room: number, seat: number): void {
    const player = this.rooms[room]?.[seat]
    if (!player) return
    this.turn += 1
    const mark = markOf(seat, this.turn)
    const others = [...(this.rooms[room] ?? []).keys()].filter(other => other !== seat)
    this.onTheirWay.set(mark, { at: performance.now(), room, by: seat, missing: new Set(others) })
    this.unanswered += 1
    this.counted.sent += 1
    this.counted.up += player.write(textOf(mark))
  }

  private earOf(room: number, seat: number): Ear {
    return {
      answered: (ms, refusal) => {
        this.unanswered -= 1
        if (refusal === undefined) this.counted.acks.push(ms)
        else this.counted.refused += 1
      },
      heard: bytes => {
        this.counted.down += frameBytes(bytes)
      },
      patch: frame => {
        for (const mark of marksIn(frame)) this.got(mark, room, seat)
      },
      closed: () => {
        throw new Error(`${this.task.tongue} closed a connection`)
      },
    }
  }

  /** Somebody has a text; what its writer had written before it has been replaced by it, and counts as got as well. */
  private got(mark: string, room: number, seat: number): void {
    const text = this.onTheirWay.get(mark)
    if (!text || text.room !== room) return
    for (const [other, { room: where, by, at, missing }] of this.onTheirWay) {
      if (where !== room || by !== text.by || at > text.at) continue
      if (!missing.delete(seat) || missing.size > 0) continue
      this.counted.all.push(performance.now() - at)
      this.onTheirWay.delete(other)
    }
  }
}
