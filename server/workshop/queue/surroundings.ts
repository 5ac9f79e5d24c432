import type { Recorded } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import type { Log } from '../../log.ts'
import type { Store } from '../../store/open.ts'
import type { Clock } from '../clock.ts'

/** What a running workshop needs of the server round it. */
export type Surroundings = {
  store: Pick<Store, 'journal' | 'drafts' | 'probe'>
  clock: Clock
  log: Log
  patchInterval: number
  /** Told when somebody else has taken the workshop over, since this epoch. */
  lost?(workshopId: string, epoch: number): void
  /** The code that leads in to this workshop. */
  code?: string
}

/** Those who are shown the workshop; told after every change, before anybody hears an answer. */
export type Audience = { show(state: Workshop): void }

/** Told about facts once they are durable; about none, when the story has been read anew. */
export type Listener = (state: Workshop, facts: readonly Recorded[]) => void
