import type { Chip, Sector } from '../../model/actor.ts'
import type { NoReason } from '../../model/agreement.ts'
import type { SurveyAnswer } from '../../model/reflection.ts'
import type { Shared } from '../../model/workshop.ts'
import type { Report, SurveySum } from './reportSchema.ts'

/** Survey answers and reasons are told from so many on; below that they could point at somebody. */
export const fewest = 5

/** How many of each sector. */
export const perSector = (sectors: readonly Sector[]): Report['summary']['seats'] => ({
  ideaDriven: sectors.filter(sector => sector === 'ideaDriven').length,
  public: sectors.filter(sector => sector === 'public').length,
})

/** Contributions that ideas asked others for, most wanted first. */
export function askedFor(shared: Shared): Report['asked'] {
  const sums = new Map<Chip, number>()
  for (const { kind, chips } of Object.values(shared.invitations))
    if (kind === 'invite') for (const chip of chips) sums.set(chip, (sums.get(chip) ?? 0) + 1)
  return [...sums].map(([chip, count]) => ({ chip, count })).sort((one, other) => other.count - one.count)
}

/** Every no given: on the market by voices, and in Hemkomst by owners once answers are open. */
export function noesOf(shared: Shared): { onMarket: No[]; atHome: No[] } {
  const no = (reason: NoReason | undefined, actorId: string): No[] => {
    const sector = shared.actors[actorId]?.sector
    return sector ? [{ reason, sector }] : []
  }
  return {
    onMarket: Object.values(shared.invitations).flatMap(({ state, reason, actorId }) =>
      state === 'no' ? no(reason, actorId) : [],
    ),
    atHome: Object.values(shared.ideas).flatMap(({ agreement }) =>
      Object.values(agreement.answers).flatMap(({ answer, reason, actorId }) =>
        answer === 'no' ? no(reason, actorId) : [],
      ),
    ),
  }
}

type No = { reason: NoReason | undefined; sector: Sector }

/** Reasons for a no, summed and never told by whom: silent while there are too few to hide among, in the room or in a sector. */
export function reasonsOf(shared: Shared): Report['reasons'] {
  const { onMarket, atHome } = noesOf(shared)
  const given = [...onMarket, ...atHome].flatMap(({ reason, sector }) => (reason ? [{ reason, sector }] : []))
  if (given.length < fewest) return []
  const inSectors = Object.values(perSector(given.map(({ sector }) => sector)))
  const isTold = inSectors.every(count => count === 0 || count >= fewest)
  const sums = new Map<string, Report['reasons'][number]>()
  for (const { reason, sector } of given) {
    const key = isTold ? `${reason}:${sector}` : reason
    sums.set(key, { reason, ...(isTold ? { sector } : {}), count: (sums.get(key)?.count ?? 0) + 1 })
  }
  return [...sums.values()].sort((one, other) => other.count - one.count)
}

/** One survey in spreads; a statement that fewer than five graded says nothing, and sentences stand in no order of arrival. */
export function surveyOf(answers: readonly SurveyAnswer[], moment: SurveyAnswer['moment']): SurveySum {
  const these = answers.filter(answer => answer.moment === moment)
  if (these.length < fewest) return { count: these.length, sentences: [] }
  const spread = (of: (answer: SurveyAnswer) => number | undefined) => {
    const grades = these.flatMap(answer => of(answer) ?? [])
    return grades.length < fewest ? undefined : [1, 2, 3, 4, 5].map(grade => grades.filter(one => one === grade).length)
  }
  const atEnd = moment === 'end' ? { wasHeard: spread(one => one.wasHeard), wasWorth: spread(one => one.wasWorth) } : {}
  return {
    count: these.length,
    understand: spread(one => one.understand),
    knowWho: spread(one => one.knowWho),
    willAct: spread(one => one.willAct),
    ...atEnd,
    sentences: these.flatMap(({ sentence }) => (sentence ? [sentence] : [])).sort(),
  }
}

/** The mean of a spread, to one decimal; nothing where too few have graded. */
export function meanOf(spread: readonly number[] | undefined): number | undefined {
  const count = spread?.reduce((sum, one) => sum + one, 0) ?? 0
  if (!spread || count === 0) return undefined
  return Math.round((spread.reduce((sum, one, at) => sum + one * (at + 1), 0) / count) * 10) / 10
}
