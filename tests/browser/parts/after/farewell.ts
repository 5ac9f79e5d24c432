import { casting } from '../../people/casting.ts'
import type { Person } from '../../people/Person.ts'
import type { Room } from '../../people/Room.ts'
import { SharingPerson } from '../../people/SharingPerson.ts'
import { agree, desk, frame, survey } from '../../people/words.ts'

export const insight = 'Vi har fler nycklar än vi trodde.'
export const step = 'ringer fastighetsskötaren på måndag'
const note = 'Fråga Gunnel om dukarna.'

/** The talk, one step that somebody takes and others join, the questions before parting, and the end. */
export async function farewell(room: Room): Promise<void> {
  const { facilitator, screen, crowd, leila, amir } = room
  const { first, second } = casting(room)
  await facilitator.goTo('followUpTalk')
  await room.lookAt('talk')
  await leila.unfold(agree('talk.insight'))
  await leila.write(agree('talk.insight'), insight)
  await leila.press(agree('talk.insightSend'))
  await leila.sees(agree('talk.insightDone'))
  await amir.unfold(agree('talk.note'))
  await amir.write(agree('talk.note'), note)
  await amir.press(agree('talk.noteSend'))
  await amir.sees(agree('talk.noteDone'))
  await facilitator.press(desk('showQuestion'))
  await screen.heads(/\?/)

  await facilitator.goTo('followUpSteps')
  const taker = await ownerOf(room, first.owner)
  await taker.write(agree('step.what'), step)
  await taker.choose(new RegExp(agree('step.weeks', { weeks: 2 })))
  await taker.press(agree('step.take'))
  await crowd.until(({ steps }) => Object.values(steps).some(({ what }) => what === step))
  const joins = await ownerOf(room, second.owner)
  await joins.press(agree('step.join'))
  await crowd.until(({ steps }) => Object.values(steps).some(({ what, joined }) => what === step && joined.length > 0))
  await crowd.act()
  await room.lookAt('steps')

  await facilitator.goTo('checkOut')
  await room.look.at('survey', { tablet: leila.page, pair: room.gunnel.page })
  const isSharing = (person: Person): person is SharingPerson => person instanceof SharingPerson
  await Promise.all(room.people.filter(person => !isSharing(person)).map(person => part(room, person)))
  for (const person of await inTurn(room.people.filter(isSharing))) await part(room, person)
  await crowd.act()
  await room.lookAt('checkout')
  await facilitator.press(desk('endEvening'))
  await facilitator.press(desk('endYes'), true)
  await facilitator.heads(desk('fiveMinutes'))
  for (const person of room.people) await (await room.turnOf(person)).heads(agree('closed.title'))
  await amir.press(agree('out.show'))
  await amir.sees(note)
  await room.lookAt('closed')
}

/** Those who share a tablet: first whoever the sheet over it is laid for. */
async function inTurn(sharing: readonly SharingPerson[]): Promise<SharingPerson[]> {
  for (let tries = 0; tries < 100; tries++) {
    for (const person of sharing)
      if (await person.isCovered()) return [person, ...sharing.filter(other => other !== person)]
    await sharing[0]?.page.waitForTimeout(100)
  }
  return [...sharing]
}

async function ownerOf(room: Room, owner: Person | undefined): Promise<Person> {
  if (!owner) throw new Error('this tile belongs to none of us')
  return room.turnOf(owner)
}

/** Somebody answers what they want to of the last questions, and takes their leave. */
async function part(room: Room, person: Person): Promise<void> {
  await room.turnOf(person)
  if (person instanceof SharingPerson) await person.press(frame('cover.open', { name: person.name }))
  if (person.name === 'Sara') {
    await person.press(agree('out.skip'))
  } else {
    for (const { statement } of survey.statements.filter(({ moments }) => moments.includes('end')))
      await person.choose(/^5/, person.place.getByRole('group', { name: statement.sv }))
    await person.press(agree('out.send'))
  }
  await person.heads(agree('out.title2', { name: person.name }))
}
