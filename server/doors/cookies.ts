import type { Request, Response } from 'express'

/** A cookie of ours holds one secret, is read by no script, and goes to no other site. */
export type CookieJar = {
  read(name: string): string | undefined
  names(): string[]
  set(name: string, value: string): void
}

const sixtyDays = 60 * 24 * 60 * 60_000

/** The cookies of one request and its answer. */
export function cookieJar(request: Request, response: Response, isSecure: boolean): CookieJar {
  const pairs = (request.headers.cookie ?? '').split(';').map(pair => {
    const [name = '', ...value] = pair.split('=')
    return [name.trim(), value.join('=').trim()] as const
  })
  const given = new Map(pairs)
  return {
    read: name => given.get(name),
    names: () => [...given.keys()],
    set(name, value) {
      given.set(name, value)
      response.cookie(name, value, {
        httpOnly: true,
        sameSite: 'strict',
        secure: isSecure,
        path: '/',
        maxAge: sixtyDays,
      })
    },
  }
}
