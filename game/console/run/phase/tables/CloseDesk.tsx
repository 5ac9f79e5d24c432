import { CircleCheck } from 'lucide-react'
import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { hasMarkets } from '#shared/views/desk/markets.ts'
import { screenAt, screenSteps } from '#shared/views/screen.ts'
import { evening } from '../../../desk/decks.ts'
import { useNoContact, useSay, useWords } from '../../../desk/text.ts'
import { useIsShown, useMarketName } from '../../room/MarketFilter.tsx'
import styles from '../phase.module.css'

/** Uppropet with several markets: one market at a time, in the order that the room needs. With one, the wall's own order is enough. */
export function CloseDesk() {
  const shared = useShared()
  const say = useSay()
  const word = useWords()
  const send = useSend()
  const noContact = useNoContact()
  const isShown = useIsShown()
  const marketName = useMarketName()
  if (!hasMarkets(shared)) return null
  const steps = screenSteps(shared, evening)
  const now = screenAt(shared, steps)
  const called = steps.flatMap(({ subject }, at) => {
    const idea = subject?.kind === 'partnership' ? shared.ideas[subject.id] : undefined
    return idea && isShown(idea) ? [{ at, idea }] : []
  })
  return (
    <Sheet title={say('closeTitle')}>
      <p>{say('closeExplain')}</p>
      <ul className={styles.questions}>
        {called.map(({ at, idea }) => (
          <li key={idea.id} data-now={at === now}>
            <div>
              {!idea.name && <span className="muted">{word('whatIf')} </span>}
              <b>{idea.name || idea.text}</b> <span className="small muted">{marketName(idea.marketId)}</span>
            </div>
            {at === now ? (
              <b className={styles.onNow}>
                <CircleCheck /> {say('onScreenNow')}
              </b>
            ) : (
              <Button isSmall unavailable={noContact} onPress={() => void send({ type: 'show', step: at })}>
                {say('callUp')} <span className="unseen">{idea.name || idea.text}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
