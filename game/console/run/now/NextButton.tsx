import { ArrowRight, Layers, RefreshCw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import type { Shared } from '#shared/model/workshop.ts'
import { gateOf } from '#shared/rules/swap/gate.ts'
import { readinessOf } from '#shared/views/alerts.ts'
import { nextPhase } from '#shared/views/clockFace.ts'
import { Key } from '../../desk/pieces/Key.tsx'
import { useShortcut } from '../../desk/shortcuts.tsx'
import { useSay, useWords } from '../../desk/text.ts'
import { EndNow } from '../../tabs/workshop/EndNow.tsx'
import styles from './now.module.css'
import { Ring } from './Ring.tsx'

/** The one main button: on to the next phase, with how many are ready, and the question in place when some are not. */
export function NextButton() {
  const shared = useShared()
  const say = useSay()
  const word = useWords()
  const send = useSend()
  const next = nextPhase(shared)
  const { unit, ready, all } = readinessOf(shared)
  const [asksIn, setAsksIn] = useState('')
  const wait = useRef<HTMLButtonElement>(null)
  const isAsking = asksIn === shared.clock.phaseId
  useEffect(() => {
    if (isAsking) wait.current?.focus()
  }, [isAsking])
  const gates = next ? gateOf(shared, next.kind) : []
  const left = all - ready
  const isSmooth = gates.length === 0 && (left === 0 || shared.clock.kind === 'draft')
  const go = (anyway: boolean) => {
    setAsksIn('')
    void send({ type: 'next', from: shared.clock.phaseId, anyway })
  }
  const swap = swapMove(shared)
  const press = () => {
    if (swap === 'deal') void send({ type: 'deal' })
    else if (swap === 'turn') void send({ type: 'reveal' })
    else if (isSmooth) go(false)
    else setAsksIn(shared.clock.phaseId)
  }
  useShortcut('n', press, next !== undefined && next.kind !== 'closed' && !isAsking)
  if (!next) return null
  if (next.kind === 'closed') return <EndNow isMain />
  if (swap) {
    return (
      <Button kind="main" isWide icon={swap === 'deal' ? Layers : RefreshCw} onPress={press}>
        {say(swap)} <Key>N</Key>
      </Button>
    )
  }
  if (isAsking) {
    return (
      <section className={styles.gate} aria-label={say('goAnyway')}>
        <p>
          <b>{say('goAnyway')}</b> {left > 0 && say(`notReady.${unit}`, { count: left })}
        </p>
        {gates.map(({ warning, count }) => (
          <p key={warning}>{say(`gate.${warning}`, { count })}</p>
        ))}
        <p className="small">{say('textStays')}</p>
        <div className="row wrap">
          <button ref={wait} type="button" className="btn" onClick={() => setAsksIn('')}>
            {say('wait')}
          </button>
          <Button kind="main" iconAfter={ArrowRight} onPress={() => go(true)}>
            {say('goOn')}
          </Button>
        </div>
      </section>
    )
  }
  return (
    <Button
      kind="main"
      isWide
      sign={all > 0 && <Ring share={ready / all} />}
      sub={all > 0 && say(`ready.${unit}`, { ready, all })}
      iconAfter={ArrowRight}
      onPress={press}
    >
      {shared.clock.kind === 'draft' ? say('openDoors') : say('nextIs', { phase: word(`phase.${next.kind}`) })}{' '}
      <Key>N</Key>
    </Button>
  )
}

/** In Rollbyte the main button deals and turns first; only then does the room go on. */
function swapMove({ clock, isDealt, isRevealed }: Shared): 'deal' | 'turn' | undefined {
  if (clock.kind !== 'swap1' || isRevealed) return undefined
  return isDealt ? 'turn' : 'deal'
}
