import { Check, Plus } from 'lucide-react'
import { useRef } from 'react'
import { useLanguage } from '#game/live/Texts.tsx'
import { Button } from '#game/parts/actions/Button.tsx'
import type { DeckChallenge } from '#shared/content/challenges.ts'
import { usePick, useSay } from '../../desk/text.ts'
import styles from '../plan.module.css'
import { library } from '../planDecks.ts'
import { lampKeys, type PlannedChallenge } from '../planDraft.ts'

type LibraryProps = { taken: readonly string[]; isFull: boolean; onTake: (challenge: PlannedChallenge) => void }

/** Ready challenges, all invented, each with a voice from town; they are taken as they are and can be rewritten. */
export function Library({ taken, isFull, onTake }: LibraryProps) {
  const say = useSay()
  const pick = usePick()
  const { language } = useLanguage()
  // The button is gone once it has been pressed: the keys go on from the word in its place.
  const pressed = useRef('')
  const goOn = (word: HTMLElement | null, id: string) => {
    if (pressed.current !== id) return
    word?.focus()
    pressed.current = ''
  }
  const from = (one: DeckChallenge): PlannedChallenge => ({
    title: one.title[language],
    question: one.question[language],
    affected: one.affected[language],
    place: one.place[language],
    situation: one.situation[language],
    source: one.source[language],
    decided: one.decided[language],
    goodIn12: one.goodIn12[language],
    missingVoices: one.missingVoices[language],
    townVoice: one.townVoice[language],
    townQuestion: one.townQuestion[language],
    isVoiceInvented: one.invented,
    responsible: one.responsible[language],
    lamps: [...lampKeys],
  })
  return (
    <>
      <p>{say('libraryExplain')}</p>
      <ul className={styles.library}>
        {library.map(one => {
          const title = pick(one.title)
          const isTaken = taken.includes(title)
          return (
            <li key={one.id}>
              <div>
                <h3>{title}</h3>
                <p>{pick(one.question)}</p>
                <p className="small muted">{pick(one.townVoice)}</p>
              </div>
              {isTaken ? (
                <b ref={node => goOn(node, one.id)} tabIndex={-1} className={styles.taken} role="status">
                  <Check /> {say('isTaken')}
                </b>
              ) : (
                <Button
                  isSmall
                  icon={Plus}
                  unavailable={isFull ? say('eightChallenges') : undefined}
                  onPress={() => {
                    pressed.current = one.id
                    onTake(from(one))
                  }}
                >
                  {say('take')} <span className="unseen">{title}</span>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
