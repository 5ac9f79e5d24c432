import { newId } from '#game/net/ids.ts'
import { engine } from './engine.ts'
import { tileWith } from './tile.ts'
import { seatsOf, type Way } from './way.ts'

/** A packet that carries an answer, with the number that was asked. */
const answer = /^43(\d+)\[/

/** The server of socket.io that keeps what it hears and passes it on as JSON. */
export const socketio: Way = async task => async (room, earOf) =>
  Promise.all(
    seatsOf(task).map(async seat => {
      const ear = earOf(seat)
      const asked = new Map<string, number>()
      const packets = await engine(`${task.url}/socket.io/?room=${room}&seat=${newId()}`, '', {
        heard: ear.heard,
        packet(frame) {
          const number = frame[1] === 0x33 ? answer.exec(frame.toString('latin1', 0, 20))?.[1] : undefined
          if (number === undefined) return ear.patch(frame)
          const sentAt = asked.get(number)
          asked.delete(number)
          if (sentAt !== undefined) ear.answered(performance.now() - sentAt)
        },
      })
      let number = 0
      return {
        write(text) {
          number += 1
          asked.set(`${number}`, performance.now())
          return packets.send(
            `42${number}${JSON.stringify(['command', { id: newId(), command: tileWith(seat, text) }])}`,
          )
        },
        leave: packets.leave,
      }
    }),
  )
