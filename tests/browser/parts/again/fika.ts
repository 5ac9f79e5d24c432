import type { Person } from '../../people/Person.ts'
import type { Room } from '../../people/Room.ts'
import { agree, frame, rounds } from '../../people/words.ts'

/** A coffee with whoever spoke for us: one tap each about the picture, a tile put right, and somebody goes home. */
export async function fika(room: Room): Promise<void> {
  const { facilitator, leila, amir, tove, sara, crowd } = room
  await facilitator.goTo('break')
  await room.lookAt('break')
  await facilitator.showUntil(crowd, 'picture')
  await leila.press(rounds('judge.yes'), true)
  await tove.press(rounds('judge.roughly'))
  await amir.press(rounds('judge.no'))
  await amir.write(frame('tile.does'), 'Vi spelar fotboll om natten, och lagar mat efteråt.')
  await crowd.until(({ actors }) => Object.values(actors).some(({ does }) => does.includes('lagar mat efteråt')))
  await room.look.at('break-change', { phone: amir.page })
  await crowd.act()

  await sara.press(frame('help.title'), true)
  await sara.unfold(frame('place.title'))
  await sara.press(frame('gone.go'))
  await room.look.at('leaving', { tablet: sara.page })
  await sara.press(frame('gone.yes'))
  await crowd.until(({ seats }) => Object.values(seats).some(({ name, hasLeft }) => name === sara.name && hasLeft))
  await backToThePage(sara)
  await sara.heads(frame('gone.title', { name: sara.name }))
  await room.look.at('gone', { tablet: sara.page })
}

async function backToThePage(person: Person): Promise<void> {
  if (await person.page.getByRole('dialog').isVisible()) await person.layBack()
}

/** Whoever went home is here again, and gets her tile back. */
export async function comesBack({ sara, crowd }: Room): Promise<void> {
  await sara.press(frame('gone.back'))
  await crowd.until(({ seats }) =>
    Object.values(seats).some(({ name, state }) => name === sara.name && state === 'present'),
  )
  await sara.seesNoMore(agree('out.title2', { name: sara.name }))
}
