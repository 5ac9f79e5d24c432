import { expect, test } from 'vitest'
import type { Hide } from '#shared/messages/reflection.ts'
import type { Order } from '#shared/messages/story.ts'
import { by, type Evening, facilitator, play, roomIn, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { home } from '../telling/home.ts'
import { createIdea, formulating, guest, market, one, two } from '../telling/market.ts'

const ugly = 'ett fult ord'
const hide = (kind: Hide['kind'], id: string, field: string, part?: string): Hide => ({
  ...{ type: 'hide', kind, id, field, part },
})
const remote = play(market, { type: 'setMeeting', form: 'remote', meetingUrl: '', hasThreads: true }, facilitator)
const finding = play(roomIn('prelude'), { type: 'askBeforehand', isOn: true }, facilitator)
const withoutIdea = play(market, { type: 'withdrawIdea', ideaId: one.idea }, by(one.author))
const idea = { ...createIdea(), text: ugly }
const step = (what: string): Order => ({
  ...{ type: 'addStep', ideaId: one.idea, what, due: '2027-03-01', withWhom: '', ifStuck: '' },
})

/** Every kind of thing that somebody sends by themselves: what, by whom, what is hidden of it, and the same in other words. */
const things: [string, Evening, Order, string, Hide, Order][] = [
  [
    'a note',
    market,
    { type: 'note', scope: 'workshop', text: ugly, isExported: true },
    one.author,
    hide('note', 'first-1', 'text'),
    { type: 'note', scope: 'workshop', text: 'ett annat ord', isExported: true },
  ],
  [
    'an insight',
    market,
    { type: 'reflect', text: ugly },
    one.author,
    hide('insight', 'first-1', 'text'),
    { type: 'reflect', text: 'ett annat ord' },
  ],
  [
    'a message',
    remote,
    { type: 'post', ideaId: one.idea, text: ugly },
    one.author,
    hide('message', one.idea, 'text', 'first-1'),
    { type: 'post', ideaId: one.idea, text: 'ett annat ord' },
  ],
  [
    'a proposal',
    finding,
    { type: 'proposeChallenge', title: ugly, question: '' },
    'Amira',
    hide('proposal', 'first-1', 'title'),
    { type: 'proposeChallenge', title: 'ett annat ord', question: '' },
  ],
  [
    'a wish',
    market,
    { type: 'wishActor', ideaId: one.idea, sector: 'public', name: ugly, why: '' },
    one.author,
    hide('wished', one.idea, 'name', 'first-1'),
    { type: 'wishActor', ideaId: one.idea, sector: 'public', name: 'ett annat ord', why: '' },
  ],
  ['a step', home, step(ugly), 'Amira', hide('step', 'first-1', 'what'), step('ett annat ord')],
  [
    'a parked question',
    formulating,
    { type: 'park', ideaId: one.idea, text: ugly },
    one.author,
    hide('agreement', one.idea, 'parked', 'first-1'),
    { type: 'park', ideaId: one.idea, text: 'ett annat ord' },
  ],
]

test.each(things)('[R8] the same words do not come back as %s once more', (_, evening, order, name, hidden, other) => {
  const gone = play(play(evening, order, by(name), { id: 'first-1' }), hidden, facilitator)
  given(gone).when(order, by(name), { id: 'second-2' }).refused('hiddenBefore')
  given(gone).when(other, by(name), { id: 'second-2' }).leads()
  const [key = ''] = Object.keys(gone.state.desk.hidden)
  const shown = play(gone, { type: 'restore', key }, facilitator)
  expect(given(shown).when(order, by(name), { id: 'second-2' }).leads().state.desk.hidden).toEqual({})
})

test.each(things)('[R7] %s that was sent twice is hidden once', (_, evening, order, name, hidden) => {
  const sent = (now: Evening, id: string) => play(now, order, by(name), { id })
  const gone = play(sent(sent(evening, 'first-1'), 'second-2'), hidden, facilitator)
  expect(JSON.stringify([gone.state.shared, gone.state.own])).not.toContain(ugly)
})

test('[R8] nor as a new idea, or in the next one, of the pair that wrote it', () => {
  const written = play(withoutIdea, idea, by(one.author), { id: 'first-1' })
  const hidden = play(written, hide('idea', 'first-1', 'text'), facilitator)
  const gone = play(hidden, { type: 'withdrawIdea', ideaId: 'first-1' }, by(one.author))
  given(gone).when(idea, by(one.author)).refused('hiddenBefore')
  given(gone).when(idea, by(one.walker)).refused('hiddenBefore')
  const next = play(gone, { ...idea, text: 'ett annat ord' }, by(one.author), { id: 'second-2' })
  given(next)
    .when({ type: 'editIdea', ideaId: 'second-2', text: ugly, soThat: '' }, by(one.author))
    .refused('hiddenBefore')
})

test('[R8] nor as a question to somebody else, or as an answer to another question', () => {
  const ask = (actorId: string): Order => ({ type: 'invite', ideaId: one.idea, actorId, because: ugly, chips: [] })
  const asked = play(market, ask(guest.free), by(one.author), { id: 'first-1' })
  const gone = play(asked, hide('invitation', 'first-1', 'because'), facilitator)
  given(gone).when(ask(two.placed), by(one.author)).refused('hiddenBefore')

  const no: Order = { type: 'answer', invitationId: 'first-1', answer: 'no', reason: 'other', reasonText: ugly }
  const declined = play(play(asked, no, by(guest.walker)), hide('invitation', 'first-1', 'reasonText'), facilitator)
  const again: Order = { type: 'invite', ideaId: one.idea, actorId: guest.free, because: 'Kom', chips: [] }
  const twice = play(declined, again, by(one.author), { id: 'second-2' })
  given(twice)
    .when({ ...no, invitationId: 'second-2' }, by(guest.walker))
    .refused('hiddenBefore')
})

test('[R8] somebody else may use the words that were hidden for one, and those who lead may write them', () => {
  const note = { type: 'note' as const, scope: 'workshop' as const, text: ugly, isExported: true }
  const gone = play(play(market, note, by('Amira'), { id: 'first-1' }), hide('note', 'first-1', 'text'), facilitator)
  given(gone)
    .when(note, by(two.author === 'Amira' ? one.author : two.author))
    .leads()
  given(gone).when(note, facilitator).leads()
})

test('[R8] words whose writer is no longer known stay hidden', () => {
  const proposal: Order = { type: 'proposeChallenge', title: ugly, question: '' }
  const gone = play(
    play(finding, proposal, by('Amira'), { id: 'first-1' }),
    hide('proposal', 'first-1', 'title'),
    facilitator,
  )
  const taken = play(gone, { type: 'withdrawProposal', proposalId: 'first-1' }, by('Amira'))
  given(to(taken, 'prelude')).when(proposal, by('Amira')).refused('hiddenBefore')
})

/** The same words from somebody else, or at another table: where they stood before is no concern of theirs. */
const others: [string, Evening, Order, string, Hide, Order, string][] = [
  ...things
    .filter(([kind]) => ['a message', 'a proposal', 'a step'].includes(kind))
    .map(([kind, evening, order, name, hidden]): (typeof others)[number] => {
      const atTheirs: Order = order.type === 'post' ? { ...order, ideaId: two.idea } : order
      return [kind, evening, order, name, hidden, atTheirs, kind === 'a message' ? two.author : 'Bo']
    }),
  [
    'a wish',
    market,
    { type: 'wishActor', ideaId: one.idea, sector: 'public', name: ugly, why: '' },
    one.author,
    hide('wished', one.idea, 'name', 'first-1'),
    { type: 'wishActor', ideaId: two.idea, sector: 'public', name: ugly, why: '' },
    two.author,
  ],
  [
    'a question',
    market,
    { type: 'invite', ideaId: one.idea, actorId: guest.free, because: ugly, chips: [] },
    one.author,
    hide('invitation', 'first-1', 'because'),
    { type: 'askIn', ideaId: guest.idea, actorId: guest.free, because: ugly },
    guest.walker,
  ],
]

test.each(others)('[R8] the words of one do not stop %s of another', (_, evening, order, name, hidden, same, other) => {
  const gone = play(play(evening, order, by(name), { id: 'first-1' }), hidden, facilitator)
  given(gone).when(same, by(other), { id: 'second-2' }).leads()
})

test('[R8] another pair may have the idea whose words were hidden for one', () => {
  const both = play(withoutIdea, { type: 'withdrawIdea', ideaId: two.idea }, by(two.author))
  const written = play(both, idea, by(one.author), { id: 'first-1' })
  const hidden = play(written, hide('idea', 'first-1', 'text'), facilitator)
  given(hidden).when(idea, by(two.author)).leads()
})

test('[R8] words hidden in one thing may be said in another, and in another line', () => {
  const note: Order = { type: 'note', scope: 'workshop', text: ugly, isExported: true }
  const noted = play(play(market, note, by('Amira'), { id: 'first-1' }), hide('note', 'first-1', 'text'), facilitator)
  given(noted).when({ type: 'reflect', text: ugly }, by('Amira')).leads()
  const insight = play(market, { type: 'reflect', text: ugly }, by('Amira'), { id: 'first-1' })
  given(play(insight, hide('insight', 'first-1', 'text'), facilitator))
    .when(note, by('Amira'))
    .leads()
  const proposal: Order = { type: 'proposeChallenge', title: ugly, question: '' }
  const proposed = play(finding, proposal, by('Amira'), { id: 'first-1' })
  const titled = play(proposed, hide('proposal', 'first-1', 'title'), facilitator)
  given(titled).when({ type: 'proposeChallenge', title: 'Bussen', question: ugly }, by('Amira')).leads()
})

test('[R8] who asks in does not send the same hidden words once more elsewhere', () => {
  const ask = (ideaId: string): Order => ({ type: 'askIn', ideaId, actorId: guest.free, because: ugly })
  const asked = play(market, ask(one.idea), by(guest.walker), { id: 'first-1' })
  const gone = play(asked, hide('invitation', 'first-1', 'because'), facilitator)
  const other = [one, two, guest].find(({ idea: id }) => id !== one.idea && id !== guest.idea)?.idea ?? guest.idea
  given(gone).when(ask(other), by(guest.walker)).refused('hiddenBefore')
})
