import '../parts/tokens/look.css'
import type { ComponentProps } from 'react'
import { createRoot } from 'react-dom/client'
import { Live } from '../live/Live.tsx'
import { netStore } from '../live/netStore.ts'
import { Texts } from '../live/Texts.tsx'
import { type No, pageCarrier } from '../net/carrier.ts'
import { forget } from '../net/device/forget.ts'
import { deviceKept } from '../net/device/kept.ts'
import { comeBack, heldSeats } from '../net/doors.ts'
import { enterSeat } from '../net/enter.ts'
import { OrWords } from '../parts/messages/OrWords.tsx'
import { Participant } from './frame/Participant.tsx'
import { Outside } from './frame/seats/away/Outside.tsx'
import { recallLight } from './frame/shore/help/Comfort.tsx'

const wanted = 'workshop'
const pause = 2000

/** Whether the seat may be in a workshop whose story cannot be read: nobody is led to another for that. */
const mayLieIn = ({ workshops, unread }: { workshops: unknown[]; unread: string[] }, last: string | null): boolean =>
  (last !== null && unread.includes(last)) || (workshops.length === 0 && unread.length > 0)

/** Why the page is not in yet and asks again: nobody answers, or the server cannot read what has been saved. */
type Wait = { waits: 'connecting' | 'unread' }

/** A no that time may turn into a yes. */
const passing: Partial<Record<No['refusal'], Wait>> = {
  offline: { waits: 'connecting' },
  notSaved: { waits: 'unread' },
}

/** Finds the workshop in which this device has a seat: the one it was last in, else any that still runs. */
async function findWorkshop(): Promise<{ workshopId: string | undefined } | Wait> {
  const held = await heldSeats(pageCarrier())
  if ('refusal' in held) return passing[held.refusal] ?? { waits: 'connecting' }
  if (held.gone?.length) void forget(deviceKept(), held.gone)
  const last = new URLSearchParams(location.search).get('traff') ?? localStorage.getItem(wanted)
  if (mayLieIn(held, last)) return { waits: 'unread' }
  const { workshops } = held
  const running = workshops.filter(({ phase }) => phase !== 'closed')
  return (
    workshops.find(({ workshopId }) => workshopId === last) ?? running[0] ?? workshops[0] ?? { workshopId: undefined }
  )
}

function whyNot(refusal: No['refusal']): ComponentProps<typeof Outside>['why'] {
  switch (refusal) {
    case 'removed':
    case 'noSeat':
    case 'closed':
    case 'wrongOrigin':
      return refusal
    case 'unknown':
    case 'wrongCode':
      return 'ended'
    default:
      return 'failed'
  }
}

/** The page of whoever has come in, or may not; or why to ask again. */
async function comeIn(): Promise<{ page: React.ReactNode } | Wait> {
  const found = await findWorkshop()
  if ('waits' in found) return found
  const { workshopId } = found
  const admission = workshopId === undefined ? undefined : await comeBack(pageCarrier(), workshopId)
  if (!admission) return { page: <Outside why="noSeat" /> }
  if ('refusal' in admission) return passing[admission.refusal] ?? { page: <Outside why={whyNot(admission.refusal)} /> }
  localStorage.setItem(wanted, admission.workshopId)
  const store = netStore(enterSeat(admission), admission.workshopId)
  return {
    page: (
      <Live store={store}>
        <Participant />
      </Live>
    ),
  }
}

async function start(render: (page: React.ReactNode) => void): Promise<void> {
  render(<Outside why="connecting" />)
  for (let came = await comeIn(); ; came = await comeIn()) {
    if ('page' in came) return render(came.page)
    render(<Outside why={came.waits} />)
    await new Promise(resolve => setTimeout(resolve, pause))
  }
}

// What opens is new, and begins at the top.
history.scrollRestoration = 'manual'
recallLight()
const place = document.getElementById('root')
if (place) {
  const root = createRoot(place)
  void start(page =>
    root.render(
      <Texts>
        <OrWords words={<Outside why="failed" />}>{page}</OrWords>
      </Texts>,
    ),
  )
}
