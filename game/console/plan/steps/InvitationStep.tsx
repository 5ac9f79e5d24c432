import { Check, Copy, Mail } from 'lucide-react'
import { useState } from 'react'
import { useLanguage } from '#game/live/Texts.tsx'
import { Button } from '#game/parts/actions/Button.tsx'
import { ButtonLink } from '#game/parts/actions/ButtonLink.tsx'
import { copyText } from '#game/parts/marks/copyText.ts'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { useLinks } from '../../desk/links.ts'
import { LetterText } from '../../desk/pieces/LetterText.tsx'
import { usePick, useSay } from '../../desk/text.ts'
import { codeInGroups, dayInWords } from '../../desk/time.ts'
import { Leaders } from '../../tabs/workshop/Leaders.tsx'
import { ThreeLinks } from '../../tabs/workshop/ThreeLinks.tsx'
import styles from '../plan.module.css'
import { invitation, reminderFor } from '../planDecks.ts'
import type { PlanDraft } from '../planDraft.ts'

/** A letter to send as it stands, and the three ways in. */
export function InvitationStep({ plan }: { plan: PlanDraft }) {
  const { door } = useLinks()
  const { language } = useLanguage()
  const say = useSay()
  const pick = usePick()
  const [isCopied, setCopied] = useState(false)
  const day = plan.day ? dayInWords(plan.day, language) : say('dayLater')
  const time = plan.startsAt.replace(':', language === 'sv' ? '.' : ':')
  const date = plan.day && time ? say('dayAndTime', { day, time }) : day
  const values = {
    title: plan.title,
    date,
    place: plan.place || say('placeLater'),
    code: codeInGroups(door?.code ?? ''),
  }
  const subject = pick(invitation.letter.subject, values)
  const { form, meetingUrl } = plan.meeting
  const isReunion = plan.programme === 'reunion45'
  const { remote, paragraphs } = isReunion ? invitation.letter.again : invitation.letter
  const reminder = reminderFor(isReunion)
  const letter = (form === 'remote' ? remote : paragraphs).map(paragraph => pick(paragraph, values))
  const added = [
    ...(form !== 'onSite' && meetingUrl ? [say('inLetter', { url: meetingUrl })] : []),
    ...(plan.asksBeforehand ? [say('letterAsks')] : []),
  ]
  const lines = [...letter.slice(0, -1), ...added, ...letter.slice(-1)]
  const copy = async () => setCopied(await copyText(lines.join('\n\n')))
  return (
    <div className={styles.step}>
      <h1>{say('invitationTitle')}</h1>
      <Sheet title={subject} level={2}>
        <div className={styles.letter}>
          {lines.map(line => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <div className="row wrap">
          <Button icon={isCopied ? Check : Copy} onPress={() => void copy()}>
            <span role="status">{isCopied ? say('copied') : say('copyLetter')}</span>
          </Button>
          <ButtonLink
            icon={Mail}
            href={`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\n\n'))}`}
          >
            {say('mailLetter')}
          </ButtonLink>
        </div>
      </Sheet>
      {reminder && (
        <details>
          <summary>{pick(reminder.name)}</summary>
          <LetterText
            subject={pick(reminder.subject, values)}
            paragraphs={reminder.paragraphs.map(text => pick(text, values))}
          />
        </details>
      )}
      <Sheet title={say('links')} level={2}>
        <ThreeLinks />
        <h3>{say(plan.meeting.form === 'onSite' ? 'leaders' : 'coLeader')}</h3>
        {plan.meeting.form !== 'onSite' && <p>{say('coLeaderWhy')}</p>}
        <Leaders />
      </Sheet>
    </div>
  )
}
