import type { Live } from '#game/net/connect.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { facilitatorMove } from '#shared/rehearsal/facilitator.ts'
import type { Move } from '#shared/rehearsal/sight.ts'
import { ledSteps } from '#shared/views/screen.ts'
import { eveningDecks } from '../decks.ts'
import { Acting } from './Acting.ts'

/** So much of each phase a room that is ready is given, when the evening goes by the clock. */
const patience = 0.6

/** The simulated facilitator over the desk's connection. */
export class Leader extends Acting {
  protected readonly seatId: undefined

  /** Waits until the desk has been laid. */
  isIn(): Promise<void> {
    return this.until(() => {
      const { shared, desk } = this.live.store.getSnapshot()
      return shared !== undefined && desk !== undefined
    })
  }

  /** Waits until this desk has seen as much as somebody else has. */
  catchUp(other: Live): Promise<void> {
    return this.until(() => {
      const [mine, theirs] = [this.shared, other.store.getSnapshot().shared]
      return mine === theirs || JSON.stringify(mine) === JSON.stringify(theirs)
    })
  }

  protected decide(shared: Shared): Move | undefined {
    const { house, options, seed, words } = this.company
    const { desk } = this.live.store.getSnapshot()
    if (!desk) return undefined
    const steps = ledSteps(shared, eveningDecks)
    return facilitatorMove(
      { shared, desk, time: house.now(), screenSteps: steps },
      { expected: options.participants, patience: options.speed === 'max' ? 0 : patience, seed, words },
      this.memory,
    )
  }

  protected pause(): number {
    return 2_000
  }
}
