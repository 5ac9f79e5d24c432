import type { Reply } from '#shared/messages/reply.ts'
import type { SeatCommand } from '#shared/messages/story.ts'
import { may } from '#shared/rules/access.ts'
import type { DoorRefusal } from '#shared/views/live/doors.ts'
import { type OwnerPage, ownerPage } from '#shared/views/live/ownerPage.ts'
import type { Opened } from '../workshop/sockets/opened.ts'
import type { Breaker } from './breaker.ts'
import { ordered } from './elsewhere.ts'
import { type DeskKeeper, openById } from './facilitators.ts'
import type { Secrets } from './secrets.ts'

/** What the owners' door needs of the house. */
export type OwnerKeeper = DeskKeeper & { linkBreaker: Breaker }

type No = { refusal: DoorRefusal }
type Found = { opened: Opened; actorId: string; page: OwnerPage }

/** The secret of a link that the story has given out; it follows from the link's name, so that it can be shown again. */
export const ownerSecret = (secrets: Secrets, linkId: string): string => secrets.link('owner', linkId)

/** The page of a personal link. One that is wrong, too old or replaced says the same, and is counted. */
export async function askOwner(keeper: OwnerKeeper, secret: string, address: string): Promise<OwnerPage | No> {
  const found = await find(keeper, secret)
  return found ? found.page : missed(keeper, address)
}

/** What the owner answers, by the same rules as in the room; and the page as it is after that. */
export async function tellOwner(
  keeper: OwnerKeeper,
  { secret, id, command }: { secret: string; id: string; command: SeatCommand },
  address: string,
): Promise<{ reply: Reply; page: OwnerPage } | No> {
  const found = await find(keeper, secret)
  if (!found) return missed(keeper, address)
  const { opened, actorId, page } = found
  const reply = await ordered(opened, id, { kind: 'owner', actorId }, command)
  return { reply, page: ownerPage(opened.live.state, actorId) ?? page }
}

/** Those who have a link are never held up: it has 132 bits, and nobody comes upon one by guessing. */
function missed({ linkBreaker }: OwnerKeeper, address: string): No {
  if (linkBreaker.isOpen(address)) return { refusal: 'tooManyTries' }
  linkBreaker.failed(address)
  return { refusal: 'wrongLink' }
}

async function find(keeper: OwnerKeeper, secret: string): Promise<Found | undefined> {
  const link = await keeper.store.ownerLinks.bySecret(secret)
  const opened = link && (await openById(keeper, link.workshop))
  if (!link || !opened) return undefined
  const { live } = opened
  const { shared, desk } = live.state
  if (desk.links[link.actor]?.id !== link.id) return undefined // L2
  if (may(shared, { kind: 'owner', actorId: link.actor }, 'answerHome', live.time)) return undefined // L3
  const page = ownerPage(live.state, link.actor)
  return page && { opened, actorId: link.actor, page }
}
