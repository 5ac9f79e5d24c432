import { useState } from 'react'
import type { Actor } from '#shared/model/actor.ts'
import type { NoReason } from '#shared/model/agreement.ts'
import type { Invitation } from '#shared/model/partnership.ts'
import { seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { type Answer, Answers } from '../../../parts/actions/Answers.tsx'
import { Button } from '../../../parts/actions/Button.tsx'
import { codePoints } from '../../../parts/forms/fieldState.ts'
import { OneChip } from '../../../parts/forms/OneChip.tsx'
import { TextArea } from '../../../parts/forms/TextArea.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { useText } from '../../agreement/words.ts'
import { noReasons, useSaid } from '../../frame/decks.ts'
import { useIdeaMention } from '../../frame/notices/ideaTitle.ts'
import { useLimits, useMay } from '../../frame/words.ts'

/** Questions that reached a tile on the shelf: its owner answers them at home. */
export function Asked({ seatId, actor }: { seatId: string; actor: Actor }) {
  const shared = useShared()
  const asked = (seatView(shared, seatId)?.toAnswer ?? []).filter(
    ({ kind, actorId }) => kind === 'invite' && actorId === actor.id,
  )
  return asked.map(invitation => <Question key={invitation.id} seatId={seatId} invitation={invitation} />)
}

const mostCondition = 100
const mostReason = 80

function Question({ seatId, invitation }: { seatId: string; invitation: Invitation }) {
  const { ideas } = useShared()
  const t = useText()
  const said = useSaid()
  const limits = useLimits()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const mentionOf = useIdeaMention()
  const [chosen, setChosen] = useState<Answer>()
  const [text, setText] = useState('')
  const [reason, setReason] = useState<NoReason>()
  const idea = ideas[invitation.ideaId]
  if (!idea) return null
  const most = chosen === 'no' ? mostReason : mostCondition
  const answer = (given: Answer) =>
    void send({
      type: 'answer',
      invitationId: invitation.id,
      answer: given,
      ...(given === 'yesIf' ? { condition: text.trim() } : {}),
      ...(given === 'no' ? { reason, reasonText: text.trim() } : {}),
    })
  const why = () => {
    if (chosen === 'yesIf' && text.trim() === '') return t('answer.needsCondition')
    if (codePoints(text.trim()) > most) return t('answer.tooLong')
    return undefined
  }
  return (
    <Sheet kind="raised" isShared title={t('asked.title', { idea: mentionOf(idea) })}>
      <p>{idea.aim || idea.text}</p>
      {invitation.because && (
        <p>
          {t('weNeedYouFor')} {invitation.because}
        </p>
      )}
      <Answers
        label={t('asked.title', { idea: mentionOf(idea) })}
        words={{ yes: t('yes'), yesIf: t('yesIf'), no: t('no') }}
        chosen={chosen}
        onAnswer={given => (given === 'yes' ? answer(given) : setChosen(given))}
        consequence={t('asked.consequence')}
        unavailable={may('answer')}
      />
      {chosen === 'no' && (
        <OneChip
          legend={t('no')}
          options={noReasons.map(({ key, label }) => ({ key, label: said(label) }))}
          chosen={reason}
          onChange={setReason}
        />
      )}
      {chosen && chosen !== 'yes' && (
        <>
          <TextArea
            label={t(chosen === 'no' ? 'answer.reasonText' : 'answer.condition')}
            value={text}
            onChange={setText}
            maxLength={most}
            {...limits}
          />
          <div>
            <Button unavailable={why()} onPress={() => answer(chosen)}>
              {t('asked.send')}
            </Button>
          </div>
        </>
      )}
    </Sheet>
  )
}
