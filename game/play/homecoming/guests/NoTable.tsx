import { useState } from 'react'
import type { Actor } from '#shared/model/actor.ts'
import type { Idea, Invitation } from '#shared/model/partnership.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { isWaiting } from '#shared/rules/partnership/standing.ts'
import { partnerships } from '#shared/views/screen.ts'
import { suggestions } from '#shared/views/seatView.ts'
import { useLiveStore, useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import { useText } from '../../agreement/words.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { Task } from '../../frame/Task.tsx'
import { useMay } from '../../frame/words.ts'
import { TalkMore } from '../../steps/others/TalkMore.tsx'
import { Asked } from './Asked.tsx'
import { BridgePaper } from './BridgePaper.tsx'

/** An owner whose tile stands nowhere: three bridges that may fit, all the others, and a way to ask to come along. */
export function NoTable({ seatId, actor }: { seatId: string; actor: Actor }) {
  const shared = useShared()
  const t = useText()
  const [isAll, setAll] = useState(false)
  const all = partnerships(shared).filter(({ wasFormed, marketId }) => wasFormed && marketId === actor.marketId)
  const fit = suggestions(shared, seatId).filter(idea => all.includes(idea))
  const shown = isAll ? [...fit, ...all.filter(idea => !fit.includes(idea))] : fit
  return (
    <Task title={t('guest.title')} lead={t(all.length > 0 ? 'guest.lead' : 'guest.none')}>
      <Asked seatId={seatId} actor={actor} />
      {shown.length > 0 && (
        <>
          <h2>{isAll ? t('guest.all') : t('guest.fits', { count: fit.length })}</h2>
          <ul className="stack">
            {shown.map(idea => (
              <li key={idea.id}>
                <BridgePaper seatId={seatId} idea={idea}>
                  <Interest seatId={seatId} idea={idea} actor={actor} />
                </BridgePaper>
              </li>
            ))}
          </ul>
        </>
      )}
      {!isAll && all.length > fit.length && (
        <div>
          <Button kind="quiet" onPress={() => setAll(true)}>
            {t('guest.all')}
          </Button>
        </div>
      )}
      <TalkMore seatId={seatId} />
    </Task>
  )
}

/** The last interest that an owner has shown in a bridge. */
const interestIn = (shared: Shared, idea: Idea, actor: Actor): Invitation | undefined =>
  Object.values(shared.invitations)
    .filter(one => one.kind === 'interest' && one.ideaId === idea.id && one.actorId === actor.id)
    .sort((one, other) => other.at - one.at)[0]

/** ”Vi vill också vara med”, and what became of it. */
function Interest({ seatId, idea, actor }: { seatId: string; idea: Idea; actor: Actor }) {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const store = useLiveStore()
  const asked = interestIn(shared, idea, actor)
  if (asked && isWaiting(asked))
    return (
      <div role="status">
        <Note
          kind="share"
          actions={
            <Button kind="quiet" isSmall onPress={() => send({ type: 'withdraw', invitationId: asked.id })}>
              {t('guest.takeBack')}
            </Button>
          }
        >
          {t(asked.state === 'held' ? 'guest.held' : 'guest.sent')}
        </Note>
      </div>
    )
  const takeBack = () => {
    const now = store.getSnapshot().shared
    const mine = now && interestIn(now, idea, actor)
    if (mine) void send({ type: 'withdraw', invitationId: mine.id })
  }
  const ask = async () => {
    const reply = await send({ type: 'showInterest', ideaId: idea.id, actorId: actor.id })
    if (reply.ok) say(t('guest.sent'), takeBack)
  }
  return (
    <div className="stack stack-close">
      {asked?.state === 'no' && <p className="small">{t('guest.refused')}</p>}
      <div>
        <Button unavailable={may('showInterest')} onPress={() => ask()}>
          {t('guest.interest')}
        </Button>
      </div>
    </div>
  )
}
