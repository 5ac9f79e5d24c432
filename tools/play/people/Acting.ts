import { setTimeout as wait } from 'node:timers/promises'
import type { Live } from '#game/net/connect.ts'
import { newId } from '#game/net/ids.ts'
import type { Shared } from '#shared/model/workshop.ts'
import type { Move } from '#shared/rehearsal/sight.ts'
import { type Company, PlayFailed } from './company.ts'
import { turn } from './turns.ts'

/** Somebody who acts over a connection of their own: looks, decides, sends, and hears the answer before the next. */
export abstract class Acting {
  readonly live: Live
  protected readonly company: Company
  protected readonly memory: Record<string, number> = {}
  private isActing = false
  private isStopped = false
  private leave: (() => void) | undefined

  constructor(live: Live, company: Company) {
    this.live = live
    this.company = company
  }

  protected abstract decide(shared: Shared): Move | undefined
  protected abstract readonly seatId: string | undefined
  /** How long to think before the next move, in milliseconds of the workshop's time. */
  protected abstract pause(): number

  get shared(): Shared {
    const { shared } = this.live.store.getSnapshot()
    if (!shared) throw new Error('the connection has not been awaited')
    return shared
  }

  /** Waits until the connection shows what `needs` asks for. */
  async until(needs: () => boolean): Promise<void> {
    const { store } = this.live
    if (needs()) return
    await new Promise<void>((resolve, reject) => {
      const leave = store.subscribe(() => {
        const { connection } = store.getSnapshot()
        if (connection.state === 'closed') reject(new PlayFailed('lost', `${connection.refusal}`))
        else if (!needs()) return
        else resolve()
        leave()
      })
    })
  }

  /** Waits until the connection stands and its seat is held, as after a fall. */
  isBack(): Promise<void> {
    return this.until(() => this.live.store.getSnapshot().connection.state === 'open')
  }

  /** Acts by itself from now on, whenever something has changed. */
  start(): void {
    this.leave = this.live.store.subscribe(() => this.wake())
    this.wake()
  }

  stop(): void {
    this.isStopped = true
    this.leave?.()
  }

  /** Makes one move, if there is one to make; told when it has been answered. */
  async act(shared: Shared = this.shared): Promise<boolean> {
    const move = this.decide(shared)
    if (!move) return false
    this.memory[move.about] = (this.memory[move.about] ?? 0) + 1
    const id = this.company.nextId() ?? newId()
    this.company.asked(id)
    const answer = this.live.send(move.command, this.seatId, id)
    const reply = await this.company.counts.count(move.command, shared.clock.kind, answer)
    this.company.answered(id, reply)
    return reply.ok
  }

  private wake(): void {
    if (this.isActing || this.isStopped) return
    this.isActing = true
    this.goOn().then(
      () => {
        this.isActing = false
      },
      error => this.company.failed(error),
    )
  }

  private async goOn(): Promise<void> {
    const { speed } = this.company.options
    while (!this.isStopped) {
      // At full speed everybody first hears all that has come, so that a full hall looks once at many news.
      await (speed === 'max' ? turn() : wait(this.pause() / speed))
      if (this.isStopped) return
      const before = this.shared
      if (await this.act()) continue
      // Without a pause only news wakes us; with one, time that passes is news as well.
      if (speed === 'max' && this.shared === before) return
    }
  }
}
