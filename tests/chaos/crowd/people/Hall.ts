import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { Asking } from '../../../../tools/strain/bots/Asking.ts'
import { type Ask, Back, SavedAt, Told } from './messages.ts'

const program = fileURLToPath(new URL('./work.ts', import.meta.url))

/** Many workshops with people in each, in processes of their own, so that who measures is not in the way of who comes back. */
export class Hall {
  private readonly processes: readonly Asking<Ask>[]

  private constructor(processes: readonly Asking<Ask>[]) {
    this.processes = processes
  }

  static async gather(
    size: { workshops: number; processes: number; people: number; pace: number },
    url: string,
    key: string,
  ) {
    const { processes, workshops, ...manner } = size
    const hall = new Hall(
      Array.from({ length: processes }, () => new Asking<Ask>(fork(program, { serialization: 'advanced' }))),
    )
    onTestFinished(() => hall.close())
    const share = (at: number) =>
      Math.floor(((at + 1) * workshops) / processes) - Math.floor((at * workshops) / processes)
    await hall.all(at => ({ ask: 'gather', url, key, workshops: share(at), ...manner }))
    return hall
  }

  /** Until so many more commands of each workshop are saved. */
  async goesOn(more: number): Promise<void> {
    await this.all(() => ({ ask: 'goOn', more }))
  }

  /** Until everybody is back who was lost after that moment. */
  async comesBack(since: number, within: number): Promise<Back> {
    const back = (await this.all(() => ({ ask: 'comeBack', since, within }))).map(said => Back.parse(said))
    return {
      backAt: back.flatMap(({ backAt }) => backAt),
      cutAgain: back.reduce((sum, { cutAgain }) => sum + cutAgain, 0),
      isSeated: back.every(({ isSeated }) => isSeated),
    }
  }

  /** Until each has been told that something is saved which they asked for after that moment; when they were. */
  async savedAgain(since: number): Promise<number[]> {
    return (await this.all(() => ({ ask: 'saveAgain', since }))).flatMap(said => SavedAt.parse(said))
  }

  /** Everybody has their answers and goes home; what was asked and answered in each workshop. */
  async stop(): Promise<Told> {
    return (await this.all(() => ({ ask: 'stop' }))).flatMap(said => Told.parse(said))
  }

  private all(askOf: (at: number) => Ask): Promise<unknown[]> {
    return Promise.all(this.processes.map((one, at) => one.ask(askOf(at))))
  }

  private async close(): Promise<void> {
    await Promise.all(this.processes.map(one => one.stop()))
  }
}
