import { isThin } from '#shared/model/actor.ts'
import { useShared } from '../../live/Live.tsx'
import { Button } from '../../parts/actions/Button.tsx'
import { Note } from '../../parts/messages/Note.tsx'
import { useMay, useText } from '../frame/words.ts'

/** A tile with only a name is enough; one more line helps whoever will speak for it. */
export function OneMoreLine({ seatId, onWrite }: { seatId: string; onWrite: () => void }) {
  const { seats, actors } = useShared()
  const t = useText()
  const may = useMay(seatId)
  const home = actors[seats[seatId]?.homeId ?? '']
  if (!home || !isThin(home) || may('saveTile')) return null
  return <Note actions={<Button onPress={onWrite}>{t('thin.write')}</Button>}>{t('thin.words')}</Note>
}
