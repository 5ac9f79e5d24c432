import { Map as MapIcon } from 'lucide-react'
import { useState } from 'react'
import type { SeatView } from '#shared/views/seatView.ts'
import { IconButton } from '../../../../parts/actions/IconButton.tsx'
import { IdeaList } from '../../../market/board/AllIdeas.tsx'
import { useText } from '../../words.ts'
import { TownSheet } from './TownSheet.tsx'

/** The town, one tap away in every phase. */
export function TownButton({ view }: { view: SeatView }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton icon={MapIcon} label={t('town.open')} onPress={() => setOpen(true)} />
      <TownSheet view={view} list={<IdeaList view={view} />} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
