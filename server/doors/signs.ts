import type { Recorded } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import type { Log } from '../log.ts'
import { codeOf } from '../store/errors.ts'
import type { Store } from '../store/open.ts'
import type { WorkshopRow } from '../store/tables/workshops.ts'
import { ownerSecret } from './owners.ts'
import type { Secrets } from './secrets.ts'

type House = { store: Pick<Store, 'workshops' | 'ownerLinks'>; secrets: Secrets; log: Log }

/** The list of workshops follows the story: a code leads in from open until closed. */
export function noteDoors(house: House, { shared }: Workshop, facts: readonly Recorded[]): void {
  for (const { event, time } of facts) {
    if (event.type === 'phaseEntered') note(house, shared.id, event.kind === 'closed', time)
    if (event.type === 'linkIssued') noteLink(house, shared.id, event.actorId, event.linkId, time)
  }
}

/** What the last process did not come to note. */
export function mendDoors(house: House, { id, openedAt, closedAt }: WorkshopRow, { shared, desk }: Workshop): void {
  for (const [actorId, link] of Object.entries(desk.links)) noteLink(house, id, actorId, link.id, link.at)
  const { kind, startedAt } = shared.clock
  const isClosed = kind === 'closed'
  const isOpened = kind !== 'draft'
  if (isOpened && (isClosed !== (closedAt !== undefined) || !openedAt)) note(house, id, isClosed, startedAt)
}

/** What was not noted before the story was read anew; the list may have been changed since it was first read. */
export function mendAgain(house: House, live: { id: string; state: Workshop }): void {
  const { id } = live
  const found = house.store.workshops.find(id).then(row => (row ? mendDoors(house, row, live.state) : undefined))
  found.catch((error: unknown) => house.log.warn('doorNotNoted', { workshop: id, code: codeOf(error) }))
}

function noteLink(
  { store, secrets, log }: House,
  workshop: string,
  actor: string,
  id: string,
  createdAt: number,
): void {
  const link = { id, workshop, actor, createdAt, secret: ownerSecret(secrets, id) }
  store.ownerLinks.set(link).catch((error: unknown) => log.warn('linkNotNoted', { workshop, code: codeOf(error) }))
}

function note({ store, log }: House, id: string, isClosed: boolean, time: number): void {
  const { workshops } = store
  const write = isClosed
    ? workshops.markClosed(id, time)
    : workshops.markReopened(id).then(() => workshops.markOpened(id, time))
  write.catch((error: unknown) => log.warn('doorNotNoted', { workshop: id, code: codeOf(error) }))
}
