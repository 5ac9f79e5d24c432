import * as z from 'zod/mini'
import { useWritten } from '#game/live/fields/useWritten.ts'
import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { TextArea } from '#game/parts/forms/TextArea.tsx'
import { hasMarkets, marketsOf } from '#shared/views/desk/markets.ts'
import { partnerships } from '#shared/views/screen.ts'
import { Choose } from '../../desk/pieces/Choose.tsx'
import { useSay, useWords } from '../../desk/text.ts'
import { useHost } from '../../run/room/host.ts'

/** A word that is being written, and to whom: what is meant for one table goes to no others after a reload. */
const Begun = z.object({ text: z.string(), to: z.string() })
const unbegun = { text: '', to: '' }

/** A word to everybody, to a market or to one table; it stays on their screens until the phase changes. */
export function ToAll() {
  const shared = useShared()
  const say = useSay()
  const word = useWords()
  const send = useSend()
  const { form, put, letGo } = useWritten('message', Begun, unbegun)
  const { text, to } = form
  const host = useHost()
  const tables = partnerships(shared)
  const markets = hasMarkets(shared) ? marketsOf(shared) : []
  const options = [
    ...markets.map(({ id, number }) => ({ key: id, label: say('marketName', { number }) })),
    ...tables.map(({ id, name, text: idea }) => ({ key: id, label: name || idea })),
  ]
  // A table that is no more: what was meant for it goes to nobody else before somebody has chosen anew.
  const isGone = to !== '' && !options.some(({ key }) => key === to)
  const lacks = text.trim() ? isGone && say('chooseTable') : say('writeFirst')
  const [own] = Object.values(shared.markets)
  const last = host ? own?.message : shared.message
  const submit = async () => {
    const ideaId = shared.ideas[to]?.id
    const marketId = markets.find(({ id }) => id === to)?.id
    const reply = await send({ type: 'message', text, ideaId, marketId })
    if (reply.ok) letGo(form, { text: '', to })
  }
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        if (!lacks) void submit()
      }}
    >
      <TextArea
        label={say('messageText')}
        value={text}
        onChange={text => put({ text })}
        maxLength={280}
        counter={(count, most) => word('of', { count, most })}
        tooLong={excess => say('tooLong', { excess })}
      />
      {(options.length > 0 || isGone) && (
        <Choose
          label={say('toWhom')}
          none={say(host ? 'toTheMarket' : 'toEverybody')}
          options={isGone ? [{ key: to, label: say('choose') }, ...options] : options}
          chosen={to}
          onChange={to => put({ to })}
        />
      )}
      <Button type="submit" unavailable={lacks || undefined}>
        {word('send')}
      </Button>
      {last && <p className="small muted">{say('lastMessage', { text: last.text })}</p>}
    </form>
  )
}
