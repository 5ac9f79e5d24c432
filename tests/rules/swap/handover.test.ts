import { expect, test } from 'vitest'
import { by, type Evening, facilitator, play, room, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { people, seat, tile, tileText } from '../telling/people.ts'
import { secondSwap } from '../telling/rounds.ts'

const swap2 = secondSwap()
const deal = { type: 'deal' as const }
const reveal = { type: 'reveal' as const }

test('[D16] whoever holds a tile leaves a greeting to the next, until Vänd', () => {
  const [seatId = '', actorId = ''] = Object.entries(swap2.state.desk.roles)[0] ?? []
  const name = swap2.state.shared.seats[seatId]?.name ?? ''
  const greeting = { type: 'handOver' as const, actorId, text: 'De vill att ni ringer först.' }
  const greeted = given(swap2).when(greeting, by(name)).happens({ type: 'handedOver', actorId, text: greeting.text })
  expect(greeted.state.shared.actors[actorId]).toMatchObject({ handover: greeting.text })
  const [otherId] = Object.entries(swap2.state.desk.roles).find(([id]) => id !== seatId) ?? []
  given(swap2)
    .when(greeting, by(swap2.state.shared.seats[otherId ?? '']?.name ?? ''))
    .refused('notYourTile')
})

test('[D16] a greeting comes with the tile at Vänd and is gone a round later; a deal taken back lets it wait again', () => {
  const [seatId = '', actorId = ''] = Object.entries(swap2.state.desk.roles)[0] ?? []
  const name = swap2.state.shared.seats[seatId]?.name ?? ''
  const greeted = play(swap2, { type: 'handOver', actorId, text: 'Ring först.' }, by(name))
  const greetings = ({ state }: Evening) => {
    const { handover, greeting } = state.shared.actors[actorId] ?? raise()
    return { handover, greeting }
  }
  const turned = play(play(greeted, deal, facilitator), reveal, facilitator)
  expect(greetings(turned)).toEqual({ handover: undefined, greeting: 'Ring först.' })
  const taken = play(turned, { type: 'deal', again: true }, facilitator)
  expect(greetings(taken)).toEqual({ handover: 'Ring först.', greeting: undefined })
  expect(greetings(play(taken, reveal, facilitator))).toEqual(greetings(turned))
  const coming = ['swap2', 'homecoming', 'followUpTalk', 'followUpSteps', 'checkOut'] as const
  const stretches = coming.map(kind => ({ kind, minutes: 5 }))
  const from = turned.state.shared.clock.phaseId
  const third = to(play(turned, { type: 'replan', from, stretches }, facilitator), 'homecoming')
  expect(third.state.shared.round).toBe(3)
  expect(greetings(third)).toEqual({ handover: undefined, greeting: undefined })
})

test('[D16, R7] a greeting that is hidden before Vänd stays hidden in the next round, and only there', () => {
  const [seatId = '', actorId = ''] = Object.entries(swap2.state.desk.roles)[0] ?? []
  const name = swap2.state.shared.seats[seatId]?.name ?? ''
  const greeted = play(swap2, { type: 'handOver', actorId, text: 'Ring Leila hemma.' }, by(name))
  const hidden = play(greeted, { type: 'hide', kind: 'actor', id: actorId, field: 'handover' }, facilitator)
  const turned = play(play(hidden, deal, facilitator), reveal, facilitator)
  expect(turned.state.shared.actors[actorId]?.greeting).toBe('')
  const [key = '', ...others] = Object.keys(turned.state.desk.hidden)
  expect([key, others]).toEqual([`actor:${actorId}:greeting:`, []])
  const restored = play(turned, { type: 'restore', key }, facilitator)
  expect(restored.state.shared.actors[actorId]?.greeting).toBe('Ring Leila hemma.')
})

test('[D17] in the break an owner says whether the picture was right, and may think again', () => {
  const breaking = to(room(people(2, 2), 'break', 'standard120'), 'break')
  const said = given(breaking)
    .when({ type: 'judge', verdict: 'no' }, by('Amira'))
    .happens({ type: 'judged', actorId: tile('Amira'), seatId: seat('Amira'), verdict: 'no' })
  const again = play(said, { type: 'judge', verdict: 'roughly' }, by('Amira'))
  expect(again.state.shared.actors[tile('Amira')]?.verdicts).toEqual({ [seat('Amira')]: 'roughly' })
  const guest = play(
    breaking,
    { type: 'join', name: 'Zara' },
    { kind: 'device', deviceId: 'device-z' },
    { id: 'seat-Zara' },
  )
  given(guest).when({ type: 'judge', verdict: 'yes' }, by('Zara')).refused('notOwner')
})

test('[D17] a tile changed after Vänd keeps what it said before', () => {
  const breaking = to(room(people(2, 2), 'break', 'standard120'), 'break')
  const { sector, name, does, offers, offersText, needs, manyThink, limit, building, parent } =
    breaking.state.shared.actors[tile('Amira')] ?? raise()
  const text = { sector, name, does, offers: [...offers], offersText, needs, manyThink, limit, building, parent }
  const saved = play(breaking, { type: 'saveTile', ...text, needs: 'En lokal med ramp' }, by('Amira'))
  const actor = saved.state.shared.actors[tile('Amira')]
  expect(actor?.needs).toBe('En lokal med ramp')
  const phaseId = saved.state.shared.clock.phaseId
  expect(actor?.history).toEqual([{ ...text, version: 1, at: saved.state.time, by: seat('Amira'), phaseId }])
})

test('[D17] what one person saves in a row within a phase is one change, and what stood at Vänd is always kept', () => {
  const crowded = [...people(2, 2), { name: 'Ylva', sector: 'ideaDriven' as const, colleagueOf: 'Amira' }]
  const breaking = to(room(crowded, 'break', 'standard120'), 'break')
  const write = (now: Evening, needs: string, name = 'Amira') =>
    play(now, { type: 'saveTile', ...tileText('Amiras', 'ideaDriven'), needs }, by(name))
  const kept = ({ state }: Evening) => state.shared.actors[tile('Amira')]?.history.map(({ needs }) => needs)
  const typing = ['E', 'En', 'En l', 'En lok', 'En loka', 'En lokal', 'En lokal med ramp'].reduce(
    (now, needs) => write(now, needs),
    breaking,
  )
  expect(kept(typing)).toEqual([''])
  expect(kept(write(write(typing, 'En hall', 'Ylva'), 'En stor hall', 'Ylva'))).toEqual(['', 'En lokal med ramp'])
  expect(kept(write(to(typing, 'swap2'), 'En hall'))).toEqual(['', 'En lokal med ramp'])
  const often = ['a', 'b', 'c', 'd', 'e', 'f'].reduce(
    (now, needs, at) => write(now, needs, at % 2 === 0 ? 'Ylva' : 'Amira'),
    typing,
  )
  expect(kept(often)).toEqual(['', 'b', 'c', 'd', 'e'])
})

test('[D17] a tile that nobody has spoken for keeps no earlier text: a latecomer fills in a draft', () => {
  const late = play(
    to(room(people(2, 2), 'break', 'standard120'), 'break'),
    { type: 'join', name: 'Zara' },
    { kind: 'device', deviceId: 'device-z' },
    { id: 'seat-Zara' },
  )
  const write = (now: Evening, needs: string) =>
    play(now, { type: 'saveTile', ...tileText('Zaras', 'public'), needs }, by('Zara'), { id: 'tile-Zara' })
  const filled = write(write(late, ''), 'Unga som hittar hit')
  const zaras = Object.values(filled.state.shared.actors).find(({ name }) => name === 'Zaras')
  expect(zaras).toMatchObject({ needs: 'Unga som hittar hit', history: [] })
})

const raise = (): never => {
  throw new Error('nobody by that name')
}
