import { setTimeout as wait } from 'node:timers/promises'
import { type Outcome, RawHttp } from '../wire/RawHttp.ts'
import { type Assault, Cases, firstValid } from './cases.ts'
import type { Tally } from './Tally.ts'

/** What no answer may hold: a file of the machine's, or of ours. */
const leaked = /^root:.*:0:0:|"name": "komma-overens"|BEGIN [A-Z ]*PRIVATE KEY/m

/** One kept connection over which somebody asks for what they should not have. */
export class Beggar {
  private readonly tally: Tally
  private readonly numbers: Iterator<number>
  private readonly cases: Cases
  private readonly http: RawHttp

  constructor({ port, seed, planted }: Assault, numbers: Iterator<number>, tally: Tally) {
    this.tally = tally
    this.numbers = numbers
    this.cases = new Cases(seed, planted, `127.0.0.1:${port}`)
    this.http = new RawHttp(port)
  }

  /** Goes on until there is nothing more to ask. */
  async run(): Promise<void> {
    for (let next = this.numbers.next(); !next.done; next = this.numbers.next()) await this.ask(next.value)
    this.http.end()
  }

  private async ask(index: number): Promise<void> {
    const { family, bytes, mayBeAnswered, isEnd } = this.cases.request(index)
    this.tally.count(`request ${family}`)
    this.tally.begins(index)
    let outcome = await this.http.ask(bytes, isEnd)
    // A server ends a connection that has been still for a while: that says nothing of what was asked just then.
    if (outcome === 'closed' && !isEnd) outcome = await this.http.ask(bytes, isEnd)
    this.tally.ends(index)
    // Nobody may be there any more: then it is not asked as fast as one can.
    if (outcome === 'closed') await wait(100)
    this.judge(index, outcome, { mayBeAnswered: mayBeAnswered || index >= firstValid, isEnd })
  }

  private judge(
    index: number,
    outcome: Outcome,
    { mayBeAnswered, isEnd }: { mayBeAnswered: boolean; isEnd: boolean },
  ): void {
    if (typeof outcome === 'string') {
      this.tally.count(`status ${outcome}`)
      if (outcome === 'silent' && !isEnd) this.tally.fault(index, 'silent', '')
      return
    }
    const { status, body } = outcome
    this.tally.count(`status ${status}`)
    if (status >= 500) this.tally.fault(index, `${status}`, body)
    if (status < 400 && !mayBeAnswered) this.tally.fault(index, 'answered', body)
    if (leaked.test(body)) this.tally.fault(index, 'leaked', body)
  }
}
