import { DoorOpen, Pencil } from 'lucide-react'
import { useContext, useState } from 'react'
import { isMeetingUrl } from '#shared/model/ids.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { callNumber, mayWriteMeeting } from '#shared/rules/partnership/meetings.ts'
import { isAtDistance } from '#shared/rules/seats/distance.ts'
import { useShared } from '../../../../live/Live.tsx'
import { Whereabouts } from '../../../../live/Texts.tsx'
import { useSend } from '../../../../live/useSend.ts'
import { Button } from '../../../../parts/actions/Button.tsx'
import { ButtonLink } from '../../../../parts/actions/ButtonLink.tsx'
import { TextField } from '../../../../parts/forms/TextField.tsx'
import { useIdeaMention } from '../../notices/ideaTitle.ts'
import { useSay } from '../../notices/saying.ts'
import { useLimits, useText } from '../../words.ts'
import styles from './distance.module.css'

/** The way to one's own idea's place in the call; where it has no link, the number that it has there. */
export function OwnMeeting({ idea, isApart }: { idea: Idea; isApart: boolean }) {
  const shared = useShared()
  const t = useText()
  const at = callNumber(shared, idea)
  if (idea.meetingUrl)
    return (
      <ButtonLink icon={DoorOpen} isSmall isNewWindow href={idea.meetingUrl}>
        {t('room.own')} <span className="unseen">({t('call.new')})</span>
      </ButtonLink>
    )
  if (!isApart || !at) return null
  return (
    <span className={styles.number}>
      <DoorOpen /> {t(at.market > 0 ? 'room.oursIn' : 'room.ours', at)}
    </span>
  )
}

/** The idea's voices write where it meets. */
export function WriteMeeting({ idea, seatId }: { idea: Idea; seatId: string }) {
  const shared = useShared()
  const t = useText()
  const [isWriting, setWriting] = useState(false)
  if (!mayWriteMeeting(shared, seatId, idea)) return null
  if (isWriting) return <MeetingForm idea={idea} seatId={seatId} onDone={() => setWriting(false)} />
  return (
    <Button kind="quiet" isSmall icon={Pencil} onPress={() => setWriting(true)}>
      {t(idea.meetingUrl ? 'room.change' : 'room.write')}
    </Button>
  )
}

function MeetingForm({ idea, seatId, onDone }: { idea: Idea; seatId: string; onDone: () => void }) {
  const t = useText()
  const send = useSend(seatId)
  const say = useSay()
  const limits = useLimits()
  const [url, setUrl] = useState(idea.meetingUrl ?? '')
  const [error, setError] = useState<string>()
  const save = async () => {
    const typed = url.trim()
    if (typed !== '' && !isMeetingUrl(typed)) return setError(t('room.wrong'))
    const reply = await send({ type: 'writeMeeting', ideaId: idea.id, url: typed })
    if (!reply.ok) return
    if (typed !== '') say(t('room.saved'))
    onDone()
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={t('room.label')}
        hint={t('room.hint')}
        value={url}
        onChange={next => {
          setUrl(next)
          setError(undefined)
        }}
        maxLength={300}
        error={error}
        {...limits}
      />
      <div className={styles.row}>
        <Button type="submit" isSmall>
          {t('room.save')}
        </Button>
        <Button kind="quiet" isSmall onPress={onDone}>
          {t('room.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** Besök: the way into another idea's place in the call, or the number it has there. */
export function Visit({ idea }: { idea: Idea }) {
  const shared = useShared()
  const t = useText()
  const mentionOf = useIdeaMention()
  const isApart = useContext(Whereabouts) === 'apart'
  const at = isApart ? callNumber(shared, idea) : undefined
  if (!isAtDistance(shared)) return null
  if (idea.meetingUrl)
    return (
      <ButtonLink icon={DoorOpen} isSmall isNewWindow href={idea.meetingUrl}>
        {t('room.visit')} <span className="unseen">{mentionOf(idea)}</span>
      </ButtonLink>
    )
  return at ? (
    <span className={styles.number}>
      <DoorOpen /> {t(at.market > 0 ? 'room.numberIn' : 'room.number', at)}
    </span>
  ) : null
}
