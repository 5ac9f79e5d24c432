import { isThin, signOf } from '../model/actor.ts'
import type { Challenge } from '../model/challenge.ts'
import type { Idea } from '../model/partnership.ts'
import type { Shared } from '../model/workshop.ts'
import { isFormulated } from '../rules/agreement/agreement.ts'
import { isParty } from '../rules/agreement/party.ts'
import { standing } from '../rules/partnership/standing.ts'
import { marketAlone } from '../views/desk/markets.ts'
import { honestNoes, partnerships } from '../views/screen.ts'
import { hourOf } from './hour.ts'
import type { Light, Town, TownActor, TownChallenge } from './town.ts'
import { hasPawns, stepsAt, townIdea } from './townOfIdea.ts'

/** What the town shows of a workshop, or of one of its markets, which is then a town of its own. */
export function townOf(shared: Shared, marketId?: string): Town {
  const here = marketId === undefined ? shared : marketAlone(shared, marketId)
  return {
    seed: marketId === undefined ? shared.id : `${shared.id}:${marketId}`,
    light: lightOver(here),
    actors: actorsOf(here),
    challenges: Object.values(here.challenges)
      .sort((one, other) => one.number - other.number)
      .map(challenge => townChallenge(here, challenge)),
    noes: honestNoes(here),
  }
}

/** From homecoming on the evening brightens with every owner who answers and every bridge that books a step. */
function lightOver(shared: Shared): Light {
  const hour = hourOf(shared)
  if (hour !== 'evening') return { hour, dawn: hour === 'dawn' ? 1 : 0 }
  const bridges = partnerships(shared)
  const owners = bridges.flatMap(idea =>
    standing(shared, idea).flatMap(actor => {
      const hasAnswered = idea.agreement.answered.includes(actor.id)
      return hasAnswered || isParty(shared, actor) ? [hasAnswered] : []
    }),
  )
  const booked = bridges.map(idea => stepsAt(shared, idea).length > 0)
  const all = [...owners, ...booked]
  return { hour, dawn: all.length === 0 ? 0 : all.filter(Boolean).length / all.length }
}

/** Everybody's building, in the order they came. Whoever has come when the work begins has a house, however little is written. */
function actorsOf(shared: Shared): TownActor[] {
  const isNight = hourOf(shared) === 'night'
  const seen = new Map<string, number>()
  return Object.values(shared.actors)
    .sort((one, other) => one.number - other.number)
    .map(actor => {
      const { id, sector, name, number } = actor
      const sign = signOf(actor)
      const shade = seen.get(sign) ?? 0
      seen.set(sign, shade + 1)
      const idea = actor.ideaId === undefined ? undefined : shared.ideas[actor.ideaId]
      const out = idea && hasPawns(shared, idea) ? idea : undefined
      const isLit = out === undefined || out.agreement.answered.includes(id)
      const isWritten = !isNight || !isThin(actor)
      return { ...{ id, sector, name, number, sign, shade, isWritten, isLit }, ...(out ? { ideaId: out.id } : {}) }
    })
}

/** An island with its ideas in the order they came; those that have been withdrawn are gone. */
function townChallenge(shared: Shared, { id, number, title }: Challenge): TownChallenge {
  const all = Object.values(shared.ideas)
    .filter(({ challengeId }) => challengeId === id)
    .sort((one, other) => one.number - other.number)
  const ideas = all.flatMap((idea, place) => townIdea(shared, idea, place) ?? [])
  return { id, number, title, knot: knotOf(shared, all), ideas }
}

/** The yarn of a challenge: tied until an agreement is whole, unwound once somebody has booked a step. */
function knotOf(shared: Shared, ideas: readonly Idea[]): TownChallenge['knot'] {
  const live = ideas.filter(({ state }) => state === 'live')
  if (live.some(idea => stepsAt(shared, idea).length > 0)) return 'unwound'
  return live.some(idea => isFormulated(shared, idea)) ? 'loose' : 'tied'
}
