import { undoInPersonMs } from '#shared/rules/partnership/moves.ts'
import type { SeatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { useNow } from '../../../live/useNow.ts'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import styles from '../../frame/frame.module.css'
import { useIdeaMention } from '../../frame/notices/ideaTitle.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { useMay, useText } from '../../frame/words.ts'

/** ”Lärka står nu vid Torsdagsfika. Ändra”: for two minutes after somebody laid the tile down in person. */
export function MovedHere({ view }: { view: SeatView }) {
  const { ideas } = useShared()
  const t = useText()
  const now = useNow(5000)
  const mentionOf = useIdeaMention()
  const say = useSay()
  const may = useMay(view.seat.id)
  const send = useSend(view.seat.id)
  const moved = view.roles.filter(
    ({ lastMove }) => lastMove?.isInPerson && lastMove.by !== view.seat.id && now - lastMove.at < undoInPersonMs,
  )
  const undo = async (actorId: string, name: string) => {
    const reply = await send({ type: 'undoMove', actorId })
    if (reply.ok) say(t('moved.undone', { name }))
  }
  return (
    <div role="status" className={`stack stack-close ${styles.live}`}>
      {moved.map(({ id, name, ideaId }) => {
        const idea = ideas[ideaId ?? '']
        return (
          idea && (
            <Note
              key={id}
              kind="share"
              actions={
                <Button isSmall unavailable={may('undoMove')} onPress={() => undo(id, name)}>
                  {t('change')}
                </Button>
              }
            >
              {t('moved.now', { name, idea: mentionOf(idea) })}
            </Note>
          )
        )
      })}
    </div>
  )
}
