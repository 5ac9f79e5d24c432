import { Command, type Order } from '#shared/messages/story.ts'
import { phaseAt } from '#shared/rules/phases/entering.ts'
import { byFacilitator } from '../orders/facilitatorOrders.ts'
import { garbage, nearly } from '../orders/garbage.ts'
import { pick, World } from '../orders/World.ts'
import { byLink } from './links.ts'
import { anySeatTries, believing, bySeat, type Disturb, often, someone, tries } from './rooms.ts'
import { share, sitDown } from './tablets.ts'

const second = 1_000
const minute = 60 * second

/** Does several things in one breath, and what belongs to the next phase as well. */
export const eager: Disturb = (hall, roll) =>
  often(hall, 3, roll, () => {
    const guest = someone(hall, roll)
    if (!guest) return
    for (let times = 0; times < 4; times++) {
      const move = hall.wish(guest)
      if (!move) break
      guest.memory[move.about] = (guest.memory[move.about] ?? 0) + 1
      hall.send(guest, move.command)
    }
    const next = phaseAt(hall.state.shared, 1)
    const early = next && hall.wish(guest, believing(hall, next.kind))
    if (early) hall.send(guest, early.command)
  })

/** Decides now and sends when others have been busy for a while, perhaps in another phase. */
export const slow: Disturb = (hall, roll) => {
  const waiting = hall.awake.flatMap(guest => {
    const move = roll() < 0.3 ? hall.wish(guest) : undefined
    return move ? [{ guest, command: move.command }] : []
  })
  const tried = Array.from({ length: 3 }, () => anySeatTries(hall, roll))
  const { kind, phaseId } = hall.state.shared.clock
  if (roll() < 0.3 && kind !== 'checkOut') hall.lead({ type: 'next', from: phaseId, anyway: true })
  else hall.playOn(10 + Math.floor(roll() * 20))
  hall.now += Math.floor(roll() * 90) * second
  for (const { guest, command } of waiting) if (!guest.isAway) hall.send(guest, command)
  for (const { order, who } of tried) tries(hall, order, who)
}

/** Nods off for a while: neither answers nor says that they are ready. */
export const sleeper: Disturb = (hall, roll) =>
  often(hall, 3, roll, () => {
    const guest = someone(hall, roll)
    if (guest) guest.asleepUntil = hall.now + Math.floor(roll() * 40) * minute
  })

/** Has the game open twice: the same command from both, and two texts written on the same version. */
export const twoTabs: Disturb = (hall, roll) =>
  often(hall, 3, roll, () => {
    const guest = someone(hall, roll)
    const move = guest && hall.wish(guest)
    if (guest && move) {
      const id = hall.shell.nextId()
      const first = hall.shell.submit(move.command, bySeat(guest.seatId), hall.now, id)
      hall.again(move.command, bySeat(guest.seatId), id, first)
    }
    writeAtOnce(hall, roll)
  })

/** Everyone who may writes the same line of an agreement without having seen what the others write. */
const writeAtOnce: Disturb = (hall, roll) => {
  const { ideas } = hall.state.shared
  const formed = Object.values(ideas).filter(({ wasFormed, state }) => wasFormed && state === 'live')
  const idea = pick(formed, roll)
  if (!idea) return
  const { actors } = hall.state.shared
  const field = roll() < 0.5 ? 'goal' : 'firstStep'
  const people = new Set(
    Object.keys(idea.placed).flatMap(id => [...(actors[id]?.voices ?? []), ...(actors[id]?.owners ?? [])]),
  )
  const base = Math.max(0, idea.agreement[field].version - Math.floor(roll() * 2))
  const { said } = new World(hall.state, roll, hall.material)
  for (const seatId of [...people].slice(0, 3)) {
    const guest = hall.guests.find(one => one.seatId === seatId)
    if (!guest || guest.isAway) continue
    hall.send(guest, { type: 'writeField', ideaId: idea.id, field, text: `${said} ${seatId.slice(-3)}`, base })
    for (const [actorId, { version, text }] of Object.entries(idea.agreement.rows))
      if (actors[actorId]?.owners.includes(seatId) && roll() < 0.5)
        hall.send(guest, {
          type: 'writeOwnRow',
          ideaId: idea.id,
          actorId,
          text: text || said,
          chips: [],
          base: version,
        })
  }
}

/** Loses the connection for a while or for good, and may come back with another device. */
export const leaver: Disturb = (hall, roll) =>
  often(hall, 3, roll, () => {
    const gone = hall.guests.filter(({ isAway, returnsAt }) => isAway && returnsAt === undefined)
    const returning = roll() < 0.4 ? pick(gone, roll) : undefined
    if (returning) return hall.comeBack(returning, roll() < 0.5 ? `device-new-${returning.persona.number}` : undefined)
    const guest = someone(hall, roll)
    if (guest) hall.leave(guest, roll() < 0.7 ? hall.now + Math.floor(roll() * 20) * minute : undefined)
    if (roll() < 0.2) share(hall, roll)
    sitDown(hall, roll)
  })

/** Comes when the others have begun, or answers for the organisation from home. */
export const late: Disturb = (hall, roll) => {
  often(hall, 3, roll, () => hall.welcome())
  often(hall, 3, roll, () => byLink(hall, roll))
}

/** Tries other people's tiles, other phases, and what only the facilitator or the house may do. */
export const cheater: Disturb = (hall, roll) =>
  often(hall, 12, roll, () => {
    const { order, who } = anySeatTries(hall, roll)
    tries(hall, order, who)
    if (roll() < 0.5) return
    const world = new World(hall.state, roll, hall.material)
    const stolen: Order[] = [
      world.one(...Object.values(byFacilitator))(world),
      { type: 'join', name: 'Anna' },
      { type: 'markGone', seatId: world.id('seats') },
      { type: 'moveSeat', seatId: world.id('seats'), deviceId: 'device-mine' },
      { type: 'sitDown', seatId: world.id('seats'), deviceId: 'device-mine' },
    ]
    tries(hall, pick(stolen, roll), who)
  })

/** Sends what no form sends, and presses everything twice. */
export const fatFinger: Disturb = (hall, roll) =>
  often(hall, 10, roll, () => {
    const { who } = anySeatTries(hall, roll)
    tries(hall, roll() < 0.2 ? pick(garbage, roll) : nearly(Command, hall.state, roll), who)
    const guest = someone(hall, roll)
    const move = guest && hall.wish(guest)
    if (!guest || !move) return
    for (let times = 0; times < 2; times++) tries(hall, move.command, bySeat(guest.seatId))
  })
