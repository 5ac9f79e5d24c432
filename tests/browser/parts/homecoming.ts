import { type Casting, casting, type Role } from '../people/casting.ts'
import type { Person } from '../people/Person.ts'
import type { Room } from '../people/Room.ts'
import { agree, deciders, noReasons } from '../people/words.ts'

export const ownRow = 'Vi dukar. Grannarna bär stolarna.'
const decider = (key: (typeof deciders)[number]['key']) => {
  const found = deciders.find(one => one.key === key)
  if (!found) throw new Error(`nobody decides as ${key}`)
  return found
}

/** Everybody goes home to their own tile, reads, changes the own row, and answers; then the lanterns are lit. */
export async function homecoming(room: Room): Promise<void> {
  const { facilitator, screen, crowd, tove } = room
  const cast = casting(room)
  await facilitator.goTo('homecoming')
  await room.lookAt('home-call')
  await room.turnOf(tove)
  await tove.press(agree('thanks.done'))
  await facilitator.showUntil(crowd, 'read')
  await room.lookAt('home-read')
  await changeOwnRow(room, cast.first)
  await facilitator.showUntil(crowd, 'answer')
  await answerAll(room, cast)
  await crowd.act()
  await openAll(room)
  await facilitator.showUntil(crowd, 'lanterns')
  await screen.heads(/./)
  await room.lookAt('home-lanterns')
}

async function ownerOf(room: Room, { owner, tile }: Role): Promise<Person> {
  if (!owner) throw new Error(`${tile.name} belongs to none of us`)
  return room.turnOf(owner)
}

async function changeOwnRow(room: Room, role: Role): Promise<void> {
  const owner = await ownerOf(room, role)
  await owner.press(agree('home.changeRow'))
  await owner.write(agree('home.rowLabel'), ownRow)
  await owner.press(agree('home.closeLine'))
  await room.crowd.until(({ ideas }) =>
    Object.values(ideas).some(({ agreement }) => agreement.rows[role.tile.id]?.text === ownRow),
  )
  await owner.sees(ownRow)
}

async function answerAll(room: Room, { first, second, third, other, laid }: Casting): Promise<void> {
  const yes = await ownerOf(room, first)
  await toAnswer(yes)
  await room.look.at('home-answer', { owner: yes.page })
  await yes.choose(decider('us').label.sv)
  await yes.press(decider('us').yes.sv)
  await yes.press(agree('answer.light'))
  await yes.heads(agree('given.lit'))
  await room.look.at('home-given', { owner: yes.page })

  const takesHome = await ownerOf(room, second)
  await toAnswer(takesHome)
  await takesHome.choose(decider('committee').label.sv)
  await takesHome.press(decider('committee').yes.sv)
  await takesHome.press(agree('answer.light'))

  if (third.owner) {
    const onCondition = await ownerOf(room, third)
    await toAnswer(onCondition)
    await onCondition.choose(decider('us').label.sv)
    await onCondition.press(agree('answer.yesIf'), true)
    await onCondition.write(agree('answer.condition'), 'vi får låna en nyckel')
    await onCondition.press(agree('answer.light'))
  }

  const unwilling = await ownerOf(room, other)
  await toAnswer(unwilling)
  await unwilling.choose(decider('us').label.sv)
  await unwilling.press(agree('answer.no'), true)
  await unwilling.choose(noReasons[1] ?? '')
  await room.look.at('home-no', { owner: unwilling.page })
  await unwilling.press(agree('answer.leave'))

  if (laid.owner) {
    const last = await ownerOf(room, laid)
    await toAnswer(last)
    await last.choose(decider('us').label.sv)
    await last.press(decider('us').yes.sv)
    await last.press(agree('answer.light'))
  }
  const parties = [first, second, other, ...(third.owner ? [third] : []), ...(laid.owner ? [laid] : [])]
  await room.crowd.until(({ ideas }) => {
    const answered = new Set(Object.values(ideas).flatMap(({ agreement }) => agreement.answered))
    return parties.every(({ tile }) => answered.has(tile.id))
  })
}

/** Whoever has come home reads first, and goes on to the answer; in the minute of the answers it is open already. */
export async function toAnswer(person: Person): Promise<void> {
  const onwards = person.find('button', agree('home.toAnswer'))
  const question = person.place.getByRole('heading', { name: agree('answer.title') })
  await onwards.or(question).first().waitFor()
  if (await onwards.isVisible()) await person.press(agree('home.toAnswer'))
  await question.waitFor()
}

/** What has not opened by itself, since all at the table had answered, the facilitator opens. */
export async function openAll({ facilitator, crowd }: Room): Promise<void> {
  const closed = () =>
    Object.values(crowd.shared.ideas).filter(
      ({ wasFormed, agreement }) => wasFormed && !agreement.isOpened && agreement.answered.length > 0,
    )
  for (let left = closed().length; left > 0; left = closed().length) {
    await facilitator.openAnswers()
    await crowd.until(() => closed().length < left)
  }
}
