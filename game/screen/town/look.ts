import type { PhaseKind } from '#shared/model/programme.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { bridgeAlone, islandAlone } from '#shared/town/alone.ts'
import type { Town } from '#shared/town/town.ts'
import type { ScreenStep } from '#shared/views/screen.ts'

/** What of the town the wall shows: all of it, one island, one bridge; and whether words have the right of the wall. */
export type Look = { of: (town: Town) => Town; subject: string; hasPanel: boolean }

/** All of the town, and no words beside it. */
export const whole: Look = { of: town => town, subject: '', hasPanel: false }

/** The steps of a phase whose wall is the town itself; in the others words, lists or a question stand alone. */
const steps: Partial<Record<PhaseKind, readonly string[]>> = {
  open: ['arrive', 'soon'],
  prelude: ['why'],
  swap1: ['silent', 'talk'],
  gatherIdeas: ['alone', 'pair', 'write'],
  gatherMarket: ['start', 'second'],
  gatherClose: ['name', 'call'],
  break: ['picture'],
  swap2: ['read', 'ask'],
  formulate: ['goal', 'rows', 'firstStep'],
  trial: ['talk'],
  homecoming: ['read', 'answer'],
  followUpSteps: ['write'],
  checkOut: ['survey', 'thanks', 'film'],
}

/** How the town is seen in this step; nothing where the wall is paper. */
export function lookIn({ clock, ideas }: Shared, { script, subject, line }: ScreenStep): Look | undefined {
  if (subject?.kind === 'challenge')
    return clock.kind === 'gatherMarket'
      ? undefined
      : { of: town => islandAlone(town, subject.id), subject: subject.id, hasPanel: true }
  if (subject?.kind === 'partnership') {
    const isSeen = ideas[subject.id] !== undefined && clock.kind !== 'followUpTalk'
    return isSeen ? { of: town => bridgeAlone(town, subject.id), subject: subject.id, hasPanel: true } : undefined
  }
  if (subject || !steps[clock.kind]?.includes(script.key)) return undefined
  return { ...whole, hasPanel: clock.kind === 'open' && line.sv.includes('{') }
}
