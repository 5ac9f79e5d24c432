import { request as ask, type IncomingMessage } from 'node:http'
import type { Request, Response } from 'express'
import type { Refusal, Reply } from '#shared/messages/reply.ts'
import type { Order, Who } from '#shared/messages/story.ts'
import type { DoorRefusal } from '#shared/views/live/doors.ts'
import { HeldElsewhere, StoreFailed } from '../store/errors.ts'
import type { LiveWorkshop } from '../workshop/LiveWorkshop.ts'

/** What is needed to lead somebody on to the process that has their workshop. */
export type Guide = {
  /** Where that process is, or this one, when nobody has the workshop. */
  addressOf(workshop: string): Promise<string> | undefined
  /** Where the request came from, by our own door. */
  from: string
}

/** What a workshop answers to what is ordered at a door. One that ends before it can say what became of the order leads
 * whoever knocks on to where it is now; where there is no other process, they come back. */
export async function ordered(
  { live, tenure }: { live: LiveWorkshop; tenure?: object },
  id: string,
  by: Who,
  order: Order,
): Promise<Reply> {
  const reply = await Promise.race([live.submit(id, by, order), live.ended])
  const isUnsaid = live.hasEnded && (!reply || (!reply.ok && reply.refusal === 'notSaved'))
  if (reply && !isUnsaid) return reply
  throw tenure ? new HeldElsewhere(live.id) : new StoreFailed('closed')
}

/** What the rules say to a shell's order, in the words of a door. */
export function asDoorRefusal(refusal: Refusal): DoorRefusal {
  switch (refusal) {
    case 'doorLocked':
    case 'full':
    case 'removed':
    case 'notSaved':
      return refusal
    case 'wrongPhase':
      return 'notOpen'
    case 'closed':
      return 'wrongCode'
    default:
      return 'unknown'
  }
}

/** A request that another process has led here; it is led no further. */
const ledHere = 'x-komma-overens-led'
/** Said to a process that leads somebody here who belongs elsewhere: look again. */
const notHere = 421
const giveUpAfter = 10_000
const lookEvery = 250

/** Leads a request on to the process that has the workshop. One that does not answer is asked for as long as it has its
 * lease, and no longer than anybody waits: after that somebody else has the workshop, and is asked instead. Says whether there
 * was an answer. */
export async function leadOn(
  guide: Guide,
  workshop: string,
  request: Request,
  response: Response,
  patience = giveUpAfter,
): Promise<boolean> {
  if (request.headers[ledHere] !== undefined) {
    response.status(notHere).end()
    return true
  }
  const led = { guide, workshop, request, response, until: performance.now() + patience }
  while (performance.now() < led.until && !response.destroyed) {
    const address = await addressFor(guide, workshop)
    const answer = address === undefined ? undefined : await askAt(address, led)
    if (answer && answer.statusCode !== notHere) return passOn(answer, response)
    answer?.resume()
    await new Promise(resolve => setTimeout(resolve, lookEvery))
  }
  return false
}

/** A request that is led on: for which workshop, and until when anybody waits for it. */
type Led = { guide: Guide; workshop: string; request: Request; response: Response; until: number }

const addressFor = async (guide: Guide, workshop: string): Promise<string | undefined> => {
  try {
    return await guide.addressOf(workshop)
  } catch {
    return undefined
  }
}

/** The answer from an address; nothing when there is none in time, when the workshop moves while it is awaited, or when
 * whoever asks has left. */
function askAt(
  address: string,
  { guide, workshop, request, response, until }: Led,
): Promise<IncomingMessage | undefined> {
  return new Promise(resolve => {
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
    const body = hasBody ? Buffer.from(JSON.stringify(request.body ?? {})) : undefined
    const { 'content-length': _, 'transfer-encoding': __, connection: ___, expect: ____, ...headers } = request.headers
    const asked = ask(new URL(request.originalUrl, address), {
      method: request.method,
      headers: {
        ...headers,
        ...(body && { 'content-length': body.length }),
        'x-forwarded-for': guide.from,
        [ledHere]: '1',
      },
    })
    const look = setInterval(() => {
      void addressFor(guide, workshop).then(now => (now === undefined || now === address ? undefined : asked.destroy()))
    }, lookEvery)
    const enough = setTimeout(() => asked.destroy(), until - performance.now())
    const left = () => asked.destroy()
    // Also when the answer is on its way: nobody reads the rest of it.
    if (response.destroyed) left()
    response.once('close', left)
    asked.once('close', () => response.off('close', left))
    const done = (answer: IncomingMessage | undefined) => {
      clearInterval(look)
      clearTimeout(enough)
      resolve(answer)
    }
    asked.once('response', done)
    asked.once('error', () => done(undefined))
    asked.once('close', () => done(undefined))
    asked.end(body)
  })
}

/** Hop-by-hop headers are between two, and the answer's own take the place of what was set before it was led on. */
async function passOn(answer: IncomingMessage, response: Response): Promise<boolean> {
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...headers } = answer.headers
  response.writeHead(answer.statusCode ?? 502, headers)
  answer.once('error', () => response.destroy())
  answer.pipe(response)
  return true
}
