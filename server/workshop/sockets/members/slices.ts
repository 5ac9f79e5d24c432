import type { Workshop } from '#shared/model/workshop.ts'
import * as seenBy from '#shared/views/seenBy.ts'
import { type Bearer, marketAt } from './bearer.ts'

type Sent = { own: Map<string, object>; desk?: object; text?: string | undefined }

/** What one connection has been sent beside the shared state, so that only what has changed is sent again. */
export const newSlices = (): Sent => ({ own: new Map() })

/** The same parts with the same values: a part that is gone is a change as well. */
const isSame = (one: object | undefined, other: object): boolean =>
  one !== undefined &&
  Object.keys({ ...one, ...other }).every(name => Reflect.get(one, name) === Reflect.get(other, name))

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

/** The slice of those who lead, all of it or one market's, if it has changed. */
export function changedDesk(sent: Sent, state: Workshop, bearer: Bearer): seenBy.DeskView | undefined {
  if (bearer.as !== 'facilitator' && bearer.as !== 'host') return undefined
  const isHost = bearer.as === 'host'
  const view = isHost ? seenBy.hostDesk(state, marketAt(state.shared, bearer.market)) : seenBy.desk(state)
  // A host's slice is made anew each time, so that what it says tells whether it has changed.
  const text = isHost ? JSON.stringify(view) : undefined
  if (isHost ? sent.text === text : isSame(sent.desk, view)) return undefined
  sent.text = text
  sent.desk = view
  return view
}
