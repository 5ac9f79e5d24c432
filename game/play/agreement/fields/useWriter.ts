import type { Actor } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { isHome, standing } from '#shared/rules/partnership/standing.ts'
import { peopleAt } from '#shared/views/seatView.ts'
import { useLive, useShared } from '../../../live/Live.tsx'
import type { Writer } from '../../frame/notices/useClaim.ts'
import { useText } from '../words.ts'

/** The tile that a seat writes for at a table: the one it speaks for, or from homecoming on its own. */
export const tileAt = (shared: Shared, idea: Idea, seatId: string): Actor | undefined =>
  standing(shared, idea).find(({ owners, voices }) => (isHome(shared) ? owners : voices).includes(seatId))

/** Those who may be writing at a table now. */
const writersAt = (shared: Shared, idea: Idea): string[] =>
  isHome(shared) ? standing(shared, idea).flatMap(({ owners }) => owners) : peopleAt(shared, idea).map(({ id }) => id)

/** Who else writes in one of these fields right now, in words and in their sector's colour. */
export function useWriter(seatId: string, idea: Idea, ...fields: readonly string[]): Writer | undefined {
  const shared = useShared()
  const { presence } = useLive()
  const t = useText()
  const id = writersAt(shared, idea).find(
    other =>
      other !== seatId && presence[other]?.isConnected && fields.some(field => presence[other]?.writing === field),
  )
  const seat = shared.seats[id ?? '']
  if (!seat) return undefined
  const actor = tileAt(shared, idea, seat.id)
  const words = actor
    ? t('agree.writes', { name: seat.name, actor: actor.name })
    : t('agree.writesAlong', { name: seat.name })
  return { name: seat.name, words, sector: actor?.sector ?? 'ideaDriven' }
}
