import { led } from '../make/frames.ts'
import { Attacker } from './Attacker.ts'
import { Beggar } from './Beggar.ts'
import { type Assault, numbersOf } from './cases.ts'
import { Queue } from './Queue.ts'
import { type Report, Tally } from './Tally.ts'

/** Those who lead and look say as much as a whole table. */
const crowd = 4
/** Who waits for each answer over HTTP needs many connections to ask as much. */
const beggarsEach = 20
const tellEvery = 500

/** Carries an assault out, over many connections at a time; tells now and then what has come of it. */
export async function attack(assault: Assault, tell: (report: Report) => void): Promise<void> {
  const tally = new Tally()
  const queue = new Queue(assault)
  const { connections, planted } = assault
  const bearers = [...planted.devices.map(({ id }) => id), ...Array.from({ length: crowd }, () => led).flat()]
  const attackers = Array.from({ length: connections }, () => bearers)
    .flat()
    .map(bearer => new Attacker(assault, bearer, queue, tally))
  const requests = numbersOf(assault, true)
  const beggars = Array.from({ length: connections * beggarsEach }, () => new Beggar(assault, requests, tally))
  const telling = setInterval(() => tell(tally.report(false)), tellEvery)
  await Promise.all([...attackers, ...beggars].map(one => one.run()))
  clearInterval(telling)
  tell(tally.report(true))
}
