import { Armchair } from 'lucide-react'
import { useState } from 'react'
import { isTablet, mostOnDevice, whoMaySit } from '#shared/rules/swap/seating/tablets.ts'
import { useShared } from '../../../../live/Live.tsx'
import { Button } from '../../../../parts/actions/Button.tsx'
import { Sheet } from '../../../../parts/paper/Sheet.tsx'
import { useSay } from '../../notices/saying.ts'
import { useBackCloses } from '../../notices/useBack.ts'
import { useText } from '../../words.ts'
import { WhoSits } from './WhoSits.tsx'

/** ”Sitt ner här”: people move between tables, the tablets stay. Whoever comes to this one takes their place at it. */
export function SitDownHere({ seatIds }: { seatIds: readonly string[] }) {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  useBackCloses(isOpen, () => setOpen(false))
  const deviceId = shared.seats[seatIds[0] ?? '']?.deviceId ?? ''
  const isClosed = shared.clock.kind === 'closed' || shared.clock.kind === 'open'
  if (isClosed || seatIds.length >= mostOnDevice || !isTablet(shared, deviceId)) return null
  if (whoMaySit(shared, seatIds).length === 0) return null
  if (!isOpen)
    return (
      <div>
        <Button icon={Armchair} isSmall onPress={() => setOpen(true)}>
          {t('sit.here')}
        </Button>
      </div>
    )
  return (
    <Sheet
      isTight
      title={t('sit.title')}
      aside={
        <Button isSmall kind="quiet" onPress={() => setOpen(false)}>
          {t('close')}
        </Button>
      }
    >
      <WhoSits
        seatIds={seatIds}
        onSat={name => {
          say(t('share.done', { name }))
          setOpen(false)
        }}
      />
    </Sheet>
  )
}
