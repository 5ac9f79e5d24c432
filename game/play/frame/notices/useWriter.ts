import { useLive, useShared } from '../../../live/Live.tsx'
import { useText } from '../words.ts'
import type { Writer } from './useClaim.ts'

/** Who else writes in a field right now, in words and in the colour of the side they speak for. */
export function useWriter(seatId: string, field: string): Writer | undefined {
  const { presence } = useLive()
  const { seats, actors } = useShared()
  const t = useText()
  const id = Object.keys(presence).find(one => one !== seatId && presence[one]?.writing === field)
  const seat = id === undefined ? undefined : seats[id]
  if (!seat) return undefined
  const role = Object.values(actors).find(({ voices }) => voices.includes(seat.id)) ?? actors[seat.homeId ?? '']
  return { name: seat.name, words: t('field.writer', { name: seat.name }), sector: role?.sector ?? 'ideaDriven' }
}
