import { Map as MapIcon } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../../../parts/actions/IconButton.tsx'
import { useText } from '../../words.ts'
import type { TownMapProps } from './TownMap.tsx'
import { TownSheet } from './TownSheet.tsx'

/** The town, one tap away in every phase. */
export function TownButton(map: TownMapProps) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton icon={MapIcon} label={t('town.open')} onPress={() => setOpen(true)} />
      <TownSheet {...map} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
