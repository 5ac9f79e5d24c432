import type { Bilingual } from '../content/bilingual.ts'
import {
  type DebriefQuestion,
  inForm,
  isSaidIn,
  type PhaseScript,
  type RuleDeck,
  type ScriptStep,
} from '../content/evening.ts'
import type { Actor, Sector } from '../model/actor.ts'
import type { Idea } from '../model/partnership.ts'
import type { Shared } from '../model/workshop.ts'
import { isParty } from '../rules/agreement/party.ts'
import { isFormed, standing } from '../rules/partnership/standing.ts'
import { needsAnotherPair } from './desk/alerts.ts'
import { byMarket } from './desk/markets.ts'
import { type PanelPart, panelOf, panelParts } from './report/panel.ts'
import { missingSector, type PartyState, partyState } from './status.ts'

/** What a step on the screen is about, besides its sentence. */
export type Subject =
  | { kind: 'rule'; at: number }
  | { kind: 'challenge'; id: string }
  | { kind: 'question'; key: string }
  | { kind: 'partnership'; id: string }
  | { kind: 'panel'; part: PanelPart }

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
  panel: ['{panel}'],
}

/** Everything that the screen can show in this phase so far, in order: what an act brings is there once it is done. */
export function screenSteps(shared: Shared, decks: EveningDecks): ScreenStep[] {
  const script = decks.scripts.find(({ kind }) => kind === shared.clock.kind)
  const all = (script?.steps ?? [])
    .filter(step => isSaidIn(step, shared.programme.id))
    .filter(({ onlyIf }) => onlyIf !== 'notToday' || shared.notToday !== '')
    .flatMap(step => ofStep(inForm(step, shared.form), shared, decks))
  const waiting = actsOf(shared).find(({ isDone }) => !isDone)
  return waiting ? all.slice(0, afterAct(waiting, all)) : all
}

/** What the facilitator does in a phase besides stepping: it comes after the first picture of a step, and before all that follows. */
type Act = { after: string; isDone: boolean }

function actsOf({ clock, isDealt, isRevealed, isVoiceOpen }: Shared): Act[] {
  if (clock.kind === 'gatherMarket') return [{ after: 'start', isDone: isVoiceOpen }]
  if (clock.kind !== 'swap1' && clock.kind !== 'swap2') return []
  return [
    { after: clock.kind === 'swap1' ? 'partner' : 'deal', isDone: isDealt || isRevealed },
    { after: 'turn', isDone: isRevealed },
  ]
}

const afterAct = ({ after }: Act, steps: readonly ScreenStep[]): number =>
  steps.findIndex(({ script }) => script.key === after) + 1

/** The first step that the screen may go back to: what an act has ended is over. */
export function firstStep(shared: Shared, steps: readonly ScreenStep[]): number {
  const newest = actsOf(shared).findLast(({ isDone }) => isDone)
  return newest ? afterAct(newest, steps) : 0
}

/** Which of the steps the screen shows: the one that was chosen, or the one that the newest act has brought. */
export const screenAt = (shared: Shared, steps: readonly ScreenStep[]): number =>
  Math.max(0, Math.min(Math.max(shared.clock.step, firstStep(shared, steps)), steps.length - 1))

/** The steps that the screen comes to by itself, each with its place; a question that nobody has planned, and sums of the room, wait to be chosen. */
const plannedSteps = (
  steps: readonly ScreenStep[],
  shared: Shared,
  decks: EveningDecks,
): { step: ScreenStep; at: number }[] =>
  steps.map((step, at) => ({ step, at })).filter(({ step }) => isPlanned(step, shared, decks))

/** The planned steps that are still to be shown. */
export const stepsLeft = (shared: Shared, decks: EveningDecks): { step: ScreenStep; at: number }[] => {
  const steps = screenSteps(shared, decks)
  const now = screenAt(shared, steps)
  return plannedSteps(steps, shared, decks).filter(({ at }) => at > now)
}

/** How far the screen has come among the planned steps, and the one before it, unless an act has ended that. */
export function stepPlace(shared: Shared, decks: EveningDecks): { at: number; of: number; before: number | undefined } {
  const steps = screenSteps(shared, decks)
  const [now, from] = [screenAt(shared, steps), firstStep(shared, steps)]
  const planned = plannedSteps(steps, shared, decks)
  const before = planned.findLast(({ at }) => at < now && at >= from)?.at
  return { at: planned.filter(({ at }) => at <= now).length, of: planned.length, before }
}

/** Whether a step is the film of the evening; like the sums of the room it stands on the wall only when it is chosen. */
export const isFilm = ({ script }: Pick<ScreenStep, 'script'>): boolean => script.key === 'film'

function isPlanned({ script, subject }: ScreenStep, shared: Shared, { debrief }: EveningDecks): boolean {
  if (subject?.kind === 'panel' || isFilm({ script })) return false
  // A bridge that nobody has come back to has nobody to tell of it; the desk may still choose it.
  if (subject?.kind === 'partnership' && shared.clock.kind === 'followUpTalk')
    return Object.values(shared.actors).some(actor => actor.ideaId === subject.id && isParty(shared, actor))
  return subject?.kind !== 'question' || debrief.some(({ key, isDefault }) => key === subject.key && isDefault)
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
        .filter(({ townVoice }) => shared.clock.kind !== 'gatherMarket' || townVoice)
        .sort((one, other) => one.number - other.number)
        .map(({ id }) => ({ kind: 'challenge', id }))
    case 'question':
      return debrief
        .filter(question => isSaidIn(question, shared.programme.id))
        .sort((one, other) => Number(other.isDefault) - Number(one.isDefault))
        .map(({ key }) => ({ kind: 'question', key }))
    case 'partnership':
      return partnerships(shared).map(({ id }) => ({ kind: 'partnership', id }))
    case 'panel': {
      const found = panelOf(shared)
      return panelParts.filter(part => found[part].length > 0).map(part => ({ kind: 'panel', part }))
    }
  }
}

