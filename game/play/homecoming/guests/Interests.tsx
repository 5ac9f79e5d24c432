import type { Actor } from '#shared/model/actor.ts'
import type { Invitation } from '#shared/model/partnership.ts'
import { seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Emblem } from '../../../parts/emblem/Emblem.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import { useText } from '../../agreement/words.ts'
import { useSay } from '../../frame/notices/saying.ts'

/** Organisations that want to come along: any owner at the table answers, with three buttons of one size. */
export function Interests({ seatId }: { seatId: string }) {
  const shared = useShared()
  const waiting = (seatView(shared, seatId)?.toAnswer ?? []).flatMap(one => {
    const actor = shared.actors[one.actorId]
    return one.kind === 'interest' && actor ? [{ one, actor }] : []
  })
  return waiting.map(({ one, actor }) => <Interest key={one.id} seatId={seatId} invitation={one} actor={actor} />)
}

type InterestProps = { seatId: string; invitation: Invitation; actor: Actor }

function Interest({ seatId, invitation, actor }: InterestProps) {
  const t = useText()
  const say = useSay()
  const send = useSend(seatId)
  const answer = async (given: 'yes' | 'no') => {
    const reply = await send({ type: 'answer', invitationId: invitation.id, answer: given })
    if (!reply.ok) return
    if (given === 'no') return say(t('interest.declined'))
    say(t('interest.came', { actor: actor.name }), () => void send({ type: 'undoMove', actorId: actor.id }))
  }
  return (
    <Note
      kind="share"
      sign={<Emblem sector={actor.sector} glyph={actor.building} number={actor.number} size={36} />}
      title={t('interest.title', { actor: actor.name })}
      actions={
        <>
          <Button onPress={() => answer('yes')}>{t('interest.yes')}</Button>
          {invitation.state !== 'held' && (
            <Button onPress={() => send({ type: 'hold', invitationId: invitation.id })}>{t('interest.hold')}</Button>
          )}
          <Button onPress={() => answer('no')}>{t('interest.no')}</Button>
        </>
      }
    >
      {t(invitation.state === 'held' ? 'interest.heldByUs' : 'interest.words')}
    </Note>
  )
}
