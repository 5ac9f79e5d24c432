import { useState } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { isOnlyHere } from '../../../../live/fields/useField.ts'
import { excessOf, useNaming } from '../../../../live/fields/useNaming.ts'
import { SavedStatus } from '../../../../parts/messages/SavedStatus.tsx'
import { useClaim } from '../../../frame/notices/useClaim.ts'
import { useWriter } from '../../../frame/notices/useWriter.ts'
import { useText, useTimeOfDay } from '../../../frame/words.ts'
import { NamingField } from './NamingField.tsx'

/** What the partnership is called, and its one sentence; both save themselves while somebody writes. */
export function NameFields({ idea, seatId }: { idea: Idea; seatId: string }) {
  const t = useText()
  const timeOfDay = useTimeOfDay()
  const [savedAt, setSavedAt] = useState(0)
  const [nameField, aimField] = [`${idea.id}:name`, `${idea.id}:aim`]
  const claims = { name: useClaim(seatId, nameField), aim: useClaim(seatId, aimField) }
  const others = { name: useWriter(seatId, nameField), aim: useWriter(seatId, aimField) }
  const { name, aim } = useNaming({ idea, seatId, claims, onSaved: () => setSavedAt(Date.now()) })
  const states = [name.state, aim.state]
  const isSaved = states.includes('saved') && states.every(state => state === 'saved' || state === 'rest')
  const isTooLong = excessOf(name.text, 'name') > 0 || excessOf(aim.text, 'aim') > 0
  const isHere = states.some(isOnlyHere)
  const isOut = states.some(state => state === 'typing' || state === 'saving')
  const at = { idea, seatId }
  return (
    <div className="stack">
      <NamingField
        {...at}
        line={name}
        other={others.name}
        claim={claims.name}
        label={t('close.name')}
        hint={t('close.nameHint')}
      />
      <NamingField
        {...at}
        line={aim}
        other={others.aim}
        claim={claims.aim}
        label={t('close.aim')}
        hint={t('close.aimHint')}
      />
      {isTooLong && <SavedStatus where="device">{t('saved.draft')}</SavedStatus>}
      {isHere && !isTooLong && <SavedStatus where="device">{t('saved.unsent')}</SavedStatus>}
      {isSaved && !isTooLong && <SavedStatus where="server">{t('saved.at', { time: timeOfDay(savedAt) })}</SavedStatus>}
      {isOut && !isHere && !isTooLong && <SavedStatus where="saving">{t('saved.saving')}</SavedStatus>}
    </div>
  )
}
