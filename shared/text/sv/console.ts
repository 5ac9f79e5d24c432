import { people } from './console/people.ts'
import { plan } from './console/plan.ts'
import { run } from './console/run.ts'

/** Words of the facilitator's face. */
export const console = { ...run, ...people, ...plan } as const
