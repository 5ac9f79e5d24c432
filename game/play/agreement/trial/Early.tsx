import { Layers2 } from 'lucide-react'
import type { Idea } from '#shared/model/partnership.ts'
import { isFormulated } from '#shared/rules/agreement/agreement.ts'
import { mostCards, openCard } from '#shared/rules/agreement/trial.ts'
import { useShared } from '../../../live/Live.tsx'
import { Button } from '../../../parts/actions/Button.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import { useText } from '../words.ts'
import { DrawButton, useDraw } from './CardTask.tsx'

type EarlyProps = { seatId: string; idea: Idea; onCard: () => void; onRead: () => void }

/** A table whose three questions are done before the others draws a card, or goes and reads another bridge. */
export function Early({ seatId, idea, onCard, onRead }: EarlyProps) {
  const shared = useShared()
  const t = useText()
  const draw = useDraw(seatId, idea)
  const open = openCard(idea)
  const drawn = Object.keys(idea.happenings).length
  const isDone = isFormulated(shared, idea)
  // What happens to all at the table is told to those who do not see it come.
  return (
    <div role="status" className={open || isDone ? undefined : 'unseen'}>
      {open && (
        <Note sign={<Layers2 />} actions={<Button onPress={onCard}>{t('early.open')}</Button>}>
          {t('early.waits', { title: open.title })}
        </Note>
      )}
      {!open && isDone && (
        <Note
          title={t('early.title')}
          sign={<Layers2 />}
          actions={
            <>
              {drawn < mostCards && (
                <DrawButton
                  kind="ordinary"
                  draw={draw}
                  label={t(drawn === 0 ? 'trial.draw' : 'trial.drawAgain')}
                  onDrawn={onCard}
                />
              )}
              {drawn > 0 && (
                <Button kind="quiet" onPress={onCard}>
                  {t('early.answered')}
                </Button>
              )}
              <Button kind="quiet" onPress={onRead}>
                {t('early.read')}
              </Button>
            </>
          }
        >
          {t(drawn < mostCards ? 'early.words' : 'early.wordsFull')}
        </Note>
      )}
    </div>
  )
}
