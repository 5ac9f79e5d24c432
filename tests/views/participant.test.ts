import { expect, test } from 'vitest'
import { errandOf } from '#game/play/market/errand.ts'
import { moveOf } from '#game/play/market/questions/consequence.ts'
import { isWithin } from '#game/play/welcome/tile/limits.ts'
import { sameAs } from '#game/play/welcome/tile/sameAs.ts'
import { tileLimits } from '#shared/model/actor.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { seatView } from '#shared/views/seatView.ts'
import { mentionOf, shortened } from '#shared/views/status.ts'
import { evening } from '../support/evening.ts'

const { shared } = evening({ seats: 24, seed: 7, until: 'gatherMarket', at: 'end' }).state
const views = Object.keys(shared.seats).flatMap(id => seatView(shared, id) ?? [])

test('one of each pair with an idea stays and the others walk; at half time they change', () => {
  const pairs = Object.values(shared.pairs).filter(({ id }) =>
    Object.values(shared.ideas).some(({ pairId, state }) => pairId === id && state === 'live'),
  )
  expect(pairs.length).toBeGreaterThan(8)
  for (const { seatIds } of pairs) {
    const ours = views.filter(({ seat }) => seatIds.includes(seat.id))
    const [first, second] = [false, true].map(half => ours.map(view => errandOf(view, half)))
    expect(first?.filter(errand => errand === 'host')).toHaveLength(1)
    expect(second?.filter(errand => errand === 'host')).toHaveLength(1)
    expect(first?.indexOf('host')).not.toBe(second?.indexOf('host'))
  }
})

test('before a yes it is told what moves, and which side the old idea would then lack', () => {
  for (const actor of Object.values(shared.actors)) {
    const { from, loses } = moveOf(shared, actor)
    expect(from?.id).toBe(actor.ideaId)
    if (!from) continue
    const left = standing(shared, from).filter(({ id }) => id !== actor.id)
    expect(loses !== undefined).toBe(left.length > 0 && left.every(({ sector }) => sector !== actor.sector))
  }
})

test('a tile that somebody types again is offered to be shared', () => {
  const homes = Object.values(shared.actors).filter(({ origin }) => origin === 'home')
  const [first] = homes
  const name = first?.name ?? ''
  expect(sameAs(homes, name).map(({ id }) => id)).toContain(first?.id)
  expect(sameAs(homes, name.toUpperCase().replaceAll(' ', '')).map(({ id }) => id)).toContain(first?.id)
  expect(sameAs(homes, name.slice(0, 3))).toEqual([])
  expect(sameAs(homes, 'Qwzx Qwzxxx')).toEqual([])
})

test('a tile is saved with a name and lines that fit, counted in code points', () => {
  const tile = { name: 'Lärka', does: '', offersText: '', needs: '', manyThink: '', limit: '', parent: '' }
  expect(isWithin(tile)).toBe(true)
  expect(isWithin({ ...tile, name: '  ' })).toBe(false)
  expect(isWithin({ ...tile, does: '😀'.repeat(tileLimits.does) })).toBe(true)
  expect(isWithin({ ...tile, does: 'å'.repeat(tileLimits.does + 1) })).toBe(false)
})

test('an idea is mentioned by its name, else by its first words, cut between two words', () => {
  const text = 'ger en tom butikslokal till dem som är 13 till 16 och en vuxen som är bra på att sitta still'
  expect(mentionOf({ name: 'Lokalen', text })).toBe('Lokalen')
  expect(mentionOf({ name: '', text })).toBe('ger en tom butikslokal till dem som är 13 till 16 och en …')
  expect(mentionOf({ name: '', text: 'öppnar köket' })).toBe('öppnar köket')
  expect(shortened('å'.repeat(80), 20)).toBe(`${'å'.repeat(20)} …`)
})
