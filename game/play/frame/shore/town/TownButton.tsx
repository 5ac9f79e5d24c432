import { List, Map as MapIcon } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../../../parts/actions/IconButton.tsx'
import { shownNow } from '../../../../town/engine/choice.ts'
import { useText } from '../../words.ts'
import type { TownMapProps } from './TownMap.tsx'
import { TownSheet } from './TownSheet.tsx'

/** The town, one tap away in every phase: as a map, or as a list where the map has no room. */
export function TownButton(map: TownMapProps) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const isList = shownNow() === 'list'
  return (
    <>
      <IconButton
        icon={isList ? List : MapIcon}
        label={t(isList ? 'town.openList' : 'town.open')}
        onPress={() => setOpen(true)}
      />
      <TownSheet {...map} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
