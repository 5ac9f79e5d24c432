import type { ReactNode } from 'react'
import type { Sector } from '#shared/model/actor.ts'
import { Emblem, type EmblemSize } from '../emblem/Emblem.tsx'
import { SectorWord } from '../emblem/SectorWord.tsx'
import { classes } from '../tokens/classes.ts'
import { longestStretch, softHyphens } from './softHyphens.ts'
import styles from './Tile.module.css'

type TileHeadProps = {
  sector: Sector
  /** ”Idéburen” or ”Offentlig”. */
  sectorName: string
  name: string
  glyph?: string | undefined
  number?: number
  /** ”Du talar för”, above the name. */
  lead?: ReactNode
  size?: 'small' | 'full' | 'role'
  level?: 1 | 2 | 3
  aside?: ReactNode
}

const emblems: Record<'small' | 'full' | 'role', EmblemSize> = { small: 48, full: 72, role: 136 }

/** The head of a tile: emblem, sector and name. However long a name is, its longest word fits the line. */
export function TileHead({
  sector,
  sectorName,
  name,
  glyph,
  number,
  lead,
  size = 'full',
  level = 2,
  aside,
}: TileHeadProps) {
  const Heading = `h${level}` as const
  const longest = Math.min(longestStretch, Math.max(6, ...name.split(/[\s-]+/).map(word => word.length)))
  const heading = (
    <Heading className={styles.name} style={{ '--longest': longest }}>
      {softHyphens(name)}
    </Heading>
  )
  return (
    <header className={classes(styles.head, styles[`${size}Head`])}>
      <Emblem sector={sector} glyph={glyph} number={number} size={emblems[size]} />
      <div className={styles.words}>
        {lead && <p className={styles.lead}>{lead}</p>}
        <div className={styles.sector}>
          <SectorWord sector={sector}>{sectorName}</SectorWord>
          {aside}
        </div>
        {size !== 'role' && heading}
      </div>
      {size === 'role' && heading}
    </header>
  )
}
