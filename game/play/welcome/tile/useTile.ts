import { useCallback, useEffect, useRef, useState } from 'react'
import * as z from 'zod/mini'
import type { Reply } from '#shared/messages/reply.ts'
import { Chip, Sector, type TileText } from '#shared/model/actor.ts'
import { useLive, useLiveStore, useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { isWithin } from './limits.ts'

/** A tile that is being written: it has no side until its writer chooses one. */
export type TileDraft = Omit<TileText, 'sector'> & { sector: Sector | undefined }
export type TileState = 'rest' | 'typing' | 'saving' | 'saved' | 'device'

const Kept = z.partial(
  z.object({
    sector: Sector,
    name: z.string(),
    does: z.string(),
    offers: z.array(Chip),
    offersText: z.string(),
    needs: z.string(),
    manyThink: z.string(),
    limit: z.string(),
    building: z.string(),
    parent: z.string(),
  }),
)

const empty: TileDraft = {
  sector: undefined,
  name: '',
  does: '',
  offers: [],
  offersText: '',
  needs: '',
  manyThink: '',
  limit: '',
  building: '',
  parent: '',
}

const stillMs = 1000
const key = 'tile'

/** The tile of a seat's own organisation: a draft on the device until its first save, then it saves itself. */
export function useTile(seatId: string) {
  const store = useLiveStore()
  const { seats, actors } = useShared()
  const { connection } = useLive()
  const send = useSend(seatId)
  const home = actors[seats[seatId]?.homeId ?? '']
  const [tile, setTile] = useState<TileDraft>(home ? textOf(home) : empty)
  const [state, setState] = useState<TileState>('rest')
  const [savedAt, setSavedAt] = useState<number>()
  const latest = useRef({ tile, isTyped: false, isSaved: home !== undefined })
  latest.current.tile = tile
  latest.current.isSaved = home !== undefined

  // What a colleague writes on the shared tile shows here, unless this seat is writing itself.
  useEffect(() => {
    if (home && !latest.current.isTyped) setTile(textOf(home))
  }, [home])

  useEffect(() => {
    if (latest.current.isSaved) return
    store.draft(seatId, key).then(
      text => {
        const read = text ? z.safeParse(Kept, parsed(text)) : undefined
        if (read?.success && !latest.current.isTyped) setTile({ ...empty, ...read.data })
      },
      () => undefined,
    )
  }, [store, seatId])

  const save = useCallback(async (): Promise<Reply | undefined> => {
    const { sector, ...text } = latest.current.tile
    if (!sector || !isWithin(latest.current.tile)) return undefined
    setState('saving')
    const sent = latest.current.tile
    const reply = await send({ type: 'saveTile', sector, ...text })
    if (latest.current.tile === sent) latest.current.isTyped = !reply.ok
    setState(reply.ok ? 'saved' : 'device')
    if (reply.ok) {
      setSavedAt(Date.now())
      store.keepDraft(seatId, key, '')
    }
    return reply
  }, [send, store, seatId])

  useEffect(() => {
    if (state !== 'typing') return
    const timer = setTimeout(() => {
      store.keepDraft(seatId, key, JSON.stringify(tile))
      if (latest.current.isSaved && isWithin(tile)) void save()
      else setState('device')
    }, stillMs)
    return () => clearTimeout(timer)
  }, [tile, state, save, store, seatId])

  // A phase that ends takes the form away, and so does a page that closes: what was typed is kept all the same.
  useEffect(() => {
    const keep = () => {
      if (!latest.current.isTyped) return
      store.keepDraft(seatId, key, JSON.stringify(latest.current.tile))
      if (latest.current.isSaved) void save()
    }
    addEventListener('pagehide', keep)
    return () => {
      removeEventListener('pagehide', keep)
      keep()
    }
  }, [store, seatId, save])

  const change = useCallback((part: Partial<TileDraft>) => {
    latest.current.isTyped = true
    setTile(before => ({ ...before, ...part }))
    setState('typing')
  }, [])
  // While nobody answers it is this device that keeps the text.
  const shown: TileState = state === 'saving' && connection !== 'on' ? 'device' : state
  return { tile, home, change, save, state: shown, savedAt }
}

function textOf(actor: TileText): TileDraft {
  const { sector, name, does, offers, offersText, needs, manyThink, limit, building, parent } = actor
  return { sector, name, does, offers: [...offers], offersText, needs, manyThink, limit, building, parent }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
