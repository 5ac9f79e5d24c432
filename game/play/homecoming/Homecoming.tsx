import { ArrowRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Actor } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { type SeatView, seatView } from '#shared/views/seatView.ts'
import { isStale } from '#shared/views/status.ts'
import { useShared } from '../../live/Live.tsx'
import { Button } from '../../parts/actions/Button.tsx'
import { Note } from '../../parts/messages/Note.tsx'
import { softHyphens } from '../../parts/paper/softHyphens.ts'
import { Lacking } from '../agreement/Lacking.tsx'
import { useText } from '../agreement/words.ts'
import { useLine, useStep } from '../frame/decks.ts'
import { useBackCloses } from '../frame/notices/useBack.ts'
import { Task } from '../frame/Task.tsx'
import { useListed } from '../frame/words.ts'
import { AnswersBefore } from '../steps/again/Before.tsx'
import { TalkMore } from '../steps/others/TalkMore.tsx'
import { TileFirst } from '../welcome/tile/TileFirst.tsx'
import { Decide } from './answer/Decide.tsx'
import { Given, OwnAnswer } from './answer/Given.tsx'
import { Lanterns } from './answer/Lanterns.tsx'
import { leadOf } from './answer/lead.ts'
import { useAnswerDraft } from './answer/useAnswerDraft.ts'
import { Asked } from './guests/Asked.tsx'
import { Interests } from './guests/Interests.tsx'
import { NoTable } from './guests/NoTable.tsx'
import { Observer } from './guests/Observer.tsx'
import { useAnswer } from './parties.ts'
import { Read } from './Read.tsx'
import { Thanks } from './Thanks.tsx'
import { useTop } from './useTop.ts'

const calls: Record<string, Actor['sector']> = { callSquare: 'public', callRound: 'ideaDriven' }

/** Coming home, one task at a time: thanks for the loan, reading what was promised, and the answer. */
export function Homecoming({ seatId }: { seatId: string }) {
  const shared = useShared()
  const step = useStep()?.script.key ?? ''
  const [thanked, setThanked] = useState('')
  const view = seatView(shared, seatId)
  const call = thanked === step ? undefined : calls[step]
  useTop(call ?? 'home')
  if (!view) return null
  if (call) return <Thanks seatId={seatId} call={call} onDone={() => setThanked(step)} />
  return (
    <TileFirst seatId={seatId}>
      <Home view={view} step={step} />
    </TileFirst>
  )
}

/** At home: by the bridge where the own tile stands, looking for one, or without a tile. */
function Home({ view: { seat, home, homeTable }, step }: { view: SeatView; step: string }) {
  if (!home) return <Observer seatId={seat.id} />
  if (!homeTable) return <NoTable seatId={seat.id} actor={home} />
  return <AtHome key={homeTable.id} seatId={seat.id} idea={homeTable} actor={home} step={step} />
}

type Stage = 'read' | 'answer' | 'given'
type AtHomeProps = { seatId: string; idea: Idea; actor: Actor; step: string }

