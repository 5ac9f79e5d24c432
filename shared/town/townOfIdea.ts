import type { Sector } from '../model/actor.ts'
import type { Field, Row } from '../model/agreement.ts'
import type { Idea } from '../model/partnership.ts'
import type { Step } from '../model/reflection.ts'
import type { Shared } from '../model/workshop.ts'
import { isWritten, lacksOf } from '../rules/agreement/agreement.ts'
import { isContested } from '../rules/agreement/lines.ts'
import { hasDeclined } from '../rules/agreement/party.ts'
import { openCard } from '../rules/agreement/trial.ts'
import { standing } from '../rules/partnership/standing.ts'
import { pillarsOf } from '../views/pillars.ts'
import { type PartyState, partyState, statusOf } from '../views/status.ts'
import { begun } from './layout/text/begun.ts'
import type { TownIdea, TownParty } from './town.ts'

/** The steps that people have booked at a bridge, the nearest day first. */
export const stepsAt = (shared: Shared, idea: Idea): Step[] =>
  Object.values(shared.steps)
    .filter(({ ideaId }) => ideaId === idea.id)
    .sort((one, other) => one.due.localeCompare(other.due))

type State = TownIdea['state']

/** What stands on the island for an idea: nothing once it is withdrawn; a spark until somebody besides its own pair has come. */
function stateOf(shared: Shared, idea: Idea): State | undefined {
  const status = statusOf(shared, idea)
  if (status === 'withdrawn') return undefined
  if (status === 'ideaBank') return 'bank'
  if (status === 'spark') return 'spark'
  return status === 'talks' ? 'half' : 'bridge'
}

const isAcross = (state: State | undefined): boolean => state === 'half' || state === 'bridge'

/** Whether those who stand round an idea stand out there: their pawns are at its pavilion, with a lane over the river or without. */
export const hasPawns = (shared: Shared, idea: Idea): boolean => {
  const state = stateOf(shared, idea)
  return state === 'spark' || isAcross(state)
}

/** So many letters of an idea without a name stand on its sign at most: the board says fewer where it has less room. */
const mostSigned = 44

/** What an idea's sign says: its name, else how its sentence begins, written as a sign and cut after a word. */
export function ideaSign({ name, text }: Pick<Idea, 'name' | 'text'>): string {
  if (name) return name
  const sign = begun(text, mostSigned)
  return sign.charAt(0).toUpperCase() + sign.slice(1)
}

/**
 * An idea as its island shows it. `place` is its place among all ideas that the island has ever had, in the order they
 * came, and so its lane: who accepted first is forgotten when a tile leaves, but an idea's number never is.
 */
export function townIdea(shared: Shared, idea: Idea, place: number): TownIdea | undefined {
  const state = stateOf(shared, idea)
  if (!state) return undefined
  const { id, number } = idea
  const parties = hasPawns(shared, idea) ? partiesOf(shared, idea) : []
  const spark: TownIdea = { id, number, name: ideaSign(idea), state, parties, planks: 0 }
  if (!isAcross(state)) return spark
  const half: TownIdea = { ...spark, lane: place, planks: planksOf(shared, idea), ...crackAt(idea) }
  if (state === 'half') return half
  return { ...half, pillars: pillarsOf(shared, idea), ...soughtBy(shared, idea), ...treeAt(shared, idea) }
}

const partiesOf = (shared: Shared, idea: Idea): TownParty[] =>
  standing(shared, idea).map(actor => ({
    ...{ actorId: actor.id, sector: actor.sector },
    lantern: idea.agreement.isOpened ? lanterns[partyState(shared, idea, actor)] : 'none',
  }))

const lanterns: Record<PartyState, TownParty['lantern']> = {
  waiting: 'none',
  unconfirmed: 'none',
  toContact: 'none',
  standsFor: 'lit',
  yesIf: 'lit',
  takesHome: 'asks',
  declines: 'chair',
}

/** A fifth of the planks for each: a goal, somebody's own words for what they do, everybody's, a first step, and its day. A
 * line where two texts stand side by side lays none. */
function planksOf(shared: Shared, idea: Idea): TownIdea['planks'] {
  const lacks = lacksOf(shared, idea)
  const { goal, firstStep, rows } = idea.agreement
  const isAgreed = (line: Field | Row | undefined) => !isContested(shared, line)
  const isBegun = Object.values(rows).some(row => isWritten(row) && isAgreed(row))
  const isLaid = [
    !lacks.includes('goal') && isAgreed(goal),
    isBegun,
    isBegun && !lacks.includes('rows') && standing(shared, idea).every(({ id }) => isAgreed(rows[id])),
    !lacks.includes('firstStep') && isAgreed(firstStep),
    !lacks.includes('firstStepDay') && isAgreed(firstStep),
  ]
  return fifths[isLaid.filter(Boolean).length] ?? 0
}

const fifths = [0, 1, 2, 3, 4, 5] as const

function crackAt(idea: Idea): Pick<TownIdea, 'crack'> {
  if (openCard(idea)) return { crack: 'open' }
  return Object.keys(idea.happenings).length > 0 ? { crack: 'mended' } : {}
}

/** The bank that a formed bridge has lost: whoever came from there has left, or answered that it is not them. */
function soughtBy(shared: Shared, idea: Idea): { seeks?: Sector } {
  if (statusOf(shared, idea) !== 'seeksParty') return {}
  const left = standing(shared, idea).filter(actor => !hasDeclined(idea, actor))
  return { seeks: left.some(({ sector }) => sector === 'public') ? 'ideaDriven' : 'public' }
}

function treeAt(shared: Shared, idea: Idea): Pick<TownIdea, 'step'> {
  const [nearest, ...more] = stepsAt(shared, idea)
  return nearest ? { step: { day: nearest.due, more: more.length } } : {}
}
