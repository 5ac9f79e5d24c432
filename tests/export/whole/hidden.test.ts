import { expect, test } from 'vitest'
import type { Order } from '#shared/messages/story.ts'
import { facilitator, play } from '../../rules/telling/evening.ts'
import { everythingIn } from '../opening.ts'
import { beside, ideaId, ideaOf, marked, mergedId, rested, told, tried } from './given.ts'

type Hide = Extract<Order, { type: 'hide' }>
const hidden = (evening: typeof marked, places: readonly Hide[]) =>
  places.reduce((now, place) => play(now, place, facilitator), evening)
const folded = ['holderIdeaDriven', 'holderPublic', 'duration', 'economy', 'independence', 'disagreement'] as const

test('hidden lines of the folded part are in no file, nor in the table of headings', async () => {
  const texts = folded.map(field => told[field])
  const before = await everythingIn(marked.state)
  expect(texts.filter(text => !before.includes(text))).toEqual([])
  const after = await everythingIn(
    hidden(
      marked,
      folded.map(field => ({ type: 'hide', kind: 'agreement', id: ideaId, field })),
    ).state,
  )
  expect(texts.filter(text => after.includes(text))).toEqual([])
  expect(after).toContain(told.followUp)
})

test('a hidden follow-up takes its clash along, and keeps its day', async () => {
  const [part] = Object.keys(ideaOf(beside).agreement.folded.followUp?.clashes ?? {})
  const after = await everythingIn(
    hidden(beside, [
      { type: 'hide', kind: 'agreement', id: ideaId, field: 'followUp' },
      { type: 'hide', kind: 'agreement', id: ideaId, field: 'followUpClash', part },
    ]).state,
  )
  expect(after).not.toContain(told.followUp)
  expect(after).not.toContain(told.beside)
  expect(after).toContain('tisdag 11 maj 2027')
})

test('what a table wrote to its card, and what was parked from there, goes together; so do the words of an own card', async () => {
  const [first, second] = Object.values(ideaOf(tried).happenings)
  const card = { type: 'hide' as const, kind: 'happening' as const, id: ideaId }
  const places: Hide[] = [
    { ...card, field: 'note', part: first?.id ?? '' },
    { ...card, field: 'title', part: second?.id ?? '' },
    { ...card, field: 'text', part: second?.id ?? '' },
    { ...card, field: 'question', part: second?.id ?? '' },
  ]
  const texts = [told.card, 'Snön', 'Det snöar i tre dagar.', 'Vem skottar?']
  const before = await everythingIn(marked.state)
  expect(texts.filter(text => !before.includes(text))).toEqual([])
  const after = await everythingIn(hidden(marked, places).state)
  expect(texts.filter(text => after.includes(text))).toEqual([])
  expect(after).not.toContain('Kortet besvarades inte')
})

test('hidden questions and merged ideas are in no file', async () => {
  const parked = Object.entries(ideaOf(marked).agreement.parked).filter(([, { text }]) => text !== told.card)
  const places: Hide[] = [
    ...parked.map(([part]) => ({
      type: 'hide' as const,
      kind: 'agreement' as const,
      id: ideaId,
      field: 'parked',
      part,
    })),
    { type: 'hide', kind: 'idea', id: mergedId, field: 'text' },
    { type: 'hide', kind: 'idea', id: mergedId, field: 'soThat' },
  ]
  const after = await everythingIn(hidden(marked, places).state)
  for (const text of [told.parked, told.settled, told.merged, 'ingen behöver leta']) expect(after).not.toContain(text)
  expect(after).not.toContain('Slogs ihop med')
})

test('what is hidden on a tile is told neither as it was nor as it is', async () => {
  const [actor] = Object.values(rested.state.shared.actors).filter(({ history }) => history.length > 0)
  const owner = { kind: 'seat' as const, seatId: actor?.owners[0] ?? '' }
  if (!actor) throw new Error('somebody changed a tile')
  const { sector, name, does, offers, offersText, manyThink, limit, building, parent } = actor
  const text = { sector, name, does, offers, offersText, manyThink, limit, building, parent }
  const again = play(rested, { type: 'saveTile', ...text, needs: 'någon som svarar i telefon' }, owner)
  expect(await everythingIn(again.state)).toContain('Behöver: någon som svarar i telefon.')
  const after = hidden(again, [{ type: 'hide', kind: 'actor', id: actor.id, field: 'needs' }])
  const said = await everythingIn(after.state)
  expect(said).not.toContain('som svarar i telefon')
  expect(said).not.toContain('Brickor som ägaren ändrade')
})
