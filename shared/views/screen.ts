import type { Bilingual } from '../content/bilingual.ts'
import type { DebriefQuestion, PhaseScript, RuleDeck, ScriptStep } from '../content/evening.ts'
import type { Idea } from '../model/partnership.ts'
import type { Shared } from '../model/workshop.ts'
import { isFormed } from '../rules/partnership/standing.ts'

/** What a step on the screen is about, besides its sentence. */
export type Subject =
  | { kind: 'rule'; at: number }
  | { kind: 'challenge'; id: string }
  | { kind: 'question'; key: string }
  | { kind: 'partnership'; id: string }

/** One thing on the big screen: a sentence with placeholders, and the script that the facilitator says meanwhile. */
export type ScreenStep = { script: ScriptStep; line: Bilingual; subject?: Subject }

/** The decks that the screen's sentences come from. */
export type EveningDecks = {
  scripts: readonly PhaseScript[]
  rules: RuleDeck
  debrief: readonly DebriefQuestion[]
}

const placeholder: Record<Subject['kind'], readonly string[]> = {
  rule: ['{rule}'],
  challenge: ['{challenge}', '{voice}'],
  question: ['{question}'],
  partnership: ['{partnership}'],
}

/** Everything that the screen can show in this phase, in order; the workshop's clock says which one it shows. */
export function screenSteps(shared: Shared, decks: EveningDecks): ScreenStep[] {
  const script = decks.scripts.find(({ kind }) => kind === shared.clock.kind)
  return (script?.steps ?? [])
    .filter(({ onlyIf }) => onlyIf !== 'notToday' || shared.notToday !== '')
    .flatMap(step => ofStep(step, shared, decks))
}

function ofStep(step: ScriptStep, shared: Shared, decks: EveningDecks): ScreenStep[] {
  const { each } = step
  if (!each) return step.screen.map(line => ({ script: step, line }))
  const isAbout = (line: Bilingual) => placeholder[each].some(word => line.sv.includes(word))
  const [about, rest] = [step.screen.filter(isAbout), step.screen.filter(line => !isAbout(line))]
  return [
    ...subjectsOf(each, shared, decks).flatMap(subject => about.map(line => ({ script: step, line, subject }))),
    ...rest.map(line => ({ script: step, line })),
  ]
}

function subjectsOf(each: Subject['kind'], shared: Shared, { rules, debrief }: EveningDecks): Subject[] {
  switch (each) {
    case 'rule':
      return rules.rules.map((_, at) => ({ kind: 'rule', at }))
    case 'challenge':
      return Object.values(shared.challenges)
        .sort((one, other) => one.number - other.number)
        .map(({ id }) => ({ kind: 'challenge', id }))
    case 'question':
      return [...debrief]
        .sort((one, other) => Number(other.isDefault) - Number(one.isDefault))
        .map(({ key }) => ({ kind: 'question', key }))
    case 'partnership':
      return partnerships(shared).map(({ id }) => ({ kind: 'partnership', id }))
  }
}

/** The ideas that are partnerships now, in the order they came. */
export const partnerships = (shared: Shared): Idea[] =>
  Object.values(shared.ideas)
    .filter(idea => idea.state === 'live' && (idea.wasFormed || isFormed(shared, idea)))
    .sort((one, other) => one.number - other.number)

/** The step that the screen shows now. */
export function screenStep(shared: Shared, decks: EveningDecks): ScreenStep | undefined {
  const steps = screenSteps(shared, decks)
  return steps[Math.min(shared.clock.step, steps.length - 1)]
}
