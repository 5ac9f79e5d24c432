import { CircleCheck } from 'lucide-react'
import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { screenAt, screenSteps } from '#shared/views/screen.ts'
import { evening } from '../../desk/decks.ts'
import { usePick, useSay } from '../../desk/text.ts'
import styles from './phase.module.css'

/** Samtalet: one question at a time on the screen, in the order that the room needs. */
export function TalkDesk() {
  const shared = useShared()
  const say = useSay()
  const pick = usePick()
  const send = useSend()
  const steps = screenSteps(shared, evening)
  const now = screenAt(shared, steps)
  const questions = steps.flatMap(({ subject }, at) => {
    const question = subject?.kind === 'question' ? evening.debrief.find(({ key }) => key === subject.key) : undefined
    return question ? [{ at, ...question }] : []
  })
  return (
    <Sheet title={say('talkQuestions')}>
      <p>{say('talkExplain')}</p>
      <ul className={styles.questions}>
        {questions.map(({ key, at, question, helper, needsCare }) => (
          <li key={key} data-now={at === now}>
            <div>
              <p className={styles.question}>{pick(question)}</p>
              <p className="small muted">
                {pick(helper)} {needsCare && say('needsCare')}
              </p>
            </div>
            {at === now ? (
              <b className={styles.onNow}>
                <CircleCheck /> {say('onScreenNow')}
              </b>
            ) : (
              <Button isSmall onPress={() => void send({ type: 'show', step: at })}>
                {say('showQuestion')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
