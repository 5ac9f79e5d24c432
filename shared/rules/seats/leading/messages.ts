import type { MessageSent, MessageTakenBack, SendMessage } from '../../../messages/phases.ts'
import { accept, type Decision, refuse, type Stamp } from '../../../messages/story.ts'
import type { Message } from '../../../model/seat.ts'
import type { Shared, Workshop } from '../../../model/workshop.ts'

/** A word to everyone, to a market or to one table; what a host writes is for their market. */
export function decide({ shared }: Workshop, { text, ideaId, marketId }: SendMessage, { by }: Stamp): Decision {
  const to = by.kind === 'host' ? by.marketId : marketId
  if ((ideaId && !shared.ideas[ideaId]) || (to && !shared.markets[to])) return refuse('unknown')
  return accept({ type: 'messageSent', text, ideaId, marketId: to }) // M8
}

export function evolve({ shared }: Workshop, event: MessageSent | MessageTakenBack, time: number): void {
  if (event.type === 'messageSent') return lay(shared, event.marketId, { ...worded(event), at: time })
  lay(shared, event.marketId, event.before && { ...event.before }) // U5
}

const worded = ({ text, ideaId }: MessageSent) => ({ text, ideaId })

/** A new phase begins without words from the last one. */
export function clear(shared: Shared): void {
  shared.message = undefined // F14
  for (const market of Object.values(shared.markets)) market.message = undefined // F14
}

function lay(shared: Shared, marketId: string | undefined, message: Message | undefined): void {
  const to = marketId === undefined ? shared : shared.markets[marketId]
  if (to) to.message = message
}
