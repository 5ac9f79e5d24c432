import { BookOpen, CircleDot, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useLanguage } from '#game/live/Texts.tsx'
import { Button } from '#game/parts/actions/Button.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { kept } from '#shared/views/clock/planning.ts'
import { Side } from '../../desk/pieces/Side.tsx'
import { useSay, useWords } from '../../desk/text.ts'
import styles from '../plan.module.css'
import {
  adviceOf,
  emptyChallenge,
  findsLater,
  lampKeys,
  litLamps,
  type PlanDraft,
  type PlannedChallenge,
} from '../planDraft.ts'
import { chosenOf, isDrawnChanged } from '../programme/drawn.ts'
import { clockAfter, ProgrammeBar } from '../programme/ProgrammeBar.tsx'
import { ChallengeForm } from './ChallengeForm.tsx'
import { Lamps } from './Lamps.tsx'
import { Library } from './Library.tsx'

const most = 8

/** What to take up: own challenges or the library's, with lamps that advise. */
export function ChallengeStep({ plan, onChange }: { plan: PlanDraft; onChange: (plan: PlanDraft) => void }) {
  const say = useSay()
  const [at, setAt] = useState(plan.challenges.length === 1 ? 0 : -1)
  const [isLibrary, setLibrary] = useState(false)
  const { challenges } = plan
  const open = challenges[at]
  const advice = adviceOf(plan)
  const put = (next: PlannedChallenge[]) => onChange({ ...plan, challenges: next })
  const change = (changed: PlannedChallenge) => put(challenges.map((one, place) => (place === at ? changed : one)))
  const add = (added: PlannedChallenge, isOpened: boolean) => {
    put([...challenges, added])
    if (isOpened) setAt(challenges.length)
  }
  const full = challenges.length >= most ? say('eightChallenges') : undefined
  return (
    <>
      <div className={styles.step}>
        <div>
          <h1>{say('challengesTitle')}</h1>
          <p role="status">
            {say(findsLater(plan) && challenges.length === 0 ? 'askNoneNeeded' : 'challengeAdvice', advice)}
          </p>
        </div>
        <ol className={styles.challenges}>
          {challenges.map((challenge, place) =>
            place === at && open ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a challenge that is being written has no other name yet.
              <li key={place}>
                <Sheet>
                  <ChallengeForm challenge={open} onChange={change} />
                  <div className="row wrap">
                    <Button isSmall onPress={() => setAt(-1)}>
                      {say('foldChallenge')}
                    </Button>
                    <Button
                      isSmall
                      kind="quiet"
                      icon={Trash2}
                      onPress={() => {
                        put(challenges.filter((_, other) => other !== at))
                        setAt(-1)
                      }}
                    >
                      {say('dropChallenge')}
                    </Button>
                  </div>
                </Sheet>
              </li>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a challenge that is being written has no other name yet.
              <li key={place} className={styles.folded}>
                <CircleDot />
                <b>{challenge.title || say('untitled')}</b>
                <Dots challenge={challenge} />
                <Button isSmall onPress={() => setAt(place)}>
                  {say('changeIt')} <span className="unseen">{challenge.title}</span>
                </Button>
              </li>
            ),
          )}
        </ol>
        <div className="row wrap">
          <Button icon={Plus} unavailable={full} onPress={() => add(emptyChallenge, true)}>
            {challenges.length === 0 ? say('writeOne') : say('writeAnother')}
          </Button>
          <Button icon={BookOpen} unavailable={full} onPress={() => setLibrary(true)}>
            {say('fromTheLibrary')}
          </Button>
        </div>
        <Sheet isTight>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={plan.asksBeforehand}
              onChange={event => onChange({ ...plan, asksBeforehand: event.target.checked })}
            />
            <span>
              <b>{say('askPlan')}</b>
              <span className="small muted">{say('askPlanHint')}</span>
            </span>
          </label>
        </Sheet>
      </div>
      <aside className={styles.advice} aria-label={say('advice')}>
        {open && <Lamps challenge={open} onChange={change} />}
        <TheEvening plan={plan} />
      </aside>
      <Side title={say('library')} isOpen={isLibrary} onClose={() => setLibrary(false)}>
        <Library
          taken={challenges.map(({ title }) => title)}
          isFull={challenges.length >= most}
          onTake={taken => add(taken, false)}
        />
      </Side>
    </>
  )
}

/** The programme as a band, so that the challenges are seen against the time there is. */
function TheEvening({ plan }: { plan: PlanDraft }) {
  const say = useSay()
  const word = useWords()
  const { language } = useLanguage()
  const { stretches, luft } = chosenOf(plan)
  const name = word(`programme.${plan.programme}`)
  return (
    <Sheet title={isDrawnChanged(plan) ? say('changed', { name }) : name} level={2} isTight>
      <ProgrammeBar
        stretches={kept(stretches)}
        luft={luft}
        clockAt={minutes => clockAfter(plan.startsAt, minutes, language === 'sv' ? '.' : ':')}
      />
    </Sheet>
  )
}

/** Six small lamps in a row; the words say how many. */
function Dots({ challenge }: { challenge: PlannedChallenge }) {
  const say = useSay()
  const lit = litLamps(challenge)
  return (
    <span className={styles.dots} role="img" aria-label={say('lampsLit', { count: lit.length })}>
      {lampKeys.map(key => (
        <span key={key} data-lit={lit.includes(key)} />
      ))}
    </span>
  )
}
