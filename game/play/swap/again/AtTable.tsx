import { MessageCircle } from 'lucide-react'
import type { Idea } from '#shared/model/partnership.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { peopleAt } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { Emblem } from '../../../parts/emblem/Emblem.tsx'
import { ChallengeTag } from '../../../parts/marks/ChallengeTag.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { useIdeaTitle } from '../../frame/notices/ideaTitle.ts'
import { useText } from '../../frame/words.ts'
import styles from './again.module.css'

/** The table that a tile stands at: what it wants, who sits there now, and who of them stays and tells. */
export function AtTable({ idea, seatId }: { idea: Idea; seatId: string }) {
  const shared = useShared()
  const t = useText()
  const titleOf = useIdeaTitle()
  const { stayers, challenges } = shared
  const stayer = stayers[idea.id]
  const people = peopleAt(shared, idea)
    .filter(({ state }) => state === 'present')
    .sort((one, other) => Number(other.id === stayer) - Number(one.id === stayer))
  const challenge = challenges[idea.challengeId]
  const conditions = standing(shared, idea).flatMap(({ id, name }) => {
    const condition = idea.placed[id]?.condition
    return condition ? [{ id, words: t('idea.condition', { name: softHyphens(name), condition }) }] : []
  })
  return (
    <Sheet
      title={titleOf(idea)}
      isShared
      isTight
      aside={challenge && <ChallengeTag isSoft>{challenge.title}</ChallengeTag>}
    >
      <p>{idea.aim || t('idea.soThat', { text: idea.soThat })}</p>
      {conditions.map(({ id, words }) => (
        <p key={id} className="small">
          {words}
        </p>
      ))}
      <ul className={styles.people} aria-label={t('again.table')}>
        {people.map(({ id, name }) => {
          const tiles = standing(shared, idea).filter(({ voices }) => voices.includes(id))
          return (
            <li key={id} className={styles.person}>
              {tiles.map(({ id: key, sector, building, number }) => (
                <Emblem key={key} sector={sector} glyph={building} number={number} size={36} />
              ))}
              <span className={styles.who}>
                <span className="grow">
                  <b>{id === seatId ? t('again.you', { name }) : name}</b>
                  <br />
                  <span className="small muted">
                    {tiles.length > 0 ? tiles.map(tile => softHyphens(tile.name)).join(' · ') : t('again.along')}
                  </span>
                </span>
                {id === stayer && (
                  <span className={styles.stays}>
                    <MessageCircle />
                    {t('again.stays')}
                  </span>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      {!people.some(({ id }) => id === stayer) && <p className="small muted">{t('again.noStayer')}</p>}
    </Sheet>
  )
}
