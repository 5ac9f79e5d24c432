import type { Actor } from '../../model/actor.ts'
import type { EarlierStep, Idea, Outcome } from '../../model/partnership.ts'
import type { Shared } from '../../model/workshop.ts'
import { fieldAt } from '../../rules/agreement/lines.ts'
import { isParty } from '../../rules/agreement/party.ts'
import { standing } from '../../rules/partnership/standing.ts'
import { byMarket } from './markets.ts'

/** A partnership that meets again: who has come, who is awaited, and what has been told of it. */
export type Bridge = {
  idea: Idea
  here: Actor[]
  awaited: Actor[]
  steps: EarlierStep[]
  taken: Record<Outcome | 'untold', number>
  happened: string
  needed: string
  isTold: boolean
}

/** Every partnership of a reunion, in order; none of other workshops. */
export const bridgesOf = (shared: Shared): Bridge[] =>
  Object.values(shared.ideas)
    .filter(({ state, earlier }) => state === 'live' && earlier !== undefined)
    .sort(byMarket(shared))
    .map(idea => bridgeOf(shared, idea))

function bridgeOf(shared: Shared, idea: Idea): Bridge {
  const homes = standing(shared, idea).filter(({ origin }) => origin === 'home')
  const here = homes.filter(actor => isParty(shared, actor))
  const steps = Object.values(idea.earlier?.steps ?? {}).sort((one, other) => one.order - other.order)
  const count = (outcome: Outcome | undefined) => steps.filter(step => step.outcome === outcome).length
  const taken = { yes: count('yes'), partly: count('partly'), notYet: count('notYet'), untold: count(undefined) }
  const happened = fieldAt(idea.agreement, 'happened').text
  const needed = fieldAt(idea.agreement, 'needed').text
  return {
    ...{ idea, here, awaited: homes.filter(actor => !here.includes(actor)), steps, taken, happened, needed },
    isTold: taken.untold === 0 && happened !== '',
  }
}
