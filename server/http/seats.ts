import type { Router } from 'express'
import * as z from 'zod'
import { AnswerHome } from '#shared/messages/agreement/homecoming.ts'
import { WithdrawConsent } from '#shared/messages/agreement/links.ts'
import { Id } from '#shared/model/ids.ts'
import { AskSeat } from '#shared/views/live/doors.ts'
import { askOwner, tellOwner } from '../doors/owners.ts'
import { askSeat, heldSeats } from '../doors/participants.ts'
import { answer, route } from './answers.ts'
import { addressOf, type Doors, jarOf, part } from './request.ts'

const Secret = z.string().min(1).max(200)
const Told = z.strictObject({ secret: Secret, id: Id, command: z.union([AnswerHome, WithdrawConsent]) })

/** The participants' door, and that of owners who come by a personal link. */
export function seatRoutes(api: Router, doors: Doors): void {
  api.post(
    '/workshops/:code/seat',
    route(AskSeat, async (ask, request, response) => {
      const knock = { address: addressOf(doors, request), cookies: jarOf(doors, request, response) }
      const answered = await askSeat(doors, part(request, 'code'), ask, knock)
      // Every first visitor asks whether this device has a seat here: that it has none is an answer, and no fault for a browser to list.
      if ('back' in ask && 'refusal' in answered && answered.refusal === 'noSeat') return void response.json(answered)
      answer(response, answered)
    }),
  )

  api.get('/seats', async (request, response) => {
    response.json({ workshops: await heldSeats(doors, jarOf(doors, request, response)) })
  })

  api.post(
    '/owner',
    route(z.strictObject({ secret: Secret }), async ({ secret }, request, response) =>
      answer(response, await askOwner(doors, secret, addressOf(doors, request))),
    ),
  )

  api.post(
    '/owner/answer',
    route(Told, async (told, request, response) =>
      answer(response, await tellOwner(doors, told, addressOf(doors, request))),
    ),
  )
}
