import type { ComponentType } from 'react'
import type { PhaseKind } from '#shared/model/programme.ts'
import { Formulate } from '../agreement/Formulate.tsx'
import { Homecoming } from '../homecoming/Homecoming.tsx'
import { CheckOut } from '../steps/CheckOut.tsx'
import { Closed } from '../steps/Closed.tsx'
import { Steps } from '../steps/Steps.tsx'
import { Talk } from '../steps/Talk.tsx'

type Face = ComponentType<{ seatId: string }>

/** What a seat meets in each kind of phase that a programme can hold today. */
export const phases: Partial<Record<PhaseKind, Face>> = {
  formulate: Formulate,
  homecoming: Homecoming,
  followUpTalk: Talk,
  followUpSteps: Steps,
  checkOut: CheckOut,
  closed: Closed,
}
