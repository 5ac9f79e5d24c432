import type { PhaseKind } from '#shared/model/programme.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { hourOf } from '#shared/town/hour.ts'
import type { ScreenStep } from '#shared/views/screen.ts'

/** The light over the town: night when people come, day while they work, evening at home, dawn when they leave. */
export type Light = 'night' | 'day' | 'evening' | 'dawn'

/** The light of the town's hour. */
export function lightOf(shared: Shared): Light {
  const hour = hourOf(shared)
  return hour === 'afternoon' ? 'day' : hour
}

/** Whether the text is light on dark. */
export const isDark = (light: Light): boolean => light === 'night' || light === 'evening'

type Tint = { water: string; land: string; houses: string }

/** What each colour is multiplied by, as red, green and blue; lamps are left alone. */
export const tints: Record<Light, Tint> = {
  night: { water: '.255 .329 .549', land: '.267 .333 .561', houses: '.392 .439 .659' },
  day: { water: '1 .953 .878', land: '1 .969 .902', houses: '1 .984 .949' },
  evening: { water: '.353 .427 .651', land: '.384 .455 .675', houses: '.518 .565 .745' },
  dawn: { water: '1 .957 .925', land: '1 .953 .902', houses: '1 .973 .949' },
}

/** What lies along the foot of the wall: the town, the challenges' islands, or one bridge while all else is dark. */
export type Band = 'town' | 'isles' | 'crossing'

export function bandOf(kind: PhaseKind, step: ScreenStep | undefined): Band {
  if (kind === 'gatherIdeas') return 'isles'
  if (kind === 'prelude' && step?.script.each === 'challenge') return 'isles'
  return kind === 'homecoming' && step?.subject ? 'crossing' : 'town'
}
