import { onTestFinished } from 'vitest'
import { type Carrier, programCarrier } from '#game/net/carrier.ts'
import { join, openDesk, openHouse, type Planned, planWorkshop } from '#game/net/doors.ts'
import { enterDesk, enterSeat } from '#game/net/enter.ts'
import type { Config } from '#server/config.ts'
import { newSetupLinks } from '#server/http/setup.ts'
import { openLog } from '#server/log.ts'
import { type RunningServer, type StartOptions, startServer } from '#server/start/startServer.ts'
import type { Command } from '#shared/messages/story.ts'
import { tempFolder } from '../journal/tempFolder.ts'
import { given, isOpen, until, workshop } from '../support/devices.ts'

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

/** A facilitator's device, let in by a set-up link as the start prints it. */
export async function facilitatorOf(house: RunningServer): Promise<Carrier> {
  const carrier = programCarrier(house.url)
  const [link = ''] = await newSetupLinks(house.doors)
  given(await openHouse(carrier, link.split('=').at(-1) ?? ''))
  return carrier
}

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
