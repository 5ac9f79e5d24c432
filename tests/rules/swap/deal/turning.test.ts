import { expect, test } from 'vitest'
import type { Workshop } from '#shared/model/workshop.ts'
import { by, facilitator, shell } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { seat, tile } from '../../telling/people.ts'
import { eveningIn, hall, standAt } from '../hall.ts'

const roles = { Amira: 'Bo', Bo: 'Cecilia', Cecilia: 'David', David: 'Amira' }
const assignmentOf = (of: Record<string, string>) =>
  Object.fromEntries(Object.entries(of).map(([name, owner]) => [seat(name), tile(owner)]))

/** Four who have been dealt each other's tiles in a ring, in the first swap, face down; Amira sits with Bo. */
function dealt(change: (state: Workshop) => void = () => undefined, round = 1): Workshop {
  const state = hall(
    Object.keys(roles).map(name => ({ name })),
    round === 1 ? 'swap1' : 'swap2',
  )
  const { shared, desk } = state
  shared.round = round - 1
  shared.isDealt = true
  const seatIds = [seat('Amira'), seat('Bo')]
  shared.pairs['pair-1'] = { id: 'pair-1', marketId: 'workshop-1-m1', number: 1, seatIds }
  for (const id of seatIds) Object.assign(shared.seats[id] ?? {}, { pairId: 'pair-1' })
  desk.deal = { round, attempt: 1, assignment: assignmentOf(roles), stayers: {}, crossing: 4, seats: 4 }
  change(state)
  return state
}
const reveal = { type: 'reveal' as const }
const turn = (state: Workshop) => given(eveningIn(state)).when(reveal, facilitator)
const person = (name: string, more: object) => (state: Workshop) =>
  void Object.assign(state.shared.seats[seat(name)] ?? {}, more)
const org = (name: string, more: object) => (state: Workshop) =>
  void Object.assign(state.shared.actors[tile(name)] ?? {}, more)
const voices = ({ shared }: Workshop) =>
  Object.values(shared.actors).map(actor => actor.voices.map(id => id.replace('seat-', '')).join(' '))

test('[D7] at Vänd everybody speaks for the tile they were dealt, and nobody for what they had before', () => {
  const { state } = turn(dealt(org('Amira', { voices: [seat('Bo')] }))).happens({ type: 'revealed' })
  expect(voices(state)).toEqual(['David', 'Amira', 'Bo', 'Cecilia'])
  expect(state.shared).toMatchObject({ isRevealed: true, round: 1 })
  expect(state.desk.roles).toEqual(assignmentOf(roles))
  expect(state.shared.actors[tile('Bo')]?.lastVoice).toBe('Amira')
})

test('[D7, D8] nothing turns that is not dealt, or has been turned', () => {
  turn(dealt(({ shared }) => void Object.assign(shared, { isDealt: false }))).refused('notDealt')
  turn(dealt(({ shared }) => void Object.assign(shared, { isRevealed: true }))).refused('alreadyRevealed')
})

test('[D22] nothing turns while somebody has what they may not speak for, or what lies in another market', () => {
  const faults = [
    person('Amira', { hats: [tile('Bo')] }),
    org('Bo', { isTakenOut: true }),
    org('Bo', { owners: [seat('Amira')] }),
    org('Bo', { marketId: 'workshop-1-m2' }),
    ({ desk }: Workshop) => void desk.keptApart.push([tile('Amira'), tile('Bo')].sort().join('|')),
  ]
  for (const fault of faults) turn(dealt(fault)).refused('dealAgain')
  turn(dealt(person('Amira', { hats: [tile('Cecilia')] }))).leads()
})

test('[S10, D7] whoever has gone when the tiles turn speaks for none: a partner who may does', () => {
  const gone = turn(dealt(person('Amira', { state: 'gone' }))).happens({ type: 'revealed' })
  expect(voices(gone.state)).toEqual(['David', '', 'Bo', 'Cecilia'])
  const covered = turn(dealt(person('Bo', { state: 'gone' }))).happens(
    { type: 'revealed' },
    { type: 'tileCovered', actorId: tile('Cecilia'), seatId: seat('Amira') },
  )
  expect(voices(covered.state)).toEqual(['David', 'Amira', 'Amira', 'Cecilia'])
  const back = given(covered)
    .when({ type: 'markBack', seatId: seat('Bo') }, shell)
    .leads()
  expect(back.state.shared.actors[tile('Cecilia')]?.voices).toContain(seat('Bo'))
})

