import type { Request } from 'express'
import * as z from 'zod'
import { isOfHouse, openHouse } from '../doors/facilitators.ts'
import { isSameSecret, newSecret } from '../doors/secrets.ts'
import { type Route, refuse, takes, tells } from './answers.ts'
import { addressOf, type Doors, jarOf } from './request.ts'

/** How `npm run link`, `npm run db` and the start name themselves to a running server. */
export const ownerPurpose = 'owner'

/** The set-up key makes a device a facilitator's, or on a laptop a set-up link; the owner of the data folder may print another
 * link there, and have the store copied while it is in use. */
export const setupRoutes: readonly Route[] = [
  tells('/setup', async ({ doors, request, response }) => {
    response.json({ isFacilitator: await isOfHouse(doors, jarOf(doors, request, response)) })
  }),

  takes(
    'POST',
    '/setup',
    z.strictObject({ secret: z.string().min(1).max(200) }),
    async ({ secret }, { doors, request, response }) => {
      const address = addressOf(doors, request)
      if (doors.setupBreaker.isOpen(address)) return refuse(response, 'tooManyTries')
      const no = await openHouse(doors, secret, jarOf(doors, request, response))
      if (!no) return void response.json({ isFacilitator: true })
      doors.setupBreaker.failed(address)
      refuse(response, no.refusal)
    },
  ),

  takes('POST', '/link', z.strictObject({}), async (_, { doors, request, response }) => {
    if (!isOwner(doors, request)) return refuse(response, 'wrongLink')
    // On the open net the key alone opens the house.
    if (doors.publicUrl !== undefined) return void response.json({ isPublic: true })
    response.json({ links: await newSetupLinks(doors) })
  }),

  takes('POST', '/backup', z.strictObject({}), async (_, { doors, request, response }) => {
    if (!isOwner(doors, request)) return refuse(response, 'wrongLink')
    if (!doors.backup) return refuse(response, 'unknown')
    response.json({ folder: await doors.backup() })
  }),
]

/** Whether a request comes from whoever can read the data folder. */
const isOwner = ({ secrets }: Doors, request: Request): boolean =>
  isSameSecret(request.headers.authorization ?? '', `Bearer ${secrets.link(ownerPurpose)}`)

/** A new set-up link, at every address of ours; earlier ones that nobody has used end. */
export async function newSetupLinks(doors: Pick<Doors, 'store' | 'clock' | 'addresses'>): Promise<string[]> {
  const secret = newSecret()
  await doors.store.setupLinks.removeUnused()
  await doors.store.setupLinks.add(secret, doors.clock.now())
  return doors.addresses().map(address => `${address}/regi#nyckel=${secret}`)
}
