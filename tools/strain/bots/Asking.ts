import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Answered } from './messages.ts'

/** A child process that is asked questions, each with its number, and answers them in any order. */
export class Asking<Ask> {
  private readonly child: ChildProcess
  private readonly waiting = new Map<number, PromiseWithResolvers<unknown>>()
  private turn = 0

  constructor(child: ChildProcess) {
    this.child = child
    child.on('message', message => {
      const { turn, answer, failed } = Answered.parse(message)
      if (failed === undefined) this.waiting.get(turn)?.resolve(answer)
      else this.waiting.get(turn)?.reject(new Error(failed))
      this.waiting.delete(turn)
    })
    child.on('exit', code => {
      for (const { reject } of this.waiting.values()) reject(new Error(`the process ended with ${code}`))
    })
  }

  ask(ask: Ask): Promise<unknown> {
    this.turn += 1
    const waiting = Promise.withResolvers<unknown>()
    this.waiting.set(this.turn, waiting)
    this.child.send({ turn: this.turn, ask })
    return waiting.promise
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const ended = once(this.child, 'exit')
    this.child.disconnect()
    await ended
  }
}
