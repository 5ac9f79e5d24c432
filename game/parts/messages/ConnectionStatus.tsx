import { RefreshCw, Wifi, WifiOff } from 'lucide-react'

export type Connection = 'connected' | 'reconnecting' | 'lost'

const icons = { connected: Wifi, reconnecting: RefreshCw, lost: WifiOff } as const

type ConnectionStatusProps = {
  state: Connection
  words: Record<Connection, string>
  /** Only the sign and, for ears, the words: where room is short and all is well. */
  isQuietWhenConnected?: boolean
}

/** Whether we are in touch. The region is always there, so that a change is heard. */
export function ConnectionStatus({ state, words, isQuietWhenConnected }: ConnectionStatusProps) {
  const Icon = icons[state]
  const isHidden = isQuietWhenConnected && state === 'connected'
  return (
    <div role="status" className={isHidden ? 'unseen' : 'tag small'}>
      <Icon />
      <span>{words[state]}</span>
    </div>
  )
}
