import { useCallback, useEffect, useRef, useState } from 'react'
import * as z from 'zod/mini'
import type { Reply } from '#shared/messages/reply.ts'
import { Chip, Sector, type TileText } from '#shared/model/actor.ts'
import { formIn } from '../../../live/fields/form.ts'
import { passing } from '../../../live/fields/useField.ts'
import { useLive, useLiveStore, useShared } from '../../../live/Live.tsx'
import type { LiveStore } from '../../../live/liveStore.ts'
import { sendAgain, useSend } from '../../../live/useSend.ts'
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
    /** What stood on the tile when somebody began to write over it. */
    over: z.string(),
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

/** The tile of a seat's own organisation: a draft on the device until its first save, then it saves itself, and tries again
 * by itself what could not be saved. */
export function useTile(seatId: string) {
  const store = useLiveStore()
  const { seats, actors } = useShared()
  const { connection, cannotSave } = useLive()
  const send = useSend(seatId)
  const home = actors[seats[seatId]?.homeId ?? '']
  const [tile, setTile] = useState<TileDraft>(home ? textOf(home) : empty)
  const [state, setState] = useState<TileState>('rest')
  const [savedAt, setSavedAt] = useState<number>()
  const latest = useRef({ tile, isTyped: false, isUnsaved: false, over: home && wordsOf(home) })
  latest.current.tile = tile

  useEffect(() => {
    store.draft(seatId, key).then(
      text => {
        const read = text && formIn(Kept, text)
        const stands = standsOn(store, seatId)
        // What has been saved since is newer than the draft, which writes over nothing.
        if (!read || latest.current.isTyped || read.over !== stands) return
        const { over, ...draft } = read
        setTile({ ...empty, ...draft })
        if (stands === undefined) return
        Object.assign(latest.current, { isTyped: true, over })
        setState('typing')
      },
      () => undefined,
    )
  }, [store, seatId])

  const keep = useCallback(() => {
    const { tile, over } = latest.current
    store.keepDraft(seatId, key, JSON.stringify({ ...tile, over }))
  }, [store, seatId])

  const save = useCallback(async (): Promise<Reply | undefined> => {
    const { sector, ...text } = latest.current.tile
    if (!sector || !isWithin(latest.current.tile)) return undefined
    setState('saving')
    const sent = latest.current.tile
    const reply = await send({ type: 'saveTile', sector, ...text })
    latest.current.isUnsaved = !reply.ok && passing.includes(reply.refusal)
    if (latest.current.tile === sent) latest.current.isTyped = !reply.ok
    setState(reply.ok ? 'saved' : 'device')
    if (reply.ok) {
      latest.current.over = standsOn(store, seatId)
      setSavedAt(Date.now())
      store.keepDraft(seatId, key, '')
    }
    return reply
  }, [send, store, seatId])

  // What a colleague writes on the shared tile shows here, unless this seat is writing itself. What was told as not saved
  // may have been saved since: the next try is told so.
  useEffect(() => {
    if (!home) return
    const { isTyped, isUnsaved, tile } = latest.current
    if (!isTyped) setTile(textOf(home))
    else if (isUnsaved && wordsOf(home) === JSON.stringify(tile)) void sendAgain(save)
  }, [home, save])

  // What could not be saved goes again as soon as the server can.
  useEffect(() => {
    if (!cannotSave && connection === 'on' && latest.current.isUnsaved) void sendAgain(save)
  }, [cannotSave, connection, save])

  useEffect(() => {
    if (state !== 'typing') return
    const timer = setTimeout(() => {
      keep()
      if (standsOn(store, seatId) !== undefined && isWithin(tile)) void save()
      else setState('device')
    }, stillMs)
    return () => clearTimeout(timer)
  }, [tile, state, save, keep, store, seatId])

  // A phase that ends takes the form away, and so does a page that closes: what was typed is kept all the same.
  useEffect(() => {
    const leave = () => {
      if (!latest.current.isTyped) return
      keep()
      if (standsOn(store, seatId) !== undefined) void save()
    }
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [store, seatId, keep, save])

  const change = useCallback(
    (part: Partial<TileDraft>) => {
      if (!latest.current.isTyped) latest.current.over = standsOn(store, seatId)
      latest.current.isTyped = true
      setTile(before => ({ ...before, ...part }))
      setState('typing')
    },
    [store, seatId],
  )
  // While nobody answers it is this device that keeps the text.
  const shown: TileState = state === 'saving' && connection !== 'on' ? 'device' : state
  return { tile, home, change, save, state: shown, savedAt }
}

const wordsOf = (actor: TileText): string => JSON.stringify(textOf(actor))

/** What the workshop says now of a seat's own tile; nothing before its first save. */
function standsOn(store: LiveStore, seatId: string): string | undefined {
  const { shared } = store.getSnapshot()
  const home = shared?.actors[shared.seats[seatId]?.homeId ?? '']
  return home && wordsOf(home)
}

function textOf(actor: TileText): TileDraft {
  const { sector, name, does, offers, offersText, needs, manyThink, limit, building, parent } = actor
  return { sector, name, does, offers: [...offers], offersText, needs, manyThink, limit, building, parent }
}
