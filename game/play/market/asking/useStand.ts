import { useSend } from '../../../live/useSend.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { useText } from '../../frame/words.ts'

/** Lets a seat's own tile stand at its pair's own idea; it can be taken back. */
export function useStand(seatId: string): (actor: { id: string; name: string }, ideaId: string) => Promise<void> {
  const t = useText()
  const say = useSay()
  const send = useSend(seatId)
  return async ({ id: actorId, name }, ideaId) => {
    const reply = await send({ type: 'stand', actorId, ideaId })
    if (reply.ok) say(t('idea.stood', { name }), () => void send({ type: 'undoMove', actorId }))
  }
}
