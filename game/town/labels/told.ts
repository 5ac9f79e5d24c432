import type { Town, TownActor, TownChallenge, TownIdea } from '#shared/town/town.ts'
import type { Place } from './place.ts'
import type { Say } from './words.ts'

/** A place in words: what it is called, and what its picture shows. */
export type Told = { name: string; says: string }

/** Both in one breath, as whoever does not see the picture hears a place. */
export const spoken = ({ name, says }: Told): string => `${name}${/[.!?…]$/.test(name) ? '' : '.'} ${says}`

/** What a building shows, in words. */
export function actorTold(town: Town, { name, isWritten, isLit, ideaId }: TownActor, { t }: Say): Told {
  if (!isWritten) return { name, says: t('actor.unwritten') }
  const out = town.challenges.flatMap(({ ideas }) => ideas).find(({ id }) => id === ideaId)
  if (!out) return { name, says: t(isLit ? 'actor.home' : 'actor.dark') }
  return { name, says: t(isLit ? 'actor.outLit' : 'actor.out', { idea: out.name }) }
}

/** What a lane or a spark shows, in words. */
export function ideaTold(town: Town, idea: TownIdea, { t, day, listed }: Say): Told {
  const named = (parties: TownIdea['parties']) =>
    listed(parties.flatMap(({ actorId }) => town.actors.find(({ id }) => id === actorId)?.name ?? []))
  const { number, parties, planks, pillars, seeks, crack, step } = idea
  const name = t('idea.called', { number, name: idea.name })
  const gone = parties.filter(({ lantern }) => lantern === 'chair')
  const here = parties.filter(party => !gone.includes(party))
  const said = [t(`idea.${idea.state}`, { count: here.length, parties: named(here) })]
  if (gone.length > 0) said.push(t('idea.chairs', { count: gone.length, parties: named(gone) }))
  if (idea.state !== 'bridge') return { name, says: said.join(' ') }
  const lit = parties.filter(({ lantern }) => lantern === 'lit' || lantern === 'asks')
  const asking = parties.filter(({ lantern }) => lantern === 'asks')
  said.push(t('idea.planks', { count: planks }))
  if (pillars) said.push(t('idea.pillars', { count: Object.values(pillars).filter(Boolean).length }))
  if (lit.length > 0) said.push(t('idea.lanterns', { count: lit.length, parties: named(lit) }))
  if (asking.length > 0) said.push(t('idea.asks', { parties: named(asking) }))
  if (seeks) said.push(t(`idea.seeks.${seeks}`))
  if (crack) said.push(t(`idea.crack.${crack}`))
  if (step) said.push(t(step.more > 0 ? 'idea.steps' : 'idea.step', { day: day(step.day), more: step.more }))
  return { name, says: said.join(' ') }
}

/** What an island shows, in words. */
export function challengeTold({ title, ideas, knot }: TownChallenge, { t }: Say): Told {
  const first = t(ideas.length === 0 ? 'challenge.empty' : 'challenge.ideas', { count: ideas.length })
  const says = knot === 'tied' ? first : `${first} ${t(`challenge.${knot}`)}`
  return { name: t('challenge.called', { title }), says }
}

/** What the islet of those that had no room stands for, in words. */
export const foldedTold = (town: Town, challengeIds: readonly string[], { t, listed }: Say): Told => {
  const titles = town.challenges.filter(({ id }) => challengeIds.includes(id)).map(({ title }) => title)
  return { name: t('folded', { count: titles.length }), says: listed(titles) }
}

/** What any place shows, in words; nothing once it is gone. */
export function placeTold(town: Town, { kind, ids }: Place, say: Say): Told | undefined {
  const is = ({ id }: { id: string }) => ids.includes(id)
  if (kind === 'folded') return foldedTold(town, ids, say)
  if (kind === 'challenge') {
    const challenge = town.challenges.find(is)
    return challenge && challengeTold(challenge, say)
  }
  if (kind === 'actor') {
    const actor = town.actors.find(is)
    return actor && actorTold(town, actor, say)
  }
  const idea = town.challenges.flatMap(({ ideas }) => ideas).find(is)
  return idea && ideaTold(town, idea, say)
}
