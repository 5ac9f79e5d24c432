import { Check, Copy, Mail } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#game/parts/actions/Button.tsx'
import { ButtonLink } from '#game/parts/actions/ButtonLink.tsx'
import { copyText } from '#game/parts/marks/copyText.ts'
import { useSay } from '../text.ts'

type LetterTextProps = {
  subject: string
  /** What the subject line leaves to the one who sends. */
  hint?: string
  paragraphs: readonly string[]
}

/** A letter as it will read, with the two ways to take it along: copied, or opened in the mail program. */
export function LetterText({ subject, hint, paragraphs }: LetterTextProps) {
  const say = useSay()
  const [isCopied, setCopied] = useState(false)
  const text = paragraphs.join('\n\n')
  const copy = async () => setCopied(await copyText(`${subject}\n\n${text}`))
  return (
    <div className="stack stack-close">
      <p>
        <b>{subject}</b> {hint && <span className="muted">{hint}</span>}
      </p>
      {paragraphs.map(paragraph => (
        <p key={paragraph} className="measure">
          {paragraph}
        </p>
      ))}
      <div className="row wrap">
        <Button isSmall icon={isCopied ? Check : Copy} onPress={() => copy()}>
          <span role="status">{say(isCopied ? 'copied' : 'copyLetter')}</span>
        </Button>
        <ButtonLink
          isSmall
          icon={Mail}
          href={`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`}
        >
          {say('mailLetter')}
        </ButtonLink>
      </div>
    </div>
  )
}
