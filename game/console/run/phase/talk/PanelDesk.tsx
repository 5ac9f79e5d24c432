import { CircleCheck } from 'lucide-react'
import { useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { SumList } from '#game/parts/paper/sums/SumList.tsx'
import { panelOf, panelParts } from '#shared/views/report/panel.ts'
import { ledSteps, screenAt, screenSteps } from '#shared/views/screen.ts'
import { evening } from '../../../desk/decks.ts'
import { useNoContact, useSay, useWords } from '../../../desk/text.ts'
import styles from './talk.module.css'

/** The insight panel: what the room asked for, missed and left open. Nothing stands on the wall unless it is chosen here. */
export function PanelDesk() {
  const shared = useShared()
  const say = useSay()
  const word = useWords()
  const { language } = useLanguage()
  const send = useSend()
  const noContact = useNoContact()
  const found = panelOf(shared)
  const parts = panelParts.filter(part => found[part].length > 0)
  const steps = screenSteps(shared, evening)
  const now = screenAt(shared, steps)
  const led = ledSteps(shared, evening)
  const told = shared.clock.kind === 'closed' ? 'sumsAfter' : 'sumsExplain'
  const stepOf = (part: string) => steps.findIndex(({ subject }) => subject?.kind === 'panel' && subject.part === part)
  return (
    <Sheet title={say('sumsTitle')}>
      <p className="measure">{say(parts.length > 0 ? told : 'sumsNone')}</p>
      <ul className={styles.sums}>
        {parts.map(part => {
          const step = stepOf(part)
          return (
            <li key={part} data-now={step >= 0 && step === now}>
              <div className={styles.head}>
                <h3>{word(`sums.${part}`)}</h3>
                {step >= 0 && step === now && (
                  <>
                    <b className={styles.onNow}>
                      <CircleCheck /> {say('onScreenNow')}
                    </b>
                    <Button isSmall unavailable={noContact} onPress={() => void send({ type: 'show', step: led - 1 })}>
                      {say('sumsHide')} <span className="unseen">{word(`sums.${part}`)}</span>
                    </Button>
                  </>
                )}
                {step >= 0 && step !== now && (
                  <Button isSmall unavailable={noContact} onPress={() => void send({ type: 'show', step })}>
                    {say('sumsShow')} <span className="unseen">{word(`sums.${part}`)}</span>
                  </Button>
                )}
              </div>
              <SumList part={part} found={found[part]} language={language} t={word} most={3} />
            </li>
          )
        })}
      </ul>
      {(found.reasons.length === 0 || found.deciders.length === 0) && <p className="small muted">{say('sumsFew')}</p>}
    </Sheet>
  )
}
