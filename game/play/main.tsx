import '../parts/tokens/look.css'
import type { ComponentProps } from 'react'
import { createRoot } from 'react-dom/client'
import { Live } from '../live/Live.tsx'
import { netStore } from '../live/netStore.ts'
import { Texts } from '../live/Texts.tsx'
import { type No, pageCarrier } from '../net/carrier.ts'
import { comeBack, heldSeats } from '../net/doors.ts'
import { enterSeat } from '../net/enter.ts'
import { Participant } from './frame/Participant.tsx'
import { Outside } from './frame/seats/away/Outside.tsx'
import { recallLight } from './frame/shore/help/Comfort.tsx'

const wanted = 'workshop'
const pause = 2000

/** Whether the seat may be in a workshop whose story cannot be read: nobody is led to another for that. */
const mayLieIn = ({ workshops, unread }: { workshops: unknown[]; unread: string[] }, last: string | null): boolean =>
  (last !== null && unread.includes(last)) || (workshops.length === 0 && unread.length > 0)

/** Finds the workshop in which this device has a seat: the one it was last in, else any that still runs. */
async function findWorkshop(): Promise<string | undefined> {
  const held = await heldSeats(pageCarrier())
  const last = new URLSearchParams(location.search).get('traff') ?? localStorage.getItem(wanted)
  if ('refusal' in held || mayLieIn(held, last)) {
    await new Promise(resolve => setTimeout(resolve, pause))
    return findWorkshop()
  }
  const { workshops } = held
  const running = workshops.filter(({ phase }) => phase !== 'closed')
  return (workshops.find(({ workshopId }) => workshopId === last) ?? running[0] ?? workshops[0])?.workshopId
}

/** A no that time may turn into a yes. */
const passing: readonly No['refusal'][] = ['offline', 'notSaved']

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

async function start(render: (page: React.ReactNode) => void): Promise<void> {
  render(<Outside why="connecting" />)
  const workshopId = await findWorkshop()
  const admission = workshopId === undefined ? undefined : await comeBack(pageCarrier(), workshopId)
  if (!admission) return render(<Outside why="noSeat" />)
  if ('refusal' in admission) {
    if (!passing.includes(admission.refusal)) return render(<Outside why={whyNot(admission.refusal)} />)
    await new Promise(resolve => setTimeout(resolve, pause))
    return start(render)
  }
  localStorage.setItem(wanted, admission.workshopId)
  const store = netStore(enterSeat(admission), admission.workshopId)
  render(
    <Live store={store}>
      <Participant />
    </Live>,
  )
}

// What opens is new, and begins at the top.
history.scrollRestoration = 'manual'
recallLight()
const place = document.getElementById('root')
if (place) {
  const root = createRoot(place)
  void start(page => root.render(<Texts>{page}</Texts>))
}
