import { isOutside } from '#shared/model/actor.ts'
import type { Deal } from '#shared/model/workshop.ts'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { decide } from '#shared/rules/story.ts'
import { hold, type Look, type Step } from './Step.ts'

/** Every deal gives each who is here with an organisation one tile of their market, nobody one of their own, none that is out, no tile twice. */
export const dealt: Look = step => {
  const events = step.decision.events ?? []
  const isDealt = events.some(({ type }) => type === 'dealt')
  if (!isDealt && !events.some(({ type }) => type === 'tilesSwapped')) return 0
  const { deal } = step.after.desk
  hold(deal !== undefined, () => 'no deal lies on the desk')
  if (!deal) return 0
  const { seats, actors } = step.is
  const given = Object.entries(deal.assignment)
  hold(new Set(given.map(([, actorId]) => actorId)).size === given.length, () => 'a tile was dealt twice')
  for (const [seatId, actorId] of given) {
    const actor = actors[actorId]
    hold(actor !== undefined && !actor.owners.includes(seatId), () => `${seatId} was dealt their own`)
    hold(actor?.marketId === seats[seatId]?.marketId, () => `${seatId} was dealt a tile of another market`)
    if (!isDealt) continue
    hold(actor !== undefined && !isOutside(actor), () => `${actorId} is out of the swap and was dealt`)
    hold(!seats[seatId]?.hats?.includes(actorId), () => `${seatId} was dealt a tile that they also belong to`)
  }
  if (isDealt) reachesAll(step, deal)
  return given.length
}

function reachesAll({ is }: Step, { assignment, seats: count, crossing }: Deal): void {
  const isOwn = hasOwnTiles(is.programme)
  const guests = Object.values(is.seats).filter(
    ({ state, homeId }) => state === 'present' && (homeId !== undefined || !isOwn),
  )
  for (const { id } of guests) hold(assignment[id] !== undefined, () => `${id} was dealt nothing`)
  hold(count === Object.keys(assignment).length && count === guests.length, () => `${count} were counted`)
  if (!isOwn) return
  const crossed = guests.filter(
    ({ id, homeId }) => is.actors[homeId ?? '']?.sector !== is.actors[assignment[id] ?? '']?.sector,
  )
  hold(crossed.length === crossing, () => `${crossed.length} crossed, ${crossing} were counted`)
}

/** The same state and the same seed deal the same way, also when the state has been written down and read again. */
export const reproducible: Look = ({ before, order, stamp, decision }) => {
  if (!decision.events?.some(({ type }) => type === 'dealt')) return 0
  const again = decide(JSON.parse(JSON.stringify(before)), order, stamp)
  hold(JSON.stringify(again) === JSON.stringify(decision), () => 'the deal came out in another way')
  return 1
}
