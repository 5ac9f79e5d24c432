import { useCallback, useEffect, useRef, useState } from 'react'
import type { Sector } from '#shared/model/actor.ts'
import { type LaidCommand, useLay } from '../../../live/fields/leftNow.ts'
import { useLiveStore } from '../../../live/Live.tsx'
import type { FieldProps } from '../../../parts/forms/fieldState.ts'
import { useText } from '../words.ts'
import { useSeek } from './left/seeking.ts'
import { useSay } from './saying.ts'

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

type Turn = {
  seatId: string
  /** Who else writes here now. */
  other: Writer | undefined
  /** Something here is typed and not saved yet, or is the reader's to write for another reason. */
  isOurs: boolean
  claim: (isWriting: boolean) => void
  /** The command that would have written these words. */
  late: (words: string) => LaidCommand
}

/** A field that somebody else writes in is theirs until they stop, or until it is taken over. */
export function useTurn({ seatId, other, isOurs, claim, late }: Turn): Pick<FieldProps, 'writer' | 'waited'> {
  const t = useText()
  const say = useSay()
  const seek = useSeek()
  const lay = useLay(seatId)
  const [isTaken, setTaken] = useState(false)
  const isFree = other === undefined
  useEffect(() => {
    if (isFree) setTaken(false)
  }, [isFree])
  const waited: FieldProps['waited'] = {
    words: text => t('field.waited', { text }),
    add: t('field.add'),
    putAway: t('field.putAway'),
    keep: (text, isChosen) => {
      lay(late(text))
      if (isChosen) say(t('field.laid'), { words: t('news.show'), go: seek })
    },
  }
  if (!other || isOurs || isTaken) return { waited }
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
  return { writer, waited }
}
