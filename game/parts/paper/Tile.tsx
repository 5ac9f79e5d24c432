import type { ReactNode } from 'react'
import type { Sector } from '#shared/model/actor.ts'
import { classes } from '../tokens/classes.ts'
import styles from './Tile.module.css'

type TileProps = {
  sector: Sector
  children: ReactNode
  size?: 'small' | 'full' | 'role'
  /** Face down: the back of a tile that is dealt but not turned. */
  isBack?: boolean
}

/** The tile (bricka): two thick sheets with an edge in the sector's colour and corner. Nothing else has this shape. */
export function Tile({ sector, children, size = 'full', isBack }: TileProps) {
  return (
    <article
      className={classes(styles.tile, styles[size], sector === 'public' && styles.public, isBack && styles.back)}
    >
      {children}
    </article>
  )
}
