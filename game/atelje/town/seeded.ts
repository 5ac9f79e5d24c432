import type { Sector } from '#shared/model/actor.ts'
import type { Light, Town, TownActor, TownIdea, TownParty } from '#shared/town/town.ts'
import type { PillarName } from '#shared/views/pillars.ts'
import words from './words.json' with { type: 'json' }

/** The steps of the evening that the page plays, from nobody there to dawn. */
export const lastStep = words.steps.length - 1

type Size = { actors: number; challenges: number }
type Told = (typeof words.ideas)[number]

const actorId = (sector: Sector, index: number) => `${sector}-${index}`

function lightAt(step: number): Light {
  if (step < 3) return { hour: 'night', dawn: 0 }
  if (step < 8) return { hour: 'afternoon', dawn: 0 }
  return step < 10 ? { hour: 'evening', dawn: step === 9 ? 0.35 : 0 } : { hour: 'dawn', dawn: 1 }
}

function lanternAt(step: number, order: number): TownParty['lantern'] {
  if (step < 9) return 'none'
  if (step === 9) return (['lit', 'none', 'asks', 'chair'] as const)[order % 4] ?? 'none'
  return order === 3 ? 'chair' : 'lit'
}

/** So many pillars stand, from the left. */
const standing = (count: number): Record<PillarName, boolean> => ({
  commonGoal: count > 0,
  bothContribute: count > 1,
  knowWhoDecides: count > 2,
  moreThanOne: count > 3,
  nextDay: count > 4,
})

function stateOf(parties: TownParty[], step: number): TownIdea['state'] {
  if (parties.length === 0) return step < 8 ? 'spark' : 'bank'
  return new Set(parties.map(({ sector }) => sector)).size === 2 ? 'bridge' : 'half'
}

const planksAt = (step: number, index: number): TownIdea['planks'] => {
  if (step < 6) return 0
  if (step === 6) return ([3, 2, 1] as const)[index % 3] ?? 0
  return index === 9 && step < 10 ? 2 : 5
}

/** What an idea has become at a step; `here` says who is in the town at all. */
function ideaAt(told: Told, index: number, step: number, here: Set<string>): TownIdea {
  const { left, right, from, bridge = from } = { bridge: undefined, ...told }
  const came = (sector: Sector, at: number[], since: number) =>
    step < since ? [] : at.map(one => ({ actorId: actorId(sector, one), sector }))
  const first = left.length > 0 ? came('ideaDriven', left, from) : []
  const second = came('public', right, left.length > 0 ? Math.max(from, bridge) : from)
  const parties = [...first, ...second]
    .filter(party => here.has(party.actorId))
    .map((party, order) => ({ ...party, lantern: lanternAt(step, order + index) }))
  const state = stateOf(parties, step)
  const isBridge = state === 'bridge'
  const cracked = step >= 10 && index === 3 ? ('mended' as const) : ('open' as const)
  const crack = index === 3 || index === 9 ? cracked : undefined
  return {
    ...{ id: `idea-${index}`, number: index + 1, name: told.name, state, parties },
    planks: isBridge ? planksAt(step, index) : 0,
    ...(isBridge ? { pillars: standing(Math.max(0, step - 5 - (index % 2))) } : {}),
    ...(isBridge && step >= 7 && crack ? { crack } : {}),
    ...(isBridge && step >= 9 && index === 6 ? { seeks: 'ideaDriven' } : {}),
    ...(isBridge && step >= 10 && index !== 9
      ? { step: { day: `2027-0${2 + (index % 3)}-1${index}`, more: index % 2 } }
      : {}),
  }
}

/** A town that is the same every time, at a step of its evening. */
export function seeded(step: number, { actors: count, challenges: challengeCount }: Size): Town {
  const left = Math.ceil((count * 13) / 24)
  const all = step === 0 ? 0 : 1
  const come = (sector: Sector, most: number): TownActor[] =>
    words[sector].slice(0, Math.ceil(most * (step === 1 ? 0.6 : all))).map(([name = '', sign = ''], index) => ({
      ...{
        id: actorId(sector, index),
        sector,
        name,
        sign,
        shade: 0,
        number: index * 2 + (sector === 'public' ? 1 : 0),
      },
      ...{ isWritten: step !== 1 || index % 3 !== 2, isLit: true },
    }))
  const everybody = [...come('ideaDriven', left), ...come('public', count - left)]
  const here = new Set(everybody.map(({ id }) => id))
  const ideas = words.ideas.map((told, index) => ({ told, idea: ideaAt(told, index, step, here) }))
  const homeOf = new Map(ideas.flatMap(({ idea }) => idea.parties.map(party => [party.actorId, { idea, party }])))
  const actors = everybody.map(actor => {
    const at = homeOf.get(actor.id)
    const isLit = !at || at.party.lantern === 'lit' || at.party.lantern === 'asks'
    return at ? { ...actor, isLit, ideaId: at.idea.id } : actor
  })
  const challenges = words.challenges.slice(0, challengeCount).map((title, index) => {
    const mine = step < 3 ? [] : ideas.filter(({ told }) => told.challenge === index).map(({ idea }) => idea)
    const shown = challengeCount > 4 ? mine.slice(0, 2) : mine
    const laned = shown.filter(({ parties }) => parties.length > 0)
    const untied = step < 10 ? ('loose' as const) : ('unwound' as const)
    const knot = step < 7 ? ('tied' as const) : untied
    return {
      ...{ id: `challenge-${index}`, number: index + 1, title, knot: laned.length > 0 ? knot : ('tied' as const) },
      ideas: shown.map(idea => (idea.parties.length > 0 ? { ...idea, lane: laned.indexOf(idea) } : idea)),
    }
  })
  const noes = step < 5 ? 0 : Math.min(7, step - 3)
  return { seed: 'atelier', light: lightAt(step), actors, challenges, noes }
}
