import { useRef } from 'react'
import { shortened } from '#shared/views/status.ts'
import { Button } from '../../../../parts/actions/Button.tsx'
import { Note } from '../../../../parts/messages/Note.tsx'
import styles from '../../../frame/frame.module.css'
import { useSeek } from '../../../frame/notices/left/seeking.ts'
import { useSay } from '../../../frame/notices/saying.ts'
import { useText } from '../../../frame/words.ts'

type TwoNamingsProps = {
  /** What somebody else was first with; undefined while there is one text only. */
  other: string | undefined
  text: string
  giveWay: () => void
  insist: () => void
}

/** Somebody was first in a line of a naming: its two texts, to choose between. The reader's own stays with them if the other is kept. */
export function TwoNamings({ other, text, giveWay, insist }: TwoNamingsProps) {
  const t = useText()
  const say = useSay()
  const seek = useSeek()
  const place = useRef<HTMLDivElement>(null)
  const own = text.trim()
  const chosen = (choose: () => void) => () => {
    choose()
    place.current?.focus({ preventScroll: true })
  }
  const quote = (words: string) => <span className="unseen">”{shortened(words)}”</span>
  return (
    <div role="status" className={styles.live} tabIndex={-1} ref={place}>
      {other && own && (
        <Note
          kind="share"
          title={t('naming.two')}
          actions={
            <>
              <Button
                isSmall
                onPress={chosen(() => {
                  giveWay()
                  say(t('naming.taken'), { words: t('news.show'), go: seek })
                })}
              >
                {t('naming.take')} {quote(other)}
              </Button>
              <Button isSmall onPress={chosen(insist)}>
                {t('naming.keep')} {quote(own)}
              </Button>
            </>
          }
        >
          {t('naming.words', { text: other })}
        </Note>
      )}
    </div>
  )
}
