import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react'
import { Live, useLive } from '#game/live/Live.tsx'
import type { Connection, LiveStore } from '#game/live/liveStore.ts'
import { type Links, LinksContext } from './desk/links.ts'
import { Outside, type WhyOutside } from './desk/Outside.tsx'
import { useSay, useWords } from './desk/text.ts'
import { PlannedWorkshop } from './plan/PlannedWorkshop.tsx'
import { Run } from './run/Run.tsx'
import { deskStore, useHost } from './run/room/host.ts'

type ConsoleProps = { store: LiveStore; links: Omit<Links, 'door'> }

/** The console of one workshop: its plan before the doors open, the desk from then on. */
export function Console({ store, links }: ConsoleProps) {
  const seen = useMemo(() => deskStore(store), [store])
  return (
    <Live store={seen}>
      <Linked links={links}>
        <Face />
      </Linked>
    </Live>
  )
}

function Linked({ links, children }: { links: Omit<Links, 'door'>; children: ReactNode }) {
  const { door } = useLive()
  const value = useMemo(() => ({ ...links, door }), [links, door])
  return <LinksContext value={value}>{children}</LinksContext>
}

function Face() {
  const { shared, desk, connection } = useLive()
  const say = useSay()
  const word = useWords()
  const host = useHost()
  const hash = useHash()
  const title = shared?.title
  const kind = shared?.clock.kind
  const isPlan = kind === 'draft' || (kind === 'open' && hash === '#plan')
  useEffect(() => {
    document.title = [title, say('consoleName'), word('product')].filter(Boolean).join(' – ')
  }, [title, say, word])
  useEffect(() => {
    if (!isPlan) scrollTo({ top: 0 })
  }, [isPlan])
  const why = outside(connection)
  if (why) return <Outside why={why} />
  if (!shared || !desk) {
    return (
      <main className="page">
        <p role="status">{say('fetching')}</p>
      </main>
    )
  }
  if (host && kind === 'draft') return <Draft title={shared.title} market={host.number} />
  return isPlan && !host ? <PlannedWorkshop /> : <Run />
}

/** Before the doors open there is nothing for a host to lead. */
function Draft({ title, market }: { title: string; market: number }) {
  const say = useSay()
  return (
    <main className="page stack">
      <h1>{title}</h1>
      <p>
        <b>{say('hostTitle', { number: market })}</b>
      </p>
      <p role="status">{say('hostDraft')}</p>
    </main>
  )
}

function outside(connection: Connection): WhyOutside | undefined {
  if (connection === 'outdated' || connection === 'wrongOrigin') return connection
  return ['ended', 'removed', 'noSeat'].includes(connection) ? 'ended' : undefined
}

function useHash(): string {
  return useSyncExternalStore(
    listener => {
      addEventListener('hashchange', listener)
      return () => removeEventListener('hashchange', listener)
    },
    () => location.hash,
  )
}
