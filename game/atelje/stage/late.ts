import type { Order, Who } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { apply, decide } from '#shared/rules/story.ts'
import words from '../words.json' with { type: 'json' }

/** The seat of the one who comes late. */
export const lateSeat = 'late-comer'

/** Somebody comes in at this moment, with the tile of their organisation written or not. */
export function withLatecomer(state: Workshop, hasTile: boolean): Workshop {
  const { person, tile } = words.stage.late
  const join: [Order, Who] = [
    { type: 'join', name: person },
    { kind: 'device', deviceId: 'late-device' },
  ]
  const save: [Order, Who] = [
    {
      ...{ type: 'saveTile', sector: 'ideaDriven', name: tile, does: '', offers: ['time'], offersText: '', needs: '' },
      ...{ manyThink: '', limit: '', building: 'tent', parent: '' },
    },
    { kind: 'seat', seatId: lateSeat },
  ]
  return [join, ...(hasTile ? [save] : [])].reduce((now, [order, by], at) => {
    const stamp = { id: at === 0 ? lateSeat : `late-order-${at}`, time: now.time + 1000, by }
    const events = decide(now, order, stamp).events ?? []
    return events.reduce((after, event) => apply(after, { number: after.number + 1, time: stamp.time, event }), now)
  }, state)
}
