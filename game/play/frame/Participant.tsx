import { CircleQuestionMark } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Refusal } from '#shared/messages/reply.ts'
import type { PhaseKind } from '#shared/model/programme.ts'
import { seatView } from '#shared/views/seatView.ts'
import { useLive, useShared } from '../../live/Live.tsx'
import { Told } from '../../live/useSend.ts'
import { Waits } from '../../parts/actions/Button.tsx'
import { IconButton } from '../../parts/actions/IconButton.tsx'
import { ToastRegion } from '../../parts/messages/ToastRegion.tsx'
import { useToasts } from '../../parts/messages/toasts.ts'
import { PageFooter } from '../../parts/shell/PageFooter.tsx'
import { Shore } from '../../parts/shell/Shore.tsx'
import { classes } from '../../parts/tokens/classes.ts'
import { fetchAhead } from '../../town/engine/ahead.ts'
import styles from './frame.module.css'
import { Notices } from './notices/Notices.tsx'
import { Saying } from './notices/saying.ts'
import { useBackCloses, useStay } from './notices/useBack.ts'
import { Outside } from './seats/away/Outside.tsx'
import { Halves, useIsWide } from './seats/Halves.tsx'
import { SeatFace } from './seats/SeatFace.tsx'
import { SeatSwitch } from './seats/SeatSwitch.tsx'
import { ShareHere } from './shore/AddSeat.tsx'
import { HelpSheet } from './shore/help/HelpSheet.tsx'
import { Languages } from './shore/reading/Languages.tsx'
import { TimeLeft } from './shore/TimeLeft.tsx'
import { EmptyTablet } from './shore/tablet/EmptyTablet.tsx'
import { SitDownHere } from './shore/tablet/SitDownHere.tsx'
import { type HandsBySeat, HandsPlace } from './shore/town/hands.ts'
import { TownButton } from './shore/town/TownButton.tsx'
import { WhereWeAre } from './shore/WhereWeAre.tsx'
import { useRefusals, useText } from './words.ts'

/** The participant's page: the seats of this device in the workshop, or why there is none. */
export function Participant() {
  const { shared, connection, seatIds } = useLive()
  const held = seatIds.filter(id => shared?.seats[id])
  const here = held.filter(id => shared?.seats[id]?.state !== 'removed')
  if (connection !== 'on' && connection !== 'off' && connection !== 'connecting') return <Outside why={connection} />
  if (held.length > 0 && here.length === 0) return <Outside why="removed" />
  if (!shared) return <Outside why="connecting" />
  // Only a tablet that others have left stays connected without a seat.
  if (here.length === 0) return connection === 'on' ? <EmptyTablet /> : <Outside why="noSeat" />
  return <Evening seatIds={here} />
}

const currentSeat = 'seat'

/** Phases whose task has two columns where there is room for them. */
const twoColumns: readonly PhaseKind[] = ['gatherMarket', 'formulate', 'trial']

/** Phases in which both at a shared tablet read and talk, a half each. Where they write, they have the whole in turn. */
const inHalves: readonly PhaseKind[] = ['swap1', 'gatherMarket', 'break', 'swap2']

