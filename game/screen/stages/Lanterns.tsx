import type { Idea } from '#shared/model/partnership.ts'
import { type Lit, lanternsOf } from '#shared/views/screen.ts'
import { useShared } from '../../live/Live.tsx'
import { Emblem } from '../../parts/emblem/Emblem.tsx'
import { softHyphens } from '../../parts/paper/softHyphens.ts'
import { MarketTag } from '../frame/markets.tsx'
import { useText } from '../words.ts'
import { Sentence } from './Sentence.tsx'
import styles from './stages.module.css'

/** Whose lanterns light this bridge. Who said no, and who has not answered, is a number and never a name. */
export function Lanterns({ idea, line }: { idea: Idea; line: string }) {
  const shared = useShared()
  const t = useText()
  const { lit, waiting, chairs } = lanternsOf(shared, idea)
  if (!idea.agreement.isOpened)
    return (
      <div className={styles.stack}>
        <MarketTag marketId={idea.marketId} />
        <Sentence>{line}</Sentence>
        <p className={styles.below}>{t('lanterns.notOpen')}</p>
      </div>
    )
  return (
    <div className={styles.stack}>
      <MarketTag marketId={idea.marketId} />
      <Sentence>{line}</Sentence>
      <ul className={styles.parties}>
        {lit.map(one => (
          <WhoStands key={one.actor.id} lit={one} idea={idea} />
        ))}
      </ul>
      {waiting.length + chairs.length > 0 && (
        <p className={styles.aside}>
          {waiting.length > 0 && `${t('lanterns.waiting', { count: waiting.length })} `}
          {chairs.length > 0 && t('lanterns.chairs', { count: chairs.length })}
        </p>
      )}
    </div>
  )
}

function WhoStands({ lit: { actor, state, condition }, idea }: { lit: Lit; idea: Idea }) {
  const t = useText()
  const decider = idea.agreement.answers[actor.id]?.decider
  const takesHome = state === 'takesHome' && decider && decider !== 'us'
  const words = takesHome ? t(`party.takesHome.${decider}`) : t('party.standsFor')
  return (
    <li>
      <Emblem sector={actor.sector} glyph={actor.building} number={actor.number} />
      <span>
        <b>{softHyphens(actor.name)}</b>
        <small>{state === 'yesIf' ? t('party.yesIf', { condition: condition ?? '' }) : words}</small>
      </span>
    </li>
  )
}
