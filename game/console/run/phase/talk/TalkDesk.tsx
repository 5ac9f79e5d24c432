import { CircleCheck, Users } from 'lucide-react'
import { useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { useAt } from '#game/live/useNow.ts'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { pairsUntil, screenAt, screenSteps } from '#shared/views/screen.ts'
import { evening } from '../../../desk/decks.ts'
import { useNoContact, usePick, useSay } from '../../../desk/text.ts'
import { timeOfDay } from '../../../desk/time.ts'
import phase from '../phase.module.css'
import { Bridges } from './Bridges.tsx'
import { PanelDesk } from './PanelDesk.tsx'
import styles from './talk.module.css'

/** Samtalet: one question at a time on the screen, in the order that the room needs, and sums only where they are chosen. */
export function TalkDesk() {
  const shared = useShared()
  const say = useSay()
  const pick = usePick()
  const send = useSend()
  const noContact = useNoContact()
  const steps = screenSteps(shared, evening)
  const now = screenAt(shared, steps)
  const questions = steps.flatMap(({ subject }, at) => {
    const question = subject?.kind === 'question' ? evening.debrief.find(({ key }) => key === subject.key) : undefined
    return question ? [{ at, ...question }] : []
  })
  return (
    <>
      {shared.earlier && <Bridges />}
      <Sheet title={say('talkQuestions')}>
        <p>
          {say('talkExplain')} {say('talkSkip')}
        </p>
        <ul className={phase.questions}>
          {questions.map(({ key, at, question, helper, needsCare }) => (
            <li key={key} data-now={at === now}>
              <div>
                <p className={phase.question}>{pick(question)}</p>
                <p className="small muted">
                  {pick(helper)} {needsCare && say('needsCare')}
                </p>
                {at === now && <InPairs />}
              </div>
              {at === now ? (
                <b className={phase.onNow}>
                  <CircleCheck /> {say('onScreenNow')}
                </b>
              ) : (
                <Button isSmall unavailable={noContact} onPress={() => void send({ type: 'show', step: at })}>
                  {say('showQuestion')} <span className="unseen">{pick(question)}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Sheet>
      <PanelDesk />
    </>
  )
}

/** Two minutes in pairs from when the question came up; then it is the room’s. */
function InPairs() {
  const shared = useShared()
  const say = useSay()
  const { language } = useLanguage()
  const until = pairsUntil(shared)
  const isOver = useAt(now => now >= until, 5_000)
  return (
    <p className={styles.pairs} role="status">
      <Users />
      {isOver ? say('talkRoomNow') : say('talkPairsNow', { time: timeOfDay(until, language) })}
    </p>
  )
}
