import { useEffect, useState } from 'react'
import { bare } from '#shared/messages/partnership.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { useLiveStore, useShared } from '../../../live/Live.tsx'
import { Button } from '../../../parts/actions/Button.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import styles from '../../frame/frame.module.css'
import { useSay } from '../../frame/notices/saying.ts'
import { useText } from '../../frame/words.ts'

const keys = ['idea', 'ideaSoThat'] as const

/** What this seat was writing when the other of the pair laid their idea on the market: told at once, and kept. */
export function PutAside({ idea, seatId }: { idea: Idea; seatId: string }) {
  const { seats } = useShared()
  const store = useLiveStore()
  const t = useText()
  const say = useSay()
  const [texts, setTexts] = useState<readonly string[]>([])
  const author = authorOf(idea)
  const isOthers = author !== undefined && author !== seatId && idea.creators.includes(seatId)

  useEffect(() => {
    if (!isOthers) return setTexts([])
    let isHere = true
    Promise.all(keys.map(key => store.draft(seatId, key))).then(
      found => isHere && setTexts(found.map(text => text?.trim() ?? '')),
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [store, seatId, isOthers])

  const [text, soThat] = [bare.text(texts[0] ?? ''), bare.soThat(texts[1] ?? '')]
  const words = text
    ? [t('idea.whatIf', { text }), soThat && t('idea.soThatInside', { text: soThat })].filter(Boolean).join(', ')
    : soThat && t('idea.soThat', { text: soThat })
  const drop = () => {
    const put = (kept: readonly string[]) => {
      for (const [at, key] of keys.entries()) store.keepDraft(seatId, key, kept[at] ?? '')
      setTexts(kept)
    }
    put([])
    say(t('late.removed'), () => put(texts), true)
  }
  return (
    <div role="status" className={styles.live}>
      {words && (
        <Note
          title={t('idea.aside')}
          actions={
            <Button kind="quiet" isSmall onPress={drop}>
              {t('late.remove')}
            </Button>
          }
        >
          {t('idea.asideWords', { name: seats[author ?? '']?.name ?? '', text: words })}
        </Note>
      )}
    </div>
  )
}

/** Who of the pair laid the idea on the market. */
const authorOf = ({ placed, pairId }: Idea): string | undefined =>
  Object.values(placed)
    .filter(one => one.pairId === pairId)
    .sort((one, other) => one.order - other.order)[0]?.by
