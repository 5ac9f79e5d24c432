import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { TextArea } from '#game/parts/forms/TextArea.tsx'
import { partnerships } from '#shared/views/screen.ts'
import { Choose } from '../../desk/pieces/Choose.tsx'
import { useSay, useWords } from '../../desk/text.ts'

/** A word to everybody, or to one table; it stays on their screens until the phase changes. */
export function ToAll() {
  const shared = useShared()
  const say = useSay()
  const word = useWords()
  const send = useSend()
  const [text, setText] = useState('')
  const [ideaId, setIdeaId] = useState('')
  const tables = partnerships(shared)
  const submit = async () => {
    const reply = await send({ type: 'message', text, ideaId: ideaId || undefined })
    if (reply.ok) setText('')
  }
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        if (text.trim()) void submit()
      }}
    >
      <TextArea
        label={say('messageText')}
        value={text}
        onChange={setText}
        maxLength={280}
        counter={(count, most) => word('of', { count, most })}
        tooLong={excess => say('tooLong', { excess })}
      />
      {tables.length > 0 && (
        <Choose
          label={say('toWhom')}
          none={say('toEverybody')}
          options={tables.map(({ id, name, text: idea }) => ({ key: id, label: name || idea }))}
          chosen={ideaId}
          onChange={setIdeaId}
        />
      )}
      <Button type="submit" unavailable={text.trim() ? undefined : say('writeFirst')}>
        {word('send')}
      </Button>
      {shared.message && <p className="small muted">{say('lastMessage', { text: shared.message.text })}</p>}
    </form>
  )
}
