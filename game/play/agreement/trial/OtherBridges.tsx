import type { Idea } from '#shared/model/partnership.ts'
import { partnerships } from '#shared/views/screen.ts'
import { useShared } from '../../../live/Live.tsx'
import { Button } from '../../../parts/actions/Button.tsx'
import { Task } from '../../frame/Task.tsx'
import { BridgePaper } from '../../homecoming/guests/BridgePaper.tsx'
import { useText } from '../words.ts'

type OtherBridgesProps = { seatId: string; idea: Idea; onBack: () => void }

/** The other partnerships of the market, to read while one's own is done. */
export function OtherBridges({ seatId, idea, onBack }: OtherBridgesProps) {
  const shared = useShared()
  const t = useText()
  const others = partnerships(shared).filter(
    ({ id, wasFormed, marketId }) => wasFormed && id !== idea.id && marketId === idea.marketId,
  )
  return (
    <Task
      title={t('early.read')}
      lead={t(others.length > 0 ? 'early.readLead' : 'early.none')}
      main={
        <Button kind="main" onPress={onBack}>
          {t('early.back')}
        </Button>
      }
    >
      <ul className="stack">
        {others.map(other => (
          <li key={other.id}>
            <BridgePaper seatId={seatId} idea={other} />
          </li>
        ))}
      </ul>
    </Task>
  )
}
