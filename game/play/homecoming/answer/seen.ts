import type { Chip } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { isWritten } from '#shared/rules/agreement/agreement.ts'

export type SeenLine = { version: number; text: string; date?: string | undefined; chips: readonly Chip[] }
/** The three texts that an answer is bound to, as its giver saw them. */
export type Seen = Record<'row' | 'goal' | 'firstStep', SeenLine>
export type Change = { line: keyof Seen; before: SeenLine; now: SeenLine }

export const seenLines = ['row', 'goal', 'firstStep'] as const

export function seenNow(idea: Idea, actorId: string): Seen {
  const { goal, firstStep, rows } = idea.agreement
  const row = rows[actorId]
  return {
    row: { version: row?.version ?? 0, text: isWritten(row) ? row.text : '', chips: isWritten(row) ? row.chips : [] },
    goal: { version: goal.version, text: goal.text, chips: [] },
    firstStep: { version: firstStep.version, text: firstStep.text, date: firstStep.date, chips: [] },
  }
}

/** Which of the three have been written again since. */
export const whatChanged = (before: Seen, now: Seen): Change[] =>
  seenLines
    .filter(line => before[line].version !== now[line].version)
    .map(line => ({ line, before: before[line], now: now[line] }))
