import * as z from 'zod/mini'
import { type DoorRefusal, Refused } from '#shared/views/live/doors.ts'

/** Why a door did not open: its own reason, or that nobody answered. */
export type No = { refusal: DoorRefusal | 'offline' }

/** How a page, or a program in its place, asks the server over HTTP, and what its sockets must say of themselves. */
export type Carrier = {
  origin: string
  socketHeaders: Record<string, string>
  ask<Answer>(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body: object | undefined,
    answer: z.ZodMiniType<Answer>,
  ): Promise<Answer | No>
}

type Jar = { headers(): Record<string, string>; keep(response: Response): void }

const answerWithin = 15_000
const tooLarge = 413
const offline: No = { refusal: 'offline' }

function carrierWith(origin: string, jar: Jar): Carrier {
  return {
    origin,
    // A browser adds its own origin and takes no headers; elsewhere the server wants to be told.
    socketHeaders: { origin, ...jar.headers() },
    async ask(method, path, body, answer) {
      const headers = { 'content-type': 'application/json', 'x-komma-overens': '1', ...jar.headers() }
      try {
        const response = await fetch(`${origin}/api${path}`, {
          method,
          headers,
          credentials: 'same-origin',
          // On a network that has died without a word, no answer would ever come.
          signal: AbortSignal.timeout(answerWithin),
          body: method === 'GET' ? undefined : JSON.stringify(body ?? {}),
        })
        jar.keep(response)
        const said: unknown = await response.json().catch(() => undefined)
        const answered = z.safeParse(answer, said)
        if (response.ok && answered.success) return answered.data
        const refused = z.safeParse(Refused, said)
        if (refused.success) return refused.data
        // A proxy that passes on nothing so large says so in words of its own.
        return response.status === tooLarge ? { refusal: 'tooLarge' } : offline
      } catch {
        return offline
      }
    },
  }
}

/** A page in a browser, which keeps the cookies where no script reads them. */
export const pageCarrier = (): Carrier => carrierWith(location.origin, { headers: () => ({}), keep: () => undefined })

/** A program that takes part as a device of its own, with its own cookies. */
export function programCarrier(origin: string): Carrier {
  const cookies = new Map<string, string>()
  return carrierWith(origin, {
    headers: (): Record<string, string> =>
      cookies.size === 0 ? {} : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    keep(response) {
      for (const cookie of response.headers.getSetCookie()) {
        const [pair = ''] = cookie.split(';')
        const at = pair.indexOf('=')
        cookies.set(pair.slice(0, at), pair.slice(at + 1))
      }
    },
  })
}
