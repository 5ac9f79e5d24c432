import { Armchair } from 'lucide-react'
import type { Idea } from '#shared/model/partnership.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { isStale, partyState } from '#shared/views/status.ts'
import { useShared } from '../../../live/Live.tsx'
import { Bridge } from '../../../parts/bridge/Bridge.tsx'
import { Emblem } from '../../../parts/emblem/Emblem.tsx'
import { MiniTag } from '../../../parts/marks/MiniTag.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { planksOf } from '../../agreement/table/lines.ts'
import { useText } from '../../agreement/words.ts'
import { useSaid } from '../../frame/decks.ts'
import styles from '../homecoming.module.css'
import { lanternOf, soughtSector, usePartyWords } from '../parties.ts'
import { deciderOf } from './deciders.ts'

/** The opened answers: the bridge in the evening with its lanterns, and what each party said. */
export function Lanterns({ idea }: { idea: Idea }) {
  const shared = useShared()
  const t = useText()
  const said = useSaid()
  const partyWords = usePartyWords()
  const actors = standing(shared, idea)
  const lanterns = actors.map(actor => lanternOf(shared, idea, actor))
  const counts = { lit: lanterns.filter(({ state }) => state === 'lit').length, all: lanterns.length }
  const sought = soughtSector(shared, idea)
  return (
    <div className={`theme-eve ${styles.evening}`}>
      <Bridge label={t('lanterns.label', counts)} planks={planksOf(shared, idea)} lanterns={lanterns} />
      <ul className={styles.parties}>
        {actors.map(actor => {
          const answer = idea.agreement.answers[actor.id]
          // A yes says in its own words whom it is taken to.
          const tag = answer?.answer === 'yesIf' ? deciderOf(answer.decider)?.tag : undefined
          return (
            <li key={actor.id}>
              <Emblem sector={actor.sector} glyph={actor.building} number={actor.number} size={36} />
              <span className={styles.partyWords}>
                <b>{softHyphens(actor.name)}</b>
                <span>{partyWords(idea, actor)}</span>
                {tag && <MiniTag>{said(tag)}</MiniTag>}
                {answer?.onPaper && <span className="small muted">{t('party.onPaper')}</span>}
                {answer?.byLink && <span className="small muted">{t('party.byLink')}</span>}
                {answer && isStale(idea, answer) && <span className="small muted">{t('party.onVersion')}</span>}
                {partyState(shared, idea, actor) === 'declines' && (
                  <span className={styles.chair}>
                    <Armchair />
                    {t('lanterns.chair')}
                  </span>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      {sought && <p>{t(`lanterns.seeks.${sought}`)}</p>}
    </div>
  )
}
