import type { Shared } from '#shared/model/workshop.ts'

/** Tiles change hands once more this evening: only then does a greeting reach anybody. */
export function isSwapAhead({ programme, clock }: Pick<Shared, 'programme' | 'clock'>): boolean {
  const at = programme.phases.findIndex(({ id }) => id === clock.phaseId)
  return programme.phases.slice(at + 1).some(({ kind }) => kind === 'swap2')
}
