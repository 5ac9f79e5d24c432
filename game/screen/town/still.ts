import type { Shared } from '#shared/model/workshop.ts'
import type { ScreenStep } from '#shared/views/screen.ts'

/** While somebody speaks to the whole room, nothing on the wall moves, and the question stands alone. */
export const isQuiet = ({ clock }: Shared, step: ScreenStep | undefined): boolean =>
  clock.kind === 'followUpTalk' ||
  (clock.kind === 'open' && step?.line.sv.includes('{code}') === false) ||
  step?.subject?.kind === 'partnership' ||
  step?.subject?.kind === 'question' ||
  step?.subject?.kind === 'panel'

/** Since when the town on the wall stands still, if it does: in a pause, in Uppropet, and while somebody speaks to the whole room. */
export function stillSince(shared: Shared, step: ScreenStep | undefined): number | undefined {
  const { pausedAt, kind, stepAt, startedAt } = shared.clock
  return kind === 'gatherClose' || isQuiet(shared, step) ? (stepAt ?? startedAt) : pausedAt
}
