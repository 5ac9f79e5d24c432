import type { Event } from '../../messages/story.ts'
import type { Actor } from '../../model/actor.ts'
import type { HomeAnswer } from '../../model/agreement.ts'
import type { Seat } from '../../model/seat.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'
import { maySpeakFor } from '../swap/covering.ts'
import { share } from '../swap/seating/tablets.ts'
import * as hands from './hands.ts'
import * as talks from './talks.ts'

type SeatEvent = Extract<
  Event,
  {
    type:
      | 'seatJoined'
      | 'seatRenamed'
      | 'seatRemoved'
      | 'seatReadmitted'
      | 'seatGone'
      | 'seatBack'
      | 'seatMoved'
      | 'tileSaved'
      | 'tileClaimed'
      | 'readySet'
      | 'helpAsked'
      | 'helpGiven'
      | 'satDown'
      | 'talkWished'
  }
>

export function evolve(draft: Workshop, event: SeatEvent, time: number): void {
  const { shared, desk } = draft
  switch (event.type) {
    case 'seatJoined': {
      const { type: _, seatId: id, ...seat } = event
      shared.seats[id] = { id, ...seat, state: 'present', isReady: false }
      share(shared, seat.deviceId) // S16
      draft.own[id] = { notes: {}, wishes: [], talks: [] }
      return
    }
    case 'seatRenamed':
      return change(shared, event.seatId, seat => {
        for (const actor of Object.values(shared.actors))
          if (seat.name !== '' && actor.lastVoice === seat.name) actor.lastVoice = event.name
        seat.name = event.name
      })
    case 'seatRemoved':
    case 'seatGone':
      for (const actor of Object.values(shared.actors))
        if (actor.voices.includes(event.seatId)) actor.voices = actor.voices.filter(id => id !== event.seatId)
      delete desk.help[event.seatId]
      hands.leave(shared, event.seatId) // G6
      for (const answer of answersOf(draft))
        if (answer.contestedBy.includes(event.seatId))
          answer.contestedBy = answer.contestedBy.filter(id => id !== event.seatId) // H9
      return change(shared, event.seatId, seat => {
        seat.state = event.type === 'seatGone' ? 'gone' : 'removed'
        if (event.type === 'seatGone' && event.hasSaidSo) seat.hasLeft = true
      })
    case 'seatReadmitted':
    case 'seatBack': {
      takeBack(draft, event.seatId) // S10
      return change(shared, event.seatId, seat => {
        seat.state = 'present'
        delete seat.hasLeft
      })
    }
    case 'seatMoved':
      return change(shared, event.seatId, seat => {
        seat.deviceId = event.deviceId
        delete seat.hasNoDevice
        share(shared, event.deviceId) // S16
      })
    case 'tileSaved': {
      const { type: _, actorId, number, by, ...text } = event
      const actor = shared.actors[actorId]
      if (actor) {
        if (actor.lastVoice !== undefined) remember(actor, { at: time, by, phaseId: shared.clock.phaseId })
        Object.assign(actor, text, { version: actor.version + 1 })
      } else {
        const marketId = shared.seats[by]?.marketId ?? ''
        shared.actors[actorId] = {
          id: actorId,
          marketId,
          number,
          origin: 'home',
          ...text,
          version: 1,
          owners: [by],
          voices: [],
          verdicts: {},
          history: [],
        }
        change(shared, by, seat => {
          seat.homeId = actorId
        })
      }
      return
    }
    case 'tileClaimed': {
      shared.actors[event.actorId]?.owners.push(event.seatId)
      return change(shared, event.seatId, seat => {
        seat.homeId = event.actorId
        if (seat.hats) seat.hats = seat.hats.filter(id => id !== event.actorId) // D20
      })
    }
    case 'readySet':
      return change(shared, event.seatId, seat => {
        seat.isReady = event.isReady
      })
    case 'helpAsked': {
      desk.help[event.seatId] = { kind: event.kind, at: time }
      return
    }
    case 'helpGiven': {
      delete desk.help[event.seatId]
      return
    }
    case 'talkWished':
      return talks.evolve(draft, event)
    case 'satDown':
      return change(shared, event.seatId, seat => {
        seat.tableId = event.ideaId
      })
    default:
      event satisfies never
  }
}

/** The role that somebody comes back to, as long as it still lies in their market and they may still speak for it. */
function takeBack({ shared, desk }: Workshop, seatId: string): void {
  const actor = shared.actors[desk.roles[seatId] ?? '']
  const seat = shared.seats[seatId]
  if (!actor || !seat) return
  if (actor.marketId === seat.marketId && maySpeakFor(shared, desk.keptApart, seatId, actor)) {
    actor.voices = [seatId]
    actor.lastVoice = seat.name
  } else delete desk.roles[seatId] // M5, D20, D21
}

/** How many earlier texts a tile keeps: the first, which everybody met, and the latest. */
const mostVersions = 5

/** Keeps a tile's text before it changes, once for all that one person writes in a phase; what stood before anybody spoke for the organisation was a draft. */
function remember(actor: Actor, when: Pick<Actor['history'][number], 'at' | 'by' | 'phaseId'>): void {
  const last = actor.history.at(-1)
  if (last?.by === when.by && last?.phaseId === when.phaseId) return // D17
  const { sector, name, does, offers, offersText, needs, manyThink, limit, building, parent, version } = actor
  const text = { sector, name, does, offers: [...offers], offersText, needs, manyThink, limit, building, parent }
  const [first, ...later] = [...actor.history, { ...text, version, ...when }]
  actor.history = first ? [first, ...later.slice(1 - mostVersions)] : []
}

function change(shared: Shared, seatId: string, by: (seat: Seat) => void): void {
  const seat = shared.seats[seatId]
  if (seat) by(seat)
}

const answersOf = ({ shared, sealed }: Workshop): HomeAnswer[] => [
  ...Object.values(sealed.answers),
  ...Object.values(shared.ideas).flatMap(({ agreement }) => Object.values(agreement.answers)),
]
