import { onTestFinished } from 'vitest'
import { type Carrier, programCarrier } from '#game/net/carrier.ts'
import type { Live } from '#game/net/connect.ts'
import { join, openDesk, openHouse, type Planned, planWorkshop } from '#game/net/doors.ts'
import { enterDesk, enterSeat } from '#game/net/enter.ts'
import type { Snapshot } from '#game/net/store.ts'
import type { Config } from '#server/config.ts'
import { newSetupLinks } from '#server/http/setup.ts'
import { openLog } from '#server/log.ts'
import { type RunningServer, type StartOptions, startServer } from '#server/start/startServer.ts'
import type { CreateWorkshop } from '#shared/messages/phases.ts'
import type { Command } from '#shared/messages/story.ts'
import { tempFolder } from '../journal/tempFolder.ts'

/** A real server on a port and a folder of its own, with what its log said. */
export type House = RunningServer & { folder: string; lines: string[] }

export const config = (dataDir: string, more: Partial<Config> = {}): Config => ({
  ...{ port: 0, host: '127.0.0.1', dataDir, logLevel: 'info' as const },
  ...more,
})

/** Starts a server for one test; it stops when the test ends, if the test has not stopped it. */
export async function startHouse(more: Partial<StartOptions> & { folder?: string } = {}): Promise<House> {
  const { folder = tempFolder(), ...options } = more
  const lines: string[] = []
  const log = openLog({ level: 'debug', write: line => void lines.push(line), noisyWindow: 50 })
  const server = await startServer({ config: config(folder), log, ...options })
  onTestFinished(server.stop)
  return { ...server, folder, lines }
}

/** What somebody made of it, or the test fails by saying why not. */
export function given<T extends object>(answer: T): Exclude<T, { refusal: string }> {
  if ('refusal' in answer) throw new Error(`refused: ${answer.refusal}`)
  return answer as Exclude<T, { refusal: string }>
}

/** A facilitator's device, let in by a set-up link as the start prints it. */
export async function facilitatorOf(house: RunningServer): Promise<Carrier> {
  const carrier = programCarrier(house.url)
  const [link = ''] = await newSetupLinks(house.doors)
  given(await openHouse(carrier, link.split('=').at(-1) ?? ''))
  return carrier
}

const challenge = {
  ...{ title: 'Ensam på tredje våningen', question: 'Hur?', affected: '', place: '', situation: '', source: '' },
  ...{ decided: '', goodIn12: '', missingVoices: '', townVoice: '', townQuestion: '', isVoiceInvented: true },
  responsible: '',
}

export const workshop: Omit<CreateWorkshop, 'type'> = {
  ...{ title: 'En kväll i Åstaden', place: 'Biblioteket', day: '2027-02-25', language: 'sv', notToday: '' },
  ...{ programme: 'short90', challenges: [challenge] },
}

/** Waits until what a device sees is as asked; fails with the last it saw. */
export function until(live: Live, isSo: (seen: Snapshot) => boolean, within = 10_000): Promise<Snapshot> {
  return new Promise((resolve, reject) => {
    let stop = (): void => undefined
    const timer = setTimeout(() => {
      stop()
      const { connection, waiting, dropped } = live.store.getSnapshot()
      reject(new Error(`not seen in time: ${JSON.stringify({ connection, waiting, dropped })}`))
    }, within)
    const look = () => {
      const seen = live.store.getSnapshot()
      if (!isSo(seen)) return
      clearTimeout(timer)
      stop()
      resolve(seen)
    }
    stop = live.store.subscribe(look)
    look()
  })
}

export const isOpen = ({ connection, shared }: Snapshot) => connection.state === 'open' && shared !== undefined

/** A workshop with open doors, its facilitator at the desk. */
export async function openWorkshop(house: RunningServer) {
  const carrier = await facilitatorOf(house)
  const planned: Planned = given(await planWorkshop(carrier, workshop))
  const desk = enterDesk(given(await openDesk(carrier, planned.workshopId)), { carrier })
  onTestFinished(desk.close)
  const { shared } = await until(desk, isOpen)
  const reply = await desk.send({ type: 'next', from: shared!.clock.phaseId })
  if (!reply.ok) throw new Error(reply.refusal)
  return { planned, carrier, desk }
}

/** Somebody with a device of their own. */
export async function comeIn(house: RunningServer, code: string, name: string) {
  const carrier = programCarrier(house.url)
  const admission = given(await join(carrier, code, name))
  const live = enterSeat(admission, { carrier })
  onTestFinished(live.close)
  await until(live, isOpen)
  return { live, carrier, admission, seatId: admission.seatId! }
}

export const help: Command = { type: 'askHelp', kind: 'hand' }
