import { connect, type Socket } from 'node:net'

/** What came of a request: a status, nothing because the server closed, or nothing at all in time. */
export type Outcome = { status: number; body: string } | 'closed' | 'silent'

/** Not how quickly it must be, but when it is no answer any more. */
const answerWithin = 30_000
/** So long a connection is held open for what never came to be a request. */
const halfFor = 40
const mostKept = 2_000

/** A connection that is kept, and says whatever bytes it is given. */
export class RawHttp {
  private readonly port: number
  private socket: Socket | undefined

  constructor(port: number) {
    this.port = port
  }

  /** Sends what should be one request, and hears what comes of it. `isEnd` is of what has no answer to wait for. */
  ask(bytes: Buffer, isEnd: boolean): Promise<Outcome> {
    const socket = this.opened()
    return new Promise(resolve => {
      let heard: Buffer = Buffer.alloc(0)
      const done = (outcome: Outcome, isKept: boolean) => {
        clearTimeout(timer)
        socket.removeAllListeners('data').removeAllListeners('close')
        if (!isKept) this.drop(socket)
        resolve(outcome)
      }
      const timer = setTimeout(() => done(read(heard) ?? 'silent', false), isEnd ? halfFor : answerWithin)
      socket.on('close', () => done(read(heard) ?? 'closed', false))
      socket.on('data', (more: Buffer) => {
        heard = Buffer.concat([heard, more])
        const whole = wholeAnswer(heard, bytes.subarray(0, 5).toString() === 'HEAD ')
        if (whole !== undefined && !isEnd) done(whole, !/^connection: close/im.test(headOf(heard)))
      })
      socket.write(bytes)
    })
  }

  end(): void {
    if (this.socket) this.drop(this.socket)
  }

  private opened(): Socket {
    if (this.socket && !this.socket.destroyed && this.socket.writable) return this.socket
    const socket = connect(this.port, '127.0.0.1')
    socket.setNoDelay(true)
    socket.on('error', () => socket.destroy())
    this.socket = socket
    return socket
  }

  private drop(socket: Socket): void {
    socket.destroy()
    if (this.socket === socket) this.socket = undefined
  }
}

const headOf = (heard: Buffer): string => {
  const end = heard.indexOf('\r\n\r\n')
  return end < 0 ? '' : heard.toString('latin1', 0, end)
}

/** What has come of an answer, whole or not. */
function read(heard: Buffer): Outcome | undefined {
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(heard.toString('latin1', 0, 16))?.[1]
  return status === undefined ? undefined : { status: Number(status), body: heard.toString('utf8', 0, mostKept) }
}

/** The answer, if all of it has come. */
function wholeAnswer(heard: Buffer, hasNoBody: boolean): Outcome | undefined {
  const head = headOf(heard)
  const answer = head === '' ? undefined : read(heard)
  if (answer === undefined || typeof answer === 'string') return undefined
  const start = head.length + 4
  if (hasNoBody || answer.status === 204 || answer.status === 304) return answer
  const length = /^content-length: (\d+)/im.exec(head)?.[1]
  if (length !== undefined) return heard.length >= start + Number(length) ? answer : undefined
  return /^transfer-encoding: chunked/im.test(head) && heard.subarray(-5).equals(lastChunk) ? answer : undefined
}

const lastChunk = Buffer.from('0\r\n\r\n')
