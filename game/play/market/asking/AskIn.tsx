import { Send } from 'lucide-react'
import { useState } from 'react'
import type { SeatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { OneChip } from '../../../parts/forms/OneChip.tsx'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { useDraft } from '../../frame/notices/drafts.ts'
import { useIdeaMention, useIdeaTitle } from '../../frame/notices/ideaTitle.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { Task } from '../../frame/Task.tsx'
import { useLimits, useMay, useText } from '../../frame/words.ts'
import { Standing } from '../board/Standing.tsx'
import { moveOf } from '../questions/consequence.ts'

const most = 100

type AskInProps = {
  ideaId: string
  /** The tile that is chosen already. */
  firstId?: string | undefined
  view: SeatView
  onDone: () => void
}

/** A tile asks to be let in at an idea; somebody there answers. */
export function AskIn({ ideaId, firstId, view, onDone }: AskInProps) {
  const shared = useShared()
  const t = useText()
  const titleOf = useIdeaTitle()
  const mentionOf = useIdeaMention()
  const say = useSay()
  const may = useMay(view.seat.id)
  const send = useSend(view.seat.id)
  const limits = useLimits()
  const because = useDraft(view.seat.id, 'question')
  const idea = shared.ideas[ideaId]
  const outside = view.roles.filter(role => role.ideaId !== ideaId)
  const [actorId, setActorId] = useState(firstId ?? outside[0]?.id)
  const actor = outside.find(({ id }) => id === actorId) ?? outside[0]
  if (!idea || !actor) return <Task title={t('askIn.gone')} more={<Button onPress={onDone}>{t('back')}</Button>} />
  const { from } = moveOf(shared, actor)
  const ask = async () => {
    if ([...because.text.trim()].length > most) return
    const reply = await send({ type: 'askIn', ideaId, actorId: actor.id, because: because.text })
    if (!reply.ok) return
    because.clear()
    say(t('askIn.sent', { idea: mentionOf(idea) }))
    onDone()
  }
  return (
    <Task
      title={t('askIn.title', { name: softHyphens(actor.name) })}
      lead={t('askIn.lead')}
      more={
        <Button kind="quiet" onPress={onDone}>
          {t('back')}
        </Button>
      }
      main={
        <Button kind="main" icon={Send} unavailable={may('askIn')} onPress={() => ask()}>
          {t('ask.send')}
        </Button>
      }
    >
      {outside.length > 1 && (
        <OneChip
          legend={t('askIn.which')}
          options={outside.map(({ id, name }) => ({ key: id, label: name }))}
          chosen={actor.id}
          onChange={setActorId}
        />
      )}
      <Sheet title={titleOf(idea)}>
        <div className="stack">
          <Standing idea={idea} />
          <TextField
            label={t('askIn.because', { name: actor.name })}
            hint={t('askIn.becauseHint')}
            value={because.text}
            onChange={because.change}
            maxLength={most}
            {...limits}
          />
          <p className="small muted">
            {from
              ? t('askIn.moves', { actor: actor.name, from: mentionOf(from) })
              : t('askIn.stands', { actor: actor.name })}
          </p>
        </div>
      </Sheet>
    </Task>
  )
}
