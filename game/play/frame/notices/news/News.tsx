import { useEffect, useRef } from 'react'
import type { Invitation } from '#shared/model/partnership.ts'
import { isFormed } from '#shared/rules/partnership/standing.ts'
import { mergesFor } from '#shared/views/desk/merges.ts'
import { chosenOver } from '#shared/views/live/clashes.ts'
import { seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../../live/Live.tsx'
import { useText } from '../../words.ts'
import { useIdeaMention } from '../ideaTitle.ts'
import { useSeek } from '../left/seeking.ts'
import { useSay } from '../saying.ts'
import { hiddenSince } from './hidden.ts'

/** Tells a seat, once, what others have answered to its questions, and that somebody asks. */
export function News({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const mentionOf = useIdeaMention()
  const known = useRef<Map<string, Invitation['state']>>(undefined)
  useMergeNews(seatId)
  useHiddenNews(seatId)
  useChosenNews(seatId)

  useEffect(() => {
    const view = seatView(shared, seatId)
    if (!view) return
    const before = known.current
    const now = new Map([...view.asked, ...view.toAnswer].map(one => [one.id, one.state] as const))
    known.current = new Map([...(before ?? []), ...now])
    if (!before) return
    for (const one of view.toAnswer) {
      if (before.has(one.id)) continue
      const idea = shared.ideas[one.ideaId]
      const actor = shared.actors[one.actorId]
      if (idea && actor)
        say(
          one.kind === 'invite'
            ? t('news.asked', { actor: actor.name, idea: mentionOf(idea) })
            : t('news.asksIn', { actor: actor.name, idea: mentionOf(idea) }),
        )
    }
    for (const one of view.asked) {
      const was = before.get(one.id)
      if (!was || was === one.state || one.answeredBy === seatId) continue
      const idea = shared.ideas[one.ideaId]
      const actor = shared.actors[one.actorId]
      if (!idea || !actor) continue
      const values = { actor: actor.name, idea: mentionOf(idea) }
      const by = one.kind === 'invite' ? 'actor' : 'idea'
      if (one.state === 'held') say(t(`news.held.${by}`, values))
      if (one.state === 'no') say(t(`news.no.${by}`, values))
      if (one.state === 'yes' || one.state === 'yesIf')
        say(t(isFormed(shared, idea) ? 'news.yesFormed' : 'news.yes', values))
    }
  }, [shared, seatId, say, t, mentionOf])
  return null
}

/** Tells a seat, once, that somebody wants two ideas to become one, and what came of it. */
function useMergeNews(seatId: string): void {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const mentionOf = useIdeaMention()
  const known = useRef<Set<string>>(undefined)

  useEffect(() => {
    const open = mergesFor(shared, seatId)
    const before = known.current
    known.current = new Set(open.map(({ merge }) => merge.id))
    if (!before) return
    for (const { merge, from, into, isAsked } of open) {
      if (!isAsked || before.has(merge.id)) continue
      const proposer = merge.agreed[0] === from.id ? from : into
      if (merge.by) say(t('news.mergeAsked', { idea: mentionOf(proposer) }))
      else say(t('news.mergeLeader', { from: mentionOf(from), into: mentionOf(into) }))
    }
    for (const id of before) {
      const merge = shared.merges[id]
      const [from, into] = [shared.ideas[merge?.fromId ?? ''], shared.ideas[merge?.intoId ?? '']]
      if (!merge || !from || !into) continue
      if (merge.state === 'done') say(t('news.mergeDone', { idea: mentionOf(into) }))
      // What another merge or a withdrawn idea has ended is no answer.
      if (merge.state === 'declined' && from.state === 'live' && into.state === 'live') say(t('news.mergeDeclined'))
    }
  }, [shared, seatId, say, t, mentionOf])
}

/** Tells a seat, once, that somebody has chosen another text than its own, which stays with its writer. */
function useChosenNews(seatId: string): void {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const seek = useSeek()
  const known = useRef(shared)

  useEffect(() => {
    const names = chosenOver(known.current, shared, seatId)
    known.current = shared
    const way = { words: t('news.show'), go: seek }
    for (const name of new Set(names)) say(t('news.chosen', { name }), way, true)
  }, [shared, seatId, say, t, seek])
}

/** Tells a seat, once, that the facilitator has hidden a text on its tile, in its step or at its table. */
function useHiddenNews(seatId: string): void {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const known = useRef(shared)

  useEffect(() => {
    const at = hiddenSince(known.current, shared, seatId)
    known.current = shared
    if (at) say(t(`news.hidden.${at}`), undefined, true)
  }, [shared, seatId, say, t])
}
