import type { Workshop } from '#shared/model/workshop.ts'
import * as seenBy from '#shared/views/seenBy.ts'

type Sent = { own: Map<string, object>; desk?: object }

/** What one connection has been sent beside the shared state, so that only what has changed is sent again. */
export const newSlices = (): Sent => ({ own: new Map() })

const isSame = (one: object | undefined, other: object): boolean =>
  one !== undefined && Object.entries(other).every(([name, value]) => Reflect.get(one, name) === value)

/** The slices of these seats that have changed, by seat. */
export function changedOwn(sent: Sent, state: Workshop, seatIds: readonly string[]): Record<string, seenBy.OwnView> {
  const changed: Record<string, seenBy.OwnView> = {}
  for (const id of seatIds) {
    const view = seenBy.own(state, id)
    if (isSame(sent.own.get(id), view)) continue
    sent.own.set(id, view)
    changed[id] = view
  }
  return changed
}

/** The facilitators' slice, if it has changed. */
export function changedDesk(sent: Sent, state: Workshop): seenBy.DeskView | undefined {
  const view = seenBy.desk(state)
  if (isSame(sent.desk, view)) return undefined
  sent.desk = view
  return view
}
