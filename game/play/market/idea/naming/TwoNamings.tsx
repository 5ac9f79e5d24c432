import { useLiveStore } from '../../../../live/Live.tsx'
import { Button } from '../../../../parts/actions/Button.tsx'
import { Note } from '../../../../parts/messages/Note.tsx'
import { useSeek } from '../../../frame/notices/left/seeking.ts'
import { useSay } from '../../../frame/notices/saying.ts'
import { useText } from '../../../frame/words.ts'

type TwoNamingsProps = {
  seatId: string
  ideaId: string
  line: 'name' | 'aim'
  /** What somebody else was first with; undefined while there is one text only. */
  other: string | undefined
  text: string
  onChoose: (text: string) => void
}

/** Somebody was first in a line of a naming: its two texts, to choose between. The reader's own stays with them if the other is kept. */
export function TwoNamings({ seatId, ideaId, line, other, text, onChoose }: TwoNamingsProps) {
  const store = useLiveStore()
  const t = useText()
  const say = useSay()
  const seek = useSeek()
  const own = text.trim()
  const take = (theirs: string) => {
    const key = `late:${Date.now().toString(36)}-${ideaId}-${line}`
    store.keepDraft(seatId, key, JSON.stringify({ type: 'nameIdea', isTaken: true, ideaId, [line]: own }))
    onChoose(theirs)
    say(t('naming.taken'), { words: t('news.show'), go: seek })
  }
  return (
    <div role="status">
      {other && own && (
        <Note
          kind="share"
          title={t('naming.two')}
          actions={
            <>
              <Button isSmall onPress={() => take(other)}>
                {t('naming.take')}
              </Button>
              <Button kind="quiet" isSmall onPress={() => onChoose(own)}>
                {t('naming.keep')}
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
