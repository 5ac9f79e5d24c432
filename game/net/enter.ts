import type { Admission } from '#shared/views/live/doors.ts'
import { type Carrier, type No, pageCarrier } from './carrier.ts'
import { connect, type Live } from './connect.ts'
import { allKept, deviceKept, type Kept } from './device/kept.ts'
import { comeBack, openDesk, openScreen } from './doors.ts'
import { newId } from './ids.ts'

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

/** So long a page waits for what has just been typed to be kept on the device. */
const keepWithin = 2_000
const breath = 50

/**
 * Reloads the page once for each shape that a server speaks; twice would be a loop, so then the page says what is wrong.
 * Every field hands over first what is typed, as when the page is closed.
 */
async function reloadOnce(shape: string): Promise<void> {
  const memory = tabMemory()
  const before = memory?.getItem(reloadedFor)?.split(' ') ?? []
  if (!memory || before.includes(shape)) return
  memory.setItem(reloadedFor, [...before, shape].join(' '))
  dispatchEvent(new Event('pagehide'))
  await new Promise(resolve => setTimeout(resolve, breath))
  await Promise.race([allKept(), new Promise(resolve => setTimeout(resolve, keepWithin))])
  location.reload()
}

/** Server and page agree: the next that does not is another one. */
const understood = (): void => tabMemory()?.removeItem(reloadedFor)

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
    outdated: means.outdated ?? (means.carrier ? undefined : (shape: string) => void reloadOnce(shape)),
    understood: means.carrier ? undefined : understood,
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
