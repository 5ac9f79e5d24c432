import type { StatusKind } from '#game/parts/marks/StatusPill.tsx'
import type { Status } from '#shared/views/status.ts'

/** The pill that shows how far an idea has come. */
export const pillOf: Record<Status, StatusKind> = {
  spark: 'spark',
  talks: 'talk',
  partnership: 'partnership',
  formulated: 'worded',
  anchored: 'anchored',
  stepBooked: 'stepBooked',
  seeksParty: 'answerMissing',
  ideaBank: 'ideaBank',
  withdrawn: 'ideaBank',
}
