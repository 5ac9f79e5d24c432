import type { Town } from '#shared/town/town.ts'
import { badgeOf } from './badge.ts'
import styles from './labels.module.css'
import type { Carried } from './useCarry.ts'
import type { Say } from './words.ts'

/** The tile in somebody's hand, and what letting go of it here means. */
export function InHand({ town, carried, say }: { town: Town; carried: Carried; say: Say }) {
  const actor = town.actors.find(({ id }) => id === carried.actorId)
  const idea = town.challenges.flatMap(({ ideas }) => ideas).find(({ id }) => id === carried.ideaId)
  if (!actor) return null
  return (
    <div className={styles.inHand} style={{ left: carried.x, top: carried.y }} aria-hidden="true">
      <span className={styles.held}>
        <img src={badgeOf(actor.sector, actor)} alt="" />
        {actor.name}
      </span>
      <span>{idea ? say.t('carry.over', { idea: idea.name }) : say.t('carry.any')}</span>
    </div>
  )
}
