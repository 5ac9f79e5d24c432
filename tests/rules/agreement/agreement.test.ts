import { expect, test } from 'vitest'
import { agreementOf, firstStep, goal, row, trying } from '../telling/agreeing.ts'
import { by, facilitator, play, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { formulating, guest, joined, market, one, two } from '../telling/market.ts'
import { idea, seat } from '../telling/people.ts'

const outsider = [two.author, two.walker].find(name => name !== guest.walker && name !== one.author) ?? ''
test('[A1] only a partnership has an agreement', () => {
  given(formulating)
    .when({ ...goal('Något'), ideaId: two.idea }, by(two.author))
    .refused('notAPartnership')
  given(formulating)
    .when({ ...goal('Något'), ideaId: 'idea-Nobody' }, by(two.author))
    .refused('unknown')
})

test('[A1] each row begins with the words of its tile, and with what the actor was asked for, else with what its tile offers', () => {
  expect(agreementOf(formulating)?.rows[guest.free]).toMatchObject({
    text: 'Vi lånar ut lokalen',
    chips: ['premises'],
    version: 1,
  })
  const tile = formulating.state.shared.actors[one.placed]
  expect(agreementOf(formulating)?.rows[one.placed]).toMatchObject({ text: tile?.offersText, chips: tile?.offers })
})

test('[A2] voices at the table write the goal and the first step', () => {
  given(formulating)
    .when(goal('Färre äter ensamma'), by(guest.walker))
    .happens({
      type: 'fieldWritten',
      ideaId: one.idea,
      field: 'goal',
      text: 'Färre äter ensamma',
      version: 1,
      by: seat(guest.walker),
    })
  given(formulating)
    .when(firstStep('Vi ringer Tove', '2027-03-01'), by(one.author))
    .happens({
      type: 'fieldWritten',
      ideaId: one.idea,
      field: 'firstStep',
      text: 'Vi ringer Tove',
      date: '2027-03-01',
      version: 1,
      by: seat(one.author),
    })
  given(formulating).when(goal('Något'), by(outsider)).refused('notYourIdea')
  given(formulating)
    .when(goal('å'.repeat(160)), by(one.author))
    .leads()
  given(formulating)
    .when(firstStep('å'.repeat(120), '2027-03-01'), by(one.author))
    .leads()
  given(formulating)
    .when(firstStep('å'.repeat(121), '2027-03-01'), by(one.author))
    .refused('tooLarge')
})

test('[A2] in homecoming the owners write them; the voices’ last words are accepted for a minute', () => {
  const home = to(formulating, 'homecoming')
  const owner = guest.free.replace('tile-', '')
  given(home).when(goal('Färre äter ensamma'), by(owner)).leads()
  given(home).when(goal('Färre äter ensamma'), by(one.author), { after: 60 }).leads()
  given(home).when(goal('Färre äter ensamma'), by(one.author), { after: 61 }).refused('notYourIdea')
  const back = play(home, { type: 'back', from: '7-homecoming' }, facilitator)
  given(back).when(goal('Färre äter ensamma'), by(one.author), { after: 61 }).leads()
  given(back).when(goal('Färre äter ensamma'), by(owner), { after: 60 }).leads()
  given(back).when(goal('Färre äter ensamma'), by(owner), { after: 61 }).refused('notYourIdea')
})

test('[A2] the trial’s last words are taken too, for a minute', () => {
  const home = to(trying, 'homecoming')
  const { actors, ideas, seats } = home.state.shared
  const ideaId = idea('first')
  const placed = Object.keys(ideas[ideaId]?.placed ?? {}).flatMap(id => actors[id] ?? [])
  const voice = placed.flatMap(({ voices }) => voices).find(id => !placed.some(({ owners }) => owners.includes(id)))
  const name = seats[voice ?? '']?.name ?? ''
  given(home)
    .when({ ...goal('Färre äter ensamma'), ideaId }, by(name), { after: 60 })
    .leads()
  given(home)
    .when({ ...goal('Färre äter ensamma'), ideaId }, by(name), { after: 61 })
    .refused('notYourIdea')
})

test('[A3] a row is written by the actor’s own voice', () => {
  given(formulating)
    .when(row(guest.free, 'Vi öppnar lokalen'), by(guest.walker))
    .happens({
      type: 'rowWritten',
      ideaId: one.idea,
      actorId: guest.free,
      text: 'Vi öppnar lokalen',
      chips: ['time'],
      version: 2,
      by: seat(guest.walker),
      isOwners: false,
    })
  given(formulating).when(row(guest.free, 'Vi öppnar'), by(one.author)).refused('notYourTile')
  given(formulating).when(row(two.placed, 'Vi öppnar'), by(two.author)).refused('notYourTile')
})

test('[A3] a row without a voice is written by the table', () => {
  const gone = [guest.walker, guest.author].reduce(
    (now, name) => play(now, { type: 'remove', seatId: seat(name) }, facilitator),
    formulating,
  )
  expect(gone.state.shared.actors[guest.free]?.voices).toEqual([])
  given(gone).when(row(guest.free, 'De öppnar lokalen'), by(one.author)).leads()
})

test('[A3] a voice’s last words do not change what an owner has written', () => {
  const home = to(formulating, 'homecoming')
  const owner = guest.free.replace('tile-', '')
  const own = { ...row(guest.free, 'Vi frågar om lokalen'), type: 'writeOwnRow' as const }
  given(home).when(row(guest.free, 'Vi öppnar'), by(guest.walker), { after: 30 }).leads()
  given(home, [own, by(owner)])
    .when(row(guest.free, 'Vi öppnar', 2), by(guest.walker), { after: 30 })
    .refused('wrongPhase')
})

test('[A4] each change is a new version, and the same text again changes nothing', () => {
  const once = play(formulating, goal('Färre äter ensamma'), by(one.author))
  expect(agreementOf(once)?.goal).toMatchObject({ version: 1, by: seat(one.author) })
  given(once).when(goal('Färre äter ensamma'), by(guest.walker)).happens()
  const twice = given(once).when(goal('Fler äter ihop', 1), by(guest.walker)).leads()
  expect(agreementOf(twice)?.goal).toMatchObject({ version: 2, text: 'Fler äter ihop' })
  given(once).when(goal('Färre äter ensamma på torsdagar'), by(one.author)).leads()
})

test('[A4] the same words with other chips are a new version', () => {
  const once = play(formulating, row(guest.free, 'Vi öppnar lokalen'), by(guest.walker))
  given(once)
    .when(row(guest.free, 'Vi öppnar lokalen', 2), by(guest.walker))
    .happens()
  const twice = given(once)
    .when({ ...row(guest.free, 'Vi öppnar lokalen', 2), chips: ['premises'] }, by(guest.walker))
    .leads()
  expect(agreementOf(twice)?.rows[guest.free]).toMatchObject({ version: 3, chips: ['premises'] })
})

test('[A8] what does not fit is parked', () => {
  const park = { type: 'park' as const, ideaId: one.idea, text: 'Vem betalar hyran?' }
  const after = given(formulating)
    .when(park, by(guest.walker), { id: 'parked-1' })
    .happens({
      type: 'parked',
      parkedId: 'parked-1',
      ideaId: one.idea,
      text: 'Vem betalar hyran?',
      by: seat(guest.walker),
    })
  expect(agreementOf(after)?.parked['parked-1']?.text).toBe('Vem betalar hyran?')
  given(formulating).when(park, by(outsider)).refused('notYourIdea')
  given(joined).when(park, by(one.author)).refused('wrongPhase')
  expect(market.state.shared.ideas[one.idea]?.agreement.parked).toEqual({})
})
