import { expect, test } from 'vitest'
import {
  inForm,
  isSaidIn,
  readDebrief,
  readRoleStarts,
  readRules,
  readScripts,
  readSurvey,
} from '#shared/content/evening.ts'
import { placeholders, wordCount } from '#shared/content/wording.ts'
import { PhaseKind, type ProgrammeId } from '#shared/model/programme.ts'
import { SurveyAnswer } from '#shared/model/reflection.ts'
import { Form } from '#shared/model/workshop.ts'
import { readyProgrammes } from '#shared/rules/phases/presets.ts'
import { programme } from '#shared/rules/phases/programmes.ts'
import { deck } from './decks.ts'

const scripts = readScripts(deck('evening/scripts'))
const rules = readRules(deck('evening/rules'))
const debrief = readDebrief(deck('evening/debrief'))
const survey = readSurvey(deck('evening/survey'))
const forms = Form.options
const steps = scripts.flatMap(({ steps }) => steps.flatMap(step => forms.map(form => inForm(step, form))))

const stepsIn = (id: ProgrammeId, kind: PhaseKind) =>
  (scripts.find(script => script.kind === kind)?.steps ?? []).filter(step => isSaidIn(step, id))
const minutesIn = (id: ProgrammeId, kind: PhaseKind) => stepsIn(id, kind).reduce((sum, { minutes }) => sum + minutes, 0)

test('the scripts stand in the order of an evening, one for every kind of phase that is led', () => {
  expect(scripts.map(({ kind }) => kind)).toEqual(PhaseKind.options.slice(1))
})

