import { CircleCheck, Info, type LucideIcon, TriangleAlert, Users, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '../tokens/classes.ts'

const kinds = {
  info: [Info, ''],
  warn: [TriangleAlert, 'warn'],
  offline: [WifiOff, 'warn'],
  back: [CircleCheck, ''],
  share: [Users, 'share'],
} as const satisfies Record<string, readonly [LucideIcon, string]>

type NoteProps = {
  kind?: keyof typeof kinds
  /** The first words, in bold. */
  title?: string
  children?: ReactNode
  /** Buttons, at the right when there is room. */
  actions?: ReactNode
  /** Another sign than the kind's own, such as an emblem. */
  sign?: ReactNode
}

/** A band in the page: information, something to look at, no contact, back again, or something to share. */
export function Note({ kind = 'info', title, children, actions, sign }: NoteProps) {
  const [Icon, look] = kinds[kind]
  return (
    <div className={classes('note', look)}>
      {sign ?? <Icon />}
      <div className="note-words">
        {title && <b>{title} </b>}
        {children}
      </div>
      {actions && <div className="row wrap">{actions}</div>}
    </div>
  )
}
