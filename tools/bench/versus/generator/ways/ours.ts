import { openHall } from '../../../../strain/bots/hall.ts'
import { Bot } from '../../../../strain/bots/process/Bot.ts'
import { tileWith } from './tile.ts'
import { frameBytes, type Player, seatsOf, type Way } from './way.ts'

/** So many stand at the door at once. */
const atDoor = 8

/** Our server, whether it saves or not: people come in by the door and write on their organisation's tile. */
export const ours: Way = async task => async (room, earOf) => {
  const { url, key = '' } = task
  const { planned, desk } = await openHall(url, key)
  const enter = async (seat: number): Promise<Player> => {
    const name = `${room} ${seat}`
    const plan = { number: seat, hall: room, code: planned.code, name, after: 0, reads: false }
    const bot = await Bot.enter(url, plan, earOf(seat))
    return { write: text => frameBytes(bot.send(tileWith(seat, text)), true), leave: () => bot.leave() }
  }
  const players: Player[] = []
  for (let first = 0; first < task.seats; first += atDoor)
    players.push(
      ...(await Promise.all(
        seatsOf(task)
          .slice(first, first + atDoor)
          .map(enter),
      )),
    )
  await desk.close()
  return players
}
