import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { Told } from '#game/live/useSend.ts'
import { ToastRegion } from '#game/parts/messages/ToastRegion.tsx'
import { useToasts } from '#game/parts/messages/toasts.ts'
import { Shore } from '#game/parts/shell/Shore.tsx'
import type { Refusal } from '#shared/messages/reply.ts'
import { After } from '../after/After.tsx'
import { useIsNarrow, useIsTall, useLayout } from '../desk/pieces/useLayout.ts'
import { ShortcutKeys } from '../desk/shortcuts.tsx'
import { useRefusals, useSay, useWords } from '../desk/text.ts'
import { type OpenTabs, type RemoteView, withTab, withView } from '../tabs/opened.ts'
import { Desk } from './Desk.tsx'
import { NextButton } from './now/NextButton.tsx'
import { Remote, RemoteNav } from './Remote.tsx'
import { useHost } from './room/host.ts'
import { MarketFilter } from './room/MarketFilter.tsx'
import styles from './run.module.css'
import { OpenContext, type Opened } from './sheets/open.ts'
import { Sides } from './sheets/Sides.tsx'
import { Footer, Status, Whereabouts } from './tags/Tags.tsx'

/** The running console: a desk on a laptop, a remote in the hand, the same evening in both. */
export function Run() {
  const { clock } = useShared()
  const word = useWords()
  const say = useSay()
  const layout = useLayout()
  const isTall = useIsTall()
  const isNarrow = useIsNarrow()
  const refusal = useRefusals()
  const toasts = useToasts()
  const [opened, setOpened] = useState<Opened>()
  const [tabs, setTabs] = useState<OpenTabs>({ view: 'now' })
  const { tab, view } = tabs
  const setView = (next: RemoteView) => setTabs(withView(tabs, next))
  const tell = (why: Refusal) => toasts.refuse(refusal(why))
  const isOver = clock.kind === 'closed'
  const isRemote = layout === 'remote'
  return (
    <Told value={tell}>
      <ShortcutKeys>
        <OpenContext value={setOpened}>
          <MarketFilter>
            <div className={styles.desk} data-layout={layout} data-tall={isTall} data-narrow={isNarrow}>
              <Shore
                skip={word('skip')}
                tags={<Whereabouts />}
                aside={<Status onPeople={() => setView('people')} />}
                footer={<Footer />}
                notices={<ToastRegion label={say('notices')} undo={word('undo')} toasts={toasts} />}
                dock={isRemote && !isOver ? <RemoteDock view={view} onView={setView} /> : undefined}
              >
                {isOver && <After />}
                {!isOver &&
                  (isRemote ? (
                    <Remote view={view} />
                  ) : (
                    <Desk chosen={tab} onTab={next => setTabs(withTab(next))} hasCrowd={layout === 'three'} />
                  ))}
              </Shore>
            </div>
            <Sides opened={opened} onClose={() => setOpened(undefined)} />
          </MarketFilter>
        </OpenContext>
      </ShortcutKeys>
    </Told>
  )
}

function RemoteDock({ view, onView }: { view: RemoteView; onView: (view: RemoteView) => void }) {
  const host = useHost()
  return (
    <>
      {!host && <NextButton />}
      <RemoteNav view={view} onView={onView} />
    </>
  )
}
