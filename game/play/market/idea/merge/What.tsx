import type { Idea } from '#shared/model/partnership.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { mostAdvised, tilesOfBoth } from '#shared/views/desk/merges.ts'
import { useShared } from '../../../../live/Live.tsx'
import { Note } from '../../../../parts/messages/Note.tsx'
import { useIdeaTitle } from '../../../frame/notices/ideaTitle.ts'
import { useListed, useText } from '../../../frame/words.ts'

/** What two yeses would move, which island the idea then stands on, and a kind word where it would be too many. */
export function WhatMoves({ into, from }: { into: Idea; from: Idea }) {
  const shared = useShared()
  const t = useText()
  const listed = useListed()
  const titleOf = useIdeaTitle()
  const names = standing(shared, from).map(({ name }) => name)
  const count = tilesOfBoth(shared, into, from)
  const island = into.challengeId === from.challengeId ? undefined : shared.challenges[into.challengeId]?.title
  return (
    <>
      <p className="small muted measure">
        {names.length > 0 && `${t('merge.comes', { names: listed(names), idea: titleOf(into) })} `}
        {island && t('merge.standsOn', { island })}
      </p>
      {count > mostAdvised && <Note kind="warn">{t('merge.crowded', { count })}</Note>}
    </>
  )
}
