import { MessageCircleQuestionMark, Tag } from 'lucide-react'
import { useState } from 'react'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { type SeatView, seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../live/Live.tsx'
import { useSend } from '../../live/useSend.ts'
import { Button } from '../../parts/actions/Button.tsx'
import { Note } from '../../parts/messages/Note.tsx'
import { useLine } from '../frame/decks.ts'
import { useBackCloses } from '../frame/notices/useBack.ts'
import { Task } from '../frame/Task.tsx'
import { useMay, useText } from '../frame/words.ts'
import { WriteTile } from '../welcome/tile/WriteTile.tsx'
import { AskIn } from './asking/AskIn.tsx'
import { AskSomeone } from './asking/AskSomeone.tsx'
import { LayTile } from './asking/LayTile.tsx'
import { Uncovered } from './asking/Uncovered.tsx'
import { AllIdeas, Fitting } from './board/AllIdeas.tsx'
import { TownVoice } from './board/TownVoice.tsx'
import { errandOf } from './errand.ts'
import { IdeaForm } from './idea/IdeaForm.tsx'
import { IdeaPaper } from './idea/IdeaPaper.tsx'
import { PutAside } from './idea/PutAside.tsx'
import styles from './market.module.css'
import { MovedHere } from './questions/MovedHere.tsx'
import { QuestionCard } from './questions/QuestionCard.tsx'

type Place = { at: 'board' } | { at: 'ask' | 'lay' | 'write' } | { at: 'askIn'; ideaId: string }

/** Torget: walk, ask, answer. What waits for an answer comes first. */
export function Market({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const [place, setPlace] = useState<Place>({ at: 'board' })
  useBackCloses(place.at !== 'board', () => setPlace({ at: 'board' }))
  const view = seatView(shared, seatId)
  if (!view) return null
  if (!view.home && hasOwnTiles(shared.programme)) return <WriteTile seatId={seatId} onDone={() => undefined} />
  const toBoard = () => setPlace({ at: 'board' })
  const waits = view.toAnswer.length > 0 && (
    <Note actions={<Button onPress={toBoard}>{t('market.toQuestions')}</Button>}>{t('market.waits')}</Note>
  )
  if (place.at === 'board') return <Board view={view} go={setPlace} />
  return (
    <div className={`stack ${styles.column}`}>
      {waits}
      {place.at === 'ask' && <AskSomeone view={view} onDone={toBoard} />}
      {place.at === 'lay' && <LayTile view={view} onDone={toBoard} />}
      {place.at === 'write' && <IdeaForm view={view} back={toBoard} />}
      {place.at === 'askIn' && <AskIn ideaId={place.ideaId} view={view} onDone={toBoard} />}
    </div>
  )
}

function Board({ view, go }: { view: SeatView; go: (place: Place) => void }) {
  const shared = useShared()
  const t = useText()
  const line = useLine()
  const may = useMay(view.seat.id)
  const errand = errandOf(view, shared.isVoiceOpen)
  const toIdea = (ideaId: string) => go({ at: 'askIn', ideaId })
  const canWrite = view.pair && view.roles.length > 0 && !view.pairIdea
  const speaks = view.ideas.length > 0
  const isLonely = view.roles.some(({ ideaId }) => ideaId === undefined)
  return (
    <Task
      title={t(view.toAnswer.length > 0 ? 'market.answer' : 'market.title', { count: view.toAnswer.length })}
      lead={view.toAnswer.length > 0 ? undefined : line}
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
      <div className={styles.board}>
        <div className="stack">
          <MovedHere view={view} />
          {view.toAnswer.map(invitation => (
            <QuestionCard key={invitation.id} invitation={invitation} seatId={view.seat.id} />
          ))}
          {view.pairIdea && <PutAside idea={view.pairIdea} seatId={view.seat.id} />}
          {errand && <Note title={t(`market.${errand}`)}>{t(`market.${errand}.words`)}</Note>}
          <TownVoice view={view} />
          {view.roles.length === 0 && <Latecomer view={view} />}
          {view.ideas.map(idea => (
            <IdeaPaper key={idea.id} idea={idea} view={view} />
          ))}
          <Fitting view={view} onAskIn={toIdea} />
          {view.roles.length > 0 && <Uncovered seatId={view.seat.id} />}
        </div>
        <AllIdeas view={view} onAskIn={toIdea} isFolded={isLonely} />
      </div>
    </Task>
  )
}

/** Who comes in the middle speaks for a tile from the shelf, or sits down at an idea and writes along. */
function Latecomer({ view }: { view: SeatView }) {
  const { ideas } = useShared()
  const t = useText()
  const may = useMay(view.seat.id)
  const send = useSend(view.seat.id)
  const live = Object.values(ideas).filter(({ state }) => state === 'live')
  return (
    <div className="stack">
      <Note title={t('late.welcome')}>{t('late.welcomeWords')}</Note>
      <Uncovered seatId={view.seat.id} isOpen />
      {!view.table && live.length > 0 && (
        <div className="row wrap">
          {live.slice(0, 4).map(idea => (
            <Button
              key={idea.id}
              isSmall
              unavailable={may('sitAt')}
              onPress={() => send({ type: 'sitAt', ideaId: idea.id })}
            >
              {t('late.sit', { idea: idea.name || idea.text })}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
