import { type Casting, casting, type Role } from '../people/casting.ts'
import type { Person } from '../people/Person.ts'
import type { Room } from '../people/Room.ts'
import { desk, frame, gather, noReasons, word } from '../words.ts'
import { ideas } from './ideas.ts'

export const condition = 'någon annan sköter nycklarna'
export const names = { first: 'Torsdagsdukar', other: 'Nattljus' } as const
const aims = { first: 'Vi vill att alla på Ekbacken har någon att äta med.', other: 'Vi vill ha ljus på natten.' }

/** Questions are asked and answered: yes, yes on a condition, no with a reason, and face to face by number. */
export async function market(room: Room): Promise<void> {
  const { facilitator, screen, crowd } = room
  await facilitator.goTo('gatherMarket')
  await room.lookAt('market-before')
  const cast = casting(room)
  await sayYes(room, cast)
  await comeInOnCondition(room, cast)
  await layInPerson(room, cast)
  await sayNo(room, cast)
  await pauseAndGoOn(room)
  await facilitator.press(desk('ringBell'))
  await crowd.until(({ isVoiceOpen }) => isVoiceOpen)
  await facilitator.showUntil(crowd, 'voice')
  await screen.sees('Jag vill bli behövd.')
  await crowd.act()
  await room.lookAt('market')
}

async function sayYes(room: Room, { first, second }: Casting): Promise<void> {
  await ask(room, first.voice, second)
  const { voice } = await turnOf(room, second)
  await voice.sees(gather('question.to', { actor: second.tile.name }))
  await room.look.at('question', { asked: voice.page })
  await voice.press(word('yes'), true)
  await isAt(room, second, ideas.first.text)
}

async function comeInOnCondition(room: Room, { first, third }: Casting): Promise<void> {
  const { voice } = await turnOf(room, third)
  await voice.unfold(/på torget/)
  await voice.press(new RegExp(`${gather('board.askIn')}.*${ideas.first.text}`))
  await voice.press(gather('ask.send'))
  const host = (await turnOf(room, first)).voice
  await host.heads(gather('question.from', { actor: third.tile.name }))
  await host.press(word('yesIf'), true)
  await host.write(gather('question.if'), condition)
  await host.press(gather('question.sendIf'))
  await isAt(room, third, ideas.first.text)
  const [name, guest] = [first.tile.name, third.tile.name]
  await host.sees(gather('idea.conditionFor', { name, guest, condition }))
}

async function layInPerson(room: Room, { other, laid }: Casting): Promise<void> {
  const host = (await turnOf(room, other)).voice
  await host.press(gather('market.lay'))
  await host.write(gather('lay.number'), `${laid.tile.number}`)
  await host.sees(gather('lay.comes', { name: laid.tile.name }))
  await room.look.at('lay', { host: host.page })
  await host.press(gather('lay.yes'))
  await isAt(room, laid, ideas.other.text)
  await (await turnOf(room, laid)).voice.sees(`${laid.tile.name} står nu vid`)
}

async function sayNo(room: Room, { other, unwilling }: Casting): Promise<void> {
  await ask(room, other.voice, unwilling)
  const { voice } = await turnOf(room, unwilling)
  await voice.press(word('no'), true)
  await voice.choose(noReasons[0] ?? '')
  await room.look.at('no', { asked: voice.page })
  await voice.press(gather('question.sendNo'))
  await voice.hears(gather('question.thanksForNo'))
}

async function ask(room: Room, asking: Person, { tile }: Role): Promise<void> {
  await room.turnOf(asking)
  await asking.press(gather('market.ask'))
  await asking.write(gather('ask.search'), tile.name)
  await asking.choose(gather('ask.tile', { number: tile.number, name: tile.name }))
  await asking.write(new RegExp(`${gather('ask.ownWords')}|${word('weNeedYouFor')}`), 'att öppna en dörr')
  await asking.press(gather('ask.send'))
  await room.crowd.until(({ invitations }) => Object.values(invitations).find(({ actorId }) => actorId === tile.id))
}

async function turnOf(room: Room, role: Role): Promise<Role> {
  await room.turnOf(role.voice)
  return role
}

const isAt = ({ crowd }: Room, { tile }: Role, text: string) =>
  crowd.until(({ actors, ideas }) => ideas[actors[tile.id]?.ideaId ?? '']?.text === text)

async function pauseAndGoOn({ facilitator, tove, look }: Room): Promise<void> {
  await facilitator.press(desk('pause'))
  await tove.sees(frame('pause.title'))
  await look.at('paused', { narrow: tove.page, console: facilitator.page })
  await facilitator.press(desk('resume'))
  await tove.seesNoMore(frame('pause.title'))
}

/** The roll call: each bridge gets a name and a sentence, and the wall says them. */
export async function rollCall(room: Room): Promise<void> {
  const { facilitator, screen, crowd } = room
  const { first, other } = casting(room)
  await facilitator.goTo('gatherClose')
  for (const [role, which] of [
    [first, 'first'],
    [other, 'other'],
  ] as const) {
    const { voice } = await turnOf(room, role)
    await voice.write(gather('close.name'), names[which])
    await voice.write(gather('close.aim'), aims[which])
    await crowd.until(({ ideas }) =>
      Object.values(ideas).find(one => one.name === names[which] && one.aim === aims[which]),
    )
  }
  await crowd.act()
  await room.lookAt('close')
  await facilitator.showUntil(crowd, 'call')
  // The bridges are called in the order in which their ideas came, and either can have come first.
  await screen.sees(new RegExp(Object.values(names).join('|')))
  await room.lookAt('close-call')
}
