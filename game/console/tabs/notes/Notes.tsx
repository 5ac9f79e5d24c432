import { useState } from 'react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { OneChip } from '#game/parts/forms/OneChip.tsx'
import { TextArea } from '#game/parts/forms/TextArea.tsx'
import type { Note } from '#shared/model/reflection.ts'
import { partnerships } from '#shared/views/screen.ts'
import { Choose } from '../../desk/pieces/Choose.tsx'
import { useSay, useWords } from '../../desk/text.ts'
import { TextLine } from '../hide/TextLine.tsx'
import styles from './notes.module.css'

type Tag = NonNullable<Note['tag']>
type Scope = 'desk' | 'workshop' | 'partnership' | 'debrief'
const tags: readonly Tag[] = ['insight', 'obstacle', 'question', 'decision']
const scopes: readonly Scope[] = ['workshop', 'partnership', 'debrief', 'desk']

/** What the facilitator writes down, how far each note travels, and what people have learnt. */
export function Notes() {
  const { notes, insights } = useShared()
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
    </div>
  )
}

function Written({ note }: { note: Note }) {
  const { ideas, seats } = useShared()
  const say = useSay()
  const idea = ideas[note.ideaId ?? '']
  const label = [
    note.tag && say(`tag.${note.tag}`),
    idea ? idea.name || idea.text : say(`scope.${note.scope}`),
    note.by && seats[note.by]?.name,
    !note.isExported && say('notExported'),
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <li>
      {note.scope === 'desk' ? (
        <>
          <p className="small muted">{label}</p>
          <p>{note.text}</p>
        </>
      ) : (
        <dl>
          <TextLine place={{ kind: 'note', id: note.id, field: 'text' }} label={label} />
        </dl>
      )}
    </li>
  )
}

function NewNote() {
  const shared = useShared()
  const say = useSay()
  const word = useWords()
  const send = useSend()
  const [text, setText] = useState('')
  const [tag, setTag] = useState<Tag>('insight')
  const [scope, setScope] = useState<Scope>(shared.clock.kind === 'followUpTalk' ? 'debrief' : 'workshop')
  const [ideaId, setIdeaId] = useState('')
  const [saved, setSaved] = useState('')
  const tables = partnerships(shared)
  const save = async () => {
    const reply = await send({
      type: 'note',
      text,
      tag,
      scope,
      ideaId: scope === 'partnership' && ideaId ? ideaId : undefined,
      isExported: scope !== 'desk',
    })
    if (!reply.ok) return
    setSaved(text)
    setText('')
  }
  const lacks = scope === 'partnership' && !ideaId ? say('chooseTable') : undefined
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
        onChange={setText}
        maxLength={500}
        counter={(count, most) => word('of', { count, most })}
        tooLong={excess => say('tooLong', { excess })}
      />
      <OneChip
        legend={say('noteTag')}
        options={tags.map(key => ({ key, label: say(`tag.${key}`) }))}
        chosen={tag}
        onChange={setTag}
      />
      <OneChip
        legend={say('noteScope')}
        options={scopes
          .filter(key => key !== 'partnership' || tables.length > 0)
          .map(key => ({ key, label: say(`scope.${key}`) }))}
        chosen={scope}
        onChange={setScope}
      />
      {scope === 'partnership' && (
        <Choose
          label={say('whichTable')}
          none={say('choose')}
          options={tables.map(({ id, name, text: idea }) => ({ key: id, label: name || idea }))}
          chosen={ideaId}
          onChange={setIdeaId}
        />
      )}
      <div className="row wrap">
        <Button type="submit" unavailable={text.trim() ? lacks : say('writeFirst')}>
          {say('saveNote')}
        </Button>
        <p className="small muted" role="status">
          {saved && say('noteSaved')}
        </p>
      </div>
    </form>
  )
}
