import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { OneChip } from '#game/parts/forms/OneChip.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import type { Idea } from '#shared/model/partnership.ts'
import { may } from '#shared/rules/access.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { mergeable, mostAdvised, type Proposed, proposedAt, tilesOfBoth } from '#shared/views/desk/merges.ts'
import { missingSector } from '#shared/views/status.ts'
import { useIdeaTitle } from '../../desk/ideaTitle.ts'
import { Choose } from '../../desk/pieces/Choose.tsx'
import { useSay, useWords } from '../../desk/text.ts'
import styles from './partnerships.module.css'

/** The facilitator proposes that two ideas become one: nothing moves without a yes from each. */
export function MergeIdeas({ idea }: { idea: Idea }) {
  const shared = useShared()
  const say = useSay()
  const send = useSend()
  const word = useWords()
  const [chosen, setChosen] = useState('')
  const [first, setFirst] = useState<'this' | 'other'>('this')
  if (idea.state !== 'live' || may(shared, { kind: 'facilitator' }, 'proposeMerge')) return null
  const others = mergeable(shared, idea)
  const other = others.find(({ id }) => id === chosen)
  const missing = missingSector(shared, idea)
  const islandOf = (one: Idea) => shared.challenges[one.challengeId]?.title ?? ''
  const labelOf = (one: Idea) => {
    const has = missing && standing(shared, one).some(({ sector }) => sector === missing)
    return [wordsOf(one), islandOf(one), has && say('mergeHas')].filter(Boolean).join(' · ')
  }
  const wordsOf = (one: Idea) => one.name || `${word('whatIf')} ${one.text}`
  const inChip = (one: Idea, which: string) =>
    other && idea.challengeId !== other.challengeId ? `${which} · ${islandOf(one)}` : which
  const propose = async () => {
    if (!other) return
    const [into, from] = first === 'this' ? [idea, other] : [other, idea]
    const reply = await send({ type: 'proposeMerge', fromId: from.id, intoId: into.id })
    if (reply.ok) setChosen('')
  }
  const count = other ? tilesOfBoth(shared, idea, other) : 0
  return (
    <section className={styles.merge} aria-label={say('merge')}>
      <h3>{say('merge')}</h3>
      {proposedAt(shared, idea.id).map(proposed => (
        <Waits key={proposed.merge.id} idea={idea} proposed={proposed} />
      ))}
      <p className="small muted">{others.length > 0 ? say('mergeExplain') : say('mergeNobody')}</p>
      {others.length > 0 && (
        <Choose
          label={say('mergeWhich')}
          none={say('choose')}
          options={others.map(one => ({ key: one.id, label: labelOf(one) }))}
          chosen={other?.id ?? ''}
          onChange={setChosen}
        />
      )}
      {other && (
        <p className="small">
          {[wordsOf(other), other.soThat && `${word('soThat')} ${other.soThat}`].filter(Boolean).join(', ')}
        </p>
      )}
      {other && (
        <OneChip
          legend={say('mergeFirst')}
          options={[
            { key: 'this', label: inChip(idea, say('mergeThis')) },
            { key: 'other', label: inChip(other, say('mergeOther')) },
          ]}
          chosen={first}
          onChange={setFirst}
        />
      )}
      {count > mostAdvised && <Note kind="warn">{say('mergeCrowded', { count })}</Note>}
      {others.length > 0 && (
        <div>
          <Button isSmall unavailable={other ? undefined : say('mergeChoose')} onPress={() => propose()}>
            {say('mergeSend')}
          </Button>
        </div>
      )}
    </section>
  )
}

/** A proposal that waits, and for whom. */
function Waits({ idea, proposed }: { idea: Idea; proposed: Proposed }) {
  const words = useMergeWords()
  return <Note kind="share">{words(idea, proposed)}</Note>
}

/** What an open proposal says at an idea: with whom, and who has not answered. */
export function useMergeWords(): (idea: Idea, proposed: Proposed) => string {
  const say = useSay()
  const title = useIdeaTitle()
  return (idea, { merge, from, into }) => {
    const waiting = [from, into].filter(({ id }) => !merge.agreed.includes(id))
    const [only] = waiting
    const waits = waiting.length === 1 && only ? say('mergeOneWaits', { idea: title(only) }) : say('mergeBothWait')
    return `${say('mergeOpen', { idea: small(title(idea.id === from.id ? into : from)) })} ${waits}`
  }
}

/** A title within a sentence. */
const small = (text: string): string => text.charAt(0).toLocaleLowerCase() + text.slice(1)
