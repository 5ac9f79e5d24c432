import { expect, test } from 'vitest'
import { pledged } from '#server/export/document/paper/partnership.ts'
import { wordsIn } from '#server/export/words.ts'
import { confirm as enConfirm } from '#shared/text/en/confirm.ts'
import { playAgree as enAgree } from '#shared/text/en/playAgree.ts'
import { confirm as svConfirm } from '#shared/text/sv/confirm.ts'
import { confirm as easyConfirm } from '#shared/text/sv/easy/confirm.ts'
import { agree as easyAgree } from '#shared/text/sv/easy/play/agree.ts'
import { playAgree as svAgree } from '#shared/text/sv/playAgree.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { evening } from '../../support/evening.ts'
import { documentOf } from '../opening.ts'
import { everyAnswer } from '../states.ts'
import { type Element, find, findAll } from '../xml.ts'

test('money, time, staff and mandate are to be asked about at home until those who decide stand for them', () => {
  const words = wordsIn('sv')
  const chips = ['premises', 'money'] as const
  for (const state of ['takesHome', 'yesIf', 'unconfirmed', 'declines', 'waiting'] as const)
    expect(pledged(chips, state, words)).toBe('lokal och pengar (frågas om hemma)')
  expect(pledged(chips, 'standsFor', words)).toBe('lokal och pengar')
  expect(pledged(['premises', 'knowledge'], 'takesHome', words)).not.toContain('hemma')
  expect(pledged(chips, 'takesHome', wordsIn('en'))).toBe('premises and money (to ask at home)')
})

test('a no is named in the document, and whoever is about to answer reads so first', async () => {
  const state = everyAnswer()
  const no = [...reportOf(state).confirmed, ...reportOf(state).unconfirmed]
    .flatMap(({ parties }) => parties)
    .find(party => party.state === 'declines')
  const rows = (await documentOf(state)).tables.flat()
  expect(rows.some(([who = '', , , answer]) => who.includes(no?.actor ?? '–') && answer === 'Avstår')).toBe(true)
  const swedish = [svAgree, easyAgree].map(words => words['answer.named'])
  for (const told of [...swedish, svConfirm['answer.bound'], easyConfirm['answer.bound']])
    expect(told).toMatch(/dokumentet.*nej/)
  for (const told of [enAgree['answer.named'], enConfirm['answer.bound']]) expect(told).toMatch(/document.*a no/)
})

test('the last row of a table never stands alone on a page', async () => {
  const { parts } = await documentOf(evening({ seats: 24, seed: 3 }).state)
  const body = parts['word/document.xml']
  if (!body) throw new Error('a body')
  const long = findAll(body, 'w:tbl')
    .map(table => findAll(table, 'w:tr'))
    .filter(rows => rows.length > 10)
  expect(long.length).toBeGreaterThan(0)
  for (const rows of long) {
    const isKept = rows.map(row => findAll(row, 'w:p').every(staysWithNext))
    expect(isKept.at(-2)).toBe(true)
    expect(isKept.at(-1)).toBe(false)
  }
})

/** A paragraph that a page break never parts from the next. */
function staysWithNext(line: Element): boolean {
  const mark = find(line, 'w:keepNext')
  return mark !== undefined && mark.attributes['w:val'] !== 'false'
}
