import { useCallback, useEffect, useRef, useState } from 'react'
import type { Sector } from '#shared/model/actor.ts'
import { useLiveStore } from '../../../live/Live.tsx'
import type { FieldProps } from '../../../parts/forms/fieldState.ts'
import { useText } from '../words.ts'

/** After so long without a key, nobody is said to be writing. */
const idleMs = 6000
/** Whoever goes on writing says so again before the server takes the claim as lapsed. */
const renewMs = 4000

/** Tells the others which field this seat writes in, for as long as keys are pressed there and a little longer. */
export function useClaim(seatId: string, field: string): (isWriting: boolean) => void {
  const store = useLiveStore()
  const toldAt = useRef<number>(undefined)
  const idle = useRef<ReturnType<typeof setTimeout>>(undefined)
  const claim = useCallback(
    (isWriting: boolean) => {
      clearTimeout(idle.current)
      if (isWriting) idle.current = setTimeout(() => claim(false), idleMs)
      const now = Date.now()
      if (isWriting && toldAt.current !== undefined && now - toldAt.current < renewMs) return
      if (!isWriting && toldAt.current === undefined) return
      toldAt.current = isWriting ? now : undefined
      store.write(seatId, isWriting ? field : undefined)
    },
    [store, seatId, field],
  )
  useEffect(() => () => claim(false), [claim])
  return claim
}

export type Writer = { name: string; words: string; sector: Sector }

/** A field that somebody else writes in is theirs until they stop, or until it is taken over. */
export function useTurn(other: Writer | undefined, isOurs: boolean, claim: (isWriting: boolean) => void) {
  const t = useText()
  const [isTaken, setTaken] = useState(false)
  const isFree = other === undefined
  useEffect(() => {
    if (isFree) setTaken(false)
  }, [isFree])
  if (!other || isOurs || isTaken) return undefined
  const writer: NonNullable<FieldProps['writer']> = {
    words: other.words,
    sector: other.sector,
    wait: t('field.wait', { name: other.name }),
    waiting: text => t('field.waiting', { name: other.name, text }),
    take: t('field.take'),
    onTake: () => {
      setTaken(true)
      claim(true)
    },
  }
  return writer
}
