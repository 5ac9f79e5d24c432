import { Check, Copy, Mail } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLanguage } from '#game/live/Texts.tsx'
import { Button } from '#game/parts/actions/Button.tsx'
import { ButtonLink } from '#game/parts/actions/ButtonLink.tsx'
import { copyText } from '#game/parts/marks/copyText.ts'
import { Note } from '#game/parts/messages/Note.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { invitationFor, letterOf, wayInFor } from '#shared/content/invitation.ts'
import { kept } from '#shared/views/clock/planning.ts'
import { useLinks } from '../../desk/links.ts'
import { LetterText } from '../../desk/pieces/LetterText.tsx'
import { usePick, useSay } from '../../desk/text.ts'
import { codeInGroups, dayInWords } from '../../desk/time.ts'
import { Leaders } from '../../tabs/workshop/Leaders.tsx'
import { ThreeLinks } from '../../tabs/workshop/ThreeLinks.tsx'
import styles from '../plan.module.css'
import { invitation, reminderFor } from '../planDecks.ts'
import type { PlanDraft } from '../planDraft.ts'
import { chosenOf } from '../programme/drawn.ts'

/** A letter to send as it stands, and the three ways in. */
export function InvitationStep({ plan }: { plan: PlanDraft }) {
  const { door } = useLinks()
  const isOnNet = useOnNet()
  const { language } = useLanguage()
  const say = useSay()
  const pick = usePick()
  const [isCopied, setCopied] = useState(false)
  const day = plan.day ? dayInWords(plan.day, language) : say('dayLater')
  const time = plan.startsAt.replace(':', language === 'sv' ? '.' : ':')
  const date = plan.day && time ? say('dayAndTime', { day, time }) : day
  const { form, meetingUrl } = plan.meeting
  const code = codeInGroups(door?.code ?? '')
  const address = URL.parse(door?.addresses[0] ?? '')?.origin ?? ''
  const values = {
    title: plan.title,
    date,
    place: plan.place || say(form === 'remote' ? 'atDistance' : 'placeLater'),
    wayIn: pick(wayInFor(invitation, form, isOnNet === true && address !== ''), { address, code }),
  }
  const subject = pick(invitation.letter.subject, values)
  const isReunion = plan.programme === 'reunion45'
  const hasBreak = kept(chosenOf(plan).stretches).some(({ kind }) => kind === 'break')
  const reminder = reminderFor(isReunion)
  const letter = letterOf(invitationFor(invitation, { form, isReunion, hasBreak }), line => pick(line, values))
  const added = [
    ...(form !== 'onSite' && meetingUrl
      ? [say(form === 'hybrid' ? 'inLetterHybrid' : 'inLetter', { url: meetingUrl })]
      : []),
    ...(plan.asksBeforehand ? [say('letterAsks')] : []),
  ]
  const lines = [...letter.slice(0, -1), ...added, ...letter.slice(-1)]
  const copy = async () => setCopied(await copyText(lines.join('\n\n')))
  return (
    <div className={styles.step}>
      <h1>{say('invitationTitle')}</h1>
      {form !== 'onSite' && isOnNet === false && <Note kind="warn">{say('homeUnreached')}</Note>}
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
            paragraphs={letterOf(reminder.paragraphs, text => pick(text, values))}
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

/** Whether the server is reached from other nets than its own; unknown until it has said so. */
function useOnNet(): boolean | undefined {
  const { ownerLinks } = useLinks()
  const [isOnNet, setOnNet] = useState<boolean>()
  useEffect(() => void ownerLinks().then(({ isReachable }) => setOnNet(isReachable)), [ownerLinks])
  return isOnNet
}
