import { MessageSquareText } from 'lucide-react'
import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import type { Idea, ThreadLine } from '#shared/model/partnership.ts'
import { threadOf } from '#shared/rules/partnership/meetings.ts'
import { isAtDistance } from '#shared/rules/seats/distance.ts'
import { useIdeaTitle } from '../../desk/ideaTitle.ts'
import { useSay } from '../../desk/text.ts'
import { useHost } from '../../run/room/host.ts'
import { useIsShown } from '../../run/room/MarketFilter.tsx'
import styles from './meeting.module.css'

const mostShown = 12

/** What is written at the ideas, newest first, each with a way to hide it; and the switch for all of it. */
export function Threads() {
  const shared = useShared()
  const say = useSay()
  const send = useSend()
  const isShown = useIsShown()
  const isHost = useHost() !== undefined
  const { form, meetingUrl = '', hasThreads = false } = shared
  const ideas = Object.values(shared.ideas).filter(isShown)
  const lines = ideas
    .flatMap(idea => threadOf(idea).map(line => ({ idea, line })))
    .sort((one, other) => other.line.at - one.line.at)
  if (!isAtDistance(shared) || (!hasThreads && lines.length === 0) || ideas.length === 0) return null
  const turn = () => send({ type: 'setMeeting', form, meetingUrl, hasThreads: !hasThreads })
  return (
    <details className={styles.threads}>
      <summary>
        <MessageSquareText />
        <h2>{say('threads')}</h2>
        <span className="muted">{lines.length}</span>
      </summary>
      <div className="stack">
        <div className="row wrap">
          <p role="status">{say(hasThreads ? 'threadsOpen' : 'threadsShut')}</p>
          {!isHost && (
            <Button isSmall onPress={turn}>
              {say(hasThreads ? 'shutThreads' : 'openThreads')}
            </Button>
          )}
        </div>
        {lines.length === 0 && <p className="muted">{say('threadsNone')}</p>}
        <ul className={styles.lines}>
          {lines.slice(0, mostShown).map(({ idea, line }) => (
            <Message key={line.id} idea={idea} line={line} isNamed />
          ))}
        </ul>
        {lines.length > mostShown && (
          <p className="small muted">{say('olderThreads', { count: lines.length - mostShown })}</p>
        )}
      </div>
    </details>
  )
}

type MessageProps = { idea: Idea; line: ThreadLine; isNamed?: boolean }

/** One message, who wrote it and where, and the way to take it out of everybody's sight. */
export function Message({ idea, line, isNamed = false }: MessageProps) {
  const { seats } = useShared()
  const say = useSay()
  const send = useSend()
  const titleOf = useIdeaTitle()
  const name = seats[line.by]?.name ?? ''
  return (
    <li>
      <span className={styles.who}>
        <span className="small muted">{isNamed ? say('threadBy', { name, idea: titleOf(idea) }) : name}</span>
        <br />
        {line.text}
      </span>
      <Button
        kind="quiet"
        isSmall
        onPress={() => send({ type: 'hide', kind: 'message', id: idea.id, field: 'text', part: line.id })}
      >
        <span aria-hidden="true">{say('hideIt')}</span>
        <span className="unseen">{say('hideMessage', { name })}</span>
      </Button>
    </li>
  )
}
