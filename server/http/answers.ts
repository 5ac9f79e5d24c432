import type { NextFunction, Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import type { DoorRefusal } from '#shared/views/live/doors.ts'
import { HeldElsewhere, StoreFailed } from '../store/errors.ts'

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

/** A route that reads what it was sent by a schema; what cannot be read is answered, and nothing is done. */
export function route<Input>(
  schema: z.core.$ZodType<Input>,
  run: (input: Input, request: Request, response: Response) => Promise<void>,
): RequestHandler {
  return async (request: Request, response: Response, next: NextFunction) => {
    const input = z.safeParse(schema, request.body ?? {})
    if (!input.success) return refuse(response, 'malformed')
    try {
      await run(input.data, request, response)
    } catch (error) {
      if (error instanceof StoreFailed && !(error instanceof HeldElsewhere)) refuse(response, 'notSaved')
      else next(error)
    }
  }
}
