import { useRef, useState } from 'react'
import type { Command } from '#shared/messages/story.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { type FieldSaving, isOnlyHere, useField } from '../../../live/fields/useField.ts'
import { useWaiting } from '../../../live/fields/useWaiting.ts'
import { useSend } from '../../../live/useSend.ts'
import { TextArea } from '../../../parts/forms/TextArea.tsx'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { SavedStatus } from '../../../parts/messages/SavedStatus.tsx'
import { useOverlong } from '../../frame/notices/drafts.ts'
import { useClaim, useTurn } from '../../frame/notices/useClaim.ts'
import { useWriter } from '../../frame/notices/useWriter.ts'
import { useLimits, useText, useTimeOfDay } from '../../frame/words.ts'

const mostName = 40
const mostAim = 140
const fits = (text: string, most: number) => [...text.trim()].length <= most

/** What is typed and not saved yet is never taken out of anybody's hands. */
const isTyped = (state: FieldSaving): boolean => state !== 'rest' && state !== 'saved'

/** What the partnership is called, and its one sentence; both save themselves while somebody writes. */
export function NameFields({ idea, seatId }: { idea: Idea; seatId: string }) {
  const t = useText()
  const limits = useLimits()
  const send = useSend(seatId)
  const now = { name: idea.name, aim: idea.aim }
  const timeOfDay = useTimeOfDay()
  const [savedAt, setSavedAt] = useState(0)
  const said = useRef({ ...now })
  const seen = useRef({ ...now })
  const latest = useRef(now)
  latest.current = now
  const save = (part: { name?: string; aim?: string }) => {
    said.current = { ...said.current, ...part }
    const { name, aim } = said.current
    if (!fits(name, mostName) || !fits(aim, mostAim)) return undefined
    return send({ type: 'nameIdea', ideaId: idea.id, name, aim, base: { ...seen.current } }).then(reply => {
      // Whoever has been told that somebody was first has read what stands there, and may put their own in its place.
      if (reply.ok) {
        seen.current = { ...seen.current, ...part }
        setSavedAt(Date.now())
      } else if (reply.refusal === 'nameChanged') seen.current = { ...latest.current }
      return reply
    })
  }
  const waiting = (line: 'name' | 'aim') => (sent: Command) =>
    sent.type === 'nameIdea' && sent.ideaId === idea.id ? sent[line] : undefined
  const [waitingName, waitingAim] = [useWaiting(seatId, waiting('name')), useWaiting(seatId, waiting('aim'))]
  const [nameField, aimField] = [`${idea.id}:name`, `${idea.id}:aim`]
  const [claimName, claimAim] = [useClaim(seatId, nameField), useClaim(seatId, aimField)]
  const name = useField({
    value: idea.name,
    waiting: waitingName,
    save: text => save({ name: text }),
    onWriting: claimName,
  })
  const aim = useField({
    value: idea.aim,
    waiting: waitingAim,
    save: text => save({ aim: text }),
    onWriting: claimAim,
  })
  // What the others have saved meanwhile goes along when this one saves the other line.
  if (name.state === 'rest') said.current.name = idea.name
  if (aim.state === 'rest') said.current.aim = idea.aim
  if (!isTyped(name.state)) seen.current.name = idea.name
  if (!isTyped(aim.state)) seen.current.aim = idea.aim
  const states = [name.state, aim.state]
  const isSaved = states.includes('saved') && states.every(state => state === 'saved' || state === 'rest')
  const isLong = { name: !fits(name.text, mostName), aim: !fits(aim.text, mostAim) }
  const isTooLong = isLong.name || isLong.aim
  useOverlong(seatId, `name:${idea.id}`, { ...name, isTooLong: isLong.name })
  useOverlong(seatId, `aim:${idea.id}`, { ...aim, isTooLong: isLong.aim })
  const isHere = states.some(isOnlyHere)
  const isOut = states.some(state => state === 'typing' || state === 'saving')
  return (
    <div className="stack">
      <TextField
        label={t('close.name')}
        hint={t('close.nameHint')}
        value={name.text}
        onChange={name.change}
        onLeave={name.leave}
        maxLength={mostName}
        writer={useTurn(useWriter(seatId, nameField), isTyped(name.state), claimName)}
        {...limits}
      />
      <TextArea
        label={t('close.aim')}
        hint={t('close.aimHint')}
        value={aim.text}
        onChange={aim.change}
        onLeave={aim.leave}
        maxLength={mostAim}
        writer={useTurn(useWriter(seatId, aimField), isTyped(aim.state), claimAim)}
        {...limits}
      />
      {isTooLong && <SavedStatus where="device">{t('saved.draft')}</SavedStatus>}
      {isHere && !isTooLong && <SavedStatus where="device">{t('saved.unsent')}</SavedStatus>}
      {isSaved && !isTooLong && <SavedStatus where="server">{t('saved.at', { time: timeOfDay(savedAt) })}</SavedStatus>}
      {isOut && !isHere && !isTooLong && <SavedStatus where="saving">{t('saved.saving')}</SavedStatus>}
    </div>
  )
}
