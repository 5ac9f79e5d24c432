import { Command } from '#shared/messages/story.ts'
import type { Hall } from '../hall/Hall.ts'
import { nearly } from '../orders/garbage.ts'
import { pick, type Roll, World } from '../orders/World.ts'
import { hide } from './hiding.ts'
import { byLink } from './links.ts'
import { regret } from './regret.ts'
import { anySeatTries, anythingLed, bySeat, type Disturb, facilitator, often, shell, tries } from './rooms.ts'

const second = 1_000
const minute = 60 * second
/** So many fill two small markets. */
const fewestToSpread = 8

/** Presses whatever there is on the console, types in what others say, and hides what somebody has written. */
export const meddler: Disturb = (hall, roll) => {
  hide(hall, roll)
  often(hall, 8, roll, () => {
    const { order, who } = anySeatTries(hall, roll)
    const isSlip = who.kind === 'seat' && roll() < 0.25
    hall.lead(isSlip ? { type: 'typeFor', seatId: who.seatId, command: order } : anythingLed(hall, roll))
  })
  if (roll() < 0.5) regret(hall, roll)
}

/** Two lead at once: both press what they see, and neither sees what the other has pressed. */
export const coFacilitator: Disturb = (hall, roll) => {
  const memory: Record<string, number> = {}
  for (let times = 0; times < 3; times++) {
    const move = hall.leadersWish(memory)
    if (!move) break
    memory[move.about] = 1
    for (let pressed = 0; pressed < 2; pressed++) hall.lead(move.command)
  }
  if (roll() < 0.5) regret(hall, roll)
  if (roll() < 0.3) for (const order of ['pause', 'pause', 'resume', 'resume'] as const) hall.lead({ type: order })
  tries(hall, nearly(Command, hall.state, roll), facilitator)
}

/** The host of a market presses what there is on their desk, as often as not for somebody in another market. */
export const marketHost: Disturb = (hall, roll) => {
  if (roll() < 0.5) spread(hall, roll)
  const marketId = roll() < 0.95 ? pick(Object.keys(hall.state.shared.markets), roll) : undefined
  const who = { kind: 'host', marketId } as const
  often(hall, 10, roll, () => {
    const { order } = anySeatTries(hall, roll)
    const theirs = roll() < 0.3 ? order : anythingLed(hall, roll)
    tries(hall, hall.shell.markers.mark(theirs, ''), who)
  })
  tries(hall, nearly(Command, hall.state, roll), who)
}

/** A room that has not begun is spread over markets, and a few are sent to another than theirs. */
const spread: Disturb = (hall, roll) => {
  const { isDealt, round, markets, seats } = hall.state.shared
  if (isDealt || round > 0 || Object.keys(seats).length < fewestToSpread) return
  if (Object.keys(markets).length === 1) hall.lead({ type: 'formMarkets', count: 2 })
  const world = new World(hall.state, roll, hall.material)
  often(hall, 3, roll, () => hall.lead({ type: 'sendSeat', ...world.sent }))
}

/** Nobody leads any longer: the time runs out and a while more, the room says that it would go on, and goes on if it may. */
export const leaderless: Disturb = (hall, roll) => {
  const { clock } = hall.state.shared
  hall.now = Math.max(hall.now, (clock.endsAt ?? hall.now) + Math.floor(roll() * 8) * minute)
  const share = roll()
  for (const { seatId } of hall.awake)
    if (roll() < share) tries(hall, { type: 'goOn', from: clock.phaseId, isOn: roll() < 0.95 }, bySeat(seatId))
  const connected = hall.awake.map(({ seatId }) => seatId)
  tries(hall, { type: 'carryOn', from: clock.phaseId, connected }, shell)
  if (roll() < 0.3) tries(hall, { type: 'callOff' }, shell)
}

/** The clock leaps, stands still, is put back, and is given more or less time; in a pause the room goes on trying. */
export const clock: Disturb = (hall, roll) => {
  const kind = Math.floor(roll() * 4)
  if (kind === 0) hall.now += Math.floor(roll() * 30) * minute
  if (kind === 1) hall.now -= Math.floor(roll() * 30) * minute
  if (kind === 2) hall.lead({ type: 'extend', minutes: Math.floor(roll() * 60) - 30 })
  if (kind === 3 && roll() < 0.1) hall.now += 26 * 60 * minute
  hall.lead({ type: 'pause' })
  trying(hall, roll)
  if (roll() < 0.5) hall.now += Math.floor(roll() * 600) * second
  hall.lead({ type: 'resume' })
}

/** A few in the room want what they wanted before somebody said stop, and somebody else comes in. */
function trying(hall: Hall, roll: Roll): void {
  often(hall, 4, roll, () => {
    const { order, who } = anySeatTries(hall, roll)
    tries(hall, order, who)
  })
  const guest = pick(hall.awake, roll)
  if (!guest) return
  tries(hall, { type: 'ready', isReady: true }, bySeat(guest.seatId))
  tries(hall, { type: 'askHelp', kind: 'hand' }, bySeat(guest.seatId))
  if (roll() < 0.3) hall.welcome()
}

/** The server dies and comes back; devices that did not hear an answer send once more. */
export const crash: Disturb = hall => {
  const last = hall.shell.sent.slice(-3)
  hall.shell.restart()
  for (const { id, by, order, reply } of last) if (reply.ok) hall.again(order, by, id, reply)
}

/** When the workshop is closed: everyone goes on pressing for a while. */
export const afterwards: Disturb = (hall, roll) => {
  for (let times = 0; times < 3; times++) {
    const { order, who } = anySeatTries(hall, roll)
    tries(hall, order, who)
    hall.lead(anythingLed(hall, roll))
    byLink(hall, roll)
    if (roll() < 0.1) hall.now += 20 * 24 * 60 * minute
  }
  const seatId = pick(Object.keys(hall.state.shared.seats), roll)
  if (!seatId) return
  tries(hall, { type: 'markGone', seatId }, shell)
  tries(hall, { type: 'markBack', seatId }, shell)
  tries(hall, { type: 'join', name: 'Anna' }, { kind: 'device', deviceId: 'device-last' })
}
