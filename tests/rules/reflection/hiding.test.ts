import { expect, test } from 'vitest'
import type { Hide } from '#shared/messages/reflection.ts'
import { hiddenAt, rowClashPart } from '#shared/rules/reflection/hiding/places.ts'
import { by, type Evening, facilitator, play, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { answerOn, first, home, second } from '../telling/home.ts'
import { formulating, guest, invite, joined, market, one, three, two, yes } from '../telling/market.ts'
import { seat, tile, tileText } from '../telling/people.ts'

const hide = (kind: Hide['kind'], id: string, field: string, part?: string): Hide => ({
  type: 'hide',
  kind,
  id,
  field,
  part,
})
const everywhere = ({ state }: Evening) => JSON.stringify([state.shared, state.own])
const ugly = 'ett fult ord'
const write = (text: string, base = 0) => ({
  type: 'writeField' as const,
  ideaId: one.idea,
  field: 'goal' as const,
  text,
  base,
})
const saveTile = (does: string, needs = '') => ({
  type: 'saveTile' as const,
  ...tileText('Amiras', 'ideaDriven'),
  does,
  needs,
})

test('[R7] a hidden text is gone, and the facilitator still has it', () => {
  const after = given(market)
    .when(hide('idea', one.idea, 'text'), facilitator)
    .happens({ type: 'textHidden', key: `idea:${one.idea}:text:`, kind: 'idea', id: one.idea, field: 'text' })
  expect(after.state.shared.ideas[one.idea]?.text).toBe('')
  expect(Object.values(after.state.desk.hidden).map(({ text }) => text)).toEqual(['Tänk om vi åt middag ihop'])
})

/** Every kind of place, with an evening where an ugly text stands there. */
const places: [string, () => Evening, Hide][] = [
  ['a tile', () => play(market, saveTile(ugly), by('Amira')), hide('actor', tile('Amira'), 'does')],
  [
    'an idea',
    () => play(market, { type: 'editIdea', ideaId: one.idea, text: ugly, soThat: '' }, by(one.author)),
    hide('idea', one.idea, 'text'),
  ],
  [
    'a name',
    () => play(to(joined, 'gatherClose'), { type: 'nameIdea', ideaId: one.idea, name: ugly, aim: '' }, by(one.author)),
    hide('idea', one.idea, 'name'),
  ],
  ['a goal', () => play(formulating, write(ugly), by(one.author)), hide('agreement', one.idea, 'goal')],
  [
    'a text that clashes',
    () => play(play(formulating, write('Fler äter ihop'), by(one.author)), write(ugly), by(guest.walker)),
    hide('agreement', one.idea, 'goalClash', seat(guest.walker)),
  ],
  [
    'a row that clashes',
    () => {
      const row = (type: 'writeRow' | 'writeOwnRow', text: string) => ({
        type,
        ideaId: one.idea,
        actorId: guest.free,
        text,
        chips: [],
        base: 1,
      })
      const voiced = play(formulating, row('writeRow', 'Vi öppnar'), by(guest.walker))
      return play(to(voiced, 'homecoming'), row('writeOwnRow', ugly), by(second.name))
    },
    hide('agreement', one.idea, 'rowClash', rowClashPart(guest.free, seat(second.name))),
  ],
  [
    'what is parked',
    () => play(formulating, { type: 'park', ideaId: one.idea, text: ugly }, by(one.author), { id: 'parked-1' }),
    hide('agreement', one.idea, 'parked', 'parked-1'),
  ],
  [
    'an opened answer',
    () =>
      play(
        play(home, answerOn(home.state, first.tile, { answer: 'yesIf', condition: ugly }), by(first.name)),
        { type: 'openAnswers', ideaId: one.idea },
        facilitator,
      ),
    hide('agreement', one.idea, 'condition', first.tile),
  ],
  [
    'a step',
    () =>
      play(
        home,
        { type: 'addStep', ideaId: one.idea, what: ugly, due: '2027-03-01', withWhom: '', ifStuck: '' },
        by('Amira'),
        {
          id: 'step-1',
        },
      ),
    hide('step', 'step-1', 'what'),
  ],
  [
    'a note',
    () =>
      play(market, { type: 'note', scope: 'workshop', text: ugly, isExported: true }, by('Amira'), { id: 'note-1' }),
    hide('note', 'note-1', 'text'),
  ],
  [
    'an insight',
    () => play(market, { type: 'reflect', text: ugly }, by('Amira'), { id: 'insight-1' }),
    hide('insight', 'insight-1', 'text'),
  ],
]

test.each(places)('[R7, R9] %s is hidden everywhere, and restored as it was', (_, evening, order) => {
  const before = evening()
  expect(everywhere(before)).toContain(ugly)
  const hidden = given(before).when(order, facilitator).leads()
  expect(everywhere(hidden)).not.toContain(ugly)
  const [key = ''] = Object.keys(hidden.state.desk.hidden)
  const restored = given(hidden).when({ type: 'restore', key }, facilitator).leads()
  expect(restored.state.shared).toEqual(before.state.shared)
  expect(restored.state.desk.hidden).toEqual({})
})

test('[R7] copies go with it: a name beside a tile, a question in a row, a condition at an idea', () => {
  const renamed = play(market, { type: 'rename', seatId: seat(one.author), name: ugly }, facilitator)
  expect(renamed.state.shared.actors[one.placed]?.lastVoice).toBe(ugly)
  expect(everywhere(play(renamed, hide('seat', seat(one.author), 'name'), facilitator))).not.toContain(ugly)

  const asked = play(
    market,
    { type: 'invite', ideaId: one.idea, actorId: guest.free, because: ugly, chips: [] },
    by(one.author),
    { id: 'ugly-1' },
  )
  const yesIf = { type: 'answer' as const, invitationId: 'ugly-1', answer: 'yesIf' as const, condition: `${ugly} till` }
  const row = { type: 'writeRow' as const, ideaId: one.idea, actorId: guest.free, text: ugly, chips: [], base: 1 }
  const formed = play(to(play(asked, yesIf, by(guest.walker)), 'formulate'), row, by(guest.walker))
  expect(formed.state.shared.ideas[one.idea]?.agreement.rows[guest.free]?.text).toBe(ugly)
  const gone = [hide('invitation', 'ugly-1', 'because'), hide('invitation', 'ugly-1', 'condition')].reduce(
    (now, order) => play(now, order, facilitator),
    formed,
  )
  expect(everywhere(gone)).not.toContain(ugly)
  const copies = [
    hide('agreement', one.idea, 'row', guest.free),
    hide('idea', one.idea, 'condition', guest.free),
    hide('actor', one.placed, 'lastVoice'),
  ]
  const named = play(formed, { type: 'rename', seatId: seat(one.author), name: ugly }, facilitator)
  expect(everywhere(copies.reduce((now, order) => play(now, order, facilitator), named))).not.toContain(ugly)
  const restored = Object.keys(gone.state.desk.hidden).reduce(
    (now, key) => (now.state.desk.hidden[key] ? play(now, { type: 'restore', key }, facilitator) : now),
    gone,
  )
  expect(restored.state.shared).toEqual(formed.state.shared)
  const once = play(formed, hide('invitation', 'ugly-1', 'because'), facilitator)
  const shown = play(once, { type: 'restore', key: Object.keys(once.state.desk.hidden)[0] ?? '' }, facilitator)
  const undone = play(shown, { type: 'undo', number: shown.state.desk.lastAct?.number ?? 0 }, facilitator)
  expect(undone.state.desk.hidden).toEqual(once.state.desk.hidden) // U1: every copy again
})

test('[R7] a condition that was hidden at its invitation does not come back when the move is undone', () => {
  const third = [two, three].find(({ author }) => author !== guest.author) ?? two
  const yesIf = { type: 'answer' as const, invitationId: 'asked-1', answer: 'yesIf' as const, condition: ugly }
  const first = play(market, invite(one.idea, guest.free), by(one.author), { id: 'asked-1' })
  const asked = play(play(first, yesIf, by(guest.walker)), invite(third.idea, guest.free), by(third.author), {
    id: 'asked-2',
  })
  const moved = play(asked, yes('asked-2'), by(guest.walker))
  expect(everywhere(moved)).toContain(ugly)
  const hidden = play(moved, hide('invitation', 'asked-1', 'condition'), facilitator)
  expect(everywhere(hidden)).not.toContain(ugly)
  const back = given(hidden).when({ type: 'undoMove', actorId: guest.free }, by(guest.walker)).leads()
  expect(back.state.shared.ideas[one.idea]?.placed[guest.free]).toBeDefined()
  expect(everywhere(back)).not.toContain(ugly)
})

test('[R7] of two hidden names a new one belongs to its own seat only', () => {
  const names = [one.author, two.author].reduce(
    (now, name) => play(now, hide('seat', seat(name), 'name'), facilitator),
    market,
  )
  const renamed = play(names, { type: 'rename', seatId: seat(one.author), name: 'Disa' }, facilitator)
  expect(renamed.state.shared.seats[seat(one.author)]?.name).toBe('Disa')
  expect(renamed.state.shared.actors[two.placed]?.lastVoice).toBe('')
})

test('[R7] there is nothing to hide where there is no text', () => {
  const unknown = [
    hide('actor', tile('Amira'), 'does'),
    hide('actor', tile('Amira'), 'sector'),
    hide('idea', 'idea-Nobody', 'text'),
    hide('agreement', one.idea, 'row', two.free),
    hide('note', 'note-1', 'text'),
  ]
  for (const order of unknown) given(market).when(order, facilitator).refused('nothingToHide')
  for (const key of ['idea:none:text:', 'toString', '__proto__'])
    given(market).when({ type: 'restore', key }, facilitator).refused('nothingToHide')
})

test('[R8] saving the same text again does not bring it back; other fields are saved', () => {
  const hidden = play(play(market, saveTile(ugly), by('Amira')), hide('actor', tile('Amira'), 'does'), facilitator)
  const again = given(hidden).when(saveTile(ugly, 'fler händer'), by('Amira')).leads()
  expect(again.state.shared.actors[tile('Amira')]).toMatchObject({ does: '', needs: 'fler händer' })
  const goal = play(play(formulating, write(ugly), by(one.author)), hide('agreement', one.idea, 'goal'), facilitator)
  expect(everywhere(play(goal, write(ugly, 1), by(one.author)))).not.toContain(ugly)
})

test('[R8] new text is allowed, and the old one still does not come back', () => {
  const hidden = play(play(market, saveTile(ugly), by('Amira')), hide('actor', tile('Amira'), 'does'), facilitator)
  const renewed = play(hidden, saveTile('Vi ordnar middagar'), by('Amira'))
  expect(renewed.state.shared.actors[tile('Amira')]?.does).toBe('Vi ordnar middagar')
  expect(play(renewed, saveTile(ugly), by('Amira')).state.shared.actors[tile('Amira')]?.does).toBe('')
  const both = play(renewed, hide('actor', tile('Amira'), 'does'), facilitator)
  expect(Object.values(both.state.desk.hidden).map(({ text }) => text)).toEqual([ugly, 'Vi ordnar middagar'])
})

test('[R9] nothing new is written over by what is restored', () => {
  const hidden = play(play(market, saveTile(ugly), by('Amira')), hide('actor', tile('Amira'), 'does'), facilitator)
  const renewed = play(hidden, saveTile('Vi ordnar middagar'), by('Amira'))
  given(renewed)
    .when({ type: 'restore', key: `actor:${tile('Amira')}:does:` }, facilitator)
    .refused('textChanged')
})

test('[R7, R9] what was hidden is found where it stood, the last of several, until it is shown again', () => {
  const place = { kind: 'idea', id: one.idea, field: 'text' } as const
  const found = ({ state }: Evening) => state.desk.hidden[hiddenAt(state.desk.hidden, place) ?? '']?.text
  expect(found(market)).toBeUndefined()
  const hidden = play(market, hide('idea', one.idea, 'text'), facilitator)
  expect(found(hidden)).toBe('Tänk om vi åt middag ihop')
  expect(hiddenAt(hidden.state.desk.hidden, { ...place, field: 'soThat' })).toBeUndefined()
  const key = hiddenAt(hidden.state.desk.hidden, place) ?? ''
  const shown = play(hidden, { type: 'restore', key }, facilitator)
  expect([found(shown), shown.state.shared.ideas[one.idea]?.text]).toEqual([undefined, 'Tänk om vi åt middag ihop'])
})
