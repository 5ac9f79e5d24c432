import type { Reply } from '#shared/messages/reply.ts'
import type { Recorded } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { asItCosts, paced } from './pace.ts'
import type { Audience, Listener, Surroundings } from './surroundings.ts'

/** What has become durable is shown to those who are here, at once, or as often as a screen draws when much happens; whoever waits for an answer has it
 * after that. */
export class Showing {
  private readonly around: Pick<Surroundings, 'log'>
  private readonly id: string
  private readonly stateNow: () => Workshop
  private readonly unanswered: (() => void)[] = []
  private readonly pace: { soon(): void; stop(): void }
  private audience: Audience | undefined
  private readonly listeners = new Set<Listener>()
  private isOver = false

  constructor(id: string, around: Pick<Surroundings, 'log' | 'patchInterval'>, stateNow: () => Workshop) {
    this.id = id
    this.around = around
    this.stateNow = stateNow
    this.pace = paced(asItCosts(around.patchInterval), () => this.publish())
  }

  attach(audience: Audience): void {
    this.audience = audience
    audience.show(this.stateNow())
  }

  detach(): void {
    this.audience = undefined
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Tells those who listen, at once. */
  tell(state: Workshop, facts: readonly Recorded[]): void {
    for (const listener of this.listeners) listener(state, facts)
  }

  /** Something can be seen that could not before. */
  soon(): void {
    if (!this.isOver) this.pace.soon()
  }

  /** Answers when what is durable now has been shown. */
  answer(tell: (reply: Reply) => void, reply: Reply): void {
    this.unanswered.push(() => tell(reply))
    this.soon()
  }

  /** Shows and answers what there is, and nothing after that. */
  stop(): void {
    this.publish()
    this.isOver = true
    this.pace.stop()
  }

  private publish(): void {
    try {
      this.audience?.show(this.stateNow())
    } catch (error) {
      this.around.log.error('showFailed', { workshop: this.id }, error)
    }
    for (const answer of this.unanswered.splice(0)) answer()
  }
}
