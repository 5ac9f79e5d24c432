import { Send } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { Button } from '../../../parts/actions/Button.tsx'
import { InDock } from '../../frame/Task.tsx'
import { useText } from '../../frame/words.ts'

type SendAnswerProps = {
  idea: string
  words: string
  unavailable?: string | undefined
  onClose: () => void
  onSend: () => Promise<void> | undefined
}

/** The foot of an answer that has been begun: it is not sent until this is pressed, and it stays in sight. */
export function SendAnswer({ idea, words, unavailable, onClose, onSend }: SendAnswerProps) {
  const t = useText()
  return (
    <InDock>
      <p className="small grow" role="status">
        {t('question.notSent')}
        <span className="unseen"> {t('question.answers', { idea })}</span>
      </p>
      <Button kind="quiet" onPress={onClose}>
        {t('cancel')}
      </Button>
      <Button kind="main" icon={Send} unavailable={unavailable} onPress={onSend}>
        {words}
      </Button>
    </InDock>
  )
}

/** Brings what has just opened into view, above the foot, as far as there is room for it. */
export function useInView<Box extends HTMLElement>(isWanted: boolean): RefObject<Box | null> {
  const box = useRef<Box>(null)
  useEffect(() => {
    if (!isWanted) return
    // The foot has changed its height, and the page learns it a moment later.
    const timer = setTimeout(() => box.current?.scrollIntoView({ block: 'nearest' }), 80)
    return () => clearTimeout(timer)
  }, [isWanted])
  return box
}
