import { CirclePause, Clock3, Hand, LifeBuoy, type LucideIcon } from 'lucide-react'
import type { HelpKind } from '#shared/model/seat.ts'
import { isAtDistance, isRemote } from '#shared/rules/seats/distance.ts'
import { useShared } from '../../../../live/Live.tsx'
import { useSend } from '../../../../live/useSend.ts'
import { Button } from '../../../../parts/actions/Button.tsx'
import { rules, useSaid } from '../../decks.ts'
import { useSay } from '../../notices/saying.ts'
import { useMay, useText } from '../../words.ts'
import styles from './HelpSheet.module.css'

const kinds: readonly [HelpKind, LucideIcon][] = [
  ['help', LifeBuoy],
  ['pause', CirclePause],
  ['time', Clock3],
  ['hand', Hand],
]

type AskForHelpProps = { seatId: string; isNamed: boolean; onAsked: () => void }

/** Four ways to reach the facilitator without a word aloud; each can be taken back. */
export function AskForHelp({ seatId, isNamed, onAsked }: AskForHelpProps) {
  const shared = useShared()
  const seat = shared.seats[seatId]
  const t = useText()
  const said = useSaid()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const say = useSay()
  const ask = async (kind: HelpKind) => {
    const reply = await send({ type: 'askHelp', kind })
    if (reply.ok) say(t(`help.asked.${kind}`), () => void send({ type: 'cancelHelp' }))
    onAsked()
  }
  const { explain, explainApart } = rules.care
  const pause = said(seat && isRemote(shared, seat) ? explainApart : explain)
  // Where everybody sees the queue of hands, it has a place of its own on the page.
  const offered = kinds.filter(([kind]) => kind !== 'hand' || !isAtDistance(shared))
  const sub = { help: undefined, pause, time: t('help.time.sub'), hand: t('help.hand.sub') }
  return (
    <section className="stack stack-close" aria-label={seat?.name}>
      {isNamed && <h3>{seat?.name}</h3>}
      <div className={styles.asks}>
        {offered.map(([kind, icon]) => (
          <Button key={kind} icon={icon} sub={sub[kind]} unavailable={may('askHelp')} onPress={() => ask(kind)}>
            {kind === 'pause' ? said(rules.care.button) : t(`help.${kind}`)}
          </Button>
        ))}
      </div>
    </section>
  )
}
