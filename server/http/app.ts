import express, { type Express, type NextFunction, type Request, type Response, type Router } from 'express'
import { leadOn } from '../doors/elsewhere.ts'
import { isOfHouse } from '../doors/facilitators.ts'
import { isOwnOrigin } from '../doors/origin.ts'
import { filmRoutes } from '../export/town/routes.ts'
import { codeOf, HeldElsewhere, StoreFailed } from '../store/errors.ts'
import { rehearsalRoutes } from '../workshop/rehearsal/routes.ts'
import { type Route, refuse } from './answers.ts'
import { deskRoutes } from './desk.ts'
import { draftRoutes } from './drafts.ts'
import { pageApi, pageRoutes } from './pages.ts'
import { addressOf, type Doors, jarOf } from './request.ts'
import { seatRoutes } from './seats.ts'
import { setupRoutes } from './setup.ts'
import { earlierRoute, newRoute, workshopRoutes } from './workshops.ts'

/** Everything that is answered under /api: what is not in this list does not exist. */
export const apiRoutes: readonly Route[] = [
  ...setupRoutes,
  ...workshopRoutes,
  ...seatRoutes,
  ...draftRoutes,
  ...deskRoutes,
  ...rehearsalRoutes,
  ...filmRoutes,
  ...pageApi,
]

/** All routes, behind the same headers and the same checks. */
export function httpApp(doors: Doors): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', 'strong')
  app.set('query parser', 'simple')
  app.use(secured)
  app.get('/healthz', (_, response) => void response.json({ ok: true }))
  app.get('/readyz', async (_, response) => {
    const why = await doors.isReady()
    response.status(why === 'ready' ? 200 : 503).json(why === 'ready' ? { ok: true } : { ok: false, why })
  })
  const api = express.Router()
  api.use((request, response, next) => checkChange(doors, request, response, next))
  api.use((request, response, next) => void readBody(doors, request, response, next).catch(next))
  api.use((_, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  for (const route of apiRoutes) mount(api, route, doors)
  api.use((_, response) => refuse(response, 'unknown'))
  app.use('/api', api)
  pageRoutes(app)
  app.use(async (error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error)
    if (error instanceof HeldElsewhere) {
      const guide = { addressOf: (id: string) => doors.running.addressOf(id), from: addressOf(doors, request) }
      if (!(await leadOn(guide, error.workshop, request, response))) refuse(response, 'notSaved')
      return
    }
    // A store that cannot be asked, or has closed, says so itself: it is no fault of a route.
    if (error instanceof StoreFailed) return refuse(response, 'notSaved')
    const status = statusOf(error)
    if (status === 413) return refuse(response, 'tooLarge')
    if (status < 500) return refuse(response, 'malformed')
    doors.log.error('routeThrew', { method: request.method, code: codeOf(error) }, error)
    refuse(response, 'notSaved')
  })
  return app
}

function mount(api: Router, { method, path, of }: Route, doors: Doors): void {
  if (method === 'GET') api.get(path, of(doors))
  else if (method === 'POST') api.post(path, of(doors))
  else api.delete(path, of(doors))
}

/** Asks nothing of other hosts, runs nothing that is not ours, and tells nobody where we came from. */
function secured({ headers }: Request, response: Response, next: NextFunction): void {
  const host = /^[\w.:[\]-]+$/.test(headers.host ?? '') ? headers.host : undefined
  const sockets = host === undefined ? '' : ` ws://${host} wss://${host}`
  response.set({
    'Content-Security-Policy': [
      "default-src 'self'",
      `connect-src 'self'${sockets}`,
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
  next()
}

/** A change is JSON from our own page, and says so in a header that no other site can send. */
function checkChange(doors: Doors, request: Request, response: Response, next: NextFunction): void {
  const { publicUrl, log } = doors
  const { method, headers } = request
  if (method === 'GET' || method === 'HEAD') return next()
  const isForeign = headers.origin !== undefined && !isOwnOrigin(headers.origin, headers.host, publicUrl)
  if (isForeign || headers['x-komma-overens'] !== '1') {
    log.noisy('wrongOrigin', { method }, undefined, addressOf(doors, request))
    return refuse(response, 'wrongOrigin')
  }
  if (!request.is('application/json')) return refuse(response, 'malformed')
  next()
}

const usual = express.json({ limit: '64kb', strict: true })
/** A file of two megabytes, with every sign in it that has to be escaped. */
const large = express.json({ limit: '5mb', strict: true })

/** What an earlier workshop leaves behind is larger than anything else that is sent, and only a facilitator sends it. */
async function readBody(doors: Doors, request: Request, response: Response, next: NextFunction): Promise<void> {
  const mayBeLarge = request.method === 'POST' && [earlierRoute, newRoute].includes(request.path)
  const isLarge = mayBeLarge && (await isOfHouse(doors, jarOf(doors, request, response)))
  const read = isLarge ? large : usual
  read(request, response, next)
}

function statusOf(error: unknown): number {
  const status: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : undefined
  return typeof status === 'number' ? status : 500
}
