import { expect, test } from 'vitest'
import { readDebrief, readRules, readScripts, readSurvey } from '#shared/content/evening.ts'
import { placeholders, wordCount } from '#shared/content/wording.ts'
import { SurveyAnswer } from '#shared/model/reflection.ts'
import { programme } from '#shared/rules/phases/programmes.ts'
import { deck } from './decks.ts'

const scripts = readScripts(deck('evening/scripts'))
const rules = readRules(deck('evening/rules'))
const debrief = readDebrief(deck('evening/debrief'))
const survey = readSurvey(deck('evening/survey'))
const steps = scripts.flatMap(({ steps }) => steps)

test('the script follows short90 in order, and its steps fill each phase', () => {
  const { phases } = programme('short90')
  expect(scripts.map(({ kind }) => kind)).toEqual(phases.map(({ kind }) => kind))
  for (const { kind, steps } of scripts) {
    const planned = phases.find(phase => phase.kind === kind)?.minutes
    expect([kind, steps.reduce((sum, { minutes }) => sum + minutes, 0)]).toEqual([kind, planned])
  }
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
  }
  const always = ['address', 'code', 'time', 'count', 'notToday']
  for (const { each, say, participant, screen } of steps) {
    expect([...placeholders(say.sv), ...placeholders(participant.sv)]).toEqual([])
    const waited = screen.flatMap(({ sv }) => placeholders(sv))
    expect(each ? filledBy[each] : always).toEqual(expect.arrayContaining(waited))
    if (each) expect(waited.length).toBeGreaterThan(0)
  }
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

test('three questions are asked by default, and the one that needs care is not', () => {
  expect(debrief.filter(({ isDefault }) => isDefault)).toHaveLength(3)
  expect(debrief.filter(({ needsCare }) => needsCare).map(({ isDefault }) => isDefault)).toEqual([false])
})

test('the survey asks what can be answered, three at the start and five at the end', () => {
  const at = (moment: 'start' | 'end') => survey.statements.filter(({ moments }) => moments.includes(moment))
  expect(at('start')).toHaveLength(3)
  expect(at('end')).toHaveLength(5)
  for (const { key } of survey.statements) expect(Object.keys(SurveyAnswer.shape)).toContain(key)
})
