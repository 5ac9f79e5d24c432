import type { Idea } from '#shared/model/partnership.ts'
import { type Status, statusOf } from '#shared/views/status.ts'
import { useShared } from '../../../live/Live.tsx'
import { type StatusKind, StatusPill } from '../../../parts/marks/StatusPill.tsx'
import { useText } from '../../frame/words.ts'

const kinds: Record<Status, StatusKind> = {
  spark: 'spark',
  talks: 'talk',
  partnership: 'partnership',
  formulated: 'worded',
  anchored: 'anchored',
  stepBooked: 'stepBooked',
  seeksParty: 'unconfirmedParty',
  ideaBank: 'ideaBank',
  withdrawn: 'ideaBank',
}

/** How far an idea has come: Gnista, Samtal, Partnerskap and on. */
export function IdeaPill({ idea }: { idea: Idea }) {
  const shared = useShared()
  const t = useText()
  const status = statusOf(shared, idea)
  return <StatusPill kind={kinds[status]}>{t(`status.${status}`)}</StatusPill>
}