function Evening({ seatIds }: { seatIds: readonly string[] }) {
  const shared = useShared()
  const { connection } = useLive()
  const t = useText()
  const refusal = useRefusals()
  const toasts = useToasts()
  const { show, refuse } = toasts
  const tell = useCallback((no: Refusal) => refuse(refusal(no)), [refuse, refusal])
  const [chosen, setChosen] = useState(() => localStorage.getItem(currentSeat) ?? '')
  const [isHelpOpen, setHelpOpen] = useState(false)
  useStay()
  useEffect(fetchAhead, [])
  useBackCloses(isHelpOpen, () => setHelpOpen(false))
  const [dock, setDock] = useState<HTMLElement | null>(null)
  const isWide = useIsWide()

  const current = seatIds.includes(chosen) ? chosen : (seatIds[0] ?? '')
  const choose = useCallback((seatId: string) => {
    localStorage.setItem(currentSeat, seatId)
    setChosen(seatId)
  }, [])
  // Whoever has the tablet in hand keeps it when somebody else is added.
  useEffect(() => {
    if (current && current !== chosen) choose(current)
  }, [current, chosen, choose])
  useMovedOn(seatIds, show)
  const views = seatIds.flatMap(id => seatView(shared, id) ?? [])
  const [one, other] = views
  const shown = views.find(({ seat }) => seat.id === current) ?? one
  const [hands, setHands] = useState<HandsBySeat>({})
  const isPairTablet =
    isWide &&
    views.length === 2 &&
    inHalves.includes(shared.clock.kind) &&
    // From the second round on the two sit at a table each.
    shared.round <= 1 &&
    one?.isInRole &&
    one.pair !== undefined &&
    one.pair === other?.pair
  const isBroad = twoColumns.includes(shared.clock.kind) && !isPairTablet
  const place = useMemo(() => ({ kind: 'whole', dock }) as const, [dock])
  const tableIds = views.flatMap(({ table, homeTable, isInRole }) => (isInRole ? table : homeTable)?.id ?? [])

  return (
    <Saying value={show}>
      <Told value={tell}>
        <Shore
          skip={t('skip')}
          width={isBroad || isPairTablet ? 'page' : 'narrow'}
          tags={<WhereWeAre />}
          aside={
            <>
              <TimeLeft />
              {shown && <TownButton view={shown} hands={hands[shown.seat.id]} />}
              <IconButton icon={CircleQuestionMark} label={t('help.title')} onPress={() => setHelpOpen(true)} />
            </>
          }
          footer={
            <PageFooter
              label={t('help.pages')}
              links={[
                { href: '/tillganglighet', label: t('footer.accessibility') },
                { href: '/integritet', label: t('footer.privacy') },
              ]}
            >
              <Languages />
            </PageFooter>
          }
          notices={<ToastRegion label={t('help.messages')} undo={t('undo')} close={t('close')} toasts={toasts} />}
          dock={isPairTablet ? undefined : <DockSlot isBroad={isBroad} onReady={setDock} />}
        >
          <PhaseSpoken />
          <Waits value={connection === 'off' ? t('touch.waits') : undefined}>
            <div className="stack">
              <Notices tableIds={tableIds} />
              {isPairTablet && one && other ? (
                <>
                  <SitDownHere seatIds={seatIds} half="above" />
                  <Halves near={one} far={other} />
                  <SitDownHere seatIds={seatIds} half="below" />
                </>
              ) : (
                <>
                  {seatIds.length > 1 && <SeatSwitch seatIds={seatIds} current={current} onChange={choose} />}
                  {isWide && <ShareHere />}
                  <SitDownHere seatIds={seatIds} />
                  <HandsPlace value={setHands}>
                    <SeatFace key={current} seatId={current} place={place} />
                  </HandsPlace>
                  {!isWide && <ShareHere />}
                </>
              )}
            </div>
          </Waits>
        </Shore>
        <HelpSheet isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} seatIds={seatIds} messages={toasts.kept} />
      </Told>
    </Saying>
  )
}

/** Says so when somebody has sat down at another tablet. */
function useMovedOn(seatIds: readonly string[], show: (message: string) => void): void {
  const { seats } = useShared()
  const t = useText()
  const before = useRef(seatIds)
  useEffect(() => {
    const left = before.current.filter(id => !seatIds.includes(id) && seats[id]?.state !== 'removed')
    before.current = seatIds
    for (const id of left) show(t('sit.left', { name: seats[id]?.name ?? '' }))
  }, [seatIds, seats, show, t])
}

/** The place in the dock that the task fills with its buttons. */
function DockSlot({ isBroad, onReady }: { isBroad: boolean; onReady: (element: HTMLElement | null) => void }) {
  return <div className={classes(styles.slot, isBroad && styles.broad)} ref={onReady} />
}

/** Says the new phase to those who do not see it change. */
function PhaseSpoken() {
  const { clock } = useShared()
  const t = useText()
  const [said, setSaid] = useState('')
  const [phase, setPhase] = useState(clock.phaseId)
  useEffect(() => {
    if (phase === clock.phaseId) return
    setPhase(clock.phaseId)
    setSaid(t('phase.now', { phase: t(`phase.${clock.kind}`) }))
  }, [clock, phase, t])
  return (
    <span className="unseen" role="status">
      {said}
    </span>
  )
}
