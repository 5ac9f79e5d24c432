import type { LucideIcon } from 'lucide-react'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
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
  /** What takes time gives a promise: until it is kept, the button takes no second press. */
  onPress?: () => unknown
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

/** What becomes of a press that has to wait, in words, where more than a moment may pass; nothing where it goes at once. */
export const Waits = createContext<string | undefined>(undefined)

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
  const { isBusy, press } = usePress(onPress)
  const waits = useContext(Waits)
  return (
    <button
      type={type}
      className={buttonClass(look)}
      // biome-ignore lint/a11y/noAutofocus: only dialogs use it, for the safe choice.
      autoFocus={autoFocus}
      aria-disabled={unavailable || isBusy ? true : undefined}
      aria-busy={isBusy || undefined}
      aria-pressed={isPressed}
      aria-describedby={describedBy}
      onClick={event => {
        if (unavailable) event.preventDefault()
        else press()
      }}
    >
      <ButtonWords {...look} sub={unavailable || (isBusy && waits) || look.sub} />
    </button>
  )
}

/** What is answered sooner than this shows no waiting. */
const soonMs = 400

/** One press at a time: the next counts when the first has been answered. */
function usePress(onPress: (() => unknown) | undefined): { isBusy: boolean; press: () => void } {
  const [isBusy, setBusy] = useState(false)
  const isHeld = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const letGo = () => {
    isHeld.current = false
    clearTimeout(timer.current)
    setBusy(false)
  }
  const press = () => {
    if (isHeld.current) return
    const done = onPress?.()
    if (!(done instanceof Promise)) return
    isHeld.current = true
    timer.current = setTimeout(() => setBusy(true), soonMs)
    done.then(letGo, letGo)
  }
  return { isBusy, press }
}
