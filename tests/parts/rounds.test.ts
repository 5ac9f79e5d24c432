import { expect, test } from 'vitest'
import { fieldsIn, isClashingIn, isFilled, lastWrittenAt, moreNames } from '#game/play/agreement/table/more/lines.ts'
import { tileBefore } from '#game/play/swap/break/tileBefore.ts'
import { FoldedName } from '#shared/model/agreement.ts'
import type { ProgrammeId } from '#shared/model/programme.ts'
import { isRevealAhead, isSwapAhead } from '#shared/rules/phases/programmes.ts'
import { by, play, room, to } from '../rules/telling/evening.ts'
import { formulating, one } from '../rules/telling/market.ts'
import { people, tile } from '../rules/telling/people.ts'

const blankAgreement = formulating.state.shared.ideas[one.idea]!.agreement
const breaking = to(room(people(2, 2), 'rounds', 'standard120'), 'break')
const amiras = (evening: typeof breaking) => {
  const actor = evening.state.shared.actors[tile('Amira')]
  if (!actor) throw new Error('Amira has no tile')
  return actor
}
const needing = (evening: typeof breaking, needs: string) => {
  const { sector, name, does, offers, offersText, manyThink, limit, building, parent } = amiras(evening)
  const text = { sector, name, does, offers: [...offers], offersText, needs, manyThink, limit, building, parent }
  return play(evening, { type: 'saveTile', ...text }, by('Amira'))
}
const since = breaking.state.shared.clock.startedAt

test('before and after begin as one, and what was before is what others spoke from', () => {
  expect(tileBefore(amiras(breaking), since)).toBe(amiras(breaking))
  const saved = needing(breaking, 'En lokal med ramp')
  expect(tileBefore(amiras(saved), since)).toMatchObject({ version: 1, needs: amiras(breaking).needs })
})

test('a tile that saves itself again and again is still compared with how the break found it', () => {
  const often = [1, 2, 3, 4, 5, 6, 7].reduce((now, count) => needing(now, `En lokal ${count}`), breaking)
  expect(tileBefore(amiras(often), since, amiras(breaking))).toMatchObject({
    version: 1,
    needs: amiras(breaking).needs,
  })
})

test('what was changed before the break is not told as a change in it', () => {
  const earlier = needing(to(room(people(2, 2), 'rounds', 'standard120'), 'gatherMarket'), 'En nyckel')
  const later = to(earlier, 'break')
  expect(tileBefore(amiras(later), later.state.shared.clock.startedAt)).toMatchObject({ needs: 'En nyckel' })
})

test('a greeting is asked for only where tiles change hands once more', () => {
  const inBreak = (programme: ProgrammeId) => to(room(people(2, 2), 'ahead', programme), 'break').state.shared
  expect(isSwapAhead(inBreak('standard120'))).toBe(true)
  expect(isSwapAhead(inBreak('calm100'))).toBe(false)
  expect(isSwapAhead(to(breaking, 'swap2').state.shared)).toBe(false)
})

test('tiles are still to be turned until the last Vänd of the evening', () => {
  const evening = (phase: 'open' | 'swap1' | 'gatherIdeas' | 'break' | 'swap2' | 'formulate', programme: ProgrammeId) =>
    isRevealAhead(to(room(people(2, 2), 'ahead', programme), phase).state.shared)
  expect((['open', 'swap1', 'gatherIdeas', 'break', 'swap2'] as const).map(one => evening(one, 'standard120'))).toEqual(
    [true, true, true, true, true],
  )
  expect(evening('formulate', 'standard120')).toBe(false)
  expect((['swap1', 'gatherIdeas'] as const).map(one => evening(one, 'short90'))).toEqual([true, false])
})

test('every line of the folded part stands in one row, and a row is filled by words, by a day or by a tick', () => {
  expect(moreNames.flatMap(name => fieldsIn[name]).sort()).toEqual([...FoldedName.options].sort())
  const line = { text: '', version: 1, at: 5, clashes: {} }
  const empty = { folded: {}, ticked: { principles: [], checkWith: [] } }
  const filled = (agreement: object) =>
    moreNames.filter(name => isFilled({ ...blankAgreement, ...empty, ...agreement }, name))
  expect(filled({})).toEqual([])
  expect(filled({ folded: { holderPublic: { ...line, text: 'Samordnaren' } } })).toEqual(['holders'])
  expect(filled({ folded: { followUp: { ...line, date: '2027-05-11' } } })).toEqual(['followUp'])
  const ticked = { economy: 'none' as const, principles: ['dialogue' as const], checkWith: ['legal' as const] }
  expect(filled({ ticked })).toEqual(['economy', 'principles', 'checkWith'])
})

test('two texts in a folded line are found in their row, and its last writing counts as the table’s', () => {
  const clash = { text: 'Ett år', chips: [] }
  const folded = { duration: { text: 'Två år', version: 2, at: 7, clashes: { 'seat-Bo': clash } } }
  const agreement = { ...blankAgreement, folded }
  expect(moreNames.filter(name => isClashingIn(agreement, name))).toEqual(['duration'])
  expect([lastWrittenAt(agreement), lastWrittenAt(blankAgreement)]).toEqual([7, 0])
})
