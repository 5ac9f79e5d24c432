import '../../parts/tokens/look.css'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { PhaseKind } from '#shared/model/programme.ts'
import { Console } from '../../console/Console.tsx'
import type { Links } from '../../console/desk/links.ts'
import { Live } from '../../live/Live.tsx'
import { localStore } from '../../live/localStore.ts'
import { Texts } from '../../live/Texts.tsx'
import { Participant } from '../../play/frame/Participant.tsx'
import { Screen } from '../../screen/Screen.tsx'
import { played } from './played.ts'

/** Any face in any phase, without a server: /atelje/scen?ansikte=deltagare&fas=gatherMarket&antal=24&plats=3. */
const asked = new URLSearchParams(location.search)
const until = PhaseKind.parse(asked.get('fas') ?? 'gatherMarket')
const seats = Number(asked.get('antal') ?? 24)
const { state, people } = played({ seats, seed: Number(asked.get('fro') ?? 7), until, at: 'middle' })
const seatIds = (asked.get('plats') ?? '1').split(',').flatMap(at => people[Number(at) - 1]?.seatId ?? [])

const links: Links = {
  door: { code: 'RV4K7P', addresses: [location.origin] },
  console: location.href,
  screen: location.href,
  file: () => location.href,
  resumeCode: async () => undefined,
  newSeat: async () => undefined,
  rehearse: async () => undefined,
}

function face(): ReactNode {
  const store = localStore(state, seatIds, asked.get('ansikte') === 'regi')
  if (asked.get('ansikte') === 'regi') return <Console store={store} links={links} />
  return <Live store={store}>{asked.get('ansikte') === 'storbild' ? <Screen /> : <Participant />}</Live>
}

const place = document.getElementById('root')
if (place) createRoot(place).render(<Texts>{face()}</Texts>)
