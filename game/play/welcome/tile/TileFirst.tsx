import { type ReactNode, useState } from 'react'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { useShared } from '../../../live/Live.tsx'
import { WriteTile } from './WriteTile.tsx'

/** Whether somebody without a tile has said that they are only here to watch; this device remembers it. */
export function useWatching(seatId: string): [isWatching: boolean, watch: (isWatching: boolean) => void] {
  const key = `watches:${seatId}`
  const [isWatching, setWatching] = useState(() => localStorage.getItem(key) !== null)
  const watch = (isOn: boolean) => {
    if (isOn) localStorage.setItem(key, '')
    else localStorage.removeItem(key)
    setWatching(isOn)
  }
  return [isWatching, watch]
}

/** Whoever comes late writes their tile first, in whatever phase it is; whoever only watches goes past. */
export function TileFirst({ seatId, children }: { seatId: string; children: ReactNode }) {
  const shared = useShared()
  const [isWatching, watch] = useWatching(seatId)
  // The tile is there from its first saved line, but whoever writes it goes through all its steps.
  const [isWriting, setWriting] = useState(() => !shared.seats[seatId]?.homeId)
  if (!isWriting || !hasOwnTiles(shared.programme) || isWatching) return children
  return <WriteTile seatId={seatId} onDone={() => setWriting(false)} onWatch={() => watch(true)} />
}
