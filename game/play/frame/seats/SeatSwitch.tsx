import { useShared } from '../../../live/Live.tsx'
import { OneChip } from '../../../parts/forms/OneChip.tsx'
import { useText } from '../words.ts'

type SeatSwitchProps = { seatIds: readonly string[]; current: string; onChange: (seatId: string) => void }

/** Who of those who share this tablet has it in hand now. */
export function SeatSwitch({ seatIds, current, onChange }: SeatSwitchProps) {
  const { seats, actors } = useShared()
  const t = useText()
  const options = seatIds.flatMap(id => {
    const seat = seats[id]
    const home = actors[seat?.homeId ?? '']
    return seat ? [{ key: id, label: home ? `${seat.name}, ${home.name}` : seat.name }] : []
  })
  return <OneChip legend={t('switch.legend')} options={options} chosen={current} onChange={onChange} />
}
