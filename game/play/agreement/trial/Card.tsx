import type { ReactNode } from 'react'
import type { Happening } from '#shared/model/partnership.ts'
import { CrackedDeck } from '../../../parts/bridge/CrackedDeck.tsx'
import { MiniTag } from '../../../parts/marks/MiniTag.tsx'
import { principles, useSaid } from '../../frame/decks.ts'
import { useEasily } from '../../frame/shore/reading/useEasily.ts'
import { useText } from '../words.ts'
import styles from './trial.module.css'

/** An event card: what happens, the principle that it stresses, and the question; on top the deck that it cracks. */
export function Card({ card }: { card: Happening }) {
  const t = useText()
  const said = useSaid()
  const easily = useEasily()
  const { principle, title, text, question } = card
  const words = principles.find(({ key }) => key === principle)
  return (
    <article className={styles.card}>
      <CrackedDeck state="cracked" />
      <div className={styles.cardWords}>
        {words && (
          <p>
            <MiniTag>{t('trial.principle', { principle: said(words.name) })}</MiniTag>
          </p>
        )}
        <h2 className={styles.cardTitle}>{title}</h2>
        <p className={styles.cardText}>{easily(text)}</p>
        <p className={styles.question}>{easily(question)}</p>
      </div>
    </article>
  )
}

/** A card that nobody has drawn yet, face down. */
export function CardBack() {
  const t = useText()
  return (
    <div className={styles.card}>
      <CrackedDeck state="whole" />
      <div className={styles.cardBack}>
        <b>{t('trial.card')}</b>
      </div>
    </div>
  )
}

/** The card and the text that it tries: side by side where there is room. */
export function TwoPapers({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <div className={styles.trial}>
      <div className={styles.columns}>
        <div className={styles.column}>{first}</div>
        <div className={styles.column}>{second}</div>
      </div>
    </div>
  )
}
