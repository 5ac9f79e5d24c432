import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { openDocument } from '../../../export/opening.ts'
import { casting } from '../../people/casting.ts'
import type { Room } from '../../people/Room.ts'
import { desk, paper, word } from '../../people/words.ts'
import { goals } from '../agreement.ts'
import { names } from '../market.ts'

/** The document after all this: who stands for it in the room, by slip and by link, and who does not. */
export async function paperOfAll(room: Room): Promise<void> {
  const { facilitator } = room
  const { second, third } = casting(room)
  const [download] = await Promise.all([
    facilitator.page.waitForEvent('download'),
    facilitator.follow(desk('file.docx')),
  ])
  const { lines, text } = openDocument(await readFile(await download.path()))
  const at = (key: 'section.2' | 'section.3' | 'section.4') =>
    lines.findIndex(line => line.style === 'Heading1' && line.text === paper(key))
  const between = (from: number, to: number) =>
    lines
      .slice(from, to)
      .map(line => line.text)
      .join('\n')
  const confirmed = between(at('section.2'), at('section.3'))
  const unconfirmed = between(at('section.3'), at('section.4'))
  for (const said of [
    names.first,
    goals.two,
    second.tile.name,
    third.tile.name,
    word('party.onPaper'),
    word('party.byLink'),
  ])
    expect(confirmed).toContain(said)
  expect(confirmed).not.toContain(names.other)
  expect(unconfirmed).toContain(names.other)
  expect(text).toContain('Vem har rätt att låna ut nyckeln?')
  expect(text).toContain('lagar mat efteråt')
}
