import { useState } from 'react'
import * as z from 'zod/mini'
import { useWritten } from '#game/live/fields/useWritten.ts'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { OneChip } from '#game/parts/forms/OneChip.tsx'
import { TextArea } from '#game/parts/forms/TextArea.tsx'
import { TextField } from '#game/parts/forms/TextField.tsx'
import type { Principle } from '#shared/model/agreement.ts'
import type { Trial } from '#shared/views/desk/trials.ts'
import { mentionOf } from '#shared/views/status.ts'
import { principles } from '../../../desk/decks.ts'
import { Choose } from '../../../desk/pieces/Choose.tsx'
import { useNoContact, usePick, useSay, useWords } from '../../../desk/text.ts'

const all = 'all'
const ways = ['random', 'principle', 'own'] as const
const blank = { title: '', text: '', question: '' }

/** A card in the facilitator’s own words that is being written. */
const Begun = z.object({
  way: z.enum(ways),
  own: z.object({ title: z.string(), text: z.string(), question: z.string() }),
})

/** A card for one table, or for all that have had none: at random, of one principle, or in the facilitator's own words. */
export function DrawCard({ trials }: { trials: readonly Trial[] }) {
  const say = useSay()
  const pick = usePick()
  const send = useSend()
  const noContact = useNoContact()
  const [table, setTable] = useState('')
  const { form, put, letGo } = useWritten('card', Begun, { way: 'random', own: blank })
  const { way, own } = form
  const [principle, setPrinciple] = useState<Principle | ''>('')
  const able = trials.filter(({ mayDraw }) => mayDraw)
  const isAnyWithout = able.some(({ answered }) => answered.length === 0)
  const options = [
    ...(isAnyWithout ? [{ key: all, label: say('allWithout') }] : []),
    ...able.map(({ idea }) => ({ key: idea.id, label: mentionOf(idea) })),
  ]
  const chosen = options.some(({ key }) => key === table) ? table : ''
  const give = async () => {
    const reply = await send({
      type: 'drawHappening',
      ...(chosen === all ? {} : { ideaId: chosen }),
      ...(way === 'principle' && principle ? { principle } : {}),
      ...(way === 'own' ? { own } : {}),
    })
    if (!reply.ok) return
    setTable('')
    letGo(form, { way, own: blank })
  }
  const lacks = () => {
    if (!chosen) return say('tableFirst')
    if (way === 'principle' && !principle) return say('principleFirst')
    return way === 'own' && Object.values(own).some(text => !text.trim()) ? say('cardFirst') : noContact
  }
  return (
    <details className="fold-quiet">
      <summary>{say('drawTitle')}</summary>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          if (!lacks()) void give()
        }}
      >
        <p className="small muted">{say('whoCanStillDraw')}</p>
        <Choose
          label={say('toWhichTable')}
          none={say('choose')}
          options={options}
          chosen={chosen}
          onChange={setTable}
        />
        <OneChip
          legend={say('howCard')}
          options={ways.map(key => ({ key, label: say(`draw.${key}`) }))}
          chosen={way}
          onChange={way => put({ way })}
        />
        {way === 'principle' && (
          <Choose
            label={say('whichPrinciple')}
            none={say('choose')}
            options={principles.map(({ key, name }) => ({ key, label: pick(name) }))}
            chosen={principle}
            onChange={setPrinciple}
          />
        )}
        {way === 'own' && <OwnCard own={own} onChange={own => put({ own })} />}
        <div>
          <Button type="submit" isSmall unavailable={lacks()}>
            {say('giveCard')}
          </Button>
        </div>
      </form>
    </details>
  )
}

type OwnCardProps = { own: typeof blank; onChange: (own: typeof blank) => void }

function OwnCard({ own, onChange }: OwnCardProps) {
  const say = useSay()
  const word = useWords()
  const limits = {
    tooLong: (excess: number) => say('tooLong', { excess }),
    counter: (count: number, most: number) => word('of', { count, most }),
  }
  return (
    <>
      <TextField
        label={say('cardTitle')}
        value={own.title}
        onChange={title => onChange({ ...own, title })}
        maxLength={60}
        {...limits}
      />
      <TextArea
        label={say('cardText')}
        value={own.text}
        onChange={text => onChange({ ...own, text })}
        maxLength={220}
        {...limits}
      />
      <TextField
        label={say('cardQuestion')}
        hint={say('cardQuestionHint')}
        value={own.question}
        onChange={question => onChange({ ...own, question })}
        maxLength={120}
        {...limits}
      />
    </>
  )
}
