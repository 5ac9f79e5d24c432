import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Request, Response } from 'express'
import * as z from 'zod'
import { hasParted } from '#shared/town/film/showing.ts'
import { openById, openByScreen, rightTo } from '../../doors/facilitators.ts'
import { type Route, refuse, takes, tells } from '../../http/answers.ts'
import { type Doors, jarOf, part } from '../../http/request.ts'
import type { Opened } from '../../workshop/sockets/opened.ts'

const unpacked = promisify(gunzip)

/** Filmen: how the town grew, for whoever runs the workshop at any time, and for its big screens when people part. */
export const filmRoutes: readonly Route[] = [
  tells('/workshops/:id/film', async ({ doors, request, response }) => {
    const workshopId = part(request, 'id')
    if (!(await rightTo(doors, workshopId, jarOf(doors, request, response)))) return refuse(response, 'notFacilitator')
    const opened = await openById(doors, workshopId)
    if (!opened) return refuse(response, 'unknown')
    await sendFilm(doors, opened, request, response)
  }),

  // A key lies in what is sent, never in an address that a log keeps.
  takes(
    'POST',
    '/screen/film',
    z.strictObject({ key: z.string().min(1).max(200) }),
    async ({ key }, { doors, request, response }) => {
      const opened = await openByScreen(doors, key)
      if (!opened) return refuse(response, 'wrongLink')
      if (!hasParted(opened.live.state.shared.clock)) return refuse(response, 'notOpen')
      await sendFilm(doors, opened, request, response)
    },
  ),
]

async function sendFilm(
  { films }: Pick<Doors, 'films'>,
  { live }: Pick<Opened, 'live'>,
  request: Request,
  response: Response,
): Promise<void> {
  const bytes = await films.of(live.state)
  if (!bytes) return refuse(response, 'unknown')
  const isPacked = request.acceptsEncodings('gzip') === 'gzip'
  response.type('json').vary('Accept-Encoding')
  if (isPacked) response.set('Content-Encoding', 'gzip')
  response.send(isPacked ? bytes : await unpacked(bytes))
}
