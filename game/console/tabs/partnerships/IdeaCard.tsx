import { CircleCheck, EyeOff, Megaphone, Merge } from 'lucide-react'
import { useState } from 'react'
import * as z from 'zod/mini'
import { useWritten } from '#game/live/fields/useWritten.ts'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { EmblemRing } from '#game/parts/emblem/EmblemRing.tsx'
import { TextField } from '#game/parts/forms/TextField.tsx'
import { ChallengeTag } from '#game/parts/marks/ChallengeTag.tsx'
import { IdeaNumber } from '#game/parts/marks/IdeaNumber.tsx'
import { StatusPill } from '#game/parts/marks/StatusPill.tsx'
import type { Idea } from '#shared/model/partnership.ts'
import type { PhaseKind } from '#shared/model/programme.ts'
import { may } from '#shared/rules/access.ts'
import { floorAt } from '#shared/rules/agreement/table.ts'
import { isWaiting, standing } from '#shared/rules/partnership/standing.ts'
import { needsAnotherPair } from '#shared/views/desk/alerts.ts'
import { foundAt } from '#shared/views/desk/markets.ts'
import { isCrowded, proposedAt } from '#shared/views/desk/merges.ts'
import { peopleAt } from '#shared/views/seatView.ts'
import { missingSector, type Status } from '#shared/views/status.ts'
import { More } from '../../desk/pieces/More.tsx'
import { useListed, useSay, useWords } from '../../desk/text.ts'
import { useMarketName } from '../../run/room/MarketFilter.tsx'
import { useOpen } from '../../run/sheets/open.ts'
import { useFill } from './fill.ts'
import { useMergeWords } from './MergeIdeas.tsx'
import { pillOf } from './marks.ts'
import styles from './partnerships.module.css'

/** Phases in which the word goes round a table. */
const talking: readonly PhaseKind[] = ['formulate', 'trial', 'homecoming']

/** One idea as the desk sees it: who stands there, how far it has come, what it waits for. */
export function IdeaCard({ idea, status }: { idea: Idea; status: Status }) {
  const shared = useShared()
  const { desk } = useLive()
  const say = useSay()
  const word = useWords()
  const listed = useListed()
  const open = useOpen()
  const [isWriting, setWriting] = useState(false)
  const actors = standing(shared, idea)
  const people = peopleAt(shared, idea)
  const title = idea.name || idea.text || say('hiddenTitle')
  const found = foundAt(shared, idea.pairId)
  const missing = status === 'ideaBank' ? undefined : missingSector(shared, idea)
  const ready = people.some(({ isReady }) => isReady)
  const asking = people.filter(({ id }) => desk?.help[id])
  const fill = useFill(idea)
  const mayMerge = idea.state === 'live' && may(shared, { kind: 'facilitator' }, 'proposeMerge') === undefined
  const mergeWords = useMergeWords()
  const floor = talking.includes(shared.clock.kind) ? floorAt(shared, idea) : undefined
  const marketName = useMarketName()(idea.marketId)
  const market = marketName && `${marketName}.`
  const waits = Object.values(shared.invitations).filter(one => one.ideaId === idea.id && isWaiting(one)).length
  return (
    <li className={styles.card} data-rests={status === 'ideaBank'}>
      <div className={styles.cardHead}>
        <IdeaNumber number={idea.number} label={say('numbered', { number: idea.number })} />
        <h3>
          <button type="button" className={styles.name} onClick={() => open({ kind: 'idea', id: idea.id })}>
            {!idea.name && idea.text && <span className={styles.lead}>{word('whatIf')} </span>}
            {title}
          </button>
        </h3>
        <More
          label={say('moreAbout', { name: title })}
          items={[
            { key: 'message', label: say('messageTable'), icon: Megaphone, act: () => setWriting(true) },
            ...(mayMerge
              ? [{ key: 'merge', label: say('mergeWith'), icon: Merge, act: () => open({ kind: 'idea', id: idea.id }) }]
              : []),
            { key: 'hide', label: say('lookAndHide'), icon: EyeOff, act: () => open({ kind: 'idea', id: idea.id }) },
          ]}
        />
      </div>
      <ChallengeTag isSoft>{shared.challenges[idea.challengeId]?.title ?? ''}</ChallengeTag>
      <div className={styles.cardRow}>
        <EmblemRing
          members={[
            ...actors.map(({ id, sector, building, number }) => ({ key: id, sector, glyph: building, number })),
            ...(missing ? [{ key: 'missing', isMissing: true as const }] : []),
          ]}
        />
        <StatusPill kind={pillOf[status]}>{word(`status.${status}`)}</StatusPill>
      </div>
      <p className="small">{actors.map(({ name }) => name).join(' · ')}</p>
      <p className="small muted">
        {market} {found && say('fromPair', { number: found.number, names: listed(found.names) })}{' '}
        {missing && say(`seeks.${missing}`)} {needsAnotherPair(shared, idea) && say('seeks.pair')}{' '}
        {waits > 0 && say('waiting', { count: waits })} {fill}
      </p>
      {proposedAt(shared, idea.id).map(proposed => (
        <p key={proposed.merge.id} className="small">
          {mergeWords(idea, proposed)}
        </p>
      ))}
      {isCrowded(shared, idea) && <p className="small">{say('crowdedHere', { count: actors.length })}</p>}
      {floor && <p className="small">{say('hasFloor', { name: shared.seats[floor]?.name ?? '' })}</p>}
      {asking.length > 0 && (
        <p className={styles.asks}>{say('asksHelp', { names: listed(asking.map(({ name }) => name)) })}</p>
      )}
      {ready && (
        <p className={styles.ready}>
          <CircleCheck /> {say('tableReady')}
        </p>
      )}
      {isWriting && <ToTable ideaId={idea.id} onDone={() => setWriting(false)} />}
    </li>
  )
}

const Begun = z.object({ text: z.string() })
const unbegun = { text: '' }

function ToTable({ ideaId, onDone }: { ideaId: string; onDone: () => void }) {
  const say = useSay()
  const word = useWords()
  const send = useSend()
  const { form, put, letGo } = useWritten(`message-${ideaId}`, Begun, unbegun)
  const { text } = form
  const close = () => {
    letGo(form)
    onDone()
  }
  const submit = async () => {
    const reply = await send({ type: 'message', ideaId, text })
    if (reply.ok) close()
  }
  return (
    <form
      className="stack stack-close"
      onSubmit={event => {
        event.preventDefault()
        if (text.trim()) void submit()
      }}
    >
      <TextField
        label={say('messageText')}
        value={text}
        onChange={text => put({ text })}
        maxLength={280}
        tooLong={excess => say('tooLong', { excess })}
        autoFocus
      />
      <div className="row wrap">
        <Button type="submit" isSmall unavailable={text.trim() ? undefined : say('writeFirst')}>
          {word('send')}
        </Button>
        <Button kind="quiet" isSmall onPress={close}>
          {word('cancel')}
        </Button>
      </div>
    </form>
  )
}
