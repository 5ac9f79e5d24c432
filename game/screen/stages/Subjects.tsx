import { CircleDot } from 'lucide-react'
import type { Challenge } from '#shared/model/challenge.ts'
import { decks, useText } from '../words.ts'
import { Sentence } from './Sentence.tsx'
import styles from './stages.module.css'

/** One rule of play at a time, with its number. */
export function Rule({ at, line }: { at: number; line: string }) {
  const t = useText()
  return (
    <div className={styles.numbered}>
      <p className={styles.number}>
        <span className="unseen">{t('rule.of', { at: at + 1, of: decks.rules.rules.length })}</span>
        <span aria-hidden="true">{at + 1}</span>
      </p>
      <Sentence>{line}</Sentence>
    </div>
  )
}

const Knotted = ({ title }: { title: string }) => (
  <p className={styles.challenge}>
    <CircleDot />
    {title}
  </p>
)

/** One island: what the challenge is called, its question, and where it is. */
export function Island({ challenge }: { challenge: Challenge }) {
  return (
    <div className={styles.stack}>
      <Knotted title={challenge.title} />
      <Sentence>{challenge.question || challenge.title}</Sentence>
      {challenge.place && <p className={styles.below}>{challenge.place}</p>}
    </div>
  )
}

/** Somebody concerned speaks to the room, once the facilitator has opened the voices. */
export function Voice({ challenge }: { challenge: Challenge }) {
  const t = useText()
  const { townVoice, townQuestion, isVoiceInvented, title } = challenge
  if (!townVoice) return <Sentence>{t('voice.soon')}</Sentence>
  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        <Knotted title={title} />
        <span className={styles.label}>{t(isVoiceInvented === false ? 'voice.real' : 'voice.invented')}</span>
      </div>
      <Sentence>{townVoice}</Sentence>
      {townQuestion && <p className={styles.below}>{townQuestion}</p>}
    </div>
  )
}
