import { LifeBuoy } from 'lucide-react'
import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { useNow } from '#game/live/useNow.ts'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import { remaining } from '#shared/views/clock/clockFace.ts'
import { rescueOf } from '#shared/views/clock/rescue.ts'
import { useSay, useWords } from '../../desk/text.ts'
import { timeOfDay } from '../../desk/time.ts'
import { useHost } from '../room/host.ts'

/** A way to catch up, with what it costs; homecoming keeps its time. */
export function Rescue() {
  const shared = useShared()
  const say = useSay()
  const host = useHost()
  const word = useWords()
  const send = useSend()
  const { language } = useLanguage()
  const rescue = rescueOf(shared, useNow(10_000))
  const [declined, setDeclined] = useState('')
  if (!rescue || host || declined === shared.clock.phaseId) return null
  const { kind, isSkipped, minutes, expectedEnd, command } = rescue
  const hasHome = remaining(shared).some(one => one.kind === 'homecoming')
  return (
    <Note
      sign={<LifeBuoy />}
      title={say(isSkipped ? 'rescueSkip' : 'rescue', { phase: word(`phase.${kind}`), count: minutes })}
      actions={
        <>
          <Button isSmall onPress={() => void send(command)}>
            {say(isSkipped ? 'skipIt' : 'shorten')}
          </Button>
          <Button isSmall kind="quiet" onPress={() => setDeclined(shared.clock.phaseId)}>
            {say('notNow')}
          </Button>
        </>
      }
    >
      {say(hasHome ? 'rescueCosts' : 'rescueEnds', { time: timeOfDay(expectedEnd, language) })}
    </Note>
  )
}