function AtHome({ seatId, idea, actor, step }: AtHomeProps) {
  const answer = useAnswer(seatId, idea, actor.id)
  const hasAnswered = idea.agreement.answered.includes(actor.id)
  const draft = useAnswerDraft(seatId, idea.id, actor.id, answer)
  const { isBegun, put } = draft
  const [stage, setStage] = useState<Stage>(hasAnswered ? 'given' : 'read')
  const box = useRef<HTMLDivElement>(null)

  // Whoever reads goes on by their own press. An answer that a colleague gives is shown to whoever was about to answer.
  const had = useRef(hasAnswered)
  useEffect(() => {
    if (had.current === hasAnswered) return
    had.current = hasAnswered
    if (stage !== 'read' && !box.current?.contains(document.activeElement)) setStage(hasAnswered ? 'given' : 'read')
  }, [hasAnswered, stage])

  // An answer that had been begun is found again where it was.
  const isFound = useRef(false)
  useEffect(() => {
    if (isFound.current || !isBegun || had.current) return
    isFound.current = true
    setStage('answer')
  }, [isBegun])
  const toAnswer = () => {
    if (hasAnswered) return setStage('given')
    isFound.current = true
    put({})
    setStage('answer')
  }

  useBackCloses(stage === 'answer', () => setStage('read'))
  useTop(stage)
  return (
    <div className="stack" ref={box}>
      <Interests seatId={seatId} />
      {stage === 'answer' && (
        <Decide
          seatId={seatId}
          idea={idea}
          actor={actor}
          draft={draft}
          onRead={() => setStage('read')}
          onGiven={() => setStage('given')}
        />
      )}
      {stage === 'read' && (
        <Reading
          seatId={seatId}
          idea={idea}
          actor={actor}
          isTime={!hasAnswered && (step === 'answer' || step === 'lanterns')}
          onAnswer={toAnswer}
        />
      )}
      {stage !== 'answer' && <Asked seatId={seatId} actor={actor} />}
      {stage === 'given' && !idea.agreement.isOpened && (
        <Given
          seatId={seatId}
          idea={idea}
          actor={actor}
          answer={answer}
          onChange={() => setStage('answer')}
          onRead={() => setStage('read')}
        />
      )}
      {stage === 'given' && idea.agreement.isOpened && (
        <Opened
          seatId={seatId}
          idea={idea}
          actor={actor}
          onChange={() => setStage('answer')}
          onRead={() => setStage('read')}
        />
      )}
      {stage === 'given' && <TalkMore seatId={seatId} />}
    </div>
  )
}

type ReadingProps = Omit<AtHomeProps, 'step'> & {
  /** The room has come to the answers. */
  isTime: boolean
  onAnswer: () => void
}

function Reading({ seatId, idea, actor, isTime, onAnswer }: ReadingProps) {
  const { seats } = useShared()
  const t = useText()
  const listed = useListed()
  const names = actor.voices.filter(id => !actor.owners.includes(id)).flatMap(id => seats[id]?.name ?? [])
  const name = names.length > 0 ? listed(names) : actor.lastVoice
  return (
    <Task
      title={t('home.title', { actor: softHyphens(actor.name) })}
      lead={t(leadOf(idea.agreement.rows[actor.id], name), { name: name ?? '' })}
      main={
        <Button kind="main" iconAfter={ArrowRight} onPress={onAnswer}>
          {t('home.toAnswer')}
        </Button>
      }
    >
      <div role="status" className={isTime ? undefined : 'unseen'}>
        {isTime && <Note title={t('home.time')}>{t('home.timeWords')}</Note>}
      </div>
      <Read seatId={seatId} idea={idea} actor={actor} />
      <AnswersBefore idea={idea} own={actor} />
      <Lacking idea={idea} of={idea.agreement.isOpened ? 'all' : 'text'} />
    </Task>
  )
}

type OpenedProps = Omit<AtHomeProps, 'step'> & { onChange: () => void; onRead: () => void }

function Opened({ seatId, idea, actor, onChange, onRead }: OpenedProps) {
  const t = useText()
  const line = useLine()
  const answer = useAnswer(seatId, idea, actor.id)
  const asksAgain = answer !== undefined && isStale(idea, answer)
  return (
    <Task
      title={t('lanterns.title')}
      lead={line}
      more={
        <>
          <Button kind="quiet" onPress={onRead}>
            {t('home.backToRead')}
          </Button>
          {!asksAgain && <Button onPress={onChange}>{t('given.change')}</Button>}
        </>
      }
      main={
        asksAgain && (
          <Button kind="main" onPress={onChange}>
            {t('answer.again')}
          </Button>
        )
      }
    >
      <Lanterns idea={idea} />
      <Lacking idea={idea} of="all" />
      {answer && <OwnAnswer seatId={seatId} idea={idea} actor={actor} answer={answer} />}
    </Task>
  )
}
