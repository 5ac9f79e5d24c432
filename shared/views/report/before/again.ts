import { type EarlierPartnership, type EarlierWorkshop, most } from '../../../messages/agreement/earlier.ts'
import { FoldedName } from '../../../model/agreement.ts'
import type { Earlier, Idea } from '../../../model/partnership.ts'
import type { Shared, Workshop } from '../../../model/workshop.ts'
import { fieldAt } from '../../../rules/agreement/lines.ts'
import { draftsOf } from '../../../rules/phases/plan.ts'

/** What a reunion began with, so that it can be begun once more, as a rehearsal; nothing for other workshops. */
export function begunWith(state: Pick<Workshop, 'shared' | 'desk'>): EarlierWorkshop | undefined {
  const { shared } = state
  if (!shared.earlier) return undefined
  const actors = Object.values(shared.actors)
    .filter(({ isEarlier }) => isEarlier)
    .sort((one, other) => one.number - other.number)
  const challenges = Object.values(shared.challenges).sort((one, other) => one.number - other.number)
  const { title, day } = shared.earlier
  return {
    ...{ title, day },
    actors: actors.map(actor => {
      const { origin, sector, name, does, offers, offersText, needs, manyThink, limit, building, parent } = actor
      const tile = { sector, name, does, offers: [...offers], offersText, needs, manyThink, limit, building, parent }
      return { origin, ...tile }
    }),
    challenges: draftsOf(state).map(
      ({ townVoice: _, townQuestion: __, isVoiceInvented: ___, responsible: ____, ...open }) => open,
    ),
    partnerships: Object.values(shared.ideas).flatMap(idea =>
      idea.earlier
        ? partnershipOf(idea, idea.earlier, {
            actorAt: id => actors.findIndex(actor => actor.id === id),
            challengeAt: challenges.findIndex(({ id }) => id === idea.challengeId),
          })
        : [],
    ),
  }
}

type Places = { actorAt: (id: string) => number; challengeAt: number }

function partnershipOf(idea: Idea, earlier: Earlier, { actorAt, challengeAt }: Places): EarlierPartnership {
  const { text: whatIf, soThat, name, aim, agreement, wished } = idea
  const { isConfirmed, goal, parties } = earlier
  const steps = Object.values(earlier.steps).sort((one, other) => one.order - other.order)
  const first = steps.find(({ isFirst }) => isFirst)
  const { economy, principles, checkWith } = agreement.ticked
  return {
    ...{ challenge: Math.max(0, challengeAt), whatIf, soThat, name, aim, isConfirmed, goal },
    ...{ firstStep: first?.what ?? '', firstStepDay: first?.due },
    parties: Object.values(parties).map(({ actorId, chips, ...told }) => ({
      ...{ actor: actorAt(actorId), chips: [...chips] },
      ...told,
    })),
    steps: steps.flatMap(({ what, due, organisation, isFirst }) =>
      isFirst || what === '' ? [] : [{ what, due, organisation }],
    ),
    folded: FoldedName.options.flatMap(field => {
      const { text } = fieldAt(agreement, field)
      return text ? [{ field, text }] : []
    }),
    ...{ economy, principles: [...principles], checkWith: [...checkWith] },
    parked: Object.values(agreement.parked)
      .flatMap(({ text, isSettled }) => (isSettled || text === '' ? [] : [text]))
      .slice(0, most.parked),
    wished:
      wished &&
      Object.values(wished)
        .flatMap(({ sector, name, why }) => (name ? [{ sector, name, why }] : []))
        .slice(0, most.wished),
  }
}

/** True while the tile is one that came along and nobody has come for it. */
export const isAwaited = ({ seats }: Shared, { owners, origin, isEarlier }: Shared['actors'][string]): boolean =>
  isEarlier === true && origin === 'home' && !owners.some(id => seats[id]?.state !== 'removed')
