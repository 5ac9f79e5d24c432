import { connect, type Socket } from 'node:net'

/** Hears a frame: its kind, what lies in it, and over which socket it came. */
type Heard = (opcode: number, payload: Buffer, from: RawSocket) => void

const upgradeWithin = 10_000

/** A WebSocket over bare TCP, which says whatever bytes it is given. */
export class RawSocket {
  private readonly socket: Socket
  private readonly heard: Heard
  private waiting: Buffer = Buffer.alloc(0)
  private isOpen = false
  readonly closed: Promise<void>

  private constructor(socket: Socket, heard: Heard) {
    this.socket = socket
    this.heard = heard
    this.closed = new Promise(resolve => socket.once('close', () => resolve()))
    socket.on('error', () => socket.destroy())
  }

  /** Open, or nothing when it was turned away. */
  static open(port: number, address: string, heard: Heard): Promise<RawSocket | undefined> {
    return new Promise(resolve => {
      const socket = connect(port, '127.0.0.1')
      socket.setNoDelay(true)
      const raw = new RawSocket(socket, heard)
      const timer = setTimeout(() => socket.destroy(), upgradeWithin)
      const done = (open: RawSocket | undefined) => {
        clearTimeout(timer)
        resolve(open)
      }
      socket.on('data', bytes => raw.take(bytes, () => done(raw)))
      socket.once('close', () => done(undefined))
      const head = [`GET ${address} HTTP/1.1`, `Host: 127.0.0.1:${port}`, `Origin: http://127.0.0.1:${port}`]
      const upgrade = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13']
      socket.write([...head, ...upgrade, 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', '', ''].join('\r\n'))
    })
  }

  get isUp(): boolean {
    return !this.socket.destroyed && this.socket.writable
  }

  say(bytes: Buffer): void {
    if (this.isUp) this.socket.write(bytes)
  }

  end(): void {
    this.socket.destroy()
  }

  private take(bytes: Buffer, opened: () => void): void {
    this.waiting = this.waiting.length === 0 ? bytes : Buffer.concat([this.waiting, bytes])
    if (!this.isOpen) {
      const end = this.waiting.indexOf('\r\n\r\n')
      if (end < 0) return
      if (!this.waiting.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) return void this.socket.destroy()
      this.isOpen = true
      this.waiting = this.waiting.subarray(end + 4)
      opened()
    }
    while (this.readOne());
  }

  /** Whether a whole frame lay there. */
  private readOne(): boolean {
    const { waiting } = this
    if (waiting.length < 2) return false
    const [first = 0, second = 0] = waiting
    const wide = { 126: 2, 127: 8 }[second] ?? 0
    if (waiting.length < 2 + wide) return false
    const length = wide === 0 ? second : waiting.readUIntBE(2 + Math.max(0, wide - 6), Math.min(wide, 6))
    const end = 2 + wide + length
    if (waiting.length < end) return false
    this.waiting = waiting.subarray(end)
    this.heard(first & 0x0f, waiting.subarray(2 + wide, end), this)
    return true
  }
}
