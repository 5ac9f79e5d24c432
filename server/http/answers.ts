import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import type { DoorRefusal } from '#shared/views/live/doors.ts'
import { LetGo } from '../store/errors.ts'
import type { Doors } from './request.ts'

const statuses: Record<DoorRefusal, number> = {
  wrongCode: 404,
  wrongResumeCode: 404,
  wrongLink: 404,
  usedLink: 404,
  unknown: 404,
  noSeat: 404,
  notOpen: 409,
  doorLocked: 409,
  full: 409,
  closed: 409,
  removed: 403,
  notFacilitator: 403,
  wrongOrigin: 403,
  tooManyTries: 429,
  malformed: 400,
  tooLarge: 413,
  notSaved: 503,
}

/** A no, as its code; the page knows the sentence. */
export function refuse(response: Response, refusal: DoorRefusal, isHybrid?: true): void {
  response.status(statuses[refusal]).json({ refusal, isHybrid })
}

/** The answer of a door: what was asked for, or a no. */
export function answer(response: Response, answered: object | { refusal: DoorRefusal; isHybrid?: true }): void {
  if ('refusal' in answered) refuse(response, answered.refusal, answered.isHybrid)
  else response.json(answered)
}

/** Who asks, of which house, and where the answer goes. */
type Asked = { doors: Doors; request: Request; response: Response }

/** One way in over HTTP: its address, what may be sent to it, and what answers. All that is asked under /api is one. */
export type Route = {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  /** Nothing where one only looks. */
  sent: z.core.$ZodType | undefined
  of(doors: Doors): RequestHandler
}

/** A route that reads what it was sent by a schema; what cannot be read is answered, and nothing is done. */
export function takes<Input>(
  method: 'POST' | 'DELETE',
  path: string,
  sent: z.core.$ZodType<Input>,
  run: (input: Input, asked: Asked) => Promise<void>,
): Route {
  const of = (doors: Doors) => async (request: Request, response: Response) => {
    const input = z.safeParse(sent, request.body ?? {})
    if (!input.success) return refuse(response, 'malformed')
    const go = () => run(input.data, { doors, request, response })
    await go().catch(error => (error instanceof LetGo ? go() : Promise.reject(error)))
  }
  return { method, path, sent, of }
}

/** A route that only tells. */
export const tells = (path: string, run: (asked: Asked) => Promise<void>): Route => ({
  method: 'GET',
  path,
  sent: undefined,
  of: doors => (request, response) => run({ doors, request, response }),
})
