import type { CSSProperties } from 'react'
import { type Box, type Label, leading } from '#shared/town/layout/board.ts'
import { signBox, type TagKind } from '#shared/town/scenery/print/tags.ts'
import { classes } from '../../parts/tokens/classes.ts'
import styles from './labels.module.css'

type TagProps = {
  label: Label
  kind: TagKind
  /** What it says to those who do not see the picture; nothing where its own lines say it all. */
  told?: string
  /** The whole area that answers to a finger: the tag and what it names. */
  hit?: Box
  /** A drawing in the room that the tag keeps at its left. */
  sign?: string
  onPress?: () => void
}

const leastTarget = 44

/** Grown about its middle where it is smaller than a finger. */
const reachable = ({ x, y, width, height }: Box): Box => {
  const [wide, high] = [Math.max(width, leastTarget), Math.max(height, leastTarget)]
  return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high }
}

const placed = ({ x, y, width, height }: Box): CSSProperties => ({ left: x, top: y, width, height })

/** One paper tag over the canvas: a real button where it opens something, plain text where not. */
export function Tag({ label, kind, told, hit, sign, onPress }: TagProps) {
  const { box, lines, size, weight, lead } = label
  if (lines.length === 0) return null
  const look: CSSProperties = { ...placed(box), fontSize: size, fontWeight: weight, lineHeight: leading }
  const text = (
    <span className={styles.lines} style={{ paddingLeft: lead }} aria-hidden={told !== undefined}>
      {sign && <img className={styles.sign} src={sign} alt="" style={placed(signBox({ ...box, x: 0, y: 0 }, lead))} />}
      {lines.map(line => (
        <span key={line}>{line}</span>
      ))}
    </span>
  )
  const name = classes(styles.tag, styles[kind])
  if (!onPress)
    return (
      <span className={name} style={look}>
        {text}
        {told && <span className="unseen">{told}</span>}
      </span>
    )
  const area = reachable(hit ?? box)
  const from = { ...area, x: area.x - box.x, y: area.y - box.y }
  return (
    <button type="button" className={name} style={look} aria-label={told} onClick={onPress}>
      <span className={styles.hit} style={placed(from)} />
      {text}
    </button>
  )
}
