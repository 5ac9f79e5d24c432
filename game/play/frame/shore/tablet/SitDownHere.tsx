import { Armchair } from 'lucide-react'
import { useState } from 'react'
import { isTablet, mostOnDevice, whoMaySit } from '#shared/rules/swap/seating/tablets.ts'
import { useShared } from '../../../../live/Live.tsx'
import { Button } from '../../../../parts/actions/Button.tsx'
import { Sheet } from '../../../../parts/paper/Sheet.tsx'
import { useSay } from '../../notices/saying.ts'
import { useBackCloses } from '../../notices/useBack.ts'
import { useListed, useText } from '../../words.ts'
import { WhoSits } from './WhoSits.tsx'

type SitDownHereProps = {
  seatIds: readonly string[]
  /** Where two halves fill the page: above them for somebody of the pair without a device, below them for everybody else. */
  half?: 'above' | 'below'
}

/** ”Sitt ner här”: people move between tables, the tablets stay. Whoever comes to this one takes their place at it. */
export function SitDownHere({ seatIds, half }: SitDownHereProps) {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const listed = useListed()
  const [isOpen, setOpen] = useState(false)
  useBackCloses(isOpen, () => setOpen(false))
  const deviceId = shared.seats[seatIds[0] ?? '']?.deviceId ?? ''
  const isClosed = shared.clock.kind === 'closed' || shared.clock.kind === 'open'
  if (isClosed || seatIds.length >= mostOnDevice) return null
  const all = whoMaySit(shared, seatIds)
  const lacking = all.filter(({ seat, isOurs }) => isOurs && seat.hasNoDevice).map(({ seat }) => seat.name)
  // A phone of one's own takes in whoever sits beside it and has none.
  if (isTablet(shared, deviceId) ? all.length === 0 : lacking.length === 0) return null
  if (half && (half === 'above') !== lacking.length > 0) return null
  if (!isOpen)
    return (
      <div>
        <Button icon={Armchair} isSmall onPress={() => setOpen(true)}>
          {lacking.length > 0 ? t('sit.lend', { names: listed(lacking) }) : t('sit.here')}
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
