import { useRef } from 'react'
import { waves } from '../shell/Water.tsx'
import { Banks, Cottage, Spruce, TownHouse } from './Banks.tsx'
import styles from './Bridge.module.css'
import { Deck } from './Deck.tsx'
import { type Lantern, Lanterns, Posts } from './Lights.tsx'
import { useWidth } from './width.ts'

type BridgeProps = {
  /** The picture in words: ”Bron: två av fem plankor ligger, två av fyra lyktor lyser”. */
  label: string
  /** One for each line of the agreement. */
  planks: readonly boolean[]
  /** The pillars, if they are shown. */
  posts?: readonly boolean[]
  lanterns?: readonly Lantern[]
}

const height = 132

/** The bridge of an agreement: planks are its lines, posts its pillars, lanterns the owners' yes. Beautiful unfinished. */
export function Bridge({ label, planks, posts, lanterns }: BridgeProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = Math.min(1216, Math.max(260, useWidth(frame) ?? 380))
  // A wide page has room for banks with houses; on a phone the water takes what there is.
  const bank = Math.min(158, width * 0.2)
  const house = Math.min(0.86, bank / 150)
  const arc = { from: bank * 0.94, to: width - bank * 0.94, foot: 110, rise: 52 }
  const half = 12
  const banks = [
    { cx: 0, cy: 142, rx: bank, ry: 92 },
    { cx: width, cy: 142, rx: bank, ry: 92 },
  ]
  const isRoomy = bank > 120
  return (
    <div className={styles.bridge} ref={frame} role="img" aria-label={label}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <rect width={width} height={height} className={styles.water} />
        <path d={waves(width, height, Math.round(width / 44), 5)} className={styles.waves} />
        <Banks banks={banks} />
        <Cottage x={bank * 0.4} y={86} size={house} />
        <TownHouse x={width - bank * 0.38} y={86} size={house * 0.9} />
        {isRoomy && <Spruce x={bank * 0.8} y={96} size={0.7} />}
        {isRoomy && <Spruce x={width - bank * 0.78} y={96} size={0.6} />}
        <Deck arc={arc} laid={planks} half={half} />
        {posts && <Posts arc={arc} posts={posts} half={half} />}
        {lanterns && <Lanterns arc={arc} lanterns={lanterns} half={half} />}
      </svg>
    </div>
  )
}
