import * as z from 'zod/mini'
import { Chip, Sector } from '../../model/actor.ts'
import { HomeAnswer } from '../../model/agreement.ts'
import { EarlierAnswer, type Idea } from '../../model/partnership.ts'
import type { Workshop } from '../../model/workshop.ts'
import { linkMs } from '../../rules/access.ts'
import { mustChoose } from '../../rules/agreement/lines.ts'
import { standing } from '../../rules/partnership/standing.ts'
import { isOwnRoles } from '../../rules/phases/programmes.ts'
import { isStale } from '../status.ts'

const line = { text: z.string(), version: z.number() }

/** What the owner of one tile reads by a personal link: what was said in the organisation's name, and its own answer. */
export const OwnerPage = z.object({
  title: z.string(),
  place: z.string(),
  day: z.string(),
  actorId: z.string(),
  actor: z.string(),
  sector: Sector,
  voice: z.string(),
  /** They have met again: nobody spoke for anybody else, and what was answered then is history. */
  isReunion: z.boolean(),
  lastTime: z.optional(z.object({ answer: EarlierAnswer, condition: z.optional(z.string()) })),
  partnership: z.string(),
  /** What the idea says, where the partnership is not called by it, and what it is for. */
  whatIf: z.string(),
  soThat: z.string(),
  others: z.array(z.string()),
  row: z.object({ ...line, chips: z.array(Chip), isSuggested: z.boolean() }),
  goal: z.object(line),
  firstStep: z.object({ ...line, date: z.optional(z.string()) }),
  condition: z.string(),
  hasClash: z.boolean(),
  answer: z.optional(HomeAnswer),
  isStale: z.boolean(),
  isContested: z.boolean(),
  /** When the link ends, once the workshop is over; epoch ms. */
  until: z.optional(z.number()),
})
export type OwnerPage = z.infer<typeof OwnerPage>

/** The page for one tile; none when it stands at no partnership. */
export function ownerPage({ shared, sealed }: Workshop, actorId: string): OwnerPage | undefined {
  const actor = shared.actors[actorId]
  const idea = shared.ideas[actor?.ideaId ?? '']
  if (!actor || !idea?.wasFormed) return undefined
  const { goal, firstStep, rows, answers } = idea.agreement
  const row = rows[actorId]
  const answer = answers[actorId] ?? sealed.answers[actorId]
  return {
    title: shared.title,
    place: shared.place,
    day: shared.day,
    actorId,
    actor: actor.name,
    sector: actor.sector,
    voice: actor.lastVoice ?? '',
    isReunion: isOwnRoles(shared.programme),
    lastTime: lastTimeOf(idea, actorId),
    partnership: idea.name || idea.text,
    whatIf: idea.name && idea.text,
    soThat: idea.soThat,
    others: standing(shared, idea).flatMap(({ id, name }) => (id === actorId ? [] : [name])),
    row: {
      text: row?.text ?? '',
      version: row?.version ?? 0,
      chips: row?.chips ?? [],
      isSuggested: row?.isSuggested ?? false,
    },
    goal: { text: goal.text, version: goal.version },
    firstStep: { text: firstStep.text, version: firstStep.version, date: firstStep.date },
    condition: idea.placed[actorId]?.condition ?? '',
    hasClash: mustChoose(shared, idea),
    answer,
    isStale: answer !== undefined && isStale(idea, answer),
    isContested: (answer?.contestedBy.length ?? 0) > 0,
    until: shared.clock.kind === 'closed' ? shared.clock.startedAt + linkMs : undefined,
  }
}

function lastTimeOf({ earlier }: Idea, actorId: string): OwnerPage['lastTime'] {
  const party = earlier?.parties[actorId]
  return party && { answer: party.answer, condition: party.condition }
}
