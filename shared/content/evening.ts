import * as z from 'zod/mini'
import { PhaseKind, ProgrammeId } from '../model/programme.ts'
import type { Form } from '../model/workshop.ts'
import { bilingual, complete, distinct, Key, readDeck } from './bilingual.ts'

/** The kinds of phase that are led: all but the draft, in the order that a programme may hold them. */
export const scriptedKinds = PhaseKind.options.filter(kind => kind !== 'draft')

const some = z.optional(z.array(ProgrammeId).check(z.minLength(1)))
const place = { onlyIn: some, notIn: some }

/** Whether a line is true in a programme: one that names no programmes is true in all. */
export const isSaidIn = (
  { onlyIn, notIn }: { onlyIn?: ProgrammeId[] | undefined; notIn?: ProgrammeId[] | undefined },
  programme: ProgrammeId,
): boolean => (onlyIn?.includes(programme) ?? true) && !notIn?.includes(programme)

/** What a step is gone through once for; the screen fills the matching placeholder. */
export const Each = z.enum(['rule', 'challenge', 'question', 'partnership', 'panel'])

const minutes = z.int().check(z.gte(0))
const said = { say: bilingual(400), participant: bilingual(90), screen: z.array(bilingual(90)).check(z.minLength(1)) }

/** What a step says otherwise in another form: for those who share no hall, or for a hall and a video meeting at once. */
const otherwise = z.optional(z.partial(z.strictObject({ minutes, ...said })))

/** One thing to lead: what the facilitator says and does, what participants do, and what the big screen shows meanwhile. A step that says it otherwise in some programmes keeps its key. */
export const ScriptStep = z.strictObject({
  key: Key,
  minutes,
  each: z.optional(Each),
  onlyIf: z.optional(z.enum(['notToday'])),
  ...place,
  name: bilingual(40),
  ...said,
  remote: otherwise,
  hybrid: otherwise,
})
export type ScriptStep = z.infer<typeof ScriptStep>

/** A step as it is led in one form; the lines of the screen are as many as in any other. */
export function inForm(step: ScriptStep, form: Form): ScriptStep {
  const { minutes, say, participant, screen } = (form === 'onSite' ? undefined : step[form]) ?? {}
  return {
    ...step,
    minutes: minutes ?? step.minutes,
    say: say ?? step.say,
    participant: participant ?? step.participant,
    screen: screen ?? step.screen,
  }
}

export const PhaseScript = z.strictObject({
  kind: z.enum(scriptedKinds),
  steps: z.array(ScriptStep).check(
    z.minLength(1),
    z.refine(
      steps =>
        ProgrammeId.options.every(programme => {
          const keys = steps.filter(step => isSaidIn(step, programme)).map(({ key }) => key)
          return new Set(keys).size === keys.length
        }),
      { error: 'two with the same key in one programme' },
    ),
  ),
})
export type PhaseScript = z.infer<typeof PhaseScript>

export const ScriptDeck = z.array(PhaseScript).check(complete(scriptedKinds, script => script.kind))

/** The facilitator's script for each phase, checked. */
export const readScripts = (json: unknown) => readDeck('scripts', ScriptDeck, json)

/** The rules of play, read aloud one by one, and the care that every room may count on. */
export const RuleDeck = z.strictObject({
  rules: z
    .array(z.strictObject({ key: Key, rule: bilingual(90), why: bilingual(120) }))
    .check(distinct(({ key }) => key)),
  care: z.strictObject({
    button: bilingual(30),
    explain: bilingual(120),
    explainApart: bilingual(120),
    lines: z.array(z.strictObject({ key: Key, text: bilingual(120) })).check(distinct(({ key }) => key)),
  }),
})
export type RuleDeck = z.infer<typeof RuleDeck>

/** The rules of play and of care, checked. */
export const readRules = (json: unknown) => readDeck('rules', RuleDeck, json)

/** A question for the talk afterwards; one that needs care is only ever chosen by the facilitator. */
export const DebriefQuestion = z.strictObject({
  key: Key,
  isDefault: z.boolean(),
  needsCare: z.boolean(),
  ...place,
  question: bilingual(90),
  helper: bilingual(120),
})
export type DebriefQuestion = z.infer<typeof DebriefQuestion>

export const DebriefDeck = z.array(DebriefQuestion).check(distinct(({ key }) => key))

/** The questions for the talk afterwards, checked. */
export const readDebrief = (json: unknown) => readDeck('debrief', DebriefDeck, json)

/** The statements that are graded when people come and when they leave. */
export const surveyKeys = ['understand', 'knowWho', 'willAct', 'wasHeard', 'wasWorth'] as const

export const SurveyDeck = z.strictObject({
  statements: z
    .array(
      z.strictObject({
        key: z.enum(surveyKeys),
        moments: z.array(z.enum(['start', 'end'])).check(z.minLength(1)),
        statement: bilingual(90),
      }),
    )
    .check(complete(surveyKeys, ({ key }) => key)),
  sentence: z.strictObject({ prompt: bilingual(90), helper: bilingual(120) }),
  scale: z
    .array(z.strictObject({ value: z.int(), label: bilingual(30) }))
    .check(complete(['1', '2', '3', '4', '5'], ({ value }) => `${value}`)),
  privacy: bilingual(120),
})
export type SurveyDeck = z.infer<typeof SurveyDeck>

/** The survey, checked. */
export const readSurvey = (json: unknown) => readDeck('survey', SurveyDeck, json)

/** The phases in which somebody speaks in a role. */
const inRole = ['swap1', 'gatherIdeas', 'gatherMarket', 'swap2', 'formulate', 'trial'] as const

/** Sentences to begin with for whoever speaks for somebody else and finds no words. */
export const RoleStartDeck = z
  .array(z.strictObject({ kind: z.enum(inRole), starts: z.array(bilingual(60)).check(z.minLength(3), z.maxLength(4)) }))
  .check(complete(inRole, ({ kind }) => kind))

/** The sentences to begin with, phase by phase, checked. */
export const readRoleStarts = (json: unknown) => readDeck('roleStarts', RoleStartDeck, json)
