import { once } from 'node:events'
import { frameBytes, openSocket, seatsOf, type Way } from './way.ts'

/** The sizes of the frames of ours for this action, so that the same bytes go both ways. The short tier sees to it. */
export const sizes = { up: 287, down: 88 }
const whereLength = 4

/** A frame as long as ours, of which the relay passes on the last part: the text at its end. */
function frameOf(number: number, text: string): Buffer {
  const frame = Buffer.alloc(sizes.up, ' ')
  frame.writeUInt32BE(number, 0)
  frame.writeUInt16BE(sizes.down, whereLength)
  frame.write(text, sizes.up - text.length)
  return frame
}

/** The bare relay: nothing is read, kept or known. */
export const relay: Way = async task => async (room, earOf) =>
  Promise.all(
    seatsOf(task).map(async seat => {
      const socket = openSocket(`${task.url}/${room}`)
      const ear = earOf(seat)
      const asked = new Map<number, number>()
      let number = 0
      socket.on('message', (frame: Buffer) => {
        ear.heard(frame.length)
        if (frame.length === sizes.down) return ear.patch(frame)
        const sentAt = asked.get(frame.readUInt32BE(0))
        if (sentAt === undefined) return
        asked.delete(frame.readUInt32BE(0))
        ear.answered(performance.now() - sentAt)
      })
      await once(socket, 'open')
      return {
        write(text) {
          number += 1
          asked.set(number, performance.now())
          socket.send(frameOf(number, text))
          return frameBytes(sizes.up, true)
        },
        leave: () => socket.terminate(),
      }
    }),
  )
