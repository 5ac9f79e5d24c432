import type { Hello } from '#shared/views/live/state.ts'
import type { Log } from '../../log.ts'
import type { Metrics } from '../../start/metrics/metrics.ts'
import type { LiveWorkshop } from '../LiveWorkshop.ts'
import type { Tenure } from '../lease/Tenure.ts'
import type { Presence } from '../roomState/Presence.ts'

/** A workshop as the sockets need it. */
export type Opened = {
  live: LiveWorkshop
  presence: Presence
  log: Log
  metrics: Metrics
  tenure?: Tenure
  resumeCode(seatId: string, deviceId: string): string
  door(): Hello['door']
}
