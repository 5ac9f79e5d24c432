import {
  Bookmark,
  CircleCheck,
  CircleDot,
  Flag,
  Lightbulb,
  type LucideIcon,
  Mail,
  Pencil,
  PenLine,
  User,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '../tokens/classes.ts'
import { Arch } from './arch.ts'
import styles from './marks.module.css'

const kinds = {
  spark: [Lightbulb, 'dashed'],
  talk: [CircleDot, 'notice'],
  partnership: [Arch, 'together'],
  worded: [PenLine, 'together'],
  anchored: [CircleCheck, 'good'],
  stepBooked: [Flag, 'good'],
  ideaBank: [Bookmark, 'plain'],
  answerMissing: [Mail, 'look'],
  gameIdea: [Pencil, 'dashed'],
  unconfirmedParty: [User, 'plain'],
} as const satisfies Record<string, readonly [LucideIcon, string]>

export type StatusKind = keyof typeof kinds

/** Where something stands, as icon and word: Gnista, Samtal, Partnerskap and the rest. */
export function StatusPill({ kind, children }: { kind: StatusKind; children: ReactNode }) {
  const [Icon, look] = kinds[kind]
  return (
    <span className={classes(styles.pill, styles[look])}>
      <Icon />
      {children}
    </span>
  )
}