test('[D14] at the second Vänd each has both rounds behind them, and those stay whom the deal says', () => {
  const state = dealt(({ shared, desk }) => {
    desk.earlier = { [seat('Amira')]: [tile('David')] }
    shared.stayers = { 'idea-2': seat('Bo') }
    Object.assign(desk.deal ?? {}, { stayers: { 'idea-1': seat('Amira') } })
  }, 2)
  const { shared, desk } = turn(state).happens({ type: 'revealed' }).state
  expect(shared).toMatchObject({ round: 2, stayers: { 'idea-1': seat('Amira') } })
  expect(desk.earlier[seat('Amira')]).toEqual([tile('David'), tile('Bo')])
  expect(desk.earlier[seat('Bo')]).toEqual([tile('Cecilia')])
})

test('[D9] two change tiles while they lie face down: only the deal changes', () => {
  const swap = { type: 'swapTwo' as const, seatId: seat('Amira'), otherId: seat('Cecilia') }
  const { desk, shared } = given(eveningIn(dealt())).when(swap, facilitator).leads().state
  expect(desk.deal?.assignment).toEqual(assignmentOf({ ...roles, Amira: 'David', Cecilia: 'Bo' }))
  expect([desk.roles, desk.earlier, Object.values(shared.actors).flatMap(one => one.voices)]).toEqual([{}, {}, []])
})

test('[D9] two change tiles that are turned: voices, roles and what counts for later change too', () => {
  const turned = turn(
    dealt(({ desk }) => void Object.assign(desk, { earlier: { [seat('Amira')]: [tile('Cecilia')] } }), 2),
  ).leads()
  const swap = { type: 'swapTwo' as const, seatId: seat('Amira'), otherId: seat('Cecilia') }
  const { state } = given(turned).when(swap, facilitator).leads()
  expect(voices(state)).toEqual(['David', 'Cecilia', 'Bo', 'Amira'])
  expect(state.desk.roles).toEqual(assignmentOf({ ...roles, Amira: 'David', Cecilia: 'Bo' }))
  expect(state.desk.earlier).toMatchObject({
    [seat('Amira')]: [tile('Cecilia'), tile('David')],
    [seat('Cecilia')]: [tile('Bo')],
    [seat('Bo')]: [tile('Cecilia')],
  })
})

test('[D9, D3] nobody changes to their own, to what is kept apart, with somebody elsewhere or who is not dealt to', () => {
  const swap = (one: string, other: string, change?: (state: Workshop) => void) =>
    given(eveningIn(dealt(change))).when({ type: 'swapTwo', seatId: seat(one), otherId: seat(other) }, facilitator)
  swap('Amira', 'Cecilia').leads()
  swap('Amira', 'Bo').refused('ownTile')
  swap('Bo', 'Amira').refused('ownTile')
  swap('Amira', 'David').refused('ownTile')
  swap('David', 'Amira').refused('ownTile')
  swap('Amira', 'Amira').refused('notDealt')
  swap('Nobody', 'Amira').refused('notDealt')
  swap('Amira', 'Nobody').refused('notDealt')
  swap('Amira', 'Cecilia', person('Cecilia', { state: 'gone' })).refused('unknown')
  swap('Amira', 'Cecilia', person('Amira', { state: 'gone' })).refused('unknown')
  swap('Amira', 'Cecilia', person('Cecilia', { marketId: 'workshop-1-m2' })).refused('otherMarket')
})

