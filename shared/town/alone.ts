import type { Town, TownIdea } from './town.ts'

/** The town with one challenge's island alone: nobody has gone there yet, and nobody's house draws the eye from it. */
export const islandAlone = (town: Town, challengeId: string): Town => ({
  ...town,
  actors: [],
  challenges: town.challenges.filter(({ id }) => id === challengeId),
})

/** The town with one idea alone: its island, its own lane, and the buildings of those who stand there. */
export function bridgeAlone(town: Town, ideaId: string): Town {
  const isIt = ({ id }: TownIdea) => id === ideaId
  const island = town.challenges.find(({ ideas }) => ideas.some(isIt))
  const idea = island?.ideas.find(isIt)
  if (!island || !idea) return town
  const here = new Set(idea.parties.map(({ actorId }) => actorId))
  return {
    ...town,
    actors: town.actors.filter(({ id }) => here.has(id)),
    challenges: [{ ...island, ideas: [idea.lane === undefined ? idea : { ...idea, lane: 0 }] }],
    noes: 0,
  }
}