test.each(readyProgrammes)('every phase of %s has something to say, about each thing once', id => {
  for (const { kind } of programme(id).phases) {
    const keys = stepsIn(id, kind).map(({ key }) => key)
    expect([kind, keys.length]).not.toEqual([kind, 0])
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test('the steps fill every phase of short90, to the minute', () => {
  for (const { kind, minutes } of programme('short90').phases) {
    expect([kind, minutesIn('short90', kind)]).toEqual([kind, minutes])
  }
})

test('the steps have room in every phase of standard120 and long150', () => {
  for (const id of ['standard120', 'long150'] as const) {
    for (const { kind, minutes } of programme(id).phases) {
      expect(minutesIn(id, kind), `${id} ${kind}`).toBeLessThanOrEqual(minutes)
    }
  }
})

test('the steps have room in every phase of remote90 where nobody shares a hall', () => {
  for (const { kind, minutes } of programme('remote90').phases) {
    const led = stepsIn('remote90', kind).map(step => inForm(step, 'remote').minutes)
    expect(
      led.reduce((sum, one) => sum + one, 0),
      kind,
    ).toBeLessThanOrEqual(minutes)
  }
})

/** Words that are only true of people in one hall. */
const hall = {
  sv: /gå runt|går runt|sätt er|ställ er|res er|\bbordet|ett bord|plattan|plattorna|storbild|längst bak|där du sitter\?|räck upp handen om|stå kvar|i rummet har/i,
  en: /walk around|sit down|stand up|the table\b|a table\b|the tablets?\b|big screen|at the back|where you sit\?|raise your hand if|stay where you are|in the room has/i,
}

test('whoever shares no hall is told nothing that takes one, in any programme', () => {
  const saidIn = (form: Form) =>
    scripts.flatMap(({ steps }) =>
      steps.flatMap(step => {
        const { say, participant, screen } = inForm(step, form)
        return [say, participant, ...screen]
      }),
    )
  expect(saidIn('onSite').filter(({ sv }) => hall.sv.test(sv)).length).toBeGreaterThan(20)
  expect(saidIn('onSite').filter(({ en }) => hall.en.test(en)).length).toBeGreaterThan(20)
  expect(saidIn('remote').filter(({ sv }) => hall.sv.test(sv))).toEqual([])
  expect(saidIn('remote').filter(({ en }) => hall.en.test(en))).toEqual([])
})

test('the further swap asks for the greetings wherever somebody is at a distance', () => {
  const telling = stepsIn('standard120', 'swap2').find(({ key }) => key === 'tell')
  const said = (form: Form) => telling && inForm(telling, form)
  expect(said('onSite')?.screen[0]?.sv).toBe('Den som stannar berättar i en minut. Ni andra frågar.')
  for (const form of ['remote', 'hybrid'] as const) expect(said(form)?.participant.sv).toMatch(/hälsning/)
})

test('the screen has as many lines in every form, with the same placeholders in each', () => {
  for (const step of scripts.flatMap(({ steps }) => steps)) {
    const waited = (form: Form) => inForm(step, form).screen.map(({ sv }) => placeholders(sv))
    for (const form of forms) expect([step.key, waited(form)]).toEqual([step.key, waited('onSite')])
  }
})

test('the phases that short90 lacks are filled where they are', () => {
  for (const kind of ['break', 'swap2', 'trial'] as const) {
    const planned = programme('standard120').phases.find(phase => phase.kind === kind)
    expect([kind, minutesIn('standard120', kind)]).toEqual([kind, planned?.minutes])
  }
  expect(minutesIn('long150', 'codeGrid')).toBe(8)
  expect(minutesIn('custom', 'findChallenges')).toBe(12)
})

test('nobody is told of a tile of their own in taster45, or of a role in reunion45', () => {
  const saidIn = (id: ProgrammeId) =>
    programme(id).phases.flatMap(({ kind }) =>
      stepsIn(id, kind).flatMap(({ say, participant, screen }) => [
        say.sv,
        participant.sv,
        ...screen.map(({ sv }) => sv),
      ]),
    )
  expect(saidIn('short90').join(' ')).toMatch(/er bricka/)
  expect(saidIn('taster45').filter(text => /er bricka|er egen bricka|era ord/.test(text))).toEqual([])
  expect(saidIn('short90').join(' ')).toMatch(/Tack för lånet/)
  expect(
    saidIn('reunion45').filter(text => /lånet|talat för|talar för den|i ert namn|byter vi plats/.test(text)),
  ).toEqual([])
  expect(stepsIn('reunion45', 'followUpTalk')[0]?.each).toBe('partnership')
})

test('what a facilitator says is at most sixty words', () => {
  for (const { say } of steps) {
    expect(wordCount(say.sv), say.sv).toBeLessThanOrEqual(60)
    expect(wordCount(say.en), say.en).toBeLessThanOrEqual(60)
  }
})

test('the screen says one sentence of sixty signs, wherever it is ours to choose', () => {
  const sentences = steps.flatMap(({ screen }) => screen.flatMap(({ sv, en }) => [sv, en]))
  expect(sentences.filter(sentence => [...sentence].length > 60)).toEqual([])
})

test('only the screen waits for something to be filled in, and only for what it can get', () => {
  const filledBy = {
    rule: ['rule'],
    challenge: ['challenge', 'voice'],
    question: ['question'],
    partnership: ['partnership', 'count'],
    panel: ['panel'],
  }
  const always = ['address', 'code', 'time', 'count', 'notToday']
  for (const { each, say, participant, screen } of steps) {
    expect([...placeholders(say.sv), ...placeholders(participant.sv)]).toEqual([])
    const waited = screen.flatMap(({ sv }) => placeholders(sv))
    expect(each ? filledBy[each] : always).toEqual(expect.arrayContaining(waited))
    if (each) expect(waited.length).toBeGreaterThan(0)
  }
})

test('two steps with one key are refused where a programme would have both', () => {
  const [open, ...others] = scripts
  const [step] = open?.steps ?? []
  if (!open || !step) throw new Error('no script')
  const read = (one: object, other: object) => () =>
    readScripts([
      {
        ...open,
        steps: [
          { ...step, ...one },
          { ...step, ...other },
        ],
      },
      ...others,
    ])
  expect(read({ notIn: ['duo60'] }, { notIn: undefined, onlyIn: ['duo60'] })).not.toThrow()
  expect(read({ notIn: ['duo60'] }, { notIn: undefined, onlyIn: ['large75'] })).toThrow(/one programme/)
  expect(read({ notIn: [] }, { notIn: undefined, onlyIn: ['duo60'] })).toThrow(/notIn/)
})

test('a script without a phase, or with two of a kind, is refused', () => {
  expect(() => readScripts(scripts.slice(1))).toThrow(/exactly open/)
  expect(() => readScripts([...scripts, scripts[0]])).toThrow(/exactly/)
})

test('six rules of play, and five things every room may count on', () => {
  expect(rules.rules.map(({ key }) => key)).toEqual([
    'speakForOthers',
    'missionNotPeople',
    'nothingMovesWithoutYes',
    'honestNo',
    'dontPromise',
    'ownYes',
  ])
  expect(rules.care.lines).toHaveLength(5)
})

test('three questions are asked by default in every programme, and the one that needs care is not', () => {
  for (const id of readyProgrammes) {
    expect([id, debrief.filter(one => one.isDefault && isSaidIn(one, id)).length]).toEqual([id, 3])
  }
  expect(debrief.filter(({ needsCare }) => needsCare).map(({ isDefault }) => isDefault)).toEqual([false])
})

test('the survey asks what can be answered, three at the start and five at the end', () => {
  const at = (moment: 'start' | 'end') => survey.statements.filter(({ moments }) => moments.includes(moment))
  expect(at('start')).toHaveLength(3)
  expect(at('end')).toHaveLength(5)
  for (const { key } of survey.statements) expect(Object.keys(SurveyAnswer.shape)).toContain(key)
})

test('a role begins with an open sentence in every phase that is played in one, and has easy words for it', () => {
  const roleStarts = readRoleStarts(deck('evening/roleStarts'))
  expect(roleStarts.map(({ kind }) => kind)).toEqual([
    'swap1',
    'gatherIdeas',
    'gatherMarket',
    'swap2',
    'formulate',
    'trial',
  ])
  const starts = roleStarts.flatMap(one => one.starts)
  expect(starts.filter(({ sv, en, easy }) => [sv, en, easy].some(text => !text || !/[.?…]$/.test(text)))).toEqual([])
  expect(() => readRoleStarts(roleStarts.slice(1))).toThrow(/exactly swap1/)
})
