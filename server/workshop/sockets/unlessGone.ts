import type { Reply } from '#shared/messages/reply.ts'
import { HeldElsewhere } from '../../store/errors.ts'
import type { LiveWorkshop } from '../LiveWorkshop.ts'
import type { Tenure } from '../lease/Tenure.ts'

const nothing = () => new Promise<never>(() => undefined)

/** What a workshop answers, as long as this process has it. After that it says nothing at all, rather than a no: the
 * device keeps what it sent, and sends it again when it has come back by the door. */
export async function unlessGone(
  { live, tenure }: { live: LiveWorkshop; tenure?: Tenure },
  ask: () => Promise<Reply>,
): Promise<Reply> {
  // Who has slept through a lease decides nothing before it knows.
  if (tenure && !tenure.isSure(live.id) && !(await isHere(tenure, live.id))) return nothing()
  if (live.hasEnded) return nothing()
  const reply = await ask()
  return live.hasEnded && !reply.ok && reply.refusal === 'notSaved' ? nothing() : reply
}

const isHere = (tenure: Tenure, workshop: string): Promise<boolean> =>
  tenure.sure(workshop).then(
    () => true,
    (error: unknown) => {
      if (error instanceof HeldElsewhere) return false
      throw error
    },
  )
