import '../../parts/tokens/look.css'
import '../../screen/frame/screen.css'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { Command } from '#shared/messages/story.ts'
import { PhaseKind, ProgrammeId } from '#shared/model/programme.ts'
import { Form, Language, type Workshop } from '#shared/model/workshop.ts'
import { apply, fold } from '#shared/rules/story.ts'
import { FilmMaker } from '#shared/town/film/FilmMaker.ts'
import { Console } from '../../console/Console.tsx'
import type { Links } from '../../console/desk/links.ts'
import { Live } from '../../live/Live.tsx'
import { localStore } from '../../live/localStore.ts'
import { Texts } from '../../live/Texts.tsx'
import { Participant } from '../../play/frame/Participant.tsx'
import { Screen } from '../../screen/Screen.tsx'
import { FilmSource } from '../../screen/town/WallFilm.tsx'
import { lateSeat, withLatecomer } from './late.ts'
import { decksIn, played, withLongNames } from './played.ts'
import { onTablets, withoutDevices } from './tablets.ts'

/**
 * Any face in any phase, without a server: /atelje/scen?ansikte=deltagare&fas=gatherMarket&antal=24&plats=3, and
 * program=standard120, lage=start or slut, gor=deal,reveal (what the facilitator does then), sprak=en, langa=ja (long names),
 * torg=2 (the desk of that market's host), borta=ja (nobody leads, and the room may go on),
 * plattor=ja (two people at each tablet), plats=0 (a tablet that everybody has left), sen=ja or bricka (somebody comes in now, with a tile or without, whose seat is plats=sen),
 * utan=3,4 (these have no device: what they say is typed in for them),
 * form=remote or hybrid, hander=5 (so many hands are up), hitta=ja (no challenges beforehand: they are asked for, and found after the prelude).
 */
const asked = new URLSearchParams(location.search)
const language = Language.parse(asked.get('sprak') ?? 'sv')
const until = PhaseKind.parse(asked.get('fas') ?? 'gatherMarket')
const times = { start: 'start', slut: 'end' } as const
const lage = asked.get('lage')
const at = lage === 'start' || lage === 'slut' ? times[lage] : 'middle'
const programme = ProgrammeId.parse(asked.get('program') ?? 'short90')
const options = { seats: Number(asked.get('antal') ?? 24), seed: Number(asked.get('fro') ?? 7), until, at } as const
const form = Form.parse(asked.get('form') ?? 'onSite')
const evening = played({ ...options, programme, language, form, finds: asked.has('hitta') })
const { people } = evening
const named = asked.has('langa') ? withLongNames(evening.state) : evening.state
const shared = asked.has('plattor') ? onTablets(named) : named
const seated = withoutDevices(
  shared,
  asked
    .get('utan')
    ?.split(',')
    .map(at => people[Number(at) - 1]?.seatId ?? '') ?? [],
)
const late = asked.get('sen')
const started = late === null ? seated : withLatecomer(seated, late === 'bricka')
const seatIds = (asked.get('plats') ?? '1')
  .split(',')
  .flatMap(at => (at === 'sen' ? lateSeat : (people[Number(at) - 1]?.seatId ?? [])))

/** The evening after what its facilitator does by the rules, such as dealing and turning. */
function after(orders: readonly string[]): Workshop {
  const store = localStore(started, { leads: true }, decksIn(language))
  for (const type of orders) void store.send(Command.parse({ type }))
  return store.state()
}

/** The same evening when nobody has led for a while, and two have said that they would go on. */
function leaderless(then: Workshop): Workshop {
  const { shared } = then
  const goingOn = Object.fromEntries(people.slice(1, 3).map(({ seatId }) => [seatId, then.time]))
  const clock = { ...shared.clock, endsAt: then.time - 5 * 60_000, goingOn }
  return { ...then, shared: { ...shared, hasAutopilot: true, clock } }
}
/** The same evening with so many hands up, as in a talk that goes well. */
function withHands(then: Workshop, count: number): Workshop {
  const store = localStore(then, { leads: false }, decksIn(language))
  for (const { seatId } of people.slice(0, count)) void store.send({ type: 'askHelp', kind: 'hand' }, seatId)
  return store.state()
}
const led = withHands(after(asked.get('gor')?.split(',') ?? []), Number(asked.get('hander') ?? 0))
const state = asked.has('borta') ? leaderless(led) : led

/** Addresses as a server that stays where it is gives them out. */
const linksIn = (isGiven: boolean) =>
  Object.keys(isGiven ? state.shared.actors : {}).map(actorId => ({
    ...{ actorId, id: actorId, at: state.time },
    address: `${location.origin}/bekrafta/${'x'.repeat(22)}`,
  }))

const doorCode = 'RV4K7P'

/** The films of this evening as the server would make them. */
async function films() {
  const [first, ...rest] = evening.story
  const maker = new FilmMaker(state.shared)
  let now = fold(first ? [first] : [])
  for (const fact of rest) {
    now = apply(now, fact)
    maker.add(now.shared, now.time)
  }
  return { films: maker.films(state.shared) }
}

const links: Links = {
  door: { code: doorCode, addresses: [location.origin] },
  screen: asked.has('torg') ? '' : location.href,
  file: () => location.href,
  picture: () => location.href,
  resumeCode: async () => undefined,
  newSeat: async () => undefined,
  leaders: async () => [{ id: 'first', address: location.href, isHere: true, isMe: false }],
  addLeader: async () => undefined,
  endLeader: async () => undefined,
  ownerLinks: async () => ({ isReachable: true, links: linksIn(asked.has('lank')) }),
  films,
  rehearse: async () => undefined,
}

function face(): ReactNode {
  document.documentElement.toggleAttribute('data-wall', asked.get('ansikte') === 'storbild')
  // From the console of the browser anybody may act: scen.send({ type: 'reveal' }), or with a seat's id as second word.
  const isDesk = asked.get('ansikte') === 'regi'
  const leads = isDesk && (Number(asked.get('torg')) || true)
  const store = localStore(
    state,
    {
      ...{ seatIds, leads, isLed: !asked.has('borta') },
      ...{ isCutOff: asked.has('avbrott'), cannotSave: asked.has('fullt'), door: links.door },
    },
    { ...decksIn(language), code: doorCode },
  )
  Object.assign(globalThis, { scen: store })
  if (isDesk) return <Console store={store} links={links} />
  return (
    <Live store={store}>
      {asked.get('ansikte') === 'storbild' ? (
        <FilmSource value={films}>
          <Screen />
        </FilmSource>
      ) : (
        <Participant />
      )}
    </Live>
  )
}

const place = document.getElementById('root')
if (place) createRoot(place).render(<Texts fallback={language}>{face()}</Texts>)
