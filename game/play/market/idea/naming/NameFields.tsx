import { useState } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { isOnlyHere } from '../../../../live/fields/useField.ts'
import { excessOf, isTyped, longest, useNaming } from '../../../../live/fields/useNaming.ts'
import { TextArea } from '../../../../parts/forms/TextArea.tsx'
import { TextField } from '../../../../parts/forms/TextField.tsx'
import { SavedStatus } from '../../../../parts/messages/SavedStatus.tsx'
import { useOverlong } from '../../../frame/notices/drafts.ts'
import { useClaim, useTurn } from '../../../frame/notices/useClaim.ts'
import { useWriter } from '../../../frame/notices/useWriter.ts'
import { useLimits, useText, useTimeOfDay } from '../../../frame/words.ts'
import { TwoNamings } from './TwoNamings.tsx'

/** What the partnership is called, and its one sentence; both save themselves while somebody writes. */
export function NameFields({ idea, seatId }: { idea: Idea; seatId: string }) {
  const t = useText()
  const limits = useLimits()
  const timeOfDay = useTimeOfDay()
  const [savedAt, setSavedAt] = useState(0)
  const [nameField, aimField] = [`${idea.id}:name`, `${idea.id}:aim`]
  const claims = { name: useClaim(seatId, nameField), aim: useClaim(seatId, aimField) }
  const { name, aim } = useNaming({ idea, seatId, claims, onSaved: () => setSavedAt(Date.now()) })
  const states = [name.state, aim.state]
  const isSaved = states.includes('saved') && states.every(state => state === 'saved' || state === 'rest')
  const isLong = { name: excessOf(name.text, 'name') > 0, aim: excessOf(aim.text, 'aim') > 0 }
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
        maxLength={longest.name}
        writer={useTurn(useWriter(seatId, nameField), isTyped(name.state), claims.name)}
        {...limits}
      />
      <TwoNamings {...name} />
      <TextArea
        label={t('close.aim')}
        hint={t('close.aimHint')}
        value={aim.text}
        onChange={aim.change}
        onLeave={aim.leave}
        maxLength={longest.aim}
        writer={useTurn(useWriter(seatId, aimField), isTyped(aim.state), claims.aim)}
        {...limits}
      />
      <TwoNamings {...aim} />
      {isTooLong && <SavedStatus where="device">{t('saved.draft')}</SavedStatus>}
      {isHere && !isTooLong && <SavedStatus where="device">{t('saved.unsent')}</SavedStatus>}
      {isSaved && !isTooLong && <SavedStatus where="server">{t('saved.at', { time: timeOfDay(savedAt) })}</SavedStatus>}
      {isOut && !isHere && !isTooLong && <SavedStatus where="saving">{t('saved.saving')}</SavedStatus>}
    </div>
  )
}
