import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { TextField } from '#game/parts/forms/TextField.tsx'
import { isMeetingUrl } from '#shared/model/ids.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { callNumber, threadOf } from '#shared/rules/partnership/meetings.ts'
import { isAtDistance } from '#shared/rules/seats/distance.ts'
import { useSay } from '../../desk/text.ts'
import { TextLine } from '../hide/TextLine.tsx'
import styles from './meeting.module.css'
import { Message } from './Threads.tsx'

/** Where one idea meets, to be written and hidden, and all that is written there. */
export function IdeaMeeting({ idea }: { idea: Idea }) {
  const shared = useShared()
  const say = useSay()
  if (!isAtDistance(shared)) return null
  const at = callNumber(shared, idea)
  const lines = threadOf(idea)
  return (
    <>
      <section className="stack stack-close" aria-label={say('ideaMeeting')}>
        <h3>{say('ideaMeeting')}</h3>
        {at && !idea.meetingUrl && <p className="small muted">{say('ideaNumber', { number: at.number })}</p>}
        <dl>
          <TextLine place={{ kind: 'idea', id: idea.id, field: 'meetingUrl' }} label={say('ideaUrl')} />
        </dl>
        {idea.state === 'live' && <Url key={idea.meetingUrl} idea={idea} />}
      </section>
      {lines.length > 0 && (
        <section className="stack stack-close" aria-label={say('threads')}>
          <h3>{say('threads')}</h3>
          <ul className={styles.lines}>
            {lines.map(line => (
              <Message key={line.id} idea={idea} line={line} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Url({ idea }: { idea: Idea }) {
  const say = useSay()
  const send = useSend()
  const [url, setUrl] = useState(idea.meetingUrl ?? '')
  const typed = url.trim()
  const isWrong = typed !== '' && !isMeetingUrl(typed)
  const isSame = typed === (idea.meetingUrl ?? '')
  return (
    <form
      className={styles.url}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!isWrong && !isSame) void send({ type: 'writeMeeting', ideaId: idea.id, url: typed })
      }}
    >
      <TextField
        label={say('ideaUrl')}
        hint={say('ideaUrlHint')}
        value={url}
        onChange={setUrl}
        maxLength={300}
        error={isWrong ? say('meetingUrlWrong') : undefined}
        tooLong={excess => say('tooLong', { excess })}
      />
      <Button type="submit" isSmall unavailable={isSame ? say('meetingKept') : undefined}>
        {say('saveMeeting')}
      </Button>
    </form>
  )
}
