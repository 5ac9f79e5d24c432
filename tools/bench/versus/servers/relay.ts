import { type WebSocket, WebSocketServer } from 'ws'

/** The first bytes of a message come back to its sender, and so many of the last go to everyone else in the room. */
const ackBytes = 20
const whereLength = 4

const rooms = new Map<string, Set<WebSocket>>()
const server = new WebSocketServer({ port: 0, host: '127.0.0.1' }, () =>
  process.stdout.write(`${JSON.stringify(server.address())}\n`),
)
server.on('connection', (socket, { url = '' }) => {
  const room = rooms.get(url) ?? new Set()
  rooms.set(url, room.add(socket))
  socket.on('close', () => room.delete(socket))
  socket.on('message', (sent: Buffer) => {
    const passedOn = sent.subarray(sent.length - sent.readUInt16BE(whereLength))
    for (const other of room) if (other !== socket) other.send(passedOn)
    socket.send(sent.subarray(0, ackBytes))
  })
})
