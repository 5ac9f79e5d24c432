import { once } from 'node:events'
import { frameBytes, openSocket } from './way.ts'

/** The first bytes of socket.io's packets over a socket: opened, are you there, I am, a message that says connected. */
const [opened, ping, message, connected] = [0x30, 0x32, 0x34, 0x30]

/** Speaks as the client of socket.io does over a websocket, and does no more with what it receives than it must. */
export async function engine(
  address: string,
  namespace: string,
  ear: { heard(bytes: number): void; packet(frame: Buffer): void },
): Promise<{ send(packet: string): number; leave(): void }> {
  const socket = openSocket(`${address}&EIO=4&transport=websocket`)
  const isIn = Promise.withResolvers<void>()
  socket.on('message', (frame: Buffer) => {
    ear.heard(frame.length)
    if (frame[0] === opened) socket.send(`40${namespace}`)
    else if (frame[0] === ping) socket.send('3')
    else if (frame[0] === message && frame[1] === connected) isIn.resolve()
    else ear.packet(frame)
  })
  socket.on('close', () => isIn.reject(new Error(`${address} closed`)))
  await once(socket, 'open')
  await isIn.promise
  return {
    send(packet) {
      socket.send(packet)
      return frameBytes(Buffer.byteLength(packet), true)
    },
    leave: () => socket.terminate(),
  }
}
