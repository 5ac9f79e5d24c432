import { RefreshCw, Shuffle } from 'lucide-react'
import { useState } from 'react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { stepsLeft } from '#shared/views/screen.ts'
import { evening } from '../../desk/decks.ts'
import { useSay } from '../../desk/text.ts'
import { DealTable } from './DealTable.tsx'
import styles from './phase.module.css'
import { TwoPeople } from './TwoPeople.tsx'

/** Rollbyte in three moves: deal, look it over, turn. */
export function SwapDesk() {
  const shared = useShared()
  const { isRevealed, pairs } = shared
  const { desk } = useLive()
  const say = useSay()
  const send = useSend()
  const [isSure, setSure] = useState(false)
  const deal = desk?.deal
  const isTurnNext = stepsLeft(shared, evening).length === 0
  const hasPairs = Object.keys(pairs).length > 0
  return (
    <Sheet
      title={say('swap')}
      aside={
        deal && <span className={styles.share}>{say('crossing', { crossing: deal.crossing, seats: deal.seats })}</span>
      }
    >
      <ol className={styles.moves} aria-label={say('swapSteps')}>
        <li data-done={deal !== undefined}>{say('stepDeal')}</li>
        <li data-done={isRevealed}>{say('stepLook')}</li>
        <li data-done={isRevealed}>{say('stepTurn')}</li>
      </ol>
      <p>{say(swapLine(deal !== undefined, isRevealed))}</p>
      {!isRevealed && deal && (
        <div className="row wrap">
          <Button isSmall icon={Shuffle} onPress={() => setSure(true)}>
            {say('dealAgain')}
          </Button>
          {!isTurnNext && (
            <Button isSmall icon={RefreshCw} onPress={() => void send({ type: 'reveal' })}>
              {say('turn')}
            </Button>
          )}
        </div>
      )}
      {isSure && !isRevealed && (
        <div className={styles.inPlace}>
          <p>{say('dealAgainKeeps')}</p>
          <div className="row wrap">
            <Button isSmall onPress={() => setSure(false)}>
              {say('wait')}
            </Button>
            <Button
              isSmall
              onPress={() => {
                setSure(false)
                void send({ type: 'deal' })
              }}
            >
              {say('dealAgain')}
            </Button>
            <Button
              isSmall
              onPress={() => {
                setSure(false)
                void send({ type: 'deal', sectorFirst: true })
              }}
            >
              {say('sectorFirst')}
            </Button>
          </div>
        </div>
      )}
      {deal && (
        <div className={styles.deal}>
          <DealTable deal={deal} />
        </div>
      )}
      {(deal || hasPairs) && (
        <details className={styles.more}>
          <summary>{say('changePairs')}</summary>
          <div className={styles.twoForms}>
            {deal && (
              <TwoPeople
                title={say('swapTwo')}
                explain={say('swapTwoExplain')}
                action={say('swapTheirTiles')}
                act={(seatId, otherId) => send({ type: 'swapTwo', seatId, otherId })}
              />
            )}
            {hasPairs && (
              <TwoPeople
                title={say('pairUp')}
                explain={say('pairUpExplain')}
                action={say('makePair')}
                act={(seatId, withSeatId) => send({ type: 'pair', seatId, withSeatId })}
              />
            )}
          </div>
        </details>
      )}
    </Sheet>
  )
}

function swapLine(isDealt: boolean, isRevealed: boolean): 'beforeDeal' | 'afterDeal' | 'afterTurn' {
  if (isRevealed) return 'afterTurn'
  return isDealt ? 'afterDeal' : 'beforeDeal'
}
