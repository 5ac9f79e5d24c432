import { useId } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { useShared } from '../../../../live/Live.tsx'
import { ChallengeTag } from '../../../../parts/marks/ChallengeTag.tsx'
import { MiniTag } from '../../../../parts/marks/MiniTag.tsx'
import { useText } from '../../../frame/words.ts'
import { Standing } from '../../board/Standing.tsx'
import styles from './merge.module.css'

/** An idea in full as it stands before it becomes one with another. */
export function WholeText({ idea }: { idea: Idea }) {
  const { challenges } = useShared()
  const t = useText()
  return (
    <span className={styles.whole}>
      <ChallengeTag isSoft>{challenges[idea.challengeId]?.title}</ChallengeTag>
      {idea.name && <b className={styles.name}>{idea.name}</b>}
      <b>{t('idea.whatIf', { text: idea.text })}</b>
      {idea.soThat && <span>{t('idea.soThat', { text: idea.soThat })}</span>}
    </span>
  )
}

/** Both texts side by side, the one that will stand first told apart by its word. */
export function TwoTexts({ into, from }: { into: Idea; from: Idea }) {
  const t = useText()
  return (
    <ul className={styles.both} aria-label={t('merge.both')}>
      {[into, from].map(idea => (
        <li key={idea.id} className={styles.text}>
          <MiniTag>{t(idea === into ? 'merge.stays' : 'merge.beside')}</MiniTag>
          <WholeText idea={idea} />
          <Standing idea={idea} size={28} />
        </li>
      ))}
    </ul>
  )
}

type WhichFirstProps = {
  legend: string
  ideas: readonly Idea[]
  first: Idea
  onFirst: (idea: Idea) => void
}

/** The same two papers, to choose which of them stands first, and with it the island. */
export function WhichFirst({ legend, ideas, first, onFirst }: WhichFirstProps) {
  const t = useText()
  const name = useId()
  return (
    <fieldset>
      <legend className="unseen">{legend}</legend>
      <div className={styles.both}>
        {ideas.map(idea => {
          const isFirst = idea === first
          return (
            <label key={idea.id} className={styles.choice}>
              <input className="over" type="radio" name={name} checked={isFirst} onChange={() => onFirst(idea)} />
              <span className={styles.text}>
                <span className={styles.mark}>
                  <span className={styles.circle} />
                  {t(isFirst ? 'merge.stays' : 'merge.beside')}
                </span>
                <WholeText idea={idea} />
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
