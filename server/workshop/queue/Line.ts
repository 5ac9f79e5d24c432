import type { Reply } from '#shared/messages/reply.ts'
import type { Recorded } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { HeldElsewhere, StoreFailed, WriteRefused } from '../../store/errors.ts'

/** A decided command on its way to the disk: what it makes of the workshop, and whom to tell. */
export type Waiting = {
  id: string
  facts: Recorded[]
  state: Workshop
  reply: Reply
  tell(reply: Reply): void
}

/** What everyone hears whose command is not in the story. */
export const notSaved: Reply = { ok: false, refusal: 'notSaved' }

/** What a failed write leaves behind: nothing, a doubt that only the journal can settle, or somebody else's workshop. */
export type Fall = 'failed' | 'inDoubt' | 'fenced'

/** Whether somebody else has taken the workshop over. */
export const isFenced = (error: unknown): boolean =>
  error instanceof HeldElsewhere || (error instanceof WriteRefused && error.reason === 'staleEpoch')

/** What this failure has left behind. */
export function outcomeOf(error: unknown): Fall {
  if (isFenced(error)) return 'fenced'
  return error instanceof StoreFailed && error.isInDoubt ? 'inDoubt' : 'failed'
}

/** Who is told what becomes of those who wait; one that falls takes with it all that was decided on top of it. */
type Ends = { saved(item: Waiting): void; fell(how: Fall, items: Waiting[]): void; failed(error: unknown): void }

/** Decided commands on their way to the disk: what becomes of each is told in the order in which they were decided. */
export class Line {
  private readonly ends: Ends
  private items: { item: Waiting; outcome: 'waiting' | 'saved' | Fall }[] = []
  private readonly writing = new Set<Promise<void>>()

  constructor(ends: Ends) {
    this.ends = ends
  }

  /** One more, and the write that it waits for; without one it waits only for those before it. */
  add(item: Waiting, written?: Promise<void>): void {
    const place: (typeof this.items)[number] = { item, outcome: written === undefined ? 'saved' : 'waiting' }
    this.items.push(place)
    if (written === undefined) return this.flush()
    const end = (outcome: 'saved' | Fall) => {
      place.outcome = outcome
      this.flush()
    }
    const writing = written
      .then(
        () => end('saved'),
        (error: unknown) => {
          this.ends.failed(error)
          end(outcomeOf(error))
        },
      )
      .finally(() => this.writing.delete(writing))
    this.writing.add(writing)
  }

  /** Comes when nothing is on its way any more. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.writing)
  }

  private flush(): void {
    for (let [first] = this.items; first && first.outcome !== 'waiting'; [first] = this.items) {
      if (first.outcome !== 'saved') {
        return this.ends.fell(
          first.outcome,
          this.items.splice(0).map(({ item }) => item),
        )
      }
      this.items.shift()
      this.ends.saved(first.item)
    }
  }
}
