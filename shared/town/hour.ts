import type { PhaseKind } from '../model/programme.ts'
import type { Shared } from '../model/workshop.ts'
import type { Hour } from './town.ts'

const hours: Partial<Record<PhaseKind, Hour>> = {
  draft: 'night',
  open: 'night',
  prelude: 'night',
  homecoming: 'evening',
  followUpTalk: 'evening',
  followUpSteps: 'evening',
  codeGrid: 'evening',
  checkOut: 'dawn',
  closed: 'dawn',
}

type Now = Pick<Shared, 'clock' | 'programme' | 'earlier'>

/** The hour over the town. A reunion begins with a talk before people work, and it is still night then. */
export const hourOf = (shared: Now): Hour => (isFirstTalk(shared) ? 'night' : (hours[shared.clock.kind] ?? 'afternoon'))

const isFirstTalk = ({ clock, programme, earlier }: Now): boolean =>
  earlier !== undefined && programme.phases.find(({ kind }) => kind === 'followUpTalk')?.id === clock.phaseId
