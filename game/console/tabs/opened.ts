/** The tabs of the desk. */
export type Tab = 'partnerships' | 'town' | 'tiles' | 'notes' | 'people' | 'workshop'

/** The views of the remote in one hand. */
export type RemoteView = 'now' | 'partnerships' | 'people' | 'more'

/** What is open on the desk and in the hand: whoever turns the phone has the same before them. No tab has been chosen at first. */
export type OpenTabs = { tab?: Tab; view: RemoteView }

const views: Record<Tab, RemoteView> = {
  partnerships: 'partnerships',
  town: 'partnerships',
  tiles: 'more',
  notes: 'more',
  people: 'people',
  workshop: 'more',
}

/** A tab of the desk is chosen. */
export const withTab = (tab: Tab): OpenTabs => ({ tab, view: views[tab] })

/** A view of the remote is chosen; what is now stands beside any tab, and under "more" lie several. */
export function withView({ tab }: OpenTabs, view: RemoteView): OpenTabs {
  const isThere = view === 'now' || (tab !== undefined && views[tab] === view)
  if (isThere) return { ...(tab && { tab }), view }
  return { tab: view === 'more' ? 'workshop' : view, view }
}
