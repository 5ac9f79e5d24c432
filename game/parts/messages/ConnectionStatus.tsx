import { Wifi, WifiOff } from 'lucide-react'
import styles from './messages.module.css'

/** In touch, out of touch, or just back. */
export type Touch = 'on' | 'off' | 'back'

const icons = { off: WifiOff, back: Wifi } as const

type ConnectionStatusProps = {
  state: Touch
  /** What is said when contact is gone, what more where there is room, and what is said when it is back. */
  words: { off: string; stays: string; back: string }
}

/** Whether we are in touch: a line in the tag that says where we are, which takes no room of its own. The region is always
 * there, so that a change is heard. */
export function ConnectionStatus({ state, words }: ConnectionStatusProps) {
  const Icon = state !== 'on' && icons[state]
  return (
    <span role="status" className={styles.touch}>
      {Icon && <Icon />}
      {state !== 'on' && <span>{words[state]}</span>}
      {state === 'off' && <span className={styles.stays}> {words.stays}</span>}
    </span>
  )
}
