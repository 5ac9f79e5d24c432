import { expect } from 'vitest'
import type { Actor } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import type { Person } from '../../people/Person.ts'
import type { Room } from '../../people/Room.ts'
import { agree, chips, desk, rounds, word } from '../../people/words.ts'
import { firstStep, goals, inDays } from '../agreement.ts'
import { names } from '../market.ts'

export const wordsOf = (tile: Actor): string => `Vi från ${tile.name} kommer med stolar och nycklar.`

/** Every bridge is written by those of us who now speak there; the guests write the rest. */
export async function tables(room: Room): Promise<void> {
  const { crowd } = room
  await room.lookAt('again-formulate')
  const formed = Object.values(crowd.shared.ideas).filter(({ wasFormed, state }) => wasFormed && state === 'live')
  for (const idea of formed) {
    const goal = idea.name === names.first ? goals.two : goals.other
    const [writer] = writersAt(room, idea)
    if (writer) {
      const person = await room.turnOf(writer.person)
      await openLine(person, word('goal.question'))
      await person.write(word('goal.question'), goal)
      await crowd.until(({ ideas }) => ideas[idea.id]?.agreement.goal.text === goal)
      await openLine(person, word('firstStep.question'))
      await person.write(word('firstStep.question'), firstStep)
      await person.write(agree('agree.date'), inDays(14))
      await crowd.until(({ ideas }) => ideas[idea.id]?.agreement.firstStep.date === inDays(14))
    }
    for (const one of writersAt(room, idea)) await writeRow(room, one)
  }
  await crowd.playUntil(({ ideas }) =>
    Object.values(ideas)
      .filter(({ wasFormed, state }) => wasFormed && state === 'live')
      .every(({ agreement }) => agreement.goal.text !== '' && agreement.firstStep.date !== undefined),
  )
  await room.lookAt('again-formulated')
}

/** Each bridge gets an event card and answers it: one of us by hand, the guests by themselves. */
export async function trial(room: Room): Promise<void> {
  const { facilitator, crowd } = room
  await facilitator.goTo('trial')
  await facilitator.press(desk('dealCards'))
  const [own] = [names.first, names.other].flatMap(name => writersAt(room, bridge(room, name)))
  if (!own) throw new Error('none of us speaks at any bridge')
  const person = await room.turnOf(own.person)
  await person.sees(rounds('trial.card'))
  await room.lookAt('trial')
  await person.press(rounds('trial.openQuestion'))
  await person.write(rounds('trial.openQuestion.note'), 'Vem har rätt att låna ut nyckeln?')
  await person.press(rounds('trial.send'))
  await person.sees(rounds('trial.done.openQuestion'))
  await crowd.act()
  await room.lookAt('trial-answered')
  const parked = Object.values(crowd.shared.ideas).map(({ agreement }) => agreement.parked)
  expect(JSON.stringify(parked)).toContain('låna ut nyckeln')
}

/** The bridge with this name, as it now stands. */
export function bridge({ crowd }: Room, name: string): Idea {
  const found = Object.values(crowd.shared.ideas).find(idea => idea.name === name)
  if (!found) throw new Error(`no bridge is called ${name}`)
  return found
}

type Writer = { person: Person; tile: Actor }

/** Those of us who speak for a tile at this bridge. */
function writersAt(room: Room, { placed }: Idea): Writer[] {
  return Object.keys(placed).flatMap((id): Writer[] => {
    const tile = room.shared.actors[id]
    const person = tile && room.voiceOf(tile)
    return person ? [{ person, tile }] : []
  })
}

/** One line stands open at a time, and it may be this one. */
async function openLine(person: Person, question: string): Promise<void> {
  const closed = person.find('button', question)
  const heading = person.place.getByRole('heading', { name: question }).first()
  await closed.or(heading).first().waitFor()
  if (await closed.isVisible()) await person.press(question)
}

async function writeRow(room: Room, { person, tile }: Writer): Promise<void> {
  await room.turnOf(person)
  await openLine(person, word('rows.question'))
  const label = agree('agree.rowLabel', { actor: tile.name })
  const suggestion = person.find('button', agree('suggest.write'))
  await suggestion.or(person.place.getByLabel(label)).first().waitFor()
  if (await suggestion.isVisible()) await person.press(agree('suggest.write'))
  await person.write(label, wordsOf(tile))
  await person.choose(chips[0] ?? '', rowOf(person, label))
  await room.crowd.until(({ ideas }) =>
    Object.values(ideas).some(({ agreement }) => {
      const row = agreement.rows[tile.id]
      return row?.text === wordsOf(tile) && row.chips.length > 0
    }),
  )
}

/** The row with this field and its own chips: at a table where one speaks for two, there are two of them. */
const rowOf = ({ place }: Person, label: string) => place.locator('li', { has: place.page().getByLabel(label) }).last()
