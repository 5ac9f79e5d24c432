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
import { Staying } from './Staying.tsx'
import { TwoPeople } from './TwoPeople.tsx'

/** A further swap in three moves: who stays and tells, deal, turn. */
export function AgainDesk() {
  const { isRevealed, isDealt, programme } = useShared()
  const { desk } = useLive()
  const say = useSay()
  const send = useSend()
  const host = useHost()
  const deal = isDealt || isRevealed ? desk?.deal : undefined
  const isReal = hasOwnTiles(programme)
  return (
    <Sheet
      title={say('phaseAgain')}
      aside={
        deal &&
        isReal &&
        !host && <span className={styles.share}>{say('crossing', { crossing: deal.crossing, seats: deal.seats })}</span>
      }
    >
      <ol className={styles.moves} aria-label={say('againSteps')}>
        <li data-done={deal !== undefined}>{say('stepStay')}</li>
        <li data-done={deal !== undefined}>{say('stepDeal')}</li>
        <li data-done={isRevealed}>{say('stepTurn')}</li>
      </ol>
      <p>{say(host ? 'hostSwap' : line(deal !== undefined, isRevealed))}</p>
      {!isRevealed && deal && !host && <DealAgain keeps={say('dealAgainTables')} hasSectors={isReal} />}
      <Narrowed />
      {desk && <Staying desk={desk} />}
      {deal && (
        <>
          <DealTable deal={deal} isByTable />
          <details className="fold-quiet">
            <summary>{say('changeTiles')}</summary>
            <div className={styles.twoForms}>
              <TwoPeople
                title={say('swapTwo')}
                explain={say('swapTwoExplain')}
                action={say('swapTheirTiles')}
                act={(seatId, otherId) => send({ type: 'swapTwo', seatId, otherId })}
              />
            </div>
          </details>
        </>
      )}
    </Sheet>
  )
}

function line(isDealt: boolean, isRevealed: boolean): 'beforeAgain' | 'afterAgain' | 'afterAgainTurn' {
  if (isRevealed) return 'afterAgainTurn'
  return isDealt ? 'afterAgain' : 'beforeAgain'
}
