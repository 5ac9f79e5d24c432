import * as z from 'zod/mini'
import { Admission } from '#shared/views/live/doors.ts'
import type { Assault } from './cases.ts'

type Way = { path: string; body: object; cookie: string }

/** The address of a socket for a device of the workshop, or for those who lead or look, by the way that they come in. */
export async function socketAddress({ port, planted }: Assault, bearer: string): Promise<string | undefined> {
  const { path, body, cookie } = wayIn(planted, bearer)
  const headers = { 'content-type': 'application/json', 'x-komma-overens': '1', cookie }
  try {
    const url = `http://127.0.0.1:${port}/api/${path}`
    const answer: unknown = await (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json()
    const admission = z.safeParse(Admission, answer)
    if (!admission.success) return undefined
    const { processId, roomId, sessionId } = admission.data.ticket
    return `/${processId}/${roomId}?sessionId=${sessionId}`
  } catch {
    return undefined
  }
}

function wayIn({ workshop, keys, devices }: Assault['planted'], bearer: string): Way {
  const own = devices.find(({ id }) => id === bearer)
  if (own)
    return { path: `workshops/${workshop}/seat`, body: { back: true }, cookie: `plats-${workshop}=${own.secret}` }
  if (bearer === 'screen') return { path: 'screen', body: { key: keys.screen }, cookie: '' }
  const key = bearer === 'host' ? keys.host : keys.desk
  return { path: `workshops/${workshop}/desk`, body: {}, cookie: `regi-${workshop}=${key}` }
}
