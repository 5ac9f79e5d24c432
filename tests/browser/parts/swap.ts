import type { Room } from '../people/Room.ts'
import { desk, door, frame, gather } from '../people/words.ts'

/** The rules are read, somebody is sent out and let in again, and then everybody speaks for somebody else. */
export async function swap(room: Room): Promise<void> {
  const { facilitator, screen, sara, gunnel, bengt, crowd } = room
  await facilitator.goTo('prelude')
  await room.lookAt('prelude')
  await facilitator.showUntil(crowd, 'islands')
  await room.lookAt('prelude-island')
  await removeAndReadmit(room)
  await facilitator.showUntil(crowd, 'notToday')
  await screen.sees('Om biblioteket ska flytta')

  await facilitator.goTo('swap1')
  await room.lookAt('swap-before')
  await facilitator.press(desk('deal'))
  await crowd.until(({ isDealt }) => isDealt)
  await facilitator.sees(desk('whoTalksForWhom'))
  await facilitator.refresh()
  await facilitator.sees(desk('whoTalksForWhom'))
  await room.lookAt('swap-face-down')
  await facilitator.press(desk('turn'))
  await crowd.until(({ isRevealed }) => isRevealed)

  const role = roleOf(room, sara.name)
  await sara.sees(role)
  await sara.refresh()
  await sara.sees(role)
  await sara.sees(frame('back.title', { part: 2 }))
  await sara.press(frame('ready'))
  await gunnel.take()
  await gunnel.sees(roleOf(room, gunnel.name))
  await bengt.take()
  await bengt.sees(roleOf(room, bengt.name))
  await room.lookAt('swap-turned')
  await gunnel.page.getByRole('button', { name: frame('half.turn') }).click()
  await room.look.at('swap-turned-half', { pair: gunnel.page })
  await gunnel.page.getByRole('button', { name: frame('half.turn') }).click()
}

function roleOf({ shared }: Room, name: string): string {
  const seat = Object.values(shared.seats).find(one => one.name === name)
  const role = Object.values(shared.actors).find(({ voices }) => voices.includes(seat?.id ?? ''))
  if (!role) throw new Error(`${name} speaks for nobody`)
  return role.name
}

/** Sara is removed and told so kindly; let in again she comes back to her own seat by the way she knows. */
async function removeAndReadmit({ facilitator, sara, look, crowd }: Room): Promise<void> {
  await facilitator.openPerson(sara.name)
  await look.at('person', { console: facilitator.page })
  await facilitator.press(desk('removeFrom'))
  await facilitator.press(desk('remove'), true)
  await sara.heads(frame('outside.removed.title'))
  await sara.sees(frame('outside.removed.words'))
  await look.at('removed', { tablet: sara.page })
  await facilitator.press(desk('readmit'))
  await facilitator.layBack()
  await crowd.until(({ seats }) => Object.values(seats).every(({ state }) => state !== 'removed'))
  await sara.follow(frame('outside.toDoor'))
  await sara.press(door('back.go', { names: sara.name }))
  await sara.sees(gather('island.number', { number: 1 }))
}
