import { expect } from 'vitest'
import { casting, type Role } from '../../people/casting.ts'
import type { Person } from '../../people/Person.ts'
import type { Room } from '../../people/Room.ts'
import { agree, confirm, deciders, desk, noReasons } from '../../people/words.ts'
import { openAll, toAnswer } from '../homecoming.ts'

const decides = (key: string) => {
  const found = deciders.find(one => one.key === key)
  if (!found) throw new Error(`nobody decides as ${key}`)
  return found
}

/** One owner stands for it, one says no; the others have to go before they have answered. */
export async function answers(room: Room): Promise<void> {
  const { facilitator, crowd } = room
  const { first, other } = casting(room)
  await facilitator.goTo('homecoming')
  await room.lookAt('again-home')
  await facilitator.showUntil(crowd, 'answer')
  const yes = await ownerOf(room, first)
  await toAnswer(yes)
  await yes.choose(decides('us').label.sv)
  await yes.press(decides('us').yes.sv)
  await yes.press(agree('answer.light'))
  await yes.heads(agree('given.lit'))
  const no = await ownerOf(room, other)
  await toAnswer(no)
  await no.choose(decides('us').label.sv)
  await no.press(agree('answer.no'), true)
  await no.choose(noReasons[1] ?? '')
  await no.press(agree('answer.leave'))
  await crowd.until(({ ideas }) => {
    const answered = new Set(Object.values(ideas).flatMap(({ agreement }) => agreement.answered))
    return answered.has(first.tile.id) && answered.has(other.tile.id)
  })
  await openAll(room)
  await facilitator.showUntil(crowd, 'lanterns')
  await room.lookAt('again-lanterns')
}

/** After the end: the slip that an owner left is typed in, and another owner answers from home by a link. */
export async function later(room: Room): Promise<void> {
  const { facilitator, look } = room
  const { second, third } = casting(room)
  await room.look.at('unanswered', { console: facilitator.page })
  await facilitator.press(new RegExp(`${desk('typeSlip')} ${second.tile.name}`))
  await facilitator.choose(decides('committee').label.sv, facilitator.page.getByRole('dialog'))
  await facilitator.choose(desk('slipYes'), facilitator.page.getByRole('dialog'))
  await look.at('slip', { console: facilitator.page })
  await facilitator.press(desk('slipSave'))
  await answeredBy(room, second)

  await facilitator.press(new RegExp(`${desk('giveLink')} ${third.tile.name}`))
  await facilitator.press(desk('linkMake'))
  const address = facilitator.page
    .getByRole('dialog')
    .getByText(/\/bekrafta\//)
    .first()
  const link = await address.textContent()
  await look.at('link', { console: facilitator.page })
  const owner = await room.stranger('Ägaren', 'phone')
  await owner.page.goto(link?.trim() ?? '')
  await owner.heads(confirm('read.title', { actor: third.tile.name }))
  await look.at('confirm', { phone: owner.page })
  await owner.choose(decides('board').label.sv)
  await owner.choose(decides('board').yes.sv)
  await owner.press(confirm('answer.send'))
  await owner.heads(confirm('given.title'))
  await look.at('confirmed', { phone: owner.page })
  await answeredBy(room, third)
  await facilitator.layBack()
}

async function answeredBy({ facilitator }: Room, { tile }: Role): Promise<void> {
  await facilitator.page
    .getByRole('button', { name: new RegExp(`${desk('typeSlip')} ${tile.name}`) })
    .first()
    .waitFor({ state: 'hidden' })
}

async function ownerOf(room: Room, { owner, tile }: Role): Promise<Person> {
  if (!owner) throw new Error(`${tile.name} belongs to none of us`)
  expect(room.homeOf(owner).id).toBe(tile.id)
  return room.turnOf(owner)
}
