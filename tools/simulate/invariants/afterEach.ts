import type { Workshop } from '#shared/model/workshop.ts'
import { anchored, askedAgain, formed, owners, sealed } from './agreements.ts'
import { dealt, reproducible } from './deals.ts'
import { autopilot, closed, hosted, numbers, once, paused, refusal, senders, time } from './orders.ts'
import { Broken, Fault, type Look, Step } from './Step.ts'
import { hiddenPlace, keepsText } from './texts.ts'
import { away, consent, markets, notOwn, oneIdea, ownTile, threeQuestions } from './tiles.ts'

/** What must hold after everything that anybody tries, by name. */
export const afterEach = {
  refusal,
  numbers,
  time,
  once,
  senders,
  hosted,
  autopilot,
  paused,
  closed,
  away,
  dealt,
  reproducible,
  notOwn,
  ownTile,
  oneIdea,
  consent,
  markets,
  threeQuestions,
  formed,
  owners,
  anchored,
  askedAgain,
  sealed,
  keepsText,
  hiddenPlace,
} satisfies Record<string, Look>
export type LocalName = keyof typeof afterEach

/** Those that say something about any state, whatever led to it. */
const standing = { away, notOwn, ownTile, oneIdea, markets, threeQuestions, owners, anchored } satisfies Partial<
  Record<LocalName, Look>
>

function lookAt(looks: Readonly<Record<string, Look>>, step: Step, count: (name: string, times: number) => void): void {
  for (const name in looks) {
    try {
      count(name, looks[name]?.(step) ?? 0)
    } catch (error) {
      if (error instanceof Broken) throw new Fault(name, error.message)
      throw error
    }
  }
}

/** Looks at what has changed. */
export const lookAtStep = (step: Step, count: (name: string, times: number) => void): void =>
  lookAt(afterEach, step, count)

/** Looks at everything there is, changed or not. */
export function lookAtAll(state: Workshop, count: (name: string, times: number) => void): void {
  const empty: Workshop = {
    ...state,
    shared: { ...state.shared, seats: {}, actors: {}, ideas: {}, invitations: {} },
    sealed: { answers: {}, surveys: [] },
  }
  const step = new Step({
    before: empty,
    after: state,
    order: { type: 'pause' },
    stamp: { id: 'look', time: state.time, by: { kind: 'shell' } },
    decision: { events: [] },
    facts: [],
  })
  lookAt(standing, step, count)
}
