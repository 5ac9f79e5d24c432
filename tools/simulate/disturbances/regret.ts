import type { Command } from '#shared/messages/story.ts'
import type { Hall } from '../hall/Hall.ts'
import { byFacilitator } from '../orders/facilitatorOrders.ts'
import { type Roll, World } from '../orders/World.ts'
import { anythingLed, type Disturb } from './rooms.ts'

/** A facilitator presses something and takes it back, mostly at once, now and then when others have gone on. */
export const regret: Disturb = (hall, roll) => {
  hall.lead(anythingRegretted(hall, roll))
  const act = hall.state.desk.lastAct
  if (!act) return
  if (roll() < 0.2) hall.playOn(3)
  hall.lead({ type: 'undo', number: act.number })
}

/** What is easily pressed too early: a voice from town, a challenge taken up, somebody sent away. */
function anythingRegretted(hall: Hall, roll: Roll): Command {
  const world = new World(hall.state, roll, hall.material)
  const { clock, isVoiceOpen, isDealt, round, markets, proposals } = hall.state.shared
  const isMarket = clock.kind === 'gatherMarket' || clock.kind === 'gatherClose'
  if (isMarket && !isVoiceOpen) return byFacilitator.openVoice(world)
  if (Object.keys(proposals).length > 0 && roll() < 0.6) return byFacilitator.adoptChallenge(world)
  if (!isDealt && round === 0 && Object.keys(markets).length > 1 && roll() < 0.6) return byFacilitator.sendSeat(world)
  return anythingLed(hall, roll)
}
