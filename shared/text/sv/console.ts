import { distance } from './console/distance.ts'
import { life } from './console/life.ts'
import { people } from './console/people.ts'
import { plan } from './console/plan.ts'
import { programme } from './console/programme.ts'
import { reunion } from './console/reunion.ts'
import { insights, rounds, tables } from './console/rounds.ts'
import { run } from './console/run.ts'
import { seating } from './console/seating.ts'
import { letters } from './letters.ts'

/** Words of the facilitator's face. */
export const console = {
  ...run,
  ...rounds,
  ...people,
  ...plan,
  ...programme,
  ...life,
  ...distance,
  ...letters,
  ...seating,
  ...tables,
  ...insights,
  ...reunion,
} as const
