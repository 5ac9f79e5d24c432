import type { ReactNode } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { missingSector } from '#shared/views/status.ts'
import { useShared } from '../../../live/Live.tsx'
import { EmblemRing } from '../../../parts/emblem/EmblemRing.tsx'
import { ChallengeTag } from '../../../parts/marks/ChallengeTag.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { useIdeaTitle } from '../../frame/notices/ideaTitle.ts'
import { useListed } from '../../frame/words.ts'
import { Merged } from '../../market/idea/merge/Merged.tsx'
import { useText } from '../words.ts'

/** A partnership at a glance: what it wants, who stands there, and whom it lacks. */
export function TableCard({ idea, children }: { idea: Idea; children?: ReactNode }) {
  const shared = useShared()
  const t = useText()
  const listed = useListed()
  const titleOf = useIdeaTitle()
  const actors = standing(shared, idea)
  const lacks = missingSector(shared, idea)
  const voiceless = actors.filter(({ voices }) => voices.length === 0).map(({ name }) => name)
  const challenge = shared.challenges[idea.challengeId]
  const members = actors.map(({ id, sector, building, number }) => ({ key: id, sector, glyph: building, number }))
  return (
    <Sheet title={titleOf(idea)} isTight isShared>
      {challenge && (
        <div>
          <ChallengeTag isSoft>{challenge.title}</ChallengeTag>
        </div>
      )}
      <p>{idea.aim || idea.soThat}</p>
      <Merged idea={idea} />
      <div className="row wrap">
        <EmblemRing members={lacks ? [...members, { key: 'missing', isMissing: true }] : members} />
        <span className="small muted grow">{t('find.with', { names: listed(actors.map(({ name }) => name)) })}</span>
      </div>
      {lacks && <p className="small">{t(`find.seeks.${lacks}`)}</p>}
      {voiceless.length > 0 && <p className="small">{t('find.noVoice', { names: listed(voiceless) })}</p>}
      {children && <div className="row wrap">{children}</div>}
    </Sheet>
  )
}
