import { Check } from 'lucide-react'
import { useState } from 'react'
import type { SeatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Emblem } from '../../../parts/emblem/Emblem.tsx'
import { OneChip } from '../../../parts/forms/OneChip.tsx'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import { useIdeaMention, useIdeaTitle } from '../../frame/notices/ideaTitle.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { Task } from '../../frame/Task.tsx'
import { useListed, useMay, useText } from '../../frame/words.ts'
import { moveOf } from '../questions/consequence.ts'

/** ”Vilken bricka läggs här?”: a yes given face to face, typed in by the tile's number. */
export function LayTile({ view, onDone }: { view: SeatView; onDone: () => void }) {
  const shared = useShared()
  const t = useText()
  const listed = useListed()
  const titleOf = useIdeaTitle()
  const mentionOf = useIdeaMention()
  const say = useSay()
  const may = useMay(view.seat.id)
  const send = useSend(view.seat.id)
  const [typed, setTyped] = useState('')
  const [ideaId, setIdeaId] = useState(view.ideas[0]?.id)
  const idea = view.ideas.find(({ id }) => id === ideaId) ?? view.ideas[0]
  const number = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : undefined
  const actor = Object.values(shared.actors).find(one => one.number === number && one.marketId === view.seat.marketId)
  const isThere = idea !== undefined && actor?.ideaId === idea.id
  const from = actor && moveOf(shared, actor).from
  const lay = async () => {
    if (!idea || !actor || isThere) return
    const reply = await send({ type: 'answerInPerson', ideaId: idea.id, actorId: actor.id })
    if (!reply.ok) return
    const back = () => void send({ type: 'undoMove', actorId: actor.id })
    say(t('lay.done', { name: actor.name, idea: mentionOf(idea) }), back)
    onDone()
  }
  const wrong = isThere ? t('lay.isThere', { name: actor.name }) : undefined
  const error = typed.trim() && !actor ? t('lay.unknown') : wrong
  return (
    <Task
      title={t('lay.title')}
      lead={t('lay.lead')}
      more={
        <Button kind="quiet" onPress={onDone}>
          {t('back')}
        </Button>
      }
      main={
        <Button
          kind="main"
          icon={Check}
          unavailable={may('answerInPerson') ?? (actor && !isThere ? undefined : t('lay.numberFirst'))}
          onPress={() => lay()}
        >
          {t('lay.yes')}
        </Button>
      }
    >
      {view.ideas.length > 1 && (
        <OneChip
          legend={t('lay.which')}
          options={view.ideas.map(one => ({ key: one.id, label: titleOf(one) }))}
          chosen={idea?.id}
          onChange={setIdeaId}
        />
      )}
      <TextField
        label={t('lay.number')}
        hint={t('lay.numberHint')}
        value={typed}
        onChange={setTyped}
        inputMode="numeric"
        error={error}
      />
      <div role="status">
        {actor && idea && !isThere && (
          <Note
            kind="share"
            title={t('lay.comes', { name: actor.name })}
            sign={<Emblem sector={actor.sector} glyph={actor.building} number={actor.number} size={48} />}
          >
            {t('lay.voice', { names: listed(actor.voices.flatMap(id => shared.seats[id]?.name ?? [])) || '–' })}{' '}
            {from && t('lay.from', { from: mentionOf(from) })}
          </Note>
        )}
      </div>
    </Task>
  )
}
