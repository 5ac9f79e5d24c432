import { expect, test } from 'vitest'
import { readChips, readCodeGrid, readDeciders, readNoReasons, readPrinciples } from '#shared/content/choices.ts'
import { checklistFor, invitationFor, letterOf, readInvitation, wayInFor } from '#shared/content/invitation.ts'
import { placeholders } from '#shared/content/wording.ts'
import { CodeLevel, CodeStep, Principle } from '#shared/model/agreement.ts'
import type { Form } from '#shared/model/workshop.ts'
import { deck } from './decks.ts'

const chips = readChips(deck('choices/chips'))
const noReasons = readNoReasons(deck('choices/noReasons'))
const deciders = readDeciders(deck('choices/deciders'))
const principles = readPrinciples(deck('choices/principles'))
const codeGrid = readCodeGrid(deck('choices/codeGrid'))
const invitation = readInvitation(deck('invitation'))

test('there are twelve chips, eight reasons for a no and six who may decide', () => {
  expect([chips.length, noReasons.length, deciders.length]).toEqual([12, 8, 6])
})

test('money, time, staff and decisions are asked about at home', () => {
  expect(chips.filter(({ isAskedAtHome }) => isAskedAtHome).map(({ key }) => key)).toEqual([
    'time',
    'staff',
    'money',
    'mandate',
  ])
  expect(() => readChips(chips.map(chip => ({ ...chip, isAskedAtHome: false })))).toThrow(/asked at home/)
})

test('a missing reason and a yes without its tag are refused', () => {
  expect(() => readNoReasons(noReasons.slice(1))).toThrow(/exactly/)
  expect(() => readDeciders(deciders.map(({ tag: _, ...decider }) => decider))).toThrow(/tag/)
})

test('every yes begins with the word', () => {
  for (const { yes } of deciders) {
    expect(yes.sv).toMatch(/^Ja, /)
    expect(yes.en).toMatch(/^Yes, /)
  }
})

test('the six principles stand in their order, each with a sentence', () => {
  expect(principles.map(({ key }) => key)).toEqual(Principle.options)
  for (const { line } of principles) for (const said of [line.sv, line.en]) expect(said).toMatch(/^\p{Lu}.+\.$/u)
  expect(() => readPrinciples(principles.slice(1))).toThrow(/exactly/)
})

test('the grid has four levels and six steps in the order of the code, each with a sentence', () => {
  expect(codeGrid.levels.map(({ key }) => key)).toEqual(CodeLevel.options)
  expect(codeGrid.steps.map(({ key }) => key)).toEqual(CodeStep.options)
  expect([codeGrid.levels.length, codeGrid.steps.length]).toEqual([4, 6])
  for (const { line } of [...codeGrid.levels, ...codeGrid.steps]) {
    for (const said of [line.sv, line.en]) expect(said).toMatch(/^\p{Lu}.+\.$/u)
  }
  expect(() => readCodeGrid({ ...codeGrid, levels: codeGrid.levels.slice(1) })).toThrow(/levels/)
  expect(() => readCodeGrid({ ...codeGrid, steps: [...codeGrid.steps, codeGrid.steps[0]] })).toThrow(/steps/)
})

test('the letter and the sheet tell what, when, where and the code', () => {
  const told = (texts: { sv: string }[]) => [...new Set(texts.flatMap(({ sv }) => placeholders(sv)))].sort()
  expect(told(invitation.letter.paragraphs)).toEqual(['date', 'place', 'title', 'wayIn'])
  expect(told(invitation.letter.remote)).toEqual(['date', 'title', 'wayIn'])
  expect(told(invitation.letter.again.paragraphs)).toEqual(['date', 'place', 'title', 'wayIn'])
  expect(told(invitation.letter.again.remote)).toEqual(['date', 'title', 'wayIn'])
  expect(told([invitation.printed.heading, ...invitation.printed.lines])).toEqual(['code', 'date', 'place', 'title'])
})

test('coffee is offered only in a hall and only where there is a break', () => {
  const offers = (form: Form, hasBreak: boolean, isReunion = false) =>
    invitationFor(invitation, { form, isReunion, hasBreak }).some(({ sv }) => sv.includes('fika'))
  expect([offers('onSite', true), offers('hybrid', true), offers('hybrid', true, true)]).toEqual([true, true, true])
  expect([offers('onSite', false), offers('hybrid', false, true), offers('remote', true)]).toEqual([
    false,
    false,
    false,
  ])
})

test('an invitation says where the code is typed, and never shows an address that those at home do not reach', () => {
  const forms = ['onSite', 'hybrid', 'remote'] as const
  for (const form of forms) {
    expect(invitationFor(invitation, { form, isReunion: false, hasBreak: true }).map(({ sv }) => sv)).toContain(
      '{wayIn}',
    )
    expect(placeholders(wayInFor(invitation, form, true).sv)).toEqual(['address', 'code'])
    expect(placeholders(wayInFor(invitation, form, false).sv)).toEqual(['code'])
  }
  expect(wayInFor(invitation, 'hybrid', false).sv).toMatch(/hemifrån/)
})

test('a line that begins with a day begins with a capital', () => {
  const line = { sv: '{date} var ni med.', en: 'On {date} you came.' }
  expect(letterOf([line], ({ sv }) => sv.replace('{date}', 'torsdag 26 november'))).toEqual([
    'Torsdag 26 november var ni med.',
  ])
})

test('an invitation that waits for something unknown is refused', () => {
  const subject = { sv: 'Hej {name}', en: 'Hello {name}' }
  expect(() => readInvitation({ ...invitation, letter: { ...invitation.letter, subject } })).toThrow(
    /unknown placeholder/,
  )
})

test('the checklist covers what a tired room needs', () => {
  expect(invitation.checklist.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['coLeader', 'hearingLoop', 'microphone', 'breaks', 'chargers', 'wifi', 'paper']),
  )
})

test('the checklist asks for a hall only where there is one, and for a good call where some are not in it', () => {
  const keys = (form: Form) => checklistFor(invitation, form).map(({ key }) => key)
  expect(keys('remote')).toEqual(['coLeader', 'breaks', 'breakoutRooms', 'shareScreen', 'captions'])
  expect(keys('onSite')).not.toEqual(expect.arrayContaining(['captions']))
  expect(keys('hybrid')).toEqual(expect.arrayContaining(['hearingLoop', 'roomSound', 'captions']))
})
