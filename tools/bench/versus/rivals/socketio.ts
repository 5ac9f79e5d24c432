import { createServer } from 'node:http'

/** What is used of the package, which lies in a folder of its own and is known only when it runs. */
type Sender = { emit(name: string, said: object): void }
type Socket = {
  handshake: { query: Record<string, string | undefined> }
  join(room: string): void
  to(room: string): Sender
  on(name: 'command', hear: (said: Said, answer: (reply: object) => void) => void): void
}
type Package = {
  Server: new (server: object, options: object) => { on(name: 'connection', hear: (socket: Socket) => void): void }
}
type Tile = { type: string; name: string; does: string }
type Said = { id: string; command: Tile }

const packageName: string = 'socket.io'
const { Server }: Package = await import(packageName)

/** The tiles of each room, by whoever wrote them, and the number of the last fact. */
const rooms = new Map<string, { tiles: Map<string, object>; number: number }>()

const server = createServer()
const io = new Server(server, { transports: ['websocket'], serveClient: false })
io.on('connection', socket => {
  const { room = '', seat = '' } = socket.handshake.query
  socket.join(room)
  socket.on('command', ({ command }, answer) => {
    if (typeof command?.does !== 'string' || command.does.length > 120) return answer({ ok: false })
    const here = rooms.get(room) ?? { tiles: new Map(), number: 0 }
    rooms.set(room, here)
    here.number += 1
    const { type, ...text } = command
    const event = { ...text, type: 'tileSaved', actorId: seat, number: 1, by: seat }
    here.tiles.set(seat, event)
    socket.to(room).emit('fact', { number: here.number, time: Date.now(), event })
    answer({ ok: true, number: here.number })
  })
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${JSON.stringify(server.address())}\n`))
