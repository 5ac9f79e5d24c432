import { statusOf } from '#shared/views/status.ts'
import type { PlayedEvening } from '../Evening.ts'
import type { Say } from '../progress.ts'
import { fetchExports } from './exports.ts'

/** How the result is told. */
export type Telling = { say: Say; line(text: string): void }

/** Tells what came of the evening; whether all of it holds. */
export async function tellResult(evening: PlayedEvening, url: string, out: string, telling: Telling): Promise<boolean> {
  const { say, line } = telling
  const { shared, counts } = evening
  const ideas = Object.values(shared.ideas)
  const reached = ideas.map(idea => statusOf(shared, idea))
  line(
    say('result', {
      ideas: ideas.length,
      partnerships: ideas.filter(({ wasFormed }) => wasFormed).length,
      anchored: reached.filter(status => status === 'anchored' || status === 'stepBooked').length,
      steps: Object.keys(shared.steps).length,
    }),
  )
  line(say('commands', { count: counts.commands, p50: counts.percentile(0.5), p95: counts.percentile(0.95) }))
  line(say('refusals', { count: counts.refusals.reduce((sum, { count }) => sum + count, 0) }))
  for (const refusal of counts.refusals) line(say('refusal', refusal))
  const { workshopId, facilitator } = evening.planned
  const areExportsWell = await fetchExports({ url, workshopId, key: facilitator.secret, out }, shared, telling)
  return shared.clock.kind === 'closed' && areExportsWell
}
