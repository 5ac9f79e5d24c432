import { marksIn } from '../../../../strain/bots/marks.ts'
import { engine } from './engine.ts'
import { type Ear, type Player, seatsOf, type Way } from './way.ts'

const namespace = '/tiles,'

/** The server of boardgame.io: a workshop is a match, a seat a player, a text a move. It answers no move, so a writer has
 * an answer when their own text comes back. */
export const boardgame: Way = async task => async (room, earOf) => {
  const players: Player[] = []
  // Everybody hears of everybody who comes, so they come one at a time.
  for (const seat of seatsOf(task)) players.push(await enter(task, `match-${room}`, seat, earOf(seat)))
  return players
}

async function enter(
  { url, seats }: { url: string; seats: number },
  match: string,
  seat: number,
  ear: Ear,
): Promise<Player> {
  const asked = new Map<string, number>()
  const isThere = Promise.withResolvers<void>()
  const packets = await engine(`${url}/socket.io/?`, namespace, {
    heard: ear.heard,
    packet(frame) {
      if (frame.includes('["sync"')) return isThere.resolve()
      for (const mark of marksIn(frame)) {
        const sentAt = asked.get(mark)
        if (sentAt !== undefined) ear.answered(performance.now() - sentAt)
        asked.delete(mark)
      }
      ear.patch(frame)
    },
  })
  packets.send(`42${namespace}${JSON.stringify(['sync', match, `${seat}`, null, seats])}`)
  await isThere.promise
  return {
    write(text) {
      const [mark = ''] = marksIn(Buffer.from(text))
      asked.set(mark, performance.now())
      const move = {
        type: 'MAKE_MOVE',
        payload: { type: 'write', args: [text], playerID: `${seat}`, credentials: null },
      }
      return packets.send(`42${namespace}${JSON.stringify(['update', move, 0, match, `${seat}`])}`)
    },
    leave: packets.leave,
  }
}
