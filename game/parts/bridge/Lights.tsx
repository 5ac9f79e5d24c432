import type { Sector } from '#shared/model/actor.ts'
import { classes } from '../tokens/classes.ts'
import { type Arc, pointOn, spread } from './arc.ts'
import styles from './Bridge.module.css'

/** An owner's lantern: lit by a yes, unlit while it is asked, dashed where there is nobody to ask yet. */
export type Lantern = { sector: Sector; state: 'lit' | 'unlit' | 'missing' }

type LanternsProps = { arc: Arc; lanterns: readonly Lantern[]; half: number }

/** Lanterns on the near rail: round for the idea-driven, square for the public. */
export function Lanterns({ arc, lanterns, half }: LanternsProps) {
  return spread(lanterns.length).map((share, k) => {
    const { sector, state } = lanterns[k] ?? { sector: 'public', state: 'missing' }
    const { x, y } = pointOn(arc, share)
    const look = classes(styles.lantern, styles[state])
    return (
      <g key={share} transform={`translate(${x.toFixed(1)} ${(y - half + 2).toFixed(1)})`} className={look}>
        <circle cy="-27" r="20" className={styles.halo} />
        <path d="M0 0V-18" className={styles.pole} />
        {sector === 'public' ? (
          <rect x="-8.5" y="-35.5" width="17" height="17" rx="2.5" />
        ) : (
          <circle cy="-27" r="9.5" />
        )}
      </g>
    )
  })
}

/** The five pillars as posts along the bridge: amber with a tick, or dashed. */
export function Posts({ arc, posts, half }: { arc: Arc; posts: readonly boolean[]; half: number }) {
  return spread(posts.length).map((share, k) => {
    const { x, y } = pointOn(arc, share)
    return (
      <g
        key={share}
        transform={`translate(${x.toFixed(1)} ${(y - half + 6).toFixed(1)})`}
        className={classes(styles.post, posts[k] && styles.stands)}
      >
        <path d="M0 0V-30" className={styles.stem} />
        <circle cy="-42" r="14" />
        {posts[k] && <path d="M-5.5 -42l4 4l7.5 -8" className={styles.tick} />}
      </g>
    )
  })
}
