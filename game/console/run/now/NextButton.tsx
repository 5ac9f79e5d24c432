import { ArrowRight, Bell, Layers, type LucideIcon, Presentation, RefreshCw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLive, useLiveStore, useShared } from '#game/live/Live.tsx'
import { isMeantForBefore, type Led, lastLed, moved } from '#game/live/onePress.ts'
import { useNow } from '#game/live/useNow.ts'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import type { Shared } from '#shared/model/workshop.ts'
import { gateOf } from '#shared/rules/swap/gate.ts'
import { minutesToHalf, nextPhase } from '#shared/views/clock/clockFace.ts'
import { isVoiceWaiting, mayBeWriting, readinessOf, undoneIn } from '#shared/views/desk/readiness.ts'
import { partnershipsAt } from '#shared/views/desk/rounds.ts'
import { lacksCards } from '#shared/views/desk/trials.ts'
import { type ScreenStep, stepsLeft } from '#shared/views/screen.ts'
import { evening } from '../../desk/decks.ts'
import { Key } from '../../desk/pieces/Key.tsx'
import { useShortcut } from '../../desk/shortcuts.tsx'
import { useNoContact, useSay, useWords } from '../../desk/text.ts'
import { EndNow } from '../../tabs/workshop/EndNow.tsx'
import { HostNote } from '../room/HostNote.tsx'
import { useHost } from '../room/host.ts'
import { useLineOf } from './lineOf.ts'
import styles from './now.module.css'
import { Ring } from './Ring.tsx'

/** The one main button leads the evening; the host of a market reads there what is theirs to do instead. */
export function NextButton() {
  return useHost() ? <HostNote /> : <Lead />
}

/** The screen's next picture, the deal and the turn, and last the next phase. */
function Lead() {
  const shared = useShared()
  const say = useSay()
  const send = useSend()
  const next = nextPhase(shared)
  const [asksIn, setAsksIn] = useState('')
  const isAsking = asksIn === shared.clock.phaseId
  const left = stepsLeft(shared, evening)
  const [first] = left
  const act = nextAct(shared)
  const picture = act === 'cards' ? undefined : first
  const led = useTwoLeaders()
  const { ready, all } = readinessOf(shared)
  const gates = next ? gateOf(shared, next.kind) : []
  const { desk } = useLive()
  const isDone = gates.length === 0 && ready === all && undoneIn(shared).length === 0
  const isSmooth = shared.clock.kind === 'draft' || (isDone && left.length === 0 && !isVoiceWaiting(shared, desk))
  const go = (anyway: boolean) => {
    setAsksIn('')
    void send({ type: 'next', from: shared.clock.phaseId, anyway })
  }
  const leave = led.unless(() => (isSmooth ? go(false) : setAsksIn(shared.clock.phaseId)))
  const lead = led.unless(() => {
    if (picture) void send({ type: 'show', step: picture.at, from: shared.clock.step })
    else if (act) void send({ type: orders[act] })
    else leave()
  })
  useShortcut('n', lead, !isAsking && (first !== undefined || (next !== undefined && next.kind !== 'closed')))
  if (!next) return null
  const isSwap = act === 'deal' || act === 'turn'
  const isLast = !picture && !act
  if (isAsking) {
    return <Gate left={left.length} gates={gates} onWait={() => setAsksIn('')} onGo={() => go(true)} />
  }
  return (
    <div className={styles.lead}>
      <p className={styles.otherLed} role="status">
        {led.isHeld && say('otherLed')}
      </p>
      {picture && <Picture step={picture.step} onPress={lead} />}
      {!picture && act && <Act act={act} onPress={lead} />}
      {!isSwap && next.kind === 'closed' && <EndNow isMain={isLast} />}
      {!isSwap && next.kind !== 'closed' && <Onward isMain={isLast} onPress={leave} />}
    </div>
  )
}

/** Where two lead, a press just after the other's is not a step of its own: it was meant for what stood there before. */
function useTwoLeaders(): { isHeld: boolean; unless: (act: () => void) => () => void } {
  const { clock, isDealt, isRevealed, isVoiceOpen } = useShared()
  const { leaders } = useLive()
  const store = useLiveStore()
  const at = [clock.phaseId, clock.step, isDealt, isRevealed, isVoiceOpen].join(':')
  const led = useRef<Led>({ at, spent: 0, movedAt: 0 })
  const [heldAt, setHeldAt] = useState('')
  led.current = moved(led.current, at, lastLed(store), Date.now())
  const unless = (act: () => void) => () => {
    if (leaders > 1 && isMeantForBefore(led.current, Date.now())) return setHeldAt(at)
    setHeldAt('')
    act()
  }
  return { isHeld: heldAt === at, unless }
}

/** The next picture on the screen, by what it says; a voice from town is told by its challenge. */
function Picture({ step, onPress }: { step: ScreenStep; onPress: () => void }) {
  const { challenges } = useShared()
  const say = useSay()
  const lineOf = useLineOf()
  const challenge = step.subject?.kind === 'challenge' ? challenges[step.subject.id] : undefined
  const sub = challenge?.title ?? lineOf(step)
  return (
    <Button kind="main" isWide sign={<Presentation />} sub={sub} unavailable={useNoContact()} onPress={onPress}>
      {say('nextPicture')} <Key>N</Key>
    </Button>
  )
}

