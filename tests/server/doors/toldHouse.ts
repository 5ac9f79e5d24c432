import { expect, onTestFinished } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import { openDesk, openHouse, ownerLinks } from '#game/net/doors.ts'
import { enterDesk } from '#game/net/enter.ts'
import type { Config } from '#server/config.ts'
import { tempFolder } from '../../journal/tempFolder.ts'
import { by, type Evening, play, shell, to } from '../../rules/telling/evening.ts'
import { answerOn, first, home, second } from '../../rules/telling/home.ts'
import { seat } from '../../rules/telling/people.ts'
import { given, isOpen, until } from '../../support/devices.ts'
import { config, startHouse } from '../house.ts'

export const publicUrl = 'https://traff.example.se'
export const setupKey = 'k'.repeat(40)

/** The second owner had left before homecoming; the first said yes in the room, and everybody has gone. */
const gone = play(home, { type: 'markGone', seatId: seat(second.name) }, shell)
export const closed = to(play(gone, answerOn(gone.state, first.tile), by(first.name)), 'closed')

/** A server that holds a workshop with this story, in mode `publicUrl` or on a laptop, and a clock that can be moved. */
export async function houseWith({ state, story }: Evening, more: Partial<Config> = { publicUrl }) {
  const folder = tempFolder()
  const clock = { time: state.time, now: () => clock.time, after: () => () => undefined }
  const house = await startHouse({ folder, clock, config: config(folder, { setupKey, ...more }) })
  const { journal, workshops } = house.doors.store
  const { id } = state.shared
  const events = story
  await journal.append(id, { command: 'told', epoch: await journal.claim(id), events })
  await workshops.add({ id, code: 'ABCDEF', token: 'token', createdAt: state.time })
  const carrier = programCarrier(house.url)
  given(await openHouse(carrier, setupKey))
  carrier.socketHeaders.origin = more.publicUrl ?? house.url
  const desk = enterDesk(given(await openDesk(carrier, id)), { carrier })
  onTestFinished(desk.close)
  await until(desk, isOpen)
  return { house, clock, carrier, desk, id }
}

export type There = Awaited<ReturnType<typeof houseWith>>

/** The facilitator gives out a link, and reads its secret at the desk. */
export async function linkFor({ desk, carrier, id }: There, actorId: string): Promise<string> {
  expect(await desk.send({ type: 'issueLink', actorId })).toMatchObject({ ok: true })
  const { links } = given(await ownerLinks(carrier, id))
  const address = links.find(link => link.actorId === actorId)?.address ?? ''
  expect(address).toMatch(/^https?:.*\/bekrafta\/[\w-]{22}$/)
  return address.split('/').at(-1) ?? ''
}
