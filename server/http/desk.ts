import * as z from 'zod'
import { typedName } from '#shared/model/ids.ts'
import { mostMarkets } from '#shared/rules/swap/seating/markets.ts'
import { hostDesk } from '#shared/views/seenBy.ts'
import { addKey, askDesk, askScreen, deskRight, keysOf, openById, revokeKey, rightTo } from '../doors/facilitators.ts'
import { ownerSecret } from '../doors/owners.ts'
import { marketAt } from '../workshop/sockets/members/bearer.ts'
import { answer, type Route, refuse, takes, tells } from './answers.ts'
import { addressOf, jarOf, part } from './request.ts'

const name = z.optional(typedName(30))
const New = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['facilitator', 'screen']), name }),
  z.strictObject({ kind: z.literal('host'), name, market: z.int().min(1).max(mostMarkets) }),
])
const Secret = z.string().min(1).max(200)

/** The facilitator's desk and the big screen: tickets, and the links that lead to them. */
export const deskRoutes: readonly Route[] = [
  takes(
    'POST',
    '/workshops/:id/desk',
    z.strictObject({ key: z.optional(Secret) }),
    async ({ key }, { doors, request, response }) => {
      const workshopId = part(request, 'id')
      const answered = await askDesk(doors, workshopId, key, jarOf(doors, request, response))
      if ('ticket' in answered) doors.breaker.cameIn(addressOf(doors, request), workshopId)
      answer(response, answered)
    },
  ),

  takes('POST', '/screen', z.strictObject({ key: Secret }), async ({ key }, { doors, response }) => {
    // A key of 132 bits is guessed by nobody, so nobody is held up.
    answer(response, await askScreen(doors, key))
  }),

  tells('/workshops/:id/keys', async ({ doors, request, response }) => {
    const workshopId = part(request, 'id')
    const right = await rightTo(doors, workshopId, jarOf(doors, request, response))
    if (!right) return refuse(response, 'notFacilitator')
    const opened = await openById(doors, workshopId)
    if (!opened) return refuse(response, 'unknown')
    response.json({ door: opened.door(), keys: await keysOf(doors, workshopId), own: right.keyId })
  }),

  // A laptop that goes home after the evening answers nobody: then there are slips of paper and no links.
  tells('/workshops/:id/links', async ({ doors, request, response }) => {
    const workshopId = part(request, 'id')
    const right = await deskRight(doors, workshopId, jarOf(doors, request, response))
    if (!right) return refuse(response, 'notFacilitator')
    const opened = await openById(doors, workshopId)
    if (!opened) return refuse(response, 'unknown')
    const { publicUrl, secrets } = doors
    const { state } = opened.live
    const seen = right.as === 'host' ? hostDesk(state, marketAt(state.shared, right.market)) : state.desk
    const links = Object.entries(seen.links).map(([actorId, { id, at }]) => ({
      actorId,
      id,
      at,
      address: `${publicUrl}/bekrafta/${ownerSecret(secrets, id)}`,
    }))
    response.json({ isReachable: publicUrl !== undefined, links: publicUrl ? links : [] })
  }),

  takes('POST', '/workshops/:id/keys', New, async (key, { doors, request, response }) => {
    const workshopId = part(request, 'id')
    if (!(await rightTo(doors, workshopId, jarOf(doors, request, response)))) return refuse(response, 'notFacilitator')
    response.status(201).json(await addKey(doors, workshopId, key))
  }),

  takes('DELETE', '/workshops/:id/keys/:keyId', z.strictObject({}), async (_, { doors, request, response }) => {
    const workshopId = part(request, 'id')
    if (!(await rightTo(doors, workshopId, jarOf(doors, request, response)))) return refuse(response, 'notFacilitator')
    // The link's connections are closed where the workshop is.
    await openById(doors, workshopId)
    const isRevoked = await revokeKey(doors, workshopId, part(request, 'keyId'))
    if (isRevoked) response.json({ isRevoked })
    else refuse(response, 'unknown')
  }),
]
