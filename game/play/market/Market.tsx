import { MessageCircleQuestionMark, Tag } from 'lucide-react'
import { useState } from 'react'
import type { Shared } from '#shared/model/workshop.ts'
import { mergesFor } from '#shared/views/desk/merges.ts'
import { type SeatView, seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../live/Live.tsx'
import { Button } from '../../parts/actions/Button.tsx'
import { Note } from '../../parts/messages/Note.tsx'
import { useLine } from '../frame/decks.ts'
import { useBackCloses } from '../frame/notices/useBack.ts'
import { type Hands, useHandsHere } from '../frame/shore/town/hands.ts'
import { Task } from '../frame/Task.tsx'
import { useMay, useText } from '../frame/words.ts'
import { TalkMore } from '../steps/others/TalkMore.tsx'
import { TileFirst } from '../welcome/tile/TileFirst.tsx'
import { AskIn } from './asking/AskIn.tsx'
import { AskSomeone } from './asking/AskSomeone.tsx'
import { LayTile } from './asking/LayTile.tsx'
import { NoRole } from './asking/NoRole.tsx'
import { Uncovered } from './asking/Uncovered.tsx'
import { useStand } from './asking/useStand.ts'
import { AllIdeas, Fitting } from './board/AllIdeas.tsx'
import { TownVoice } from './board/TownVoice.tsx'
import { errandOf } from './errand.ts'
import { IdeaForm } from './idea/IdeaForm.tsx'
import { IdeaPaper } from './idea/IdeaPaper.tsx'
import { MergeCards } from './idea/merge/MergeCards.tsx'
import { ProposeMerge } from './idea/merge/ProposeMerge.tsx'
import { PutAside } from './idea/PutAside.tsx'
import styles from './market.module.css'
import { MovedHere } from './questions/MovedHere.tsx'
import { QuestionCard } from './questions/QuestionCard.tsx'

type Place =
  | { at: 'board' | 'lay' | 'write' }
  | { at: 'ask'; ideaId?: string; actorId?: string }
  | { at: 'askIn'; ideaId: string; actorId?: string }
  | { at: 'merge'; ideaId: string }

/** Torget: walk, ask, answer. What waits for an answer comes first. */
export function Market({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const [place, setPlace] = useState<Place>({ at: 'board' })
  useBackCloses(place.at !== 'board', () => setPlace({ at: 'board' }))
  const stand = useStand(seatId)
  const hands: Hands = {
    onAskIn: (ideaId, actorId) => setPlace({ at: 'askIn', ideaId, ...(actorId ? { actorId } : {}) }),
    onInvite: (ideaId, actorId) => setPlace({ at: 'ask', ideaId, ...(actorId ? { actorId } : {}) }),
    onStand: (actorId, ideaId) => void stand({ id: actorId, name: shared.actors[actorId]?.name ?? '' }, ideaId),
  }
  useHandsHere(seatId, hands)
  const view = seatView(shared, seatId)
  if (!view) return null
  const toBoard = () => setPlace({ at: 'board' })
  const waits = waitingIn(shared, view) > 0 && (
    <Note actions={<Button onPress={toBoard}>{t('market.toQuestions')}</Button>}>{t('market.waits')}</Note>
  )
  if (place.at === 'board')
    return (
      <TileFirst seatId={seatId}>
        <Board view={view} go={setPlace} hands={hands} />
      </TileFirst>
    )
  return (
    <div className={`stack ${styles.column}`}>
      {waits}
      {place.at === 'ask' && <AskSomeone key={place.actorId} view={view} first={place} onDone={toBoard} />}
      {place.at === 'lay' && <LayTile view={view} onDone={toBoard} />}
      {place.at === 'write' && <IdeaForm view={view} back={toBoard} />}
      {place.at === 'askIn' && (
        <AskIn key={place.actorId} ideaId={place.ideaId} firstId={place.actorId} view={view} onDone={toBoard} />
      )}
      {place.at === 'merge' && <ProposeMerge ideaId={place.ideaId} view={view} onDone={toBoard} />}
    </div>
  )
}

/** How much waits for this seat's answer: questions, and proposals to make one idea of two. */
const waitingIn = (shared: Shared, { seat, toAnswer }: SeatView): number =>
  toAnswer.length + mergesFor(shared, seat.id).filter(({ isAsked }) => isAsked).length

function Board({ view, go, hands }: { view: SeatView; go: (place: Place) => void; hands: Hands }) {
  const shared = useShared()
  const t = useText()
  const line = useLine()
  const may = useMay(view.seat.id)
  // So few ask and answer where they sit, and nobody walks.
  const errand = shared.programme.id === 'duo60' ? undefined : errandOf(view, shared.isVoiceOpen)
  const waiting = waitingIn(shared, view)
  const canWrite = view.pair && view.roles.length > 0 && !view.pairIdea
  const speaks = view.ideas.length > 0
  const isLonely = view.roles.some(({ ideaId }) => ideaId === undefined)
  return (
    <Task
      title={t(waiting > 0 ? 'market.answer' : 'market.title', { count: waiting })}
      lead={waiting > 0 ? undefined : line}
      isEndless
      more={
        speaks ? (
          <Button icon={Tag} unavailable={may('answerInPerson')} onPress={() => go({ at: 'lay' })}>
            {t('market.lay')}
          </Button>
        ) : (
          canWrite && (
            <Button unavailable={may('createIdea')} onPress={() => go({ at: 'write' })}>
              {t('market.write')}
            </Button>
          )
        )
      }
      main={
        speaks && (
          <Button
            kind="main"
            icon={MessageCircleQuestionMark}
            unavailable={may('invite')}
            onPress={() => go({ at: 'ask' })}
          >
            {t('market.ask')}
          </Button>
        )
      }
    >
      <div className={styles.room}>
        <div className={styles.board}>
          <div className="stack">
            <MovedHere view={view} />
            {view.toAnswer.map(invitation => (
              <QuestionCard key={invitation.id} invitation={invitation} seatId={view.seat.id} />
            ))}
            <MergeCards seatId={view.seat.id} />
            {view.pairIdea && <PutAside idea={view.pairIdea} seatId={view.seat.id} />}
            {errand && <Note title={t(`market.${errand}`)}>{t(`market.${errand}.words`)}</Note>}
            <TownVoice view={view} />
            {view.roles.length === 0 && <NoRole view={view} />}
            {view.ideas.map(idea => (
              <IdeaPaper key={idea.id} idea={idea} view={view} onMerge={() => go({ at: 'merge', ideaId: idea.id })} />
            ))}
            <Fitting view={view} onAskIn={hands.onAskIn} />
            {view.roles.length > 0 && <Uncovered seatId={view.seat.id} />}
            <TalkMore seatId={view.seat.id} />
          </div>
          <AllIdeas view={view} hands={hands} isFolded={isLonely} />
        </div>
      </div>
    </Task>
  )
}
