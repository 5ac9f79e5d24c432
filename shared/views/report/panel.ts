import type { Sector } from '../../model/actor.ts'
import { Decider, Principle } from '../../model/agreement.ts'
import type { Shared } from '../../model/workshop.ts'
import { hasOwnTiles } from '../../rules/phases/programmes.ts'
import { pillarNames } from '../pillars.ts'
import type { PartnershipPaper } from './paperSchema.ts'
import { partnershipPaper } from './partnershipPaper.ts'
import type { Report } from './reportSchema.ts'
import { askedFor, fewest, reasonsOf } from './sums.ts'

const largestFirst = (one: { count: number }, other: { count: number }) => other.count - one.count
const sectors: readonly Sector[] = ['ideaDriven', 'public']

/** Whoever was wanted and not in the room: organisations that could not be asked, and those that were only invented. */
export function wantedIn(papers: readonly PartnershipPaper[]): Report['wanted'] {
  const sums = new Map<string, Report['wanted'][number]>()
  for (const { emptyChairs } of papers)
    for (const { actor, sector, why } of emptyChairs) {
      if (why === 'declined' || actor === '') continue
      const key = `${sector}:${actor}`
      sums.set(key, { actor, sector, count: (sums.get(key)?.count ?? 0) + 1 })
    }
  return [...sums.values()].sort(largestFirst)
}

/** Who decides at home, of those whose answers are open; silent while there are too few to hide among. */
export function decidersIn(papers: readonly PartnershipPaper[]): Report['deciders'] {
  const parties = papers.flatMap(paper => paper.parties)
  if (parties.filter(({ decider }) => decider !== undefined).length < fewest) return [] // V7
  return sectors
    .flatMap(sector =>
      Decider.options.map(decider => ({
        decider,
        sector,
        count: parties.filter(party => party.sector === sector && party.decider === decider).length,
      })),
    )
    .filter(({ count }) => count > 0)
    .sort(largestFirst)
}

/** The principles that partnerships chose to keep, and those that a card tried. */
export const principlesIn = (papers: readonly PartnershipPaper[]): Report['principles'] =>
  Principle.options
    .map(principle => ({
      principle,
      chosen: papers.filter(({ ticked }) => ticked.principles.includes(principle)).length,
      tried: papers.filter(({ cards }) => cards.some(card => card.principle === principle)).length,
    }))
    .filter(({ chosen, tried }) => chosen + tried > 0)
    .sort((one, other) => other.chosen + other.tried - one.chosen - one.tried)

/** The pillars that partnerships do not have yet. */
export const pillarsLackingIn = (papers: readonly PartnershipPaper[]): Report['pillarsLacking'] =>
  pillarNames
    .map(pillar => ({ pillar, count: papers.filter(({ pillars }) => !pillars[pillar]).length }))
    .filter(({ count }) => count > 0)
    .sort(largestFirst)

/** "Stämde bilden?" as a sum of everybody, silent while there are too few to hide among. */
export function verdictsIn({ actors }: Shared): Report['verdicts'] {
  const said = Object.values(actors).flatMap(({ verdicts }) => Object.values(verdicts))
  const count = (verdict: (typeof said)[number]) => said.filter(one => one === verdict).length
  return said.length < fewest ? undefined : { yes: count('yes'), roughly: count('roughly'), no: count('no') }
}

/** What a room may look at together when the evening is over, in the order that it is told. */
export const panelParts = ['asked', 'reasons', 'wanted', 'deciders', 'principles', 'pillars'] as const
export type PanelPart = (typeof panelParts)[number]

/** One thing that was counted, by its key in a deck or by its own name; `all` where it was counted among so many. */
export type Counted = { key: string; count: number; all?: number }

/** The insight panel: sums of the whole room, the largest first, never of one bank or one person. */
export function panelOf(shared: Shared): Record<PanelPart, Counted[]> {
  const formed = Object.values(shared.ideas).filter(({ wasFormed, state }) => wasFormed && state === 'live')
  const papers = formed.map(idea => partnershipPaper(shared, idea))
  const all = papers.length
  const isTaster = !hasOwnTiles(shared.programme)
  return {
    asked: summed(askedFor(shared).map(({ chip, count }) => ({ key: chip, count }))),
    reasons: summed(reasonsOf(shared).map(({ reason, count }) => ({ key: reason, count }))),
    wanted: summed(wantedIn(papers).map(({ actor, count }) => ({ key: actor, count }))),
    deciders: summed(decidersIn(papers).map(({ decider, count }) => ({ key: decider, count }))),
    principles: Principle.options
      .map(key => ({ key, count: papers.filter(paper => touches(paper, key)).length, all }))
      .filter(({ count }) => count > 0)
      .sort(largestFirst),
    pillars: isTaster ? [] : pillarsLackingIn(papers).map(({ pillar, count }) => ({ key: pillar, count, all })),
  }
}

/** A principle that a partnership has chosen to keep, or that a card has tried. */
const touches = ({ ticked, cards }: PartnershipPaper, principle: Principle): boolean =>
  ticked.principles.includes(principle) || cards.some(card => card.principle === principle)

/** The same thing counted several times, such as once for each bank, is one thing. */
function summed(all: readonly Counted[]): Counted[] {
  const sums = new Map<string, number>()
  for (const { key, count } of all) sums.set(key, (sums.get(key) ?? 0) + count)
  return [...sums].map(([key, count]) => ({ key, count })).sort(largestFirst)
}
