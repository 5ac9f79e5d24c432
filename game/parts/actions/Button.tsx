import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '../tokens/classes.ts'

export type ButtonLook = {
  /** One `main` a screen; `ordinary` has a border; `quiet` is underlined; `danger` destroys or ends. */
  kind?: 'main' | 'ordinary' | 'quiet' | 'danger'
  icon?: LucideIcon
  /** An emblem or another sign in the icon's place. */
  sign?: ReactNode
  /** An icon that follows the words: the arrow of ”Nästa”. */
  iconAfter?: LucideIcon
  /** A line under the words, such as how many are ready. */
  sub?: ReactNode
  isWide?: boolean
  isSmall?: boolean
  children: ReactNode
}

type ButtonProps = ButtonLook & {
  onPress?: () => void
  type?: 'button' | 'submit'
  /** Why it cannot be pressed now, in words. It stays focusable, and the reason stands under the words. */
  unavailable?: string | undefined
  autoFocus?: boolean
  isPressed?: boolean
  describedBy?: string
}

/** The class names of a button's look, shared with the link that looks like one. */
export const buttonClass = ({ kind = 'ordinary', isWide, isSmall }: Omit<ButtonLook, 'children'>) =>
  classes('btn', kind !== 'ordinary' && `btn-${kind}`, isWide && 'btn-wide', isSmall && 'btn-small')

/** What stands on a button: icon, words, a line under. */
export function ButtonWords({ icon: Icon, sign, iconAfter: After, sub, children }: ButtonLook) {
  return (
    <>
      {sign ?? (Icon && <Icon />)}
      <span className="btn-words">
        {children}
        {sub && <span className="btn-sub">{sub}</span>}
      </span>
      {After && <After />}
    </>
  )
}

/** A button: verb first, big enough for any finger, honest about why it waits. */
export function Button({
  onPress,
  type = 'button',
  unavailable,
  autoFocus,
  isPressed,
  describedBy,
  ...look
}: ButtonProps) {
  return (
    <button
      type={type}
      className={buttonClass(look)}
      // biome-ignore lint/a11y/noAutofocus: only dialogs use it, for the safe choice.
      autoFocus={autoFocus}
      aria-disabled={unavailable ? true : undefined}
      aria-pressed={isPressed}
      aria-describedby={describedBy}
      onClick={event => {
        if (unavailable) event.preventDefault()
        else onPress?.()
      }}
    >
      <ButtonWords {...look} sub={unavailable || look.sub} />
    </button>
  )
}
