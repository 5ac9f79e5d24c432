import { useShared } from '../../../../live/Live.tsx'
import { Sheet } from '../../../../parts/paper/Sheet.tsx'
import { Shore } from '../../../../parts/shell/Shore.tsx'
import { useText } from '../../words.ts'
import { AddSeat } from '../AddSeat.tsx'
import { TimeLeft } from '../TimeLeft.tsx'
import { WhereWeAre } from '../WhereWeAre.tsx'
import { WhoSits } from './WhoSits.tsx'

/** A tablet that everybody has left: it lies at its table, and whoever comes there sits down at it. */
export function EmptyTablet() {
  const { isLocked } = useShared()
  const t = useText()
  return (
    <Shore skip={t('skip')} width="narrow" tags={<WhereWeAre />} aside={<TimeLeft />}>
      <div className="stack">
        <h1>{t('sit.empty')}</h1>
        <p className="measure">{t('sit.emptyLead')}</p>
        <Sheet>
          <WhoSits seatIds={[]} />
        </Sheet>
        {!isLocked && (
          <Sheet kind="sunk" isTight>
            <AddSeat />
          </Sheet>
        )}
      </div>
    </Shore>
  )
}
