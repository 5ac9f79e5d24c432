import type { Idea } from '#shared/model/partnership.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { saidByMe } from '#shared/rules/reflection/steps.ts'
import { honestNoes, partnerships } from '#shared/views/screen.ts'
import { statusOf } from '#shared/views/status.ts'
import { useShared } from '../../live/Live.tsx'
import { Emblem } from '../../parts/emblem/Emblem.tsx'
import { softHyphens } from '../../parts/paper/softHyphens.ts'
import { MarketTag } from '../frame/markets.tsx'
import { dayAndMonth, useText } from '../words.ts'
import { Sentence } from './Sentence.tsx'
import styles from './stages.module.css'

/** The organisations round an idea, each with its sign. */
export function Parties({ idea }: { idea: Idea }) {
  const shared = useShared()
  return (
    <ul className={styles.parties}>
      {standing(shared, idea).map(({ id, sector, building, number, name }) => (
        <li key={id}>
          <Emblem sector={sector} glyph={building} number={number} />
          {softHyphens(name)}
        </li>
      ))}
    </ul>
  )
}

/** A partnership that is called up: its name, its aim, and who stands in it. */
export function Called({ idea, line }: { idea: Idea; line: string }) {
  return (
    <div className={styles.stack}>
      <MarketTag marketId={idea.marketId} />
      <Sentence>{line}</Sentence>
      {idea.aim && <p className={styles.below}>{idea.aim}</p>}
      <Parties idea={idea} />
    </div>
  )
}

/** How many honest noes there were; their cushions lie on the bench in the town below. */
export function Bench() {
  const t = useText()
  const count = honestNoes(useShared())
  const number = numbers.find(known => known === count)
  const many = t('bench.many', { number: number ? t(`number.${number}`) : count })
  const few = count === 0 ? t('bench.none') : t('bench.one')
  return <Sentence>{count < 2 ? few : many}</Sentence>
}

const numbers = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
const stepsShown = 2

/** What a partnership does next, and when; whoever does it says so aloud. */
export function StepsOf({ idea, line }: { idea: Idea; line: string }) {
  const { steps, language } = useShared()
  const t = useText()
  const its = Object.values(steps)
    .filter(({ ideaId }) => ideaId === idea.id)
    .sort((one, other) => one.due.localeCompare(other.due))
  return (
    <div className={styles.stack}>
      <MarketTag marketId={idea.marketId} />
      <Sentence>{line}</Sentence>
      {its.length === 0 && <p className={styles.below}>{t('steps.none')}</p>}
      <ul className={styles.steps}>
        {its.slice(0, stepsShown).map(({ id, what, due }) => (
          <li key={id}>
            <b className={styles.flag}>{dayAndMonth(due, language)}</b>
            <span>{saidByMe(what, language)}</span>
          </li>
        ))}
      </ul>
      {its.length > stepsShown && <p className={styles.below}>{t('steps.more', { count: its.length - stepsShown })}</p>}
    </div>
  )
}

const standingShown = 6

/** What stands when the evening is over: the partnerships, and how far each has come. */
export function Closed({ line }: { line: string }) {
  const shared = useShared()
  const t = useText()
  const all = partnerships(shared)
  return (
    <div className={styles.stack}>
      <Sentence>{line}</Sentence>
      {all.length === 0 && <p className={styles.below}>{t('closed.none')}</p>}
      {!hasOwnTiles(shared.programme) && <p className={styles.below}>{t('closed.taster')}</p>}
      <ul className={styles.stands}>
        {all.slice(0, standingShown).map(idea => (
          <li key={idea.id}>
            <b>{idea.name || idea.text}</b>{' '}
            <span>{t(hasOwnTiles(shared.programme) ? `status.${statusOf(shared, idea)}` : 'status.gameIdea')}</span>
          </li>
        ))}
      </ul>
      {all.length > standingShown && (
        <p className={styles.below}>{t('closed.more', { count: all.length - standingShown })}</p>
      )}
    </div>
  )
}