const icons: Record<ActKind, LucideIcon> = { deal: Layers, turn: RefreshCw, voice: Bell, cards: Layers }
const orders = { deal: 'deal', turn: 'reveal', voice: 'openVoice', cards: 'drawHappening' } as const
const names = { deal: 'deal', turn: 'turn', voice: 'ringBell', cards: 'dealCards' } as const satisfies Record<
  ActKind,
  string
>

/** What the phase waits for: the deal, the turn, the bell at half time, the event cards. */
function Act({ act, onPress }: { act: ActKind; onPress: () => void }) {
  const shared = useShared()
  const say = useSay()
  const now = useNow(5_000)
  const { desk } = useLive()
  const isQuiet = act === 'voice' && !isVoiceWaiting(shared, desk)
  const sub = () => {
    if (act === 'voice') return say('ringBellSub', { count: minutesToHalf(shared, now) })
    const without = partnershipsAt(shared).filter(({ happenings }) => Object.keys(happenings).length === 0)
    return act === 'cards' ? say('dealCardsSub', { count: without.length }) : undefined
  }
  return (
    <Button kind="main" isWide icon={icons[act]} sub={sub()} unavailable={useNoContact()} onPress={onPress}>
      {say(isQuiet ? 'ringHalf' : names[act])} <Key>N</Key>
    </Button>
  )
}

/** On to the next phase, with how many have done what this one asks. */
function Onward({ isMain, onPress }: { isMain: boolean; onPress: () => void }) {
  const shared = useShared()
  const say = useSay()
  const word = useWords()
  const next = nextPhase(shared)
  const { unit, ready, all } = readinessOf(shared)
  const noContact = useNoContact()
  if (!next) return null
  return (
    <Button
      kind={isMain ? 'main' : 'ordinary'}
      isWide
      sign={all > 0 && <Ring share={ready / all} />}
      sub={all > 0 && say(`ready.${unit}`, { ready, all })}
      iconAfter={ArrowRight}
      unavailable={noContact}
      onPress={onPress}
    >
      {shared.clock.kind === 'draft' ? say('openDoors') : say('nextIs', { phase: word(`phase.${next.kind}`) })}{' '}
      {isMain && <Key>N</Key>}
    </Button>
  )
}

type GateProps = { left: number; gates: ReturnType<typeof gateOf>; onWait: () => void; onGo: () => void }

/** The question in place: what is left on the screen, who is not done, and what the next phase would miss. */
function Gate({ left, gates, onWait, onGo }: GateProps) {
  const shared = useShared()
  const say = useSay()
  const wait = useRef<HTMLButtonElement>(null)
  useEffect(() => wait.current?.focus(), [])
  const { unit, ready, all } = readinessOf(shared)
  const isBehind = all > ready && unit !== 'step'
  // The same partnerships are not told twice.
  const empty = gates.find(({ warning }) => warning === 'emptyAgreements')?.count
  const undone = undoneIn(shared).filter(({ what, count }) => what !== 'agreement' || count !== empty)
  const { desk } = useLive()
  return (
    <section className={styles.gate} aria-label={say('goAnyway')}>
      <p>
        <b>{say('goAnyway')}</b>{' '}
        {undone.length > 0
          ? undone.map(({ what, count }) => say(`notReady.${what}`, { count })).join(' ')
          : isBehind && empty === undefined && say(`notReady.${unit}`, { count: all - ready })}
      </p>
      {left > 0 && <p>{say('picturesLeft', { count: left })}</p>}
      {isVoiceWaiting(shared, desk) && <p>{say('voiceShut')}</p>}
      {gates.map(({ warning, count }) => (
        <p key={warning}>{say(`gate.${warning}`, { count })}</p>
      ))}
      {(isBehind || undone.length > 0) && mayBeWriting(shared) && <p className="small">{say('textStays')}</p>}
      <div className="row wrap">
        <button ref={wait} type="button" className="btn" onClick={onWait}>
          {say('wait')}
        </button>
        <Button kind="main" iconAfter={ArrowRight} unavailable={useNoContact()} onPress={onGo}>
          {say('goOn')}
        </Button>
      </div>
    </section>
  )
}

type ActKind = 'deal' | 'turn' | 'voice' | 'cards'

/** In a swap the main button deals and turns before the room goes on; at the market it rings the bell, in Provet it gives everybody a card first. */
function nextAct(shared: Shared): ActKind | undefined {
  const { clock, isDealt, isRevealed, isVoiceOpen } = shared
  if (clock.kind === 'trial') return lacksCards(shared) ? 'cards' : undefined
  if (clock.kind === 'gatherMarket' && !isVoiceOpen) return 'voice'
  if ((clock.kind !== 'swap1' && clock.kind !== 'swap2') || isRevealed) return undefined
  return isDealt ? 'turn' : 'deal'
}