test('[D9, D15] whoever gets the tile of the round before at a partnership stays there, if nobody else does', () => {
  const swap = { type: 'swapTwo' as const, seatId: seat('Amira'), otherId: seat('Cecilia') }
  const stayers = (change: (state: Workshop) => void) => {
    const state = dealt(now => {
      now.desk.earlier = { [seat('Amira')]: [tile('David')], [seat('Cecilia')]: [tile('Amira')] }
      standAt(now, 1, ['David', 'Amira'])
      change(now)
    }, 2)
    return given(eveningIn(state)).when(swap, facilitator).leads().state.desk.deal?.stayers
  }
  expect(stayers(() => undefined)).toEqual({ 'idea-1': seat('Amira') })
  expect(stayers(({ desk }) => void Object.assign(desk.deal ?? {}, { stayers: { 'idea-1': seat('Bo') } }))).toEqual({
    'idea-1': seat('Bo'),
  })
  expect(
    stayers(
      ({ desk }) =>
        void Object.assign(desk.deal ?? {}, { stayers: { 'idea-2': seat('Amira'), 'idea-3': seat('David') } }),
    ),
  ).toEqual({
    'idea-1': seat('Amira'),
    'idea-3': seat('David'),
  })
  expect(stayers(({ shared }) => void Object.assign(shared.ideas['idea-1'] ?? {}, { wasFormed: false }))).toEqual({})
  expect(stayers(({ desk }) => void Object.assign(desk, { earlier: {} }))).toEqual({})
})

test('[D8, D14] a turned deal that is made again leaves nobody with a role, and only the last of what they had is forgotten', () => {
  const state = dealt(({ desk }) => {
    desk.earlier = { [seat('Amira')]: [tile('Bo'), tile('David')] }
  }, 2)
  const again = given(turn(state).leads()).when({ type: 'deal', again: true }, facilitator).leads().state
  expect(again.shared).toMatchObject({ isRevealed: false, isDealt: true, round: 1 })
  expect([again.desk.roles, voices(again)]).toEqual([{}, ['', '', '', '']])
  expect(again.desk.earlier).toEqual({ [seat('Amira')]: [tile('Bo'), tile('David')] })
})

test('[D16] a greeting comes with its tile, one that was there before goes, and a tile without either is left alone', () => {
  const state = dealt(now => {
    org('Amira', { handover: 'Ring först.', greeting: 'Gammal' })(now)
    org('Bo', { greeting: 'Gammal' })(now)
  })
  const { actors } = turn(state).leads().state.shared
  expect(actors[tile('Amira')]).toMatchObject({ greeting: 'Ring först.' })
  expect(['handover' in (actors[tile('Amira')] ?? {}), 'greeting' in (actors[tile('Bo')] ?? {})]).toEqual([
    false,
    false,
  ])
})

test('[D16, D17] only whoever speaks for a tile leaves a greeting, and only an owner judges', () => {
  const turned = turn(dealt(() => undefined, 2)).leads()
  const greet = (name: string, owner: string) =>
    given(turned).when({ type: 'handOver', actorId: tile(owner), text: 'Hej' }, by(name))
  const greeted = greet('Amira', 'Bo').happens({ type: 'handedOver', actorId: tile('Bo'), text: 'Hej' })
  expect(greeted.state.shared.actors[tile('Bo')]?.handover).toBe('Hej')
  greet('Amira', 'Cecilia').refused('notYourTile')
  greet('Amira', 'Nobody').refused('unknown')
  const judge = { type: 'judge' as const, verdict: 'yes' as const }
  const judged = given(turned)
    .when(judge, by('Amira'))
    .happens({ type: 'judged', actorId: tile('Amira'), seatId: seat('Amira'), verdict: 'yes' })
  expect(judged.state.shared.actors[tile('Amira')]?.verdicts).toEqual({ [seat('Amira')]: 'yes' })
  given(eveningIn(dealt(person('Amira', { homeId: undefined }), 2)))
    .when(judge, by('Amira'))
    .refused('notOwner')
})

test('[F5, D22] whoever jumps past the swap turns what lies, deals anew what may not turn, and deals where nothing lies', () => {
  const target = { type: 'jump' as const, phaseId: '3-gatherIdeas' }
  const jump = (change?: (state: Workshop) => void) =>
    given(eveningIn(dealt(change)))
      .when(target, facilitator)
      .leads().state
  expect(jump().desk.roles).toEqual(assignmentOf(roles))
  const unfit = jump(person('Amira', { hats: [tile('Bo')] }))
  expect([unfit.desk.deal?.attempt, unfit.shared.isRevealed]).toEqual([2, true])
  expect(unfit.desk.roles[seat('Amira')]).not.toBe(tile('Bo'))
  const none = jump(({ shared, desk }) => {
    shared.isDealt = false
    desk.deal = undefined
  })
  expect([none.desk.deal?.attempt, none.shared.round]).toEqual([1, 1])
})
