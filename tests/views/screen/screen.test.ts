import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDebrief, readRules, readScripts, scriptedKinds } from '#shared/content/evening.ts'
import type { ProgrammeId } from '#shared/model/programme.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { readyProgrammes } from '#shared/rules/phases/presets.ts'
import { programme } from '#shared/rules/phases/programmes.ts'
import { pairNames } from '#shared/views/desk/markets.ts'
import {
  type EveningDecks,
  firstStep,
  honestNoes,
  ideasOn,
  lanternsOf,
  namedTime,
  partnerships,
  screenLine,
  screenStep,
  screenSteps,
  seeking,
  stepsLeft,
} from '#shared/views/screen.ts'
import { missingSector } from '#shared/views/status.ts'
import { evening } from '../../support/evening.ts'

const deck = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../assets/content/evening/${name}.json`, import.meta.url), 'utf8'))

const decks: EveningDecks = {
  scripts: readScripts(deck('scripts')),
  rules: readRules(deck('rules')),
  debrief: readDebrief(deck('debrief')),
}
const fill = {
  language: 'sv' as const,
  code: 'RV4 K7P',
  address: 'traff.example',
  time: '18.01',
  whatIf: 'Tänk om vi',
  panel: (part: string) => part,
}

type Kind = (typeof scriptedKinds)[number]
const at = (until: Kind, seats = 24): Shared => evening({ seats, seed: 7, until }).state.shared
const linesOf = (shared: Shared) => screenSteps(shared, decks).map(step => screenLine(step, shared, decks, fill))
const showing = (shared: Shared, step: number): Shared => ({ ...shared, clock: { ...shared.clock, step } })

/** The kinds that a played evening does not come to, shown as they would be right after the roll call. */
const shownIn = (id: ProgrammeId, kind: Kind): Shared => {
  const isPlayed = programme('short90').phases.some(phase => phase.kind === kind)
  const shared = at(isPlayed ? kind : 'gatherClose')
  return { ...shared, programme: programme(id), clock: { ...shared.clock, kind } }
}

test.each(scriptedKinds)('every sentence of %s is filled in, in both languages', kind => {
  const shared = shownIn('standard120', kind)
  for (const language of ['sv', 'en'] as const) {
    const lines = screenSteps(shared, decks).map(step => screenLine(step, shared, decks, { ...fill, language }))
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter(line => line.trim() === '' || /\{\w+\}/.test(line))).toEqual([])
  }
})

test.each(readyProgrammes)('every phase of %s has sentences, all filled in', id => {
  const shared = { ...at('gatherClose'), programme: programme(id), notToday: 'Badhuset' }
  for (const { kind } of shared.programme.phases) {
    const lines = linesOf({ ...shared, clock: { ...shared.clock, kind } })
    expect([kind, lines.length]).not.toEqual([kind, 0])
    expect(lines.filter(line => line.trim() === '' || /\{\w+\}/.test(line))).toEqual([])
  }
})

test('a line that is not true in a programme is not shown there, and its own one is', () => {
  expect(linesOf(shownIn('short90', 'prelude'))[0]).toBe('I dag talar vi för varandra.')
  expect(linesOf(shownIn('reunion45', 'prelude'))[0]).toBe('I dag talar ni för er egen organisation.')
  const questions = (id: ProgrammeId) =>
    screenSteps(shownIn(id, 'followUpTalk'), decks).flatMap(({ subject }) =>
      subject?.kind === 'question' ? [subject.key] : [],
    )
  expect(questions('short90')[0]).toBe('hitAndMissed')
  expect(questions('short90')).not.toContain('backHome')
  expect(questions('taster45')).toContain('backHome')
  expect(questions('taster45')).not.toContain('hitAndMissed')
})

test('a reunion goes through what happened, bridge by bridge, before it is asked anything', () => {
  const shared = shownIn('reunion45', 'followUpTalk')
  const subjects = screenSteps(shared, decks).map(({ subject }) => subject)
  const bridges = partnerships(shared).map(({ id }) => ({ kind: 'partnership', id }))
  expect(bridges.length).toBeGreaterThan(0)
  expect(subjects.slice(0, bridges.length)).toEqual(bridges)
  expect(subjects[bridges.length]?.kind).toBe('question')
})

test('the way in is said with address and code', () => {
  expect(linesOf(at('open'))[0]).toBe('Gå till traff.example och skriv koden RV4 K7P')
})

test('the prelude goes through every rule and every island, and ends with what is not decided, when there is such', () => {
  const shared = at('prelude')
  const { length } = Object.keys(shared.challenges)
  expect(screenSteps(shared, decks).filter(({ subject }) => subject?.kind === 'rule')).toHaveLength(6)
  expect(screenSteps(shared, decks).filter(({ subject }) => subject?.kind === 'challenge')).toHaveLength(length)
  expect(linesOf(shared).some(line => line.startsWith('Avgörs inte i dag'))).toBe(false)
  expect(linesOf({ ...shared, notToday: 'Badhuset' }).at(-1)).toBe('Avgörs inte i dag: Badhuset')
})

test('a step beyond the last shows the last', () => {
  const shared = at('formulate')
  expect(screenStep(showing(shared, 99), decks)).toEqual(screenSteps(shared, decks).at(-1))
})

test('everybody who speaks for a tile has changed roles', () => {
  expect(linesOf(at('swap1'))).toContain('24 personer har bytt roll.')
  expect(linesOf(at('swap1', 2))).toContain('2 personer har bytt roll.')
})

test('those who walk and those who stay change half way through the market; without an end no time is named', () => {
  const shared = at('gatherMarket')
  const { startedAt, endsAt = 0 } = shared.clock
  expect(namedTime(shared)).toBe((startedAt + endsAt) / 2)
  expect(namedTime({ ...shared, clock: { ...shared.clock, endsAt: undefined } })).toBeUndefined()
})

test('the wall seeks for exactly the live ideas that lack a sector', () => {
  const { shared } = evening({ seats: 24, seed: 7, until: 'gatherMarket', at: 'middle' }).state
  const found = seeking(shared)
  expect(found.length).toBeGreaterThan(0)
  for (const { idea, lacks } of found) expect(missingSector(shared, idea)).toBe(lacks)
  const others = Object.values(shared.ideas).filter(
    idea => idea.state === 'live' && !found.some(one => one.idea === idea),
  )
  expect(others.filter(idea => missingSector(shared, idea))).toEqual([])
})

test('the wall seeks another pair for an idea that has both sectors from one pair alone', () => {
  const { shared } = evening({ seats: 24, seed: 7, until: 'gatherMarket', at: 'middle' }).state
  const formed = partnerships(shared)[0]!
  const alone = structuredClone(shared)
  for (const placement of Object.values(alone.ideas[formed.id]!.placed)) placement.pairId = formed.pairId
  expect(seeking(shared).map(({ idea }) => idea.id)).not.toContain(formed.id)
  expect(seeking(alone)).toContainEqual({ idea: alone.ideas[formed.id], lacks: 'pair' })
})

const shownOf = (shared: Shared) => {
  const step = screenStep(shared, decks)
  return step && screenLine(step, shared, decks, fill)
}

test('the turn brings its own picture, whatever was shown before, and what came before it is over', () => {
  const turned = at('swap1')
  const faceDown: Shared = { ...turned, isRevealed: false }
  expect(linesOf({ ...faceDown, isDealt: false })).toEqual(['Nu byter vi roller.'])
  expect(shownOf(showing(faceDown, 0))).toBe('Hitta varandra. Namnet står på din skärm.')
  expect(linesOf(faceDown).slice(3)).toEqual(['Strax vänder vi, alla på en gång.'])
  for (const step of [0, 1, 2, 3])
    expect(shownOf(showing({ ...faceDown, isRevealed: true }, step))).toBe('24 personer har bytt roll.')
  expect(shownOf(showing(turned, 5))).toBe('Läs tyst i en minut.')
  expect(firstStep(turned, screenSteps(turned, decks))).toBe(4)
})

test('in a further swap the turn brings the silent reading, and nothing of it is seen before', () => {
  const { shared } = evening({ seats: 24, seed: 7, until: 'swap2', at: 'start', programme: 'standard120' }).state
  const first = 'Nya brickor. Ingen har sin egen.'
  expect(linesOf(shared)).toEqual([first])
  const dealt: Shared = { ...shared, isDealt: true }
  expect(shownOf(showing(dealt, 0))).toBe('Strax vänder vi, alla på en gång.')
  expect(stepsLeft(dealt, decks)).toEqual([])
  expect(screenStep(dealt, decks)?.script.say.sv).toContain('Är ni redo? Vänd.')
  const turned: Shared = { ...shared, isDealt: true, isRevealed: true }
  expect(shownOf(showing(turned, 0))).toBe('Läs tyst. Gå sedan dit brickan står.')
  expect(stepsLeft(showing(turned, 0), decks).map(({ step }) => step.script.key)).toEqual(['tell', 'ask'])
  expect(screenStep(turned, decks)?.script.say.sv).not.toContain('Vänd.')
})

test('the bell brings the first voice, and challenges without a voice are passed over', () => {
  const shared = showing(at('gatherMarket'), 0)
  expect(shared.isVoiceOpen).toBe(true)
  expect(linesOf({ ...shared, isVoiceOpen: false })).toEqual(['En går, en stannar. Byt 18.01.'])
  const [first] = Object.values(shared.challenges).sort((one, other) => one.number - other.number)
  expect(shownOf(shared)).toBe(first?.townVoice)
  const silent = Object.fromEntries(
    Object.entries(shared.challenges).map(([id, one]) => [id, { ...one, townVoice: undefined }]),
  )
  expect(shownOf({ ...shared, challenges: silent })).toBe('Nu går den andra.')
})

test('what is left to show leaves out the questions that are only ever chosen', () => {
  const shared = at('followUpTalk')
  const left = (step: number) => stepsLeft(showing(shared, step), decks)
  expect(left(0)).toHaveLength(3)
  expect(left(2).map(({ step }) => step.script.key)).toEqual(['insight'])
  expect(left(99)).toEqual([])
})

test('an island is dark until somebody has an idea for it', () => {
  const before = at('swap1')
  const after = at('gatherIdeas')
  const ideas = (shared: Shared) => Object.keys(shared.challenges).map(id => ideasOn(shared, id).length)
  expect(Math.max(...ideas(before))).toBe(0)
  expect(ideas(after).reduce((sum, count) => sum + count, 0)).toBe(12)
})

test('an idea without a name is called by its whole sentence', () => {
  const { state } = evening({ seats: 24, seed: 7, until: 'gatherClose', at: 'start' })
  const unnamed = partnerships(state.shared).flatMap(({ name, text }) => (name ? [] : [`Tänk om vi ${text}`]))
  expect([unnamed.length > 0, linesOf(state.shared)]).toEqual([true, expect.arrayContaining(unnamed)])
})

test('each partnership is called up once, and the noes are a number', () => {
  const shared = at('gatherClose')
  const called = screenSteps(shared, decks).filter(({ subject }) => subject?.kind === 'partnership')
  expect(called.map(({ subject }) => subject)).toEqual(
    partnerships(shared).map(({ id }) => ({ kind: 'partnership', id })),
  )
  expect(linesOf(shared).at(-1)).toContain(`${honestNoes(shared)}`)
})

test('pairs are named by those who are here', () => {
  const shared = at('swap1')
  expect(pairNames(shared)).toHaveLength(12)
  const [first] = Object.values(shared.seats)
  const gone: Shared = { ...shared, seats: { ...shared.seats, [first!.id]: { ...first!, state: 'gone' } } }
  expect(pairNames(gone).flatMap(({ names }) => names)).toHaveLength(23)
})

test('the lanterns of a bridge are those that answered yes; every party is told once, and library tiles not at all', () => {
  const shared = at('homecoming')
  for (const idea of partnerships(shared)) {
    const { lit, waiting, chairs } = lanternsOf(shared, idea)
    const told = [...lit.map(({ actor }) => actor), ...waiting, ...chairs]
    const home = Object.keys(idea.placed).filter(id => shared.actors[id]?.origin === 'home')
    expect(told.map(({ id }) => id).sort()).toEqual(home.sort())
    for (const { actor } of lit) expect(idea.agreement.answers[actor.id]?.answer).toMatch(/^yes/)
    for (const { id } of chairs) expect(idea.agreement.answers[id]?.answer).toBe('no')
  }
})

test('whoever shares no hall is led by words of their own, step by step beside those who do', () => {
  const market = at('swap2', 12)
  const here = screenSteps(market, decks)
  for (const form of ['hybrid', 'remote'] as const) {
    const there = screenSteps({ ...market, form }, decks)
    expect(there.map(({ script }) => script.key)).toEqual(here.map(({ script }) => script.key))
  }
  const lines = (form: Shared['form']) => linesOf({ ...at('homecoming', 12), form })
  expect(lines('onSite')[0]).toBe('Fyrkant: hämta din bricka. Runda: stå kvar.')
  expect(lines('hybrid')[0]).toBe('Fyrkant: hämta din bricka. Runda: stå kvar.')
  expect(lines('remote')[0]).toBe('Fyrkant: gå till din brickas rum. Runda: stanna kvar.')
})
