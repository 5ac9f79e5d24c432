import type { Idea } from '#shared/model/partnership.ts'
import { isOnlyHere } from '../../../live/fields/useField.ts'
import { excessOf, type NamingLine, useNaming } from '../../../live/fields/useNaming.ts'
import { useClaim } from '../../frame/notices/useClaim.ts'
import { NamingField } from '../../market/idea/naming/NamingField.tsx'
import { useExcess } from '../excess.ts'
import { useText } from '../words.ts'
import { useWriter } from './useWriter.ts'

/** The partnership's name and its aim in a line. */
export function NameLine({ seatId, idea }: { seatId: string; idea: Idea }) {
  const t = useText()
  const claims = { name: useClaim(seatId, 'name'), aim: useClaim(seatId, 'aim') }
  const others = { name: useWriter(seatId, idea, 'name'), aim: useWriter(seatId, idea, 'aim') }
  const { name, aim } = useNaming({ idea, seatId, claims })
  useExcess('name', { excess: excessOf(name.text, 'name'), isHere: isOnlyHere(name.state) })
  useExcess('aim', { excess: excessOf(aim.text, 'aim'), isHere: isOnlyHere(aim.state) })
  const shown = (line: NamingLine) => ({
    seatId,
    idea,
    line,
    other: others[line.kind],
    claim: claims[line.kind],
    error: line.state === 'failed' ? t('field.notSaved') : undefined,
  })
  return (
    <div className="stack">
      <NamingField {...shown(name)} label={t('agree.nameField')} />
      <NamingField {...shown(aim)} label={t('agree.aimField')} />
    </div>
  )
}
