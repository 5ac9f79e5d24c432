import type { Server } from 'node:http'
import type { Setting } from '../config.ts'
import { codeOf } from '../store/errors.ts'

type Place = { port: number; host: string; setting: Extract<Setting, 'PORT' | 'METRICS_PORT'> }

/** The port or the address cannot be had; the sentence for it lies in the catalogue. */
export class ListenFailed extends Error {
  readonly code: string
  readonly place: Place

  constructor(code: string, place: Place, cause: unknown) {
    super(code, { cause })
    this.name = 'ListenFailed'
    this.code = code
    this.place = place
  }
}

/** Listens, and says at which port. */
export function listen(server: Server, place: Place): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', cause => reject(new ListenFailed(codeOf(cause), place, cause)))
    server.listen(place.port, place.host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : place.port)
    })
  })
}
