import type { Actor } from '../model/actor.ts'
import type { HomeAnswer } from '../model/agreement.ts'
import type { Idea } from '../model/partnership.ts'
import type { Shared } from '../model/workshop.ts'
import { coreParts, isFormulated, lacksOf } from '../rules/agreement/agreement.ts'
import { hasDeclined, isParty } from '../rules/agreement/party.ts'
import { isFormed, standing } from '../rules/partnership/standing.ts'

/** How far an idea has come, and where it rests if it stands aside. */
export type Status =
  | 'spark'
  | 'talks'
  | 'partnership'
  | 'formulated'
  | 'anchored'
  | 'stepBooked'
  | 'seeksParty'
  | 'ideaBank'
  | 'withdrawn'

/** The highest rung whose own condition and all lower ones hold. */
export function statusOf(shared: Shared, idea: Idea): Status {
  if (idea.state === 'withdrawn') return 'withdrawn'
  if (idea.state === 'bank') return 'ideaBank'
  if (!idea.wasFormed && !isFormed(shared, idea)) {
    return Object.values(idea.placed).some(({ pairId }) => pairId !== idea.pairId) ? 'talks' : 'spark'
  }
  if (idea.wasFormed && sectorsLeft(shared, idea) < 2) return 'seeksParty'
  if (!isFormulated(shared, idea)) return 'partnership'
  if (!isAnchored(shared, idea)) return 'formulated'
  return Object.values(shared.steps).some(({ ideaId }) => ideaId === idea.id) ? 'stepBooked' : 'anchored'
}

const sectorsLeft = (shared: Shared, idea: Idea): number =>
  new Set(
    standing(shared, idea)
      .filter(actor => !hasDeclined(idea, actor))
      .map(({ sector }) => sector),
  ).size

/** The opened answer of an actor, if it has given one. */
export const answerOf = (idea: Idea, actor: Actor): HomeAnswer | undefined => idea.agreement.answers[actor.id]

/** What an actor is to a partnership, in the words that the paper tells apart. */
export type PartyState = 'waiting' | 'standsFor' | 'takesHome' | 'yesIf' | 'declines' | 'unconfirmed' | 'toContact'

export function partyState(shared: Shared, idea: Idea, actor: Actor): PartyState {
  if (actor.origin === 'library') return 'toContact'
  const answer = answerOf(idea, actor)
  if (!answer || answer.contestedBy.length > 0)
    return idea.agreement.isOpened || !isParty(shared, actor) ? 'unconfirmed' : 'waiting'
  if (answer.answer === 'no') return 'declines'
  if (answer.answer === 'yesIf') return 'yesIf'
  return answer.decider === 'us' ? 'standsFor' : 'takesHome'
}

/** True when the text has changed since the answer was given: the answer stays, and is asked for again. */
export function isStale(idea: Idea, answer: HomeAnswer): boolean {
  const { goal, firstStep, rows } = idea.agreement
  return (
    answer.goalVersion !== goal.version ||
    answer.firstStepVersion !== firstStep.version ||
    answer.rowVersion !== (rows[answer.actorId]?.version ?? 0)
  )
}

/** A complete core whose answers are open, no party in dispute, and at least one yes or yes-if from each sector. */
export function isAnchored(shared: Shared, idea: Idea): boolean {
  if (!isFormulated(shared, idea) || !idea.agreement.isOpened) return false
  const answers = Object.values(idea.agreement.answers)
  if (answers.some(({ contestedBy }) => contestedBy.length > 0)) return false
  return sectorsAgreed(shared, idea).size === 2
}

/** The sectors from which some owner has said yes or yes-if. */
export const sectorsAgreed = (shared: Shared, idea: Idea): Set<Actor['sector']> =>
  new Set(
    standing(shared, idea)
      .filter(actor => actor.origin === 'home')
      .filter(actor => ['yes', 'yesIf'].includes(answerOf(idea, actor)?.answer ?? ''))
      .map(({ sector }) => sector),
  )

/** All that can stand between a partnership and its confirmation: in its text, and in what its owners have answered. */
export const lackable = [...coreParts, 'opened', 'concord', 'ideaDriven', 'public'] as const
export type Lacking = (typeof lackable)[number]

/** Exactly what a partnership still lacks; nothing when it is anchored. */
export function lackingOf(shared: Shared, idea: Idea): Lacking[] {
  const { answers, isOpened } = idea.agreement
  if (!isOpened) return [...lacksOf(shared, idea), 'opened']
  const isContested = Object.values(answers).some(({ contestedBy }) => contestedBy.length > 0)
  const agreed = sectorsAgreed(shared, idea)
  const sectors = (['ideaDriven', 'public'] as const).filter(sector => !agreed.has(sector))
  return [...lacksOf(shared, idea), ...(isContested ? (['concord'] as const) : []), ...sectors]
}

/** The sector that an idea still lacks, if it lacks one. */
export function missingSector(shared: Shared, idea: Idea): Actor['sector'] | undefined {
  const sectors = new Set(standing(shared, idea).map(({ sector }) => sector))
  if (!sectors.has('public')) return 'public'
  return sectors.has('ideaDriven') ? undefined : 'ideaDriven'
}

/** True when only one sector is in the room: the workshop trains, and nothing can be anchored. */
export const isOneSided = (shared: Shared): boolean =>
  new Set(
    Object.values(shared.actors)
      .filter(({ origin }) => origin === 'home')
      .map(({ sector }) => sector),
  ).size < 2

/** A condition on which somebody came to a table: whose it is, if that is known, and whose coming it was set for. */
export type ConditionAt = { setter: Actor | undefined; about: Actor; condition: string }

/** The conditions that stand at an idea, in the order that the tiles came. */
export const conditionsAt = (shared: Shared, idea: Idea): ConditionAt[] =>
  standing(shared, idea).flatMap(about => {
    const { condition, conditionOf } = idea.placed[about.id] ?? {}
    return condition ? [{ setter: conditionOf ? shared.actors[conditionOf] : undefined, about, condition }] : []
  })

/** So many signs of an idea without a name are shown where it is only mentioned. */
const mostMentioned = 60

/** A text cut between two words, with a sign that it goes on, for where its whole can be read elsewhere. */
export function shortened(text: string, most = mostMentioned): string {
  const signs = [...text]
  if (signs.length <= most) return text
  const cut = signs.slice(0, most).join('')
  const end = cut.lastIndexOf(' ')
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\s,.;:–-]+$/u, '')} …`
}

/** What an idea is called in lists and sentences: its name, else how it begins. */
export const mentionOf = ({ name, text }: Pick<Idea, 'name' | 'text'>): string => name || shortened(text)
