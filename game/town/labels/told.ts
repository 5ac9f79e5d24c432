import type { Town, TownActor, TownChallenge, TownIdea } from '#shared/town/town.ts'
import type { Say } from './words.ts'

/** What a building shows, in words. */
export function actorTold(town: Town, actor: TownActor, { t }: Say): string {
  const { name, isWritten, isLit, ideaId } = actor
  if (!isWritten) return t('actor.unwritten', { name })
  const out = town.challenges.flatMap(({ ideas }) => ideas).find(({ id }) => id === ideaId)
  if (!out) return t(isLit ? 'actor.home' : 'actor.dark', { name })
  return t(isLit ? 'actor.outLit' : 'actor.out', { name, idea: out.name })
}

/** What a lane or a spark shows, in words. */
export function ideaTold(town: Town, idea: TownIdea, { t, day, listed }: Say): string {
  const named = (parties: TownIdea['parties']) =>
    listed(parties.flatMap(({ actorId }) => town.actors.find(({ id }) => id === actorId)?.name ?? []))
  const { number, name, parties, planks, pillars, seeks, crack, step } = idea
  const said = [t(`idea.${idea.state}`, { number, name, parties: named(parties) })]
  if (idea.state !== 'bridge') return said.join(' ')
  const lit = parties.filter(({ lantern }) => lantern === 'lit' || lantern === 'asks')
  const asking = parties.filter(({ lantern }) => lantern === 'asks')
  said.push(t('idea.planks', { count: planks }))
  if (pillars) said.push(t('idea.pillars', { count: Object.values(pillars).filter(Boolean).length }))
  if (lit.length > 0) said.push(t('idea.lanterns', { count: lit.length, parties: named(lit) }))
  if (asking.length > 0) said.push(t('idea.asks', { parties: named(asking) }))
  if (seeks) said.push(t(`idea.seeks.${seeks}`))
  if (crack) said.push(t(`idea.crack.${crack}`))
  if (step) said.push(t(step.more > 0 ? 'idea.steps' : 'idea.step', { day: day(step.day), more: step.more }))
  return said.join(' ')
}

/** What an island shows, in words. */
export function challengeTold({ title, ideas, knot }: TownChallenge, { t }: Say): string {
  const first = t(ideas.length === 0 ? 'challenge.empty' : 'challenge.ideas', { title, count: ideas.length })
  return knot === 'tied' ? first : `${first} ${t(`challenge.${knot}`)}`
}

/** What the islet of those that had no room stands for, in words. */
export const foldedTold = (town: Town, { challengeIds }: { challengeIds: string[] }, { t, listed }: Say): string => {
  const titles = town.challenges.filter(({ id }) => challengeIds.includes(id)).map(({ title }) => title)
  return `${t('folded', { count: titles.length })}: ${listed(titles)}`
}
