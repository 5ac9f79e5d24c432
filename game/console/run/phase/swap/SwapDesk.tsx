import { useLive, useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { useSay } from '../../../desk/text.ts'
import { useHost } from '../../room/host.ts'
import styles from '../phase.module.css'
import { DealAgain } from './DealAgain.tsx'
import { DealTable } from './DealTable.tsx'
import { Narrowed } from './Narrowed.tsx'
import { TwoPeople } from './TwoPeople.tsx'

/** Rollbyte in three moves: deal, look it over, turn. */
export function SwapDesk() {
  const { isRevealed, isDealt, pairs, programme } = useShared()
  const { desk } = useLive()
  const say = useSay()
  const send = useSend()
  const host = useHost()
  const deal = isDealt || isRevealed ? desk?.deal : undefined
  const isReal = hasOwnTiles(programme)
  const hasPairs = Object.keys(pairs).length > 0
  return (
    <Sheet
      title={say('swap')}
      aside={
        deal &&
        isReal &&
        !host && <span className={styles.share}>{say('crossing', { crossing: deal.crossing, seats: deal.seats })}</span>
      }
    >
      <ol className={styles.moves} aria-label={say('swapSteps')}>
        <li data-done={deal !== undefined}>{say('stepDeal')}</li>
        <li data-done={isRevealed}>{say('stepLook')}</li>
        <li data-done={isRevealed}>{say('stepTurn')}</li>
      </ol>
      <p>{say(host ? 'hostSwap' : swapLine(deal !== undefined, isRevealed, isReal))}</p>
      {!isRevealed && deal && !host && <DealAgain keeps={say('dealAgainKeeps')} hasSectors={isReal} />}
      <Narrowed />
      {deal && <DealTable deal={deal} />}
      {(deal || hasPairs) && (
        <details className="fold-quiet">
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

const lines = {
  before: ['beforeDeal', 'tasterBefore'],
  dealt: ['afterDeal', 'tasterDealt'],
  turned: ['afterTurn', 'tasterTurned'],
} as const

function swapLine(isDealt: boolean, isRevealed: boolean, isReal: boolean) {
  const [usual, taster] = isRevealed ? lines.turned : lines[isDealt ? 'dealt' : 'before']
  return isReal ? usual : taster
}
