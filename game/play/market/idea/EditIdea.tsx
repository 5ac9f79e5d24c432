import { useRef, useState } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { useAt } from '../../../live/useNow.ts'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { TextArea } from '../../../parts/forms/TextArea.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { useClaim, useTurn } from '../../frame/notices/useClaim.ts'
import { useWriter } from '../../frame/notices/useWriter.ts'
import { useLimits, useMay, useText } from '../../frame/words.ts'
import styles from '../market.module.css'

const most = 140
const fits = (text: string) => [...text.trim()].length <= most

/** An idea is written again; the others see it when it is saved. */
export function EditIdea({ idea, seatId, onDone }: { idea: Idea; seatId: string; onDone: () => void }) {
  const t = useText()
  const may = useMay(seatId)
  const mayNot = useAt(now => may('editIdea', now))
  const send = useSend(seatId)
  const limits = useLimits()
  // What nobody here has touched follows what the others save meanwhile.
  const [typed, setTyped] = useState<{ text?: string; soThat?: string }>({})
  const { text, soThat } = { text: idea.text, soThat: idea.soThat, ...typed }
  const stands = { text: idea.text, soThat: idea.soThat }
  const latest = useRef(stands)
  latest.current = stands
  // What each line said when somebody here began to write on it, and what they have been told that it says now.
  const [began, seen] = [useRef({ ...stands }), useRef({ ...stands })]
  for (const line of ['text', 'soThat'] as const)
    if (typed[line] === undefined) began.current[line] = seen.current[line] = stands[line]
  const meanwhile = (line: 'text' | 'soThat') =>
    stands[line] === began.current[line] || stands[line] === ''
      ? undefined
      : t('idea.meanwhile', { text: stands[line] })
  const [textField, soThatField] = [`${idea.id}:text`, `${idea.id}:soThat`]
  const [claimText, claimSoThat] = [useClaim(seatId, textField), useClaim(seatId, soThatField)]
  const late = { type: 'editIdea', ideaId: idea.id } as const
  const others = { text: useWriter(seatId, textField), soThat: useWriter(seatId, soThatField) }
  const turns = {
    text: useTurn({
      seatId,
      other: others.text,
      isOurs: typed.text !== undefined,
      claim: claimText,
      late: words => ({ ...late, text: words }),
    }),
    soThat: useTurn({
      seatId,
      other: others.soThat,
      isOurs: typed.soThat !== undefined,
      claim: claimSoThat,
      late: words => ({ ...late, soThat: words }),
    }),
  }
  const isWritten = text.trim() !== ''
  const save = async () => {
    if (!isWritten || !fits(text) || !fits(soThat)) return
    const reply = await send({ type: 'editIdea', ideaId: idea.id, text, soThat, base: { ...seen.current } })
    if (reply.ok) onDone()
    // Whoever has been told that somebody was first has read what stands there, and may put their own in its place.
    else if (reply.refusal === 'nameChanged') seen.current = { ...latest.current }
  }
  return (
    <Sheet title={t('idea.edit')}>
      <div className="stack">
        <TextArea
          label={t('idea.text')}
          hint={meanwhile('text')}
          value={text}
          onChange={next => {
            setTyped({ ...typed, text: next })
            claimText(true)
          }}
          onLeave={() => claimText(false)}
          {...turns.text}
          maxLength={most}
          error={isWritten ? undefined : t('idea.textMissing')}
          {...limits}
        />
        <TextArea
          label={t('idea.why')}
          hint={meanwhile('soThat')}
          value={soThat}
          onChange={next => {
            setTyped({ ...typed, soThat: next })
            claimSoThat(true)
          }}
          onLeave={() => claimSoThat(false)}
          {...turns.soThat}
          maxLength={most}
          {...limits}
        />
        <div className={styles.actions}>
          <Button unavailable={mayNot} onPress={() => save()}>
            {t('save')}
          </Button>
          <Button kind="quiet" onPress={onDone}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}
