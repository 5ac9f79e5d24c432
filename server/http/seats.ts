import * as z from 'zod'
import { AnswerHome } from '#shared/messages/agreement/homecoming.ts'
import { WithdrawConsent } from '#shared/messages/agreement/links.ts'
import { Id } from '#shared/model/ids.ts'
import { AskSeat } from '#shared/views/live/doors.ts'
import { askOwner, tellOwner } from '../doors/owners.ts'
import { askSeat, heldSeats } from '../doors/participants.ts'
import { answer, type Route, takes, tells } from './answers.ts'
import { addressOf, jarOf, part } from './request.ts'

const Secret = z.string().min(1).max(200)
const Told = z.strictObject({ secret: Secret, id: Id, command: z.union([AnswerHome, WithdrawConsent]) })

/** The participants' door, and that of owners who come by a personal link. */
export const seatRoutes: readonly Route[] = [
  takes('POST', '/workshops/:code/seat', AskSeat, async (ask, { doors, request, response }) => {
    const knock = { address: addressOf(doors, request), cookies: jarOf(doors, request, response) }
    const answered = await askSeat(doors, part(request, 'code'), ask, knock)
    // Every first visitor asks whether this device has a seat here: that it has none is an answer, and no fault for a browser to list.
    if ('back' in ask && 'refusal' in answered && answered.refusal === 'noSeat') return void response.json(answered)
    answer(response, answered)
  }),

  tells('/seats', async ({ doors, request, response }) => {
    response.json(await heldSeats(doors, jarOf(doors, request, response)))
  }),

  takes('POST', '/owner', z.strictObject({ secret: Secret }), async ({ secret }, { doors, request, response }) =>
    answer(response, await askOwner(doors, secret, addressOf(doors, request))),
  ),

  takes('POST', '/owner/answer', Told, async (told, { doors, request, response }) =>
    answer(response, await tellOwner(doors, told, addressOf(doors, request))),
  ),
]
