import { request as ask, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'

/** A process behind the front, by its name: what stands first in the addresses of its sockets. */
export type Behind = { name: string; url: string }

type Place = Behind & { isUp: boolean; open: Set<{ destroy(): unknown }> }

/** How a front treats a process that answers no more: sends nothing more there, as Caddy does, or also cuts what is on its
 * way to it. */
export type Manner = 'cutting' | 'watching'

const pace = { cutting: { every: 400, within: 600 }, watching: { every: 1_000, within: 1_000 } }

/** One address in front of several processes. Sockets go to the process that their address names, and all else to those
 * that answer, in turn. Where what is on its way to one that answers no more is cut, people come back by the door at once. */
export class Front {
  private readonly server: Server
  private readonly places: Place[] = []
  private readonly manner: Manner
  private turn = 0
  private readonly asking: NodeJS.Timeout

  private constructor(manner: Manner) {
    this.manner = manner
    this.server = createServer((request, response) => void this.pass(request, response))
    this.server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) =>
      this.join(request, socket, head),
    )
    this.asking = setInterval(() => void this.askAll(), pace[manner].every)
  }

  /** Listens; the processes come later, when they know our address. */
  static async open(port: number, manner: Manner = 'cutting'): Promise<Front> {
    const front = new Front(manner)
    await new Promise<void>(resolve => front.server.listen(port, '127.0.0.1', resolve))
    return front
  }

  async lead(places: readonly Behind[]): Promise<void> {
    this.places.push(...places.map(place => ({ ...place, isUp: false, open: new Set<{ destroy(): unknown }>() })))
    await this.askAll()
  }

  async close(): Promise<void> {
    clearInterval(this.asking)
    const closed = new Promise(resolve => this.server.close(resolve))
    for (const place of this.places) cut(place)
    this.server.closeAllConnections()
    await closed
  }

  private async askAll(): Promise<void> {
    const { manner } = this
    await Promise.all(
      this.places.map(async place => {
        const signal = AbortSignal.timeout(pace[manner].within)
        const isUp = await fetch(`${place.url}/healthz`, { signal }).then(
          ({ ok }) => ok,
          () => false,
        )
        if (manner === 'cutting' && place.isUp && !isUp) cut(place)
        place.isUp = isUp
      }),
    )
  }

  /** The places to try, the next in turn first. */
  private inTurn(): Place[] {
    this.turn += 1
    const up = this.places.filter(({ isUp }) => isUp)
    return up.map((_, at) => up[(at + this.turn) % up.length]).filter(place => place !== undefined)
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const body = Buffer.concat(parts)
    for (const place of this.inTurn()) if (await passTo(place, request, body, response)) return
    if (!response.headersSent) response.writeHead(503).end()
  }

  private join(request: IncomingMessage, socket: Socket, head: Buffer): void {
    const name = request.url?.split('/')[1]
    const place = this.places.find(one => one.name === name && one.isUp)
    socket.on('error', () => socket.destroy())
    if (!place) return void socket.destroy()
    const { hostname, port } = new URL(place.url)
    const on = connect(Number(port), hostname, () => {
      const headers = request.rawHeaders.reduce(
        (lines, word, at) => lines + (at % 2 === 0 ? `${word}: ` : `${word}\r\n`),
        '',
      )
      on.write(`GET ${request.url} HTTP/1.1\r\n${headers}\r\n`)
      on.write(head)
      on.pipe(socket).pipe(on)
    })
    place.open.add(socket)
    on.on('error', () => socket.destroy())
    on.on('close', () => socket.destroy())
    socket.on('close', () => {
      place.open.delete(socket)
      on.destroy()
    })
  }
}

const cut = ({ open }: Place): void => {
  for (const one of open) one.destroy()
}

/** Whether there was an answer, or somebody who may have heard; otherwise the next may be asked. */
function passTo(place: Place, request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<boolean> {
  return new Promise(resolve => {
    const { remoteAddress = '' } = request.socket
    const headers = { ...request.headers, 'x-forwarded-for': remoteAddress }
    const asked = ask(new URL(request.url ?? '/', place.url), { method: request.method, headers }, answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
      resolve(true)
    })
    place.open.add(asked)
    asked.once('close', () => place.open.delete(asked))
    asked.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') return resolve(false)
      response.destroy()
      resolve(true)
    })
    asked.end(body)
  })
}
