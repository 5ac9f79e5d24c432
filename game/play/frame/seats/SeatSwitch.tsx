import { seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { OneChip } from '../../../parts/forms/OneChip.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { useText } from '../words.ts'

type SeatSwitchProps = { seatIds: readonly string[]; current: string; onChange: (seatId: string) => void }

/** Who of those who share this tablet has it in hand now. */
export function SeatSwitch({ seatIds, current, onChange }: SeatSwitchProps) {
  const shared = useShared()
  const { seats, actors } = shared
  const t = useText()
  const options = seatIds.flatMap(id => {
    const seat = seats[id]
    const home = actors[seat?.homeId ?? '']
    if (!seat) return []
    const waits = id === current ? 0 : (seatView(shared, id)?.toAnswer.length ?? 0)
    const label = home ? `${seat.name}, ${softHyphens(home.name)}` : seat.name
    return [{ key: id, label, ...(waits > 0 && { aside: t('switch.waits', { count: waits }) }) }]
  })
  return <OneChip legend={t('switch.legend')} options={options} chosen={current} onChange={onChange} />
}
