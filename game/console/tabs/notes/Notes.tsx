import { useState } from 'react'
import * as z from 'zod/mini'
import { useWritten } from '#game/live/fields/useWritten.ts'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { OneChip } from '#game/parts/forms/OneChip.tsx'
import { TextArea } from '#game/parts/forms/TextArea.tsx'
import type { Note } from '#shared/model/reflection.ts'
import { hasMarkets, marketNumber, marketsOf } from '#shared/views/desk/markets.ts'
import { partnerships } from '#shared/views/screen.ts'
import { mentionOf } from '#shared/views/status.ts'
import { Choose } from '../../desk/pieces/Choose.tsx'
import { useSay, useWords } from '../../desk/text.ts'
import { useHost } from '../../run/room/host.ts'
import { TextLine } from '../hide/TextLine.tsx'
import styles from './notes.module.css'

type Tag = NonNullable<Note['tag']>
type Scope = Exclude<Note['scope'], 'own'>
const tags: readonly Tag[] = ['insight', 'obstacle', 'question', 'decision']
const scopes: readonly Scope[] = ['workshop', 'market', 'partnership', 'debrief', 'desk']
/** What a host writes concerns the own market. */
const hostScopes: readonly Scope[] = ['market', 'partnership']

/** What the facilitator writes down, how far each note travels, and what people have learnt. */
export function Notes() {
  const { notes } = useShared()
  const host = useHost()
  const { desk } = useLive()
  const say = useSay()
  const all = [...Object.values(notes), ...Object.values(desk?.notes ?? {})].sort((one, other) => other.at - one.at)
  return (
    <div className="stack stack-wide">
      <NewNote />
      <section className="stack stack-close" aria-label={say('notes')}>
        <h3>{say('notes')}</h3>
        {all.length === 0 && <p className="muted">{say('noNotesYet')}</p>}
        <ul className={styles.list}>
          {all.map(note => (
            <Written key={note.id} note={note} />
          ))}
        </ul>
      </section>
      {!host && <Insights />}
    </div>
  )
}

/** What participants have written without a name. */
function Insights() {
  const { insights } = useShared()
  const say = useSay()
  return (
    <section className="stack stack-close" aria-label={say('insights')}>
      <h3>{say('insights')}</h3>
      <p className="small muted">{say('insightsFrom')}</p>
      {Object.keys(insights).length === 0 && <p className="muted">{say('noInsightsYet')}</p>}
      <dl>
        {Object.keys(insights).map(id => (
          <TextLine key={id} place={{ kind: 'insight', id, field: 'text' }} label={say('anonymous')} />
        ))}
      </dl>
    </section>
  )
}

function Written({ note }: { note: Note }) {
  const shared = useShared()
  const { ideas, seats } = shared
  const say = useSay()
  const idea = ideas[note.ideaId ?? '']
  const market = note.scope === 'market' ? marketNumber(shared, note.marketId) : 0
  const label = [
    note.tag && say(`tag.${note.tag}`),
    idea ? mentionOf(idea) : say(`scope.${note.scope}`),
    market > 0 && say('marketName', { number: market }),
    note.by && seats[note.by]?.name,
    !note.isExported && say('notExported'),
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <li>
      <dl>
        <TextLine place={{ kind: 'note', id: note.id, field: 'text' }} label={label} />
      </dl>
    </li>
  )
}

/** A note that is being written, with how far it travels: what is the desk's alone is so after a reload as well. */
const Begun = z.object({
  text: z.string(),
  tag: z.enum(tags),
  scope: z.enum(scopes),
  marketId: z.string(),
  ideaId: z.string(),
})

function NewNote() {
  const shared = useShared()
  const say = useSay()
  const word = useWords()
  const send = useSend()
  const host = useHost()
  const markets = hasMarkets(shared) ? marketsOf(shared) : []
  const first = shared.clock.kind === 'followUpTalk' ? 'debrief' : 'workshop'
  const { form, put, letGo } = useWritten('note', Begun, {
    text: '',
    tag: 'insight',
    scope: host ? 'market' : first,
    marketId: '',
    ideaId: '',
  })
  const { text, tag, scope, marketId, ideaId } = form
  const [saved, setSaved] = useState('')
  const tables = partnerships(shared)
  const save = async () => {
    const reply = await send({
      type: 'note',
      text,
      tag,
      scope,
      ideaId: scope === 'partnership' && ideaId ? ideaId : undefined,
      marketId: scope === 'market' && marketId ? marketId : undefined,
      isExported: scope !== 'desk',
    })
    if (!reply.ok) return
    setSaved(text)
    letGo(form, { ...form, text: '' })
  }
  const isLacking = {
    partnership: !tables.some(({ id }) => id === ideaId),
    market: !host && !markets.some(({ id }) => id === marketId),
  }
  const lacks = lackingIn(scope, isLacking)
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (text.trim() && !lacks) void save()
      }}
    >
      <TextArea
        label={say('newNote')}
        value={text}
        onChange={text => put({ text })}
        maxLength={500}
        counter={(count, most) => word('of', { count, most })}
        tooLong={excess => say('tooLong', { excess })}
      />
      <OneChip
        legend={say('noteTag')}
        options={tags.map(key => ({ key, label: say(`tag.${key}`) }))}
        chosen={tag}
        onChange={tag => put({ tag })}
      />
      <OneChip
        legend={say('noteScope')}
        options={(host ? hostScopes : scopes)
          .filter(
            key => (key !== 'partnership' || tables.length > 0) && (key !== 'market' || host || markets.length > 0),
          )
          .map(key => ({ key, label: say(`scope.${key}`) }))}
        chosen={scope}
        onChange={scope => put({ scope })}
      />
      {scope === 'market' && !host && (
        <Choose
          label={say('whichMarket')}
          none={say('choose')}
          options={markets.map(({ id, number }) => ({ key: id, label: say('marketName', { number }) }))}
          chosen={isLacking.market ? '' : marketId}
          onChange={marketId => put({ marketId })}
        />
      )}
      {scope === 'partnership' && (
        <Choose
          label={say('whichTable')}
          none={say('choose')}
          options={tables.map(({ id, name, text: idea }) => ({ key: id, label: name || idea }))}
          chosen={isLacking.partnership ? '' : ideaId}
          onChange={ideaId => put({ ideaId })}
        />
      )}
      <div className="row wrap">
        <Button type="submit" unavailable={text.trim() ? lacks && say(lacks) : say('writeFirst')}>
          {say('saveNote')}
        </Button>
        <p className="small muted" role="status">
          {saved && say('noteSaved')}
        </p>
      </div>
    </form>
  )
}

function lackingIn(scope: Scope, isLacking: { partnership: boolean; market: boolean }) {
  if (scope === 'partnership' && isLacking.partnership) return 'chooseTable'
  return scope === 'market' && isLacking.market ? 'chooseMarket' : undefined
}
