import { useRef } from 'react'
import type { Command } from '#shared/messages/story.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { type FieldSaving, isOnlyHere, useField } from '../../../live/fields/useField.ts'
import { useWaiting } from '../../../live/fields/useWaiting.ts'
import { useSend } from '../../../live/useSend.ts'
import { codePoints } from '../../../parts/forms/fieldState.ts'
import { TextArea } from '../../../parts/forms/TextArea.tsx'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { useOverlong } from '../../frame/notices/drafts.ts'
import { useClaim, useTurn } from '../../frame/notices/useClaim.ts'
import { useLimits } from '../../frame/words.ts'
import { useExcess } from '../excess.ts'
import { useText } from '../words.ts'
import { useWriter } from './useWriter.ts'

const mostName = 40
const mostAim = 140

const excessOf = (text: string, most: number): number => Math.max(0, codePoints(text.trim()) - most)

/** What is typed and not saved yet is never taken out of anybody's hands. */
const isTyped = (state: FieldSaving): boolean => state !== 'rest' && state !== 'saved'

/** The partnership's name and its aim in a line. */
export function NameLine({ seatId, idea }: { seatId: string; idea: Idea }) {
  const t = useText()
  const limits = useLimits()
  const send = useSend(seatId)
  const stands = { name: idea.name, aim: idea.aim }
  const now = useRef(stands)
  const seen = useRef({ ...stands })
  const latest = useRef(stands)
  latest.current = stands
  const save = (change: { name?: string; aim?: string }) => {
    const next = { ...now.current, ...change }
    if (codePoints(next.name) > mostName || codePoints(next.aim) > mostAim) return undefined
    return send({ type: 'nameIdea', ideaId: idea.id, ...next, base: { ...seen.current } }).then(reply => {
      // Whoever has been told that somebody was first has read what stands there, and may put their own in its place.
      if (reply.ok) seen.current = { ...seen.current, ...change }
      else if (reply.refusal === 'nameChanged') seen.current = { ...latest.current }
      return reply
    })
  }
  const waiting = (line: 'name' | 'aim') => (sent: Command) =>
    sent.type === 'nameIdea' && sent.ideaId === idea.id ? sent[line] : undefined
  const [waitingName, waitingAim] = [useWaiting(seatId, waiting('name')), useWaiting(seatId, waiting('aim'))]
  const [claimName, claimAim] = [useClaim(seatId, 'name'), useClaim(seatId, 'aim')]
  const name = useField({
    value: idea.name,
    waiting: waitingName,
    save: text => save({ name: text.trim() }),
    onWriting: claimName,
  })
  const aim = useField({
    value: idea.aim,
    waiting: waitingAim,
    save: text => save({ aim: text.trim() }),
    onWriting: claimAim,
  })
  const [nameExcess, aimExcess] = [excessOf(name.text, mostName), excessOf(aim.text, mostAim)]
  useOverlong(seatId, `name:${idea.id}`, { ...name, isTooLong: nameExcess > 0 })
  useOverlong(seatId, `aim:${idea.id}`, { ...aim, isTooLong: aimExcess > 0 })
  useExcess('name', { excess: nameExcess, isHere: isOnlyHere(name.state) })
  useExcess('aim', { excess: aimExcess, isHere: isOnlyHere(aim.state) })
  now.current = { name: name.text.trim(), aim: aim.text.trim() }
  if (!isTyped(name.state)) seen.current.name = idea.name
  if (!isTyped(aim.state)) seen.current.aim = idea.aim
  return (
    <div className="stack">
      <TextField
        label={t('agree.nameField')}
        value={name.text}
        onChange={name.change}
        onLeave={name.leave}
        maxLength={mostName}
        writer={useTurn(useWriter(seatId, idea, 'name'), isTyped(name.state), claimName)}
        error={name.state === 'failed' ? t('field.notSaved') : undefined}
        {...limits}
      />
      <TextArea
        label={t('agree.aimField')}
        value={aim.text}
        onChange={aim.change}
        onLeave={aim.leave}
        maxLength={mostAim}
        writer={useTurn(useWriter(seatId, idea, 'aim'), isTyped(aim.state), claimAim)}
        error={aim.state === 'failed' ? t('field.notSaved') : undefined}
        {...limits}
      />
    </div>
  )
}
