import { programCarrier } from '#game/net/carrier.ts'
import { openDesk, openHouse, planWorkshop } from '#game/net/doors.ts'
import { enterDesk } from '#game/net/enter.ts'
import { Bot } from '../../../../strain/bots/process/Bot.ts'
import { tileWith } from './tile.ts'
import { frameBytes, type Player, seatsOf, type Way } from './way.ts'

/** So many stand at the door at once. */
const atDoor = 8

const challenge = {
  ...{ title: 'Ensam', question: 'Hur?', affected: '', place: '', situation: '', source: '', decided: '' },
  ...{ goodIn12: '', missingVoices: '', townVoice: '', townQuestion: '', isVoiceInvented: true, responsible: '' },
}
const workshop = {
  ...{ title: 'Mot andra', place: 'Salen', day: '2027-02-25', language: 'sv' as const, notToday: '' },
  ...{ programme: 'standard120' as const, challenges: [challenge] },
}

/** What was given, or why it was not. */
function given<Answer extends object>(answer: Answer | { refusal: string }): Answer {
  if ('refusal' in answer) throw new Error(`${answer.refusal}`)
  return answer
}

/** Our server, whether it saves or not: people come in by the door and write on their organisation's tile. */
export const ours: Way = async task => {
  const carrier = programCarrier(task.url)
  given(await openHouse(carrier, task.key ?? ''))
  return async (room, earOf) => {
    const { workshopId, code } = given(await planWorkshop(carrier, workshop))
    const desk = enterDesk(given(await openDesk(carrier, workshopId)), { carrier })
    const from = await new Promise<string>(resolve => {
      const leave = desk.store.subscribe(() => {
        const { shared, connection } = desk.store.getSnapshot()
        if (!shared || connection.state !== 'open') return
        leave()
        resolve(shared.clock.phaseId)
      })
    })
    given(await desk.send({ type: 'next', from }).then(reply => (reply.ok ? reply : { refusal: reply.refusal })))
    const players: Player[] = []
    for (let first = 0; first < task.seats; first += atDoor) {
      const few = seatsOf(task).slice(first, first + atDoor)
      players.push(
        ...(await Promise.all(
          few.map(async (seat): Promise<Player> => {
            const plan = { number: seat, hall: room, code, name: `Gäst ${seat}`, after: 0, reads: false }
            const bot = await Bot.enter(task.url, plan, earOf(seat))
            return {
              write: text => frameBytes(bot.send(tileWith(seat, text)), true),
              leave: () => bot.leave(),
            }
          }),
        )),
      )
    }
    await desk.close()
    return players
  }
}
