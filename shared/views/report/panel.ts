import type { Sector } from '../../model/actor.ts'
import { Decider, Principle } from '../../model/agreement.ts'
import type { Shared } from '../../model/workshop.ts'
import { pillarNames } from '../pillars.ts'
import type { PartnershipPaper } from './paperSchema.ts'
import type { Report } from './reportSchema.ts'
import { fewest } from './sums.ts'

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

/** Who decides at home, of those whose answers are open. */
export function decidersIn(papers: readonly PartnershipPaper[]): Report['deciders'] {
  const parties = papers.flatMap(paper => paper.parties)
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
