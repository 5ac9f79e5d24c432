import type { Idea } from '#shared/model/partnership.ts'
import { isOnlyHere } from '../../../live/fields/useField.ts'
import { excessOf, isTyped, longest, useNaming } from '../../../live/fields/useNaming.ts'
import { TextArea } from '../../../parts/forms/TextArea.tsx'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { useOverlong } from '../../frame/notices/drafts.ts'
import { useClaim, useTurn } from '../../frame/notices/useClaim.ts'
import { useLimits } from '../../frame/words.ts'
import { TwoNamings } from '../../market/idea/naming/TwoNamings.tsx'
import { useExcess } from '../excess.ts'
import { useText } from '../words.ts'
import { useWriter } from './useWriter.ts'

/** The partnership's name and its aim in a line. */
export function NameLine({ seatId, idea }: { seatId: string; idea: Idea }) {
  const t = useText()
  const limits = useLimits()
  const claims = { name: useClaim(seatId, 'name'), aim: useClaim(seatId, 'aim') }
  const { name, aim } = useNaming({ idea, seatId, claims })
  const [nameExcess, aimExcess] = [excessOf(name.text, 'name'), excessOf(aim.text, 'aim')]
  useOverlong(seatId, `name:${idea.id}`, { ...name, isTooLong: nameExcess > 0 })
  useOverlong(seatId, `aim:${idea.id}`, { ...aim, isTooLong: aimExcess > 0 })
  useExcess('name', { excess: nameExcess, isHere: isOnlyHere(name.state) })
  useExcess('aim', { excess: aimExcess, isHere: isOnlyHere(aim.state) })
  return (
    <div className="stack">
      <TextField
        label={t('agree.nameField')}
        value={name.text}
        onChange={name.change}
        onLeave={name.leave}
        maxLength={longest.name}
        writer={useTurn(useWriter(seatId, idea, 'name'), isTyped(name.state), claims.name)}
        error={name.state === 'failed' && name.other === undefined ? t('field.notSaved') : undefined}
        {...limits}
      />
      <TwoNamings {...name} />
      <TextArea
        label={t('agree.aimField')}
        value={aim.text}
        onChange={aim.change}
        onLeave={aim.leave}
        maxLength={longest.aim}
        writer={useTurn(useWriter(seatId, idea, 'aim'), isTyped(aim.state), claims.aim)}
        error={aim.state === 'failed' && aim.other === undefined ? t('field.notSaved') : undefined}
        {...limits}
      />
      <TwoNamings {...aim} />
    </div>
  )
}
