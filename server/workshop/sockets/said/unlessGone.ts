import type { Reply } from '#shared/messages/reply.ts'
import { HeldElsewhere } from '../../../store/errors.ts'
import type { LiveWorkshop } from '../../LiveWorkshop.ts'
import type { Tenure } from '../../lease/Tenure.ts'
import { notSaved } from '../../queue/Line.ts'

const nothing = () => new Promise<never>(() => undefined)

/** What a workshop answers, as long as this process has it. After that it says nothing at all, rather than a no: the
 * device keeps what it sent, and sends it again when it has come back by the door. */
export async function unlessGone(
  { live, tenure }: { live: LiveWorkshop; tenure?: Pick<Tenure, 'isSure' | 'sure'> },
  id: string,
  ask: () => Promise<Reply>,
): Promise<Reply> {
  // Who has slept through a lease decides nothing before it knows; what has been decided is told, whoever decides now.
  const isOpen = tenure && !tenure.isSure(live.id) && !live.knows(id)
  const whose = isOpen ? await found(tenure, live.id) : 'ours'
  if (live.hasEnded || whose === 'theirs') return nothing()
  if (whose === 'unknown') return notSaved
  const reply = await ask()
  return live.hasEnded && !reply.ok && reply.refusal === 'notSaved' ? nothing() : reply
}

/** Whose a workshop is; unknown as long as the database does not answer. */
const found = (tenure: Pick<Tenure, 'sure'>, workshop: string): Promise<'ours' | 'theirs' | 'unknown'> =>
  tenure.sure(workshop).then(
    () => 'ours',
    (error: unknown) => (error instanceof HeldElsewhere ? 'theirs' : 'unknown'),
  )
