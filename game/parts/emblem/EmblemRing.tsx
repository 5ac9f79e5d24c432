import { Plus } from 'lucide-react'
import type { Sector } from '#shared/model/actor.ts'
import { classes } from '../tokens/classes.ts'
import { Emblem, type EmblemSize } from './Emblem.tsx'
import styles from './emblem.module.css'

type RingMember = { key: string; sector: Sector; glyph?: string; number?: number } | { key: string; isMissing: true }

/** Those who stand round an idea, side by side; a dashed circle is a party still sought. The words stand beside. */
export function EmblemRing({ members, size = 36 }: { members: RingMember[]; size?: EmblemSize }) {
  return (
    <span className={styles.ring} aria-hidden="true">
      {members.map(({ key, ...member }) =>
        'isMissing' in member ? (
          <span key={key} className={classes('emblem missing', `emblem-${size}`)}>
            <Plus />
          </span>
        ) : (
          <Emblem key={key} {...member} size={size} />
        ),
      )}
    </span>
  )
}
