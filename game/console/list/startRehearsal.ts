import * as z from 'zod/mini'
import type { Carrier } from '#game/net/carrier.ts'
import type { Speed } from '../desk/links.ts'

const Rehearsal = z.object({ workshopId: z.string(), facilitator: z.object({ secret: z.string() }) })

/** Asks the server for a rehearsal of a workshop, and answers with the address of its console. */
export async function startRehearsal(
  carrier: Carrier,
  workshopId: string,
  participants: number,
  speed: Speed,
): Promise<string | undefined> {
  const started = await carrier.ask('POST', `/workshops/${workshopId}/rehearsal`, { participants, speed }, Rehearsal)
  return 'refusal' in started ? undefined : `/regi/${started.workshopId}#nyckel=${started.facilitator.secret}`
}
