import { type ReactNode, useState } from 'react'
import { useLive, useShared } from '../../../live/Live.tsx'
import { CoverSheet } from '../../../parts/shell/tablet/CoverSheet.tsx'
import { useText } from '../words.ts'

/** Keeps a personal answer from the neighbours: on a shared tablet it is handed over first, behind a sheet. */
export function Personal({ seatId, children }: { seatId: string; children: ReactNode }) {
  const { seatIds } = useLive()
  const { seats } = useShared()
  const t = useText()
  const name = seats[seatId]?.name ?? ''
  const isShared = seatIds.filter(id => seats[id]?.state !== 'removed').length > 1
  // Whoever had it open before anybody else came to the tablet has it in hand.
  const [isMine, setMine] = useState(!isShared)
  if (!isShared || isMine) return children
  return (
    <CoverSheet isOpen title={t('cover.title', { name })} open={t('cover.open', { name })} onOpen={() => setMine(true)}>
      <p>{t('cover.words')}</p>
    </CoverSheet>
  )
}
