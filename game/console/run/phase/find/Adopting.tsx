import * as z from 'zod/mini'
import { useWritten } from '#game/live/fields/useWritten.ts'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { codePoints } from '#game/parts/forms/fieldState.ts'
import { TextField } from '#game/parts/forms/TextField.tsx'
import type { Proposal } from '#shared/model/challenge.ts'
import { useSay, useWords } from '../../../desk/text.ts'
import styles from './find.module.css'

const mostTitle = 60
const mostQuestion = 140

const Begun = z.object({ title: z.string(), question: z.string() })

/** A proposal becomes a challenge in words that may be mended: a name, and a question that both banks can answer. */
export function Adopting({ proposal, onDone }: { proposal: Proposal; onDone: () => void }) {
  const say = useSay()
  const word = useWords()
  const send = useSend()
  const { form, put, letGo } = useWritten(`adopt-${proposal.id}`, Begun, {
    title: proposal.title,
    question: proposal.question,
  })
  const { title, question } = form
  const close = () => {
    letGo(form)
    onDone()
  }
  const limits = {
    tooLong: (excess: number) => say('tooLong', { excess }),
    counter: (count: number, most: number) => word('of', { count, most }),
  }
  const why = () => {
    if (!title.trim() || !question.trim()) return say('questionFirst')
    const isLong = codePoints(title.trim()) > mostTitle || codePoints(question.trim()) > mostQuestion
    return isLong ? say('shortenFirst') : undefined
  }
  const adopt = async () => {
    const reply = await send({ type: 'adoptChallenge', proposalId: proposal.id, title, question })
    if (reply.ok) close()
  }
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (!why()) void adopt()
      }}
    >
      <TextField
        label={say('challenge.title')}
        value={title}
        onChange={title => put({ title })}
        maxLength={mostTitle}
        autoFocus
        {...limits}
      />
      <TextField
        label={say('challenge.question')}
        hint={say('questionHint')}
        value={question}
        onChange={question => put({ question })}
        maxLength={mostQuestion}
        {...limits}
      />
      <div className="row wrap">
        <Button type="submit" isSmall unavailable={why()}>
          {say('adoptNow')}
        </Button>
        <Button kind="quiet" isSmall onPress={close}>
          {word('cancel')}
        </Button>
      </div>
    </form>
  )
}
