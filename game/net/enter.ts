import type { Admission } from '#shared/views/live/doors.ts'
import { type Carrier, type No, pageCarrier } from './carrier.ts'
import { connect, type Live } from './connect.ts'
import { comeBack, openDesk, openScreen } from './doors.ts'
import { newId } from './ids.ts'
import { deviceKept, type Kept } from './kept.ts'

/** What a program gives instead of a page's own. */
export type Means = { carrier?: Carrier; kept?: Kept; outdated?: (shape: string) => void }

const reloadedFor = 'reloaded-for'

/** What a tab remembers when it is loaded anew; nothing in a browser that forbids pages to keep anything. */
function tabMemory(): Storage | undefined {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}

/** Reloads the page once for each shape that a server speaks; twice would be a loop, so then the page says what is wrong. */
function reloadOnce(shape: string): void {
  const memory = tabMemory()
  if (!memory || memory.getItem(reloadedFor) === shape) return
  memory.setItem(reloadedFor, shape)
  location.reload()
}

const tabName = 'tab'

/** A tab's own name. It outlives a reload, and what was on its way then goes on at once. */
function thisTab(): string {
  const memory = tabMemory()
  const known = memory?.getItem(tabName)
  if (known) return known
  const fresh = newId()
  memory?.setItem(tabName, fresh)
  return fresh
}

const wayOf = (means: Means, again: (carrier: Carrier) => Promise<Admission | No>) => {
  const { carrier = pageCarrier(), kept = means.carrier ? undefined : deviceKept() } = means
  return {
    carrier,
    kept,
    tab: means.carrier ? undefined : thisTab(),
    outdated: means.outdated ?? (means.carrier ? undefined : reloadOnce),
    again: () => again(carrier),
  }
}

/** Takes part with a seat just given. */
export const enterSeat = (admission: Admission, means: Means = {}): Live =>
  connect(
    admission,
    wayOf(means, carrier => comeBack(carrier, admission.workshopId)),
  )

/** Leads a workshop with a desk just opened. */
export const enterDesk = (admission: Admission, means: Means = {}): Live =>
  connect(
    admission,
    wayOf(means, carrier => openDesk(carrier, admission.workshopId)),
  )

/** Shows a workshop; a screen has only its key. */
export const enterScreen = (admission: Admission, key: string, means: Means = {}): Live =>
  connect(
    admission,
    wayOf(means, carrier => openScreen(carrier, key)),
  )
