import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#game/parts/actions/Button.tsx'
import { TextField } from '#game/parts/forms/TextField.tsx'
import { PhaseTag } from '#game/parts/shell/PhaseTag.tsx'
import { Shore } from '#game/parts/shell/Shore.tsx'
import { useSay, useWords } from '../desk/text.ts'
import { Footer } from '../run/tags/Tags.tsx'
import { type DoorNo, useDoorWords } from './doorWords.ts'

/** The way in for a device that is not a facilitator's yet: one field, and where its key is found. */
export function KeyForm({ refusal, onKey }: { refusal?: DoorNo; onKey: (key: string) => Promise<DoorNo | undefined> }) {
  const word = useWords()
  const say = useSay()
  const doorWord = useDoorWords()
  const [key, setKey] = useState('')
  const [why, setWhy] = useState(refusal)
  const [isAsking, setAsking] = useState(false)
  const enter = async () => {
    setAsking(true)
    setWhy(await onKey(key.trim()))
    setAsking(false)
  }
  return (
    <Shore
      skip={word('skip')}
      tags={<PhaseTag name={word('product')} sub={say('consoleName')} />}
      footer={<Footer />}
      width="reading"
    >
      <form
        className="stack stack-wide"
        onSubmit={event => {
          event.preventDefault()
          if (key.trim()) void enter()
        }}
      >
        <div className="stack stack-close">
          <h1>{say('keyTitle')}</h1>
          <p>{say('keyExplain')}</p>
        </div>
        <TextField
          label={say('key')}
          name="key"
          value={key}
          onChange={setKey}
          autoComplete="current-password"
          error={why && doorWord(why)}
          autoFocus
        />
        <Button type="submit" kind="main" icon={KeyRound} unavailable={isAsking ? say('fetching') : undefined}>
          {say('keyEnter')}
        </Button>
        <p className="small muted">{say('keyWhere')}</p>
      </form>
    </Shore>
  )
}
