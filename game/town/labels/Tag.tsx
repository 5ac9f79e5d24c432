import { type CSSProperties, Fragment, type PointerEventHandler, useState } from 'react'
import { type Box, type Label, leading } from '#shared/town/layout/board.ts'
import { signBox, type TagKind } from '#shared/town/scenery/print/tags.ts'
import { classes } from '../../parts/tokens/classes.ts'
import styles from './labels.module.css'
import { marksOf, type Place } from './place.ts'
import { spoken, type Told } from './told.ts'

type TagProps = {
  label: Label
  kind: TagKind
  /** What it says to those who do not see the picture; nothing where its own lines say it all. */
  told?: Told | undefined
  /** The whole area that answers to a finger: the tag and what it names. */
  hit?: Box
  /** A drawing in the room that the tag keeps at its left. */
  sign?: string
  /** What a press opens: the place, so that it is found again, and how. */
  place?: Place
  onPress?: (() => void) | undefined
  /** A hand takes hold of what the tag names. */
  onPickUp?: PointerEventHandler | undefined
  /** The idea that takes what is carried here, whether it would now, and whether it lies under the hand. */
  idea?: string
  takes?: 'may' | 'over' | undefined
  /** Whether one that comes now comes in motion. */
  unrolls?: boolean
}

const leastTarget = 44

/** Grown about its middle where it is smaller than a finger. */
const reachable = ({ x, y, width, height }: Box): Box => {
  const [wide, high] = [Math.max(width, leastTarget), Math.max(height, leastTarget)]
  return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high }
}

const placed = ({ x, y, width, height }: Box): CSSProperties => ({ left: x, top: y, width, height })

/**
 * What is set on each line. Only the words of the name are words of the page, so that whoever says what they see names the
 * tag: the hyphen of a broken word, and the dots where the rest had no room, are drawn at its end.
 */
function linesOf(lines: readonly string[], name = ''): { text: string; end: string; isWhole: boolean }[] {
  return lines.map((line, at) => {
    const isBroken = line.endsWith('-') && !name.includes(line + (lines[at + 1] ?? ''))
    const end = isBroken ? '-' : (/…$/.exec(line)?.[0] ?? '')
    return { text: line.slice(0, line.length - end.length), end, isWhole: !line.endsWith('-') }
  })
}

/**
 * One paper tag over the canvas: a real button where it opens something, plain text where not. What has no room for its
 * words is a button all the same, over the picture of it.
 */
export function Tag({
  label,
  kind,
  told,
  hit,
  sign,
  place,
  onPress,
  onPickUp,
  idea,
  takes,
  unrolls = false,
}: TagProps) {
  const { box, lines, size, weight, lead } = label
  const [cameInMotion] = useState(unrolls)
  const isBare = lines.length === 0
  if (isBare && !told) return null
  const look: CSSProperties = { ...placed(box), fontSize: size, fontWeight: weight, lineHeight: leading }
  const text = !isBare && (
    <span className={styles.lines} style={{ paddingLeft: lead }} aria-hidden={told !== undefined}>
      {sign && (
        <img
          className={styles.sign}
          src={sign}
          alt=""
          draggable={false}
          style={placed(signBox({ ...box, x: 0, y: 0 }, lead))}
        />
      )}
      {linesOf(lines, told?.name).map(({ text, end, isWhole }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and a line is its place.
        <Fragment key={at}>
          <span data-end={end}>{text}</span>
          {isWhole && ' '}
        </Fragment>
      ))}
    </span>
  )
  const name = classes(styles.tag, isBare ? styles.bare : styles[kind], cameInMotion && styles.unrolls)
  if (!onPress)
    return (
      <span className={name} style={look}>
        {text}
        {told && <span className="unseen">{spoken(told)}</span>}
      </span>
    )
  const area = reachable(hit ?? box)
  const from = { ...area, x: area.x - box.x, y: area.y - box.y }
  return (
    <button
      type="button"
      className={classes(name, onPickUp && styles.loose)}
      style={isBare ? placed(area) : look}
      aria-label={told && spoken(told)}
      data-place={place && marksOf(place)}
      data-idea={idea}
      onClick={onPress}
      onPointerDown={onPickUp}
    >
      <span
        className={classes(styles.hit, takes === 'may' && styles.may, takes === 'over' && styles.over)}
        style={isBare ? undefined : placed(from)}
      />
      {text}
    </button>
  )
}
