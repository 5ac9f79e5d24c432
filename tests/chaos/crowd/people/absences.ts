import type { Live } from '#game/net/connect.ts'
import { now } from '../../../../tools/strain/bots/now.ts'

/** When a device lost its connection, and when it had one again. Moments are by the machine's clock. */
export type Absences = {
  /** Whether the device has been away since then, and is back. */
  isBackSince(moment: number): boolean
  /** From the first loss after this moment until the device was back for good, in ms. */
  awaySince(moment: number): number
  /** When it was back for good. */
  backAt(): number
  /** How many times it lost the connection after this moment. */
  lossesSince(moment: number): number
}

/** Follows a device's connection for as long as there is one. */
export function absences(live: Live): Absences {
  const lost: number[] = []
  let backAt = Number.NaN
  let isHere = true
  live.store.subscribe(() => {
    const isOpen = live.store.getSnapshot().connection.state === 'open'
    if (isOpen === isHere) return
    isHere = isOpen
    if (isOpen) backAt = now()
    else lost.push(now())
  })
  const since = (moment: number) => lost.filter(time => time >= moment)
  return {
    isBackSince: moment => isHere && since(moment).length > 0,
    awaySince: moment => Math.round(backAt - (since(moment)[0] ?? Number.NaN)),
    backAt: () => backAt,
    lossesSince: moment => since(moment).length,
  }
}
