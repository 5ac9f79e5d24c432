import type { Router } from 'express'
import { AskSeat } from '#shared/views/live/doors.ts'
import { askSeat, heldSeats } from '../doors/participants.ts'
import { answer, route } from './answers.ts'
import { addressOf, type Doors, jarOf, part } from './request.ts'

/** The participants' door. */
export function seatRoutes(api: Router, doors: Doors): void {
  api.post(
    '/workshops/:code/seat',
    route(AskSeat, async (ask, request, response) => {
      const knock = { address: addressOf(doors, request), cookies: jarOf(doors, request, response) }
      answer(response, await askSeat(doors, part(request, 'code'), ask, knock))
    }),
  )

  api.get('/seats', async (request, response) => {
    response.json({ workshops: await heldSeats(doors, jarOf(doors, request, response)) })
  })
}
