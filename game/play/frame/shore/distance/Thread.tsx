import { MessageSquareText, SendHorizontal } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { mayPost, threadOf } from '#shared/rules/partnership/meetings.ts'
import { isAtDistance } from '#shared/rules/seats/distance.ts'
import { useShared } from '../../../../live/Live.tsx'
import { useSend } from '../../../../live/useSend.ts'
import { Button } from '../../../../parts/actions/Button.tsx'
import { TextArea } from '../../../../parts/forms/TextArea.tsx'
import { classes } from '../../../../parts/tokens/classes.ts'
import { useDraft } from '../../notices/drafts.ts'
import { useLimits, useMay, useText, useTimeOfDay } from '../../words.ts'
import styles from './distance.module.css'

const most = 280

type ThreadProps = { idea: Idea; seatId: string }

/** The short messages at an idea where people are apart. */
export function Thread(props: ThreadProps) {
  const shared = useShared()
  const isThere = isAtDistance(shared) && (shared.hasThreads || threadOf(props.idea).length > 0)
  return isThere && <Messages {...props} />
}

/** Folded until somebody wants them, with a word of how many are new; a message that has been begun is not hidden. */
function Messages({ idea, seatId }: ThreadProps) {
  const shared = useShared()
  const t = useText()
  const timeOf = useTimeOfDay()
  const lines = threadOf(idea)
  const draft = useDraft(seatId, `thread:${idea.id}`)
  const isBegun = draft.text !== ''
  const [isOpen, setOpen] = useState(false)
  const [read, setRead] = useState(lines.length)
  const foot = useRef<HTMLLIElement>(null)
  const count = lines.length
  useEffect(() => {
    if (!isOpen) return
    setRead(count)
    foot.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, count])
  useEffect(() => {
    if (isBegun) setOpen(true)
  }, [isBegun])
  const mayWrite = mayPost(shared, seatId, idea)
  const fresh = Math.max(0, count - read)
  return (
    <details className={styles.thread} open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <MessageSquareText />
        <b>{t('thread.title')}</b>
        <span className={fresh > 0 ? styles.fresh : 'muted'} role="status">
          {fresh > 0 ? t('thread.new', { count: fresh }) : count > 0 && t('thread.count', { count })}
        </span>
      </summary>
      <div className="stack stack-close">
        {count === 0 && <p className="muted">{t('thread.none')}</p>}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what rolls can be reached by keyboard, also when it is only read. */}
        <div className={styles.log} role="log" aria-label={t('thread.title')} tabIndex={0}>
          <ul className={styles.lines}>
            {lines.map(({ id, text, by, at }, place) => (
              <li
                key={id}
                ref={place === count - 1 ? foot : undefined}
                className={classes(by === seatId && styles.mine)}
              >
                <span className="small muted">
                  {by === seatId ? t('thread.you') : (shared.seats[by]?.name ?? t('thread.gone'))} {timeOf(at)}
                </span>
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </div>
        {!shared.hasThreads && <p className="small muted">{t('thread.closed')}</p>}
        {shared.hasThreads && mayWrite && <Writing ideaId={idea.id} seatId={seatId} draft={draft} />}
      </div>
    </details>
  )
}

type WritingProps = { ideaId: string; seatId: string; draft: ReturnType<typeof useDraft> }

function Writing({ ideaId, seatId, draft: { text, change, clear } }: WritingProps) {
  const t = useText()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const limits = useLimits()
  const [error, setError] = useState<string>()
  const isTooLong = [...text.trim()].length > most
  const post = async () => {
    if (isTooLong) return
    if (!text.trim()) return setError(t('thread.empty'))
    const reply = await send({ type: 'post', ideaId, text: text.trim() })
    if (reply.ok) clear(text)
  }
  return (
    <div className="stack stack-close">
      <TextArea
        label={t('thread.write')}
        hint={t('thread.hint')}
        value={text}
        onChange={next => {
          change(next)
          setError(undefined)
        }}
        maxLength={most}
        error={error}
        {...limits}
      />
      <div className={styles.row}>
        <Button isSmall icon={SendHorizontal} unavailable={may('post')} onPress={post}>
          {t('thread.send')}
        </Button>
      </div>
    </div>
  )
}
