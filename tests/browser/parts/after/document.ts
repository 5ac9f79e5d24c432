import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { openDocument } from '../../../export/opening.ts'
import { casting } from '../../people/casting.ts'
import type { Room } from '../../people/Room.ts'
import { desk, paper } from '../../people/words.ts'
import { firstStep, goals, rowOf } from '../agreement.ts'
import { ownRow } from '../homecoming.ts'
import { names } from '../market.ts'
import { title } from '../plan.ts'
import { insight, step } from './farewell.ts'

/** The facilitator fetches the document and reads it: what was said yes to stands there once, and nothing else as such. */
export async function document(room: Room): Promise<void> {
  const { facilitator } = room
  const { first, second } = casting(room)
  const [download] = await Promise.all([
    facilitator.page.waitForEvent('download'),
    facilitator.follow(desk('file.docx')),
  ])
  expect(download.suggestedFilename()).toMatch(/\.docx$/)
  const { lines, text, headings } = openDocument(await readFile(await download.path()))
  const at = (key: 'section.2' | 'section.3' | 'section.4') =>
    lines.findIndex(line => line.style === 'Heading1' && line.text === paper(key))
  const between = (from: number, to: number) =>
    lines
      .slice(from, to)
      .map(line => line.text)
      .join('\n')
  const confirmed = between(at('section.2'), at('section.3'))
  const unconfirmed = between(at('section.3'), at('section.4'))

  expect(text).toContain(title)
  expect(headings(2).filter(name => name === names.first)).toEqual([names.first])
  expect(headings(2).filter(name => name === names.other)).toEqual([names.other])
  for (const said of [names.first, `${goals.two} ${goals.one}`, ownRow, rowOf(second), firstStep])
    expect(confirmed).toContain(said)
  expect(confirmed).not.toContain(rowOf(first))
  expect(confirmed).not.toContain(names.other)
  expect(unconfirmed).toContain(names.other)
  expect(unconfirmed).toContain(goals.other)
  for (const said of [step, insight]) expect(text).toContain(said)
}
