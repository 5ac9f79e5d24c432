import { Check, Pencil } from 'lucide-react'
import { useContext, useRef, useState } from 'react'
import type { SeatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { sendAgain, Told, useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { BigChoice } from '../../../parts/forms/BigChoice.tsx'
import { TextArea } from '../../../parts/forms/TextArea.tsx'
import { SavedStatus } from '../../../parts/messages/SavedStatus.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { useLine, useStep } from '../../frame/decks.ts'
import { useDraft } from '../../frame/notices/drafts.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { useEasily } from '../../frame/shore/reading/useEasily.ts'
import { Task } from '../../frame/Task.tsx'
import { useLimits, useMay, useText } from '../../frame/words.ts'
import { ChallengeFacts, factsOf } from '../../welcome/ChallengeFacts.tsx'

const most = 140
const fits = (text: string) => [...text.trim()].length <= most

/** ”Tänk om vi … så att …”: the pair's one idea. What is typed is kept before it has become an idea. */
export function IdeaForm({ view, back }: { view: SeatView; back?: () => void }) {
  const { challenges } = useShared()
  const t = useText()
  const line = useLine()
  const say = useSay()
  const may = useMay(view.seat.id)
  const send = useSend(view.seat.id)
  const tell = useContext(Told)
  const limits = useLimits()
  const easily = useEasily()
  const sorted = Object.values(challenges).sort((one, other) => one.number - other.number)
  const challenge = useDraft(view.seat.id, 'ideaChallenge')
  const idea = useDraft(view.seat.id, 'idea')
  const soThat = useDraft(view.seat.id, 'ideaSoThat')
  const [isTried, setTried] = useState(false)
  const only = sorted.length === 1 ? sorted[0]?.id : undefined
  const chosen = challenges[challenge.text] ? challenge.text : only
  const chosenChallenge = challenges[chosen ?? '']
  const isWritten = idea.text.trim() !== ''
  const first = useThoughtFirst(back !== undefined || isWritten || soThat.text !== '')

  const create = async () => {
    if (!chosen || !isWritten || !fits(idea.text) || !fits(soThat.text)) return setTried(true)
    const order = { type: 'createIdea', challengeId: chosen, text: idea.text, soThat: soThat.text } as const
    const reply = await sendAgain(() => send(order))
    // Where the other of the pair was first, the page says so itself, and keeps these words.
    if (!reply.ok) return reply.refusal === 'oneIdea' ? undefined : tell(reply.refusal)
    for (const draft of [idea, soThat, challenge]) draft.clear()
    say(t('idea.created'))
    back?.()
  }
  const islands = (
    <>
      <BigChoice
        legend={t(first.step ? 'idea.island' : 'idea.challenge')}
        options={sorted.map(({ id, title, question }) => ({ key: id, label: title, aside: easily(question) }))}
        chosen={chosen}
        onChange={challenge.change}
      />
      {chosenChallenge && factsOf(chosenChallenge).length > 0 && (
        <details>
          <summary>{t('idea.facts', { challenge: chosenChallenge.title })}</summary>
          <ChallengeFacts challenge={chosenChallenge} />
        </details>
      )}
    </>
  )
  if (first.step)
    return (
      <Task
        title={t(`idea.first.${first.step}`)}
        lead={line}
        isEndless
        more={
          <Button icon={Pencil} unavailable={may('createIdea')} onPress={first.begin}>
            {t('idea.begin')}
          </Button>
        }
      >
        {islands}
      </Task>
    )
  return (
    <Task
      title={t('idea.title')}
      lead={(first.isTime && line) || t('idea.lead')}
      saved={(isWritten || soThat.text) && <SavedStatus where="device">{t('saved.draft')}</SavedStatus>}
      more={
        back && (
          <Button kind="quiet" onPress={back}>
            {t('back')}
          </Button>
        )
      }
      main={
        <Button kind="main" icon={Check} unavailable={may('createIdea')} onPress={() => create()}>
          {t('idea.create')}
        </Button>
      }
    >
      {islands}
      {isTried && !chosen && (
        <p className="error" role="alert">
          {t('idea.challengeMissing')}
        </p>
      )}
      <Sheet>
        <div className="stack">
          <TextArea
            label={t('idea.text')}
            hint={t('idea.textHint')}
            value={idea.text}
            onChange={idea.change}
            maxLength={most}
            error={isTried && !isWritten ? t('idea.textMissing') : undefined}
            {...limits}
          />
          <TextArea
            label={t('idea.why')}
            hint={t('idea.whyHint')}
            value={soThat.text}
            onChange={soThat.change}
            maxLength={most}
            {...limits}
          />
        </div>
      </Sheet>
    </Task>
  )
}

/** Before the lines are there one thinks alone and then tells the other, as the script says; whoever cannot wait begins to write. */
function useThoughtFirst(isBegun: boolean): {
  step: 'alone' | 'pair' | undefined
  /** The script has come to the writing. */
  isTime: boolean
  begin: () => void
} {
  const key = useStep()?.script.key
  const [hasBegun, setBegun] = useState(false)
  const opened = useRef(false)
  const step = key === 'alone' || key === 'pair' ? key : undefined
  // Lines that have stood open stay open, also when every word in them is wiped.
  if (isBegun || hasBegun || !step) opened.current = true
  return { step: opened.current ? undefined : step, isTime: key === 'write', begin: () => setBegun(true) }
}