/** The ideas that are partnerships now, market by market in the order they came. */
export const partnerships = (shared: Shared): Idea[] =>
  Object.values(shared.ideas)
    .filter(idea => idea.state === 'live' && (idea.wasFormed || isFormed(shared, idea)))
    .sort(byMarket(shared))

/** The step that the screen shows now. */
export function screenStep(shared: Shared, decks: EveningDecks): ScreenStep | undefined {
  const steps = screenSteps(shared, decks)
  return steps[screenAt(shared, steps)]
}

/** How many things the wall comes to when nobody chooses anything: what is only ever chosen comes last. */
export const ledSteps = (shared: Shared, decks: EveningDecks): number =>
  screenSteps(shared, decks).filter(step => step.subject?.kind !== 'panel' && !isFilm(step)).length

const pairsMs = 2 * 60_000

/** Until when a question is talked through in pairs: two minutes from when it came up, then it is the room's. */
export const pairsUntil = ({ clock }: Shared): number => (clock.stepAt ?? clock.startedAt) + pairsMs

/** What a sentence is filled with beside the state: the reader's language, the way in, a time of day, and what the sums are called. */
export type Fill = {
  language: Shared['language']
  code: string
  address: string
  time: string
  panel: (part: PanelPart) => string
  /** How an idea without a name begins. */
  whatIf: string
}

/** The sentence of a step as the room reads it. */
export function screenLine({ line, subject }: ScreenStep, shared: Shared, decks: EveningDecks, fill: Fill): string {
  const { language, code, address, time } = fill
  const challenge = subject?.kind === 'challenge' ? shared.challenges[subject.id] : undefined
  const idea = subject?.kind === 'partnership' ? shared.ideas[subject.id] : undefined
  const rule = subject?.kind === 'rule' ? decks.rules.rules[subject.at] : undefined
  const question = subject?.kind === 'question' ? decks.debrief.find(({ key }) => key === subject.key) : undefined
  const values: Record<string, string> = {
    code,
    address,
    time,
    notToday: shared.notToday,
    count: `${shared.clock.kind === 'gatherClose' ? honestNoes(shared) : voicing(shared)}`,
    rule: rule?.rule[language] ?? '',
    challenge: challenge?.title ?? '',
    voice: challenge?.townVoice ?? challenge?.title ?? '',
    question: question?.question[language] ?? '',
    partnership: idea ? idea.name || `${fill.whatIf} ${idea.text}` : '',
    panel: subject?.kind === 'panel' ? fill.panel(subject.part) : '',
  }
  return line[language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** The moment that a step's sentence may name: when one who walks and one who stays change, or when the doors close. */
export function namedTime({ clock }: Shared): number | undefined {
  const { kind, startedAt, endsAt } = clock
  if (endsAt === undefined) return undefined
  return kind === 'open' ? endsAt : (startedAt + endsAt) / 2
}

/** How many honest noes the market has given: a number, never whose. */
export const honestNoes = (shared: Shared): number =>
  Object.values(shared.invitations).filter(({ state }) => state === 'no').length

/** How many people speak for a tile. */
const voicing = (shared: Shared): number =>
  new Set(Object.values(shared.actors).flatMap(({ voices }) => voices.filter(id => shared.seats[id]))).size

/** The live ideas on one island; an island without any is still dark. */
export const ideasOn = (shared: Shared, challengeId: string): Idea[] =>
  Object.values(shared.ideas).filter(idea => idea.challengeId === challengeId && idea.state === 'live')

/** Ideas that are no partnership yet, and what each lacks: a sector, or a yes from another pair; in the order they came. */
export const seeking = (shared: Shared): { idea: Idea; lacks: Sector | 'pair' }[] =>
  Object.values(shared.ideas)
    .filter(({ state }) => state === 'live')
    .sort((one, other) => one.number - other.number)
    .flatMap(idea => {
      const lacks = missingSector(shared, idea) ?? (needsAnotherPair(shared, idea) ? 'pair' : undefined)
      return lacks ? [{ idea, lacks }] : []
    })

/** One bridge in the dark: whose lanterns are lit, how many have not answered, and how many chairs are empty. */
export type Lit = { actor: Actor; state: PartyState; condition?: string | undefined }
export function lanternsOf(shared: Shared, idea: Idea): { lit: Lit[]; waiting: Actor[]; chairs: Actor[] } {
  const parties = standing(shared, idea).map(actor => ({
    actor,
    state: partyState(shared, idea, actor),
    condition: idea.agreement.answers[actor.id]?.condition,
  }))
  const of = (states: readonly PartyState[]) => parties.filter(({ state }) => states.includes(state))
  return {
    lit: of(['standsFor', 'takesHome', 'yesIf']),
    waiting: of(['waiting', 'unconfirmed']).map(({ actor }) => actor),
    chairs: of(['declines']).map(({ actor }) => actor),
  }
}
