import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { may } from '#shared/rules/access.ts'
import { useSay } from '../../desk/text.ts'
import { isWrongLink, type MeetingDraft, MeetingFields, meetingOf } from './MeetingFields.tsx'

/** How people meet, changed while the evening runs: somebody had to stay at home, or the link is another. */
export function MeetingSheet() {
  const shared = useShared()
  const say = useSay()
  const send = useSend()
  const [draft, setDraft] = useState<MeetingDraft>()
  const [isSaved, setSaved] = useState(false)
  const now = draft ?? meetingOf(shared)
  if (may(shared, { kind: 'facilitator' }, 'setMeeting')) return null
  const save = async () => {
    const reply = await send({ type: 'setMeeting', ...now, meetingUrl: now.meetingUrl.trim() })
    if (!reply.ok) return
    setDraft(undefined)
    setSaved(true)
  }
  const wrong = isWrongLink(now) ? say('meetingFirst') : undefined
  return (
    <Sheet isTight>
      <div className="stack">
        <MeetingFields
          meeting={now}
          onChange={next => {
            setDraft(next)
            setSaved(false)
          }}
        />
        <div className="row wrap">
          <Button unavailable={draft ? wrong : say('meetingKept')} onPress={save}>
            {say('saveMeeting')}
          </Button>
          <p className="small muted" role="status">
            {isSaved && say('meetingSaved')}
          </p>
        </div>
      </div>
    </Sheet>
  )
}
