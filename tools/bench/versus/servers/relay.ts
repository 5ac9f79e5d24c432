import { fdatasync, mkdtempSync, openSync, rmSync, writev } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type WebSocket, WebSocketServer } from 'ws'

/** The first bytes of a message come back to its sender, and so many of the last go to everyone else in the room. */
const ackBytes = 20
const whereLength = 4

type Sent = { bytes: Buffer; socket: WebSocket; room: ReadonlySet<WebSocket> }

function pass({ bytes, socket, room }: Sent): void {
  const passedOn = bytes.subarray(bytes.length - bytes.readUInt16BE(whereLength))
  for (const other of room) if (other !== socket) other.send(passedOn)
  socket.send(bytes.subarray(0, ackBytes))
}

/** Passes on what is on disk: all that waits is written at once, and synced once. */
function saving(): (sent: Sent) => void {
  const folder = mkdtempSync(join(tmpdir(), 'komma-overens-relay-'))
  process.once('SIGTERM', () => {
    rmSync(folder, { recursive: true, force: true })
    process.exit(0)
  })
  const file = openSync(join(folder, 'messages'), 'a')
  let waiting: Sent[] = []
  let isWriting = false
  const write = () => {
    const group = waiting
    waiting = []
    isWriting = group.length > 0
    if (!isWriting) return
    const buffers = group.map(({ bytes }) => bytes)
    writev(file, buffers, failed => {
      if (failed) throw failed
      fdatasync(file, unsynced => {
        if (unsynced) throw unsynced
        for (const sent of group) pass(sent)
        write()
      })
    })
  }
  return sent => {
    waiting.push(sent)
    if (!isWriting) write()
  }
}

const take = process.argv.includes('saving') ? saving() : pass
const rooms = new Map<string, Set<WebSocket>>()
const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
server.on('listening', () => process.stdout.write(`${JSON.stringify(server.address())}\n`))
server.on('connection', (socket, { url = '' }) => {
  const room = rooms.get(url) ?? new Set()
  rooms.set(url, room.add(socket))
  socket.on('close', () => room.delete(socket))
  socket.on('message', (bytes: Buffer) => take({ bytes, socket, room }))
})
