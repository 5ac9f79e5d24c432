import { plan } from './console/plan.ts'
import { room } from './console/room.ts'
import { run } from './console/run.ts'

/** Words of the facilitator's face. */
export const console = { ...run, ...room, ...plan } as const
