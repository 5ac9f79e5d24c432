import * as z from 'zod/mini'
import type { Actor } from '#shared/model/actor.ts'
import { NoReason } from '#shared/model/agreement.ts'
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
import { useFormDraft } from '../../frame/notices/drafts.ts'
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

/** An answer that has been begun: kept on the device until it is sent. */
const Kept = z.object({
  chosen: z.optional(z.enum(['yes', 'yesIf', 'no'])),
  reason: z.optional(NoReason),
  text: z.string(),
})
const unbegun = (): z.infer<typeof Kept> => ({ text: '' })

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
  const { form, put, clear } = useFormDraft(seatId, `asked:${invitation.id}`, Kept, unbegun)
  const { chosen, reason, text } = form
  const idea = ideas[invitation.ideaId]
  if (!idea) return null
  const most = chosen === 'no' ? mostReason : mostCondition
  const answer = async (given: Answer) => {
    const reply = await send({
      type: 'answer',
      invitationId: invitation.id,
      answer: given,
      ...(given === 'yesIf' ? { condition: text.trim() } : {}),
      ...(given === 'no' ? { reason, reasonText: text.trim() } : {}),
    })
    if (reply.ok) clear()
  }
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
        onAnswer={given => (given === 'yes' ? void answer(given) : put({ chosen: given }))}
        consequence={t('asked.consequence')}
        unavailable={may('answer')}
      />
      {chosen === 'no' && (
        <OneChip
          legend={t('no')}
          options={noReasons.map(({ key, label }) => ({ key, label: said(label) }))}
          chosen={reason}
          onChange={key => put({ reason: key })}
        />
      )}
      {chosen && chosen !== 'yes' && (
        <>
          <TextArea
            label={t(chosen === 'no' ? 'answer.reasonText' : 'answer.condition')}
            value={text}
            onChange={typed => put({ text: typed })}
            maxLength={most}
            {...limits}
          />
          <div>
            <Button unavailable={why()} onPress={() => void answer(chosen)}>
              {t('asked.send')}
            </Button>
          </div>
        </>
      )}
    </Sheet>
  )
}
