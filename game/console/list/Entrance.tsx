import { useEffect, useState } from 'react'
import { tidy } from '#game/live/fields/written.ts'
import type { LiveStore } from '#game/live/liveStore.ts'
import { netStore } from '#game/live/netStore.ts'
import { pageCarrier } from '#game/net/carrier.ts'
import { addKey, askHouse, fetchFilm, listKeys, openDesk, openHouse, ownerLinks, revokeKey } from '#game/net/doors.ts'
import { enterDesk } from '#game/net/enter.ts'
import { Console } from '../Console.tsx'
import type { Links } from '../desk/links.ts'
import { Outside } from '../desk/Outside.tsx'
import { useSay } from '../desk/text.ts'
import { NewPlan } from '../plan/NewPlan.tsx'
import type { DoorNo } from './doorWords.ts'
import { KeyForm } from './KeyForm.tsx'
import { startRehearsal } from './startRehearsal.ts'
import { Workshops } from './Workshops.tsx'

type Page =
  | { kind: 'waiting'; why?: Passing }
  | { kind: 'key'; refusal?: DoorNo }
  | { kind: 'list' }
  | { kind: 'new' }
  | { kind: 'workshop'; store: LiveStore; links: Omit<Links, 'door'> }

/** A no that time may turn into a yes: the page asks again by itself. */
const passing = ['offline', 'notSaved'] as const
type Passing = (typeof passing)[number]
const passingIn = (refusal: DoorNo | undefined) => passing.find(one => one === refusal)
const pause = 2000

const carrier = pageCarrier()
const unmade = 'ny'
/** The last part of the address: a workshop, a new one, or nothing for the list. */
const wanted = (): string => location.pathname.split('/')[2] ?? ''

/** A key that came with the link. */
const keyInLink = (): string | undefined => new URLSearchParams(location.hash.slice(1)).get('nyckel') ?? undefined

/** Asks until there is an answer; the key leaves the address as soon as the server has taken it or said no. */
async function arrive(show: (page: Page) => void): Promise<void> {
  const key = keyInLink()
  for (let page = await enter(key); ; page = await enter(key)) {
    const why = page.kind === 'key' ? passingIn(page.refusal) : undefined
    if (why === undefined) {
      if (key !== undefined) history.replaceState(null, '', location.pathname)
      return show(page)
    }
    show({ kind: 'waiting', why })
    await new Promise(resolve => setTimeout(resolve, pause))
  }
}

/** Finds out what this device may see, and shows it. */
export function Entrance() {
  const say = useSay()
  const [page, setPage] = useState<Page>({ kind: 'waiting' })
  useEffect(() => {
    tidy()
    void arrive(setPage)
  }, [])
  const tryKey = async (key: string): Promise<DoorNo | undefined> => {
    const next = await enter(key)
    if (next.kind === 'key') return next.refusal ?? 'usedLink'
    setPage(next)
    return undefined
  }
  switch (page.kind) {
    case 'waiting':
      if (page.why) return <Outside why={page.why} />
      return (
        <main>
          <p role="status">{say('fetching')}</p>
        </main>
      )
    case 'key':
      return <KeyForm refusal={page.refusal} onKey={tryKey} />
    case 'list':
      return <Workshops />
    case 'new':
      return <NewPlan />
    case 'workshop':
      return <Console store={page.store} links={page.links} />
  }
}

async function enter(key: string | undefined): Promise<Page> {
  const workshopId = wanted()
  if (workshopId && workshopId !== unmade) return enterWorkshop(workshopId, key)
  const no = await openedHouse(key)
  if (no) return { kind: 'key', refusal: no === 'notFacilitator' ? undefined : no }
  return { kind: workshopId === unmade ? 'new' : 'list' }
}

/** Nothing when this device is a facilitator's, else why not. */
async function openedHouse(key: string | undefined): Promise<DoorNo | undefined> {
  const house = await askHouse(carrier)
  if ('refusal' in house) return house.refusal
  if (house.isFacilitator) return undefined
  if (key === undefined) return 'notFacilitator'
  const opened = await openHouse(carrier, key)
  return 'refusal' in opened ? opened.refusal : undefined
}

/** A workshop's own link opens it; a house key opens them all. */
async function enterWorkshop(workshopId: string, key: string | undefined): Promise<Page> {
  const asked = await openDesk(carrier, workshopId, key)
  if (!('refusal' in asked)) return workshopPage(workshopId, asked)
  if (key !== undefined && !(await openedHouse(key))) {
    const again = await openDesk(carrier, workshopId)
    if (!('refusal' in again)) return workshopPage(workshopId, again)
    return { kind: 'key', refusal: again.refusal }
  }
  return { kind: 'key', refusal: asked.refusal === 'notFacilitator' ? undefined : asked.refusal }
}

type Admitted = Parameters<typeof enterDesk>[0]

async function workshopPage(workshopId: string, admission: Admitted): Promise<Page> {
  const store = netStore(enterDesk(admission), workshopId)
  return { kind: 'workshop', store, links: await linksOf(workshopId, store) }
}

async function linksOf(workshopId: string, store: LiveStore): Promise<Omit<Links, 'door'>> {
  const listed = await listKeys(carrier, workshopId)
  const keys = 'keys' in listed ? listed.keys : []
  const first = URL.parse('door' in listed ? (listed.door.addresses[0] ?? '') : '')?.origin ?? location.origin
  // The host of a market is given none of the links.
  const isWhole = 'keys' in listed
  const made = keys.find(({ kind }) => kind === 'screen') ?? (isWhole && (await addKey(carrier, workshopId, 'screen')))
  const screen = made && 'secret' in made ? made.secret : ''
  return {
    screen: screen && `${first}/storbild/${screen}`,
    file: kind => `/api/workshops/${workshopId}/export/${kind}`,
    picture: market => `/api/workshops/${workshopId}/export/town${market ? `-${market}` : ''}.svg`,
    resumeCode: async () => undefined,
    newSeat: async name => {
      const seats = () => Object.values(store.getSnapshot().shared?.seats ?? {})
      const before = new Set(seats().map(({ id }) => id))
      const reply = await store.send({ type: 'addSeat', name })
      return reply.ok ? seats().find(({ id, hasNoDevice }) => hasNoDevice && !before.has(id))?.id : undefined
    },
    leaders: async () => {
      const now = await listKeys(carrier, workshopId)
      if ('refusal' in now) return []
      return now.keys
        .filter(({ kind }) => kind !== 'screen')
        .map(({ id, name, market, isHere, secret }) => ({
          ...{ id, name, market, isHere, isMe: id === now.own },
          address: `${first}/regi/${workshopId}#nyckel=${secret}`,
        }))
    },
    addLeader: async (name, market) =>
      void (await addKey(carrier, workshopId, market === undefined ? 'facilitator' : 'host', name, market)),
    endLeader: async id => void (await revokeKey(carrier, workshopId, id)),
    ownerLinks: async () => {
      const given = await ownerLinks(carrier, workshopId)
      return 'refusal' in given ? { isReachable: false, links: [] } : given
    },
    films: () => fetchFilm(carrier, { workshopId }),
    rehearse: (people, speed) => startRehearsal(carrier, workshopId, people, speed),
  }
}
