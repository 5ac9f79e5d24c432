import { expect, test } from 'vitest'
import type { PhaseKind } from '#shared/model/programme.ts'
import { isHome, writesAt } from '#shared/rules/partnership/standing.ts'
import { coffeesOf } from '#shared/views/desk/rounds.ts'
import { peopleAt, seatView, suggestions, tablesFor, uncovered } from '#shared/views/seatView.ts'
import { by, device, type Evening, facilitator, play, room, shell, to, welcome } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { first, market as hosted, ideaIn, second } from '../telling/hosting.ts'
import { formulating, guest, invite, joined, market, one, pairsOf, two, yes } from '../telling/market.ts'
import { people, seat, tile, tileText } from '../telling/people.ts'

const ylva = { name: 'Ylva', sector: 'public' as const }
const at = (phase: PhaseKind) => to(room(people(3, 3), 'late', 'standard120'), phase)
const viewOf = ({ state }: Evening) => seatView(state.shared, seat('Ylva'))

test('[S1, S7] before the swap a latecomer is one of all: paired and dealt to', () => {
  for (const phase of ['open', 'prelude', 'swap1'] as const) {
    const { state } = to(welcome(at(phase), ylva), 'gatherIdeas')
    expect(pairsOf(state).flat(), phase).toContain('Ylva')
    expect(state.desk.roles[seat('Ylva')], phase).toBeDefined()
    expect(state.shared.actors[tile('Ylva')]?.voices, phase).toHaveLength(1)
  }
})

test('[S7, D11] until the ideas are written a latecomer joins the smallest pair, and speaks for a tile if one lies free', () => {
  const swapping = play(play(at('swap1'), { type: 'deal' }, facilitator), { type: 'reveal' }, facilitator)
  for (const evening of [swapping, at('gatherIdeas')]) {
    const late = welcome(evening, ylva)
    const phase = evening.state.shared.clock.kind
    expect(viewOf(late)?.partners, phase).toHaveLength(2)
    expect(viewOf(late)?.roles, phase).toEqual([])
    expect(uncovered(late.state.shared, seat('Ylva')), phase).toEqual([])
    const left = play(late, { type: 'remove', seatId: seat(pairsOf(late.state)[1]?.[0] ?? '') }, facilitator)
    const gone = play(left, { type: 'remove', seatId: seat(pairsOf(left.state)[1]?.[1] ?? '') }, facilitator)
    const [free] = uncovered(gone.state.shared, seat('Ylva'))
    given(gone)
      .when({ type: 'coverTile', actorId: free?.id ?? '' }, by('Ylva'))
      .leads()
  }
})

test('[S7] a latecomer without a role sits with the pair at its idea and writes along, until they sit down elsewhere', () => {
  const late = welcome(market, ylva)
  const state = structuredClone(late.state)
  const pair = Object.values(state.shared.pairs).find(({ seatIds }) => seatIds.includes(seat(one.author)))!
  const ylvas = state.shared.seats[seat('Ylva')]!
  ylvas.pairId = pair.id
  pair.seatIds.push(ylvas.id)
  const paired = { ...late, state }
  expect(viewOf(paired)?.table?.id).toBe(one.idea)
  expect(peopleAt(state.shared, state.shared.ideas[one.idea]!).map(({ name }) => name)).toContain('Ylva')
  expect(writesAt(state.shared, seat('Ylva'), state.shared.ideas[one.idea]!)).toBe(true)
  expect(writesAt(state.shared, seat(one.walker), state.shared.ideas[one.idea]!)).toBe(false)
  const coffee = coffeesOf(state.shared).find(({ owner }) => owner.name === 'Ylva')
  expect(coffee?.voices.map(({ name }) => name).sort()).toEqual([one.author, one.walker].sort())
  const moved = play(paired, { type: 'sitAt', ideaId: two.idea }, by('Ylva'))
  expect(viewOf(moved)?.table?.id).toBe(two.idea)
  expect(writesAt(moved.state.shared, seat('Ylva'), moved.state.shared.ideas[one.idea]!)).toBe(false)
  const later = structuredClone(state.shared)
  later.round = 2
  expect(seatView(later, seat('Ylva'))?.table).toBeUndefined()
})

test('[S7, S11, P13] in the market and after it the tile lies on the shelf, and the latecomer writes along where the fewest are', () => {
  for (const evening of [joined, to(joined, 'gatherClose'), formulating]) {
    const late = welcome(evening, ylva)
    const phase = evening.state.shared.clock.kind
    expect(viewOf(late)?.pair, phase).toBeUndefined()
    expect(late.state.shared.actors[tile('Ylva')]?.voices, phase).toEqual([])
    expect(
      uncovered(late.state.shared, seat('Amira')).map(({ id }) => id),
      phase,
    ).toContain(tile('Ylva'))
    const [first] = tablesFor(late.state.shared, seat('Ylva'))
    expect(first?.id, phase).toBe(one.idea)
    const seated = play(late, { type: 'sitAt', ideaId: first?.id ?? '' }, by('Ylva'))
    expect(viewOf(seated)?.table?.id, phase).toBe(one.idea)
  }
  const asked = play(welcome(joined, ylva), invite(one.idea, tile('Ylva')), by(one.author), { id: 'late-1' })
  const home = to(asked, 'homecoming')
  given(home).when(yes('late-1'), by('Ylva')).leads()
})

test('[S11] partnerships come before other ideas, and those with the fewest people first', () => {
  const late = welcome(joined, ylva)
  const ranked = tablesFor(late.state.shared, seat('Ylva'))
  expect(ranked.map(({ id }) => id)[0]).toBe(one.idea)
  expect(ranked).toHaveLength(3)
  const crowded = play(late, { type: 'sitAt', ideaId: ranked[1]?.id ?? '' }, by('Ylva'))
  const zoran = welcome(crowded, { name: 'Zoran', sector: 'public' })
  expect(tablesFor(zoran.state.shared, seat('Zoran')).map(({ id }) => id)).toEqual([
    ranked[0]?.id,
    ranked[2]?.id,
    ranked[1]?.id,
  ])
})

test('[S1, H10] from homecoming on a latecomer writes the tile and has the choices of others without a table', () => {
  for (const phase of ['homecoming', 'followUpTalk', 'followUpSteps'] as const) {
    const late = welcome(to(formulating, phase), ylva)
    expect(isHome(late.state.shared)).toBe(true)
    expect(viewOf(late)?.home?.id, phase).toBe(tile('Ylva'))
    expect(suggestions(late.state.shared, seat('Ylva')).map(({ id }) => id)).toEqual([one.idea])
    given(late)
      .when({ type: 'showInterest', ideaId: one.idea, actorId: tile('Ylva') }, by('Ylva'))
      .leads()
  }
})

test('[S6, H1] a colleague who comes late answers for the tile that already stands at the table', () => {
  const home = to(formulating, 'homecoming')
  const owner = guest.free.replace('tile-', '')
  const joinedIn = play(home, { type: 'join', name: 'Ylva' }, device('Ylva'), { id: seat('Ylva') })
  const claimed = play(joinedIn, { type: 'claimTile', actorId: guest.free }, by('Ylva'))
  expect(claimed.state.shared.actors[guest.free]?.owners).toEqual([seat(owner), seat('Ylva')])
  expect(viewOf(claimed)?.homeTable?.id).toBe(one.idea)
})

test('[F11] somebody without a device is typed in: the tile, the table and the tile they speak for', () => {
  const joinedIn = play(joined, { type: 'join', name: 'Ylva' }, device('desk'), { id: seat('Ylva') })
  const typed = (now: Evening, command: Parameters<typeof tell>[0], id?: string) =>
    play(now, tell(command), facilitator, id ? { id } : {})
  const written = typed(joinedIn, { type: 'saveTile', ...tileText('Ylvas', 'public') }, tile('Ylva'))
  const seated = typed(written, { type: 'sitAt', ideaId: one.idea })
  expect(viewOf(seated)).toMatchObject({ home: { id: tile('Ylva') }, table: { id: one.idea } })
})

const tell = (command: Extract<Parameters<typeof play>[1], { type: 'typeFor' }>['command']) => ({
  type: 'typeFor' as const,
  seatId: seat('Ylva'),
  command,
})

test('[M5, S6, S11] nobody claims a tile, sits down or gets a number in another market than their own', () => {
  const { shared } = hosted.state
  const [here, there] = [first.id, second.id]
  const fewest = Object.values(shared.seats).filter(({ marketId }) => marketId === here)[0]
  const smaller = play(hosted, { type: 'remove', seatId: fewest?.id ?? '' }, facilitator)
  const ylva = play(smaller, { type: 'join', name: 'Ylva' }, device('Ylva'), { id: seat('Ylva') })
  expect(ylva.state.shared.seats[seat('Ylva')]?.marketId).toBe(here)
  const theirs = Object.values(shared.actors).find(({ marketId }) => marketId === there)?.id ?? ''
  given(ylva).when({ type: 'claimTile', actorId: theirs }, by('Ylva')).refused('otherMarket')
  given(ylva)
    .when({ type: 'sitAt', ideaId: ideaIn(there) }, by('Ylva'))
    .refused('otherMarket')
  const actors = Object.fromEntries(
    Object.entries(shared.actors).map(([id, actor]) => [
      id,
      { ...actor, number: actor.number + (actor.marketId === there ? 50 : 0) },
    ]),
  )
  const state = { ...ylva.state, shared: { ...ylva.state.shared, actors } }
  const saved = play({ ...ylva, state }, { type: 'saveTile', ...tileText('Ylvas', 'public') }, by('Ylva'), {
    id: tile('Ylva'),
  })
  expect(saved.state.shared.actors[tile('Ylva')]?.number).toBeLessThan(50)
})

test('[S6, D19] nobody claims an invented organisation', () => {
  const late = play(market, { type: 'join', name: 'Ylva' }, device('Ylva'), { id: seat('Ylva') })
  const invented = structuredClone(late)
  Object.assign(invented.state.shared.actors[one.free] ?? {}, { origin: 'library' })
  given(invented).when({ type: 'claimTile', actorId: one.free }, by('Ylva')).refused('unknown')
  const tasting = structuredClone(late)
  Object.assign(tasting.state.shared.programme, { id: 'taster45' })
  given(tasting).when({ type: 'claimTile', actorId: one.free }, by('Ylva')).refused('noOwnTiles')
})

test('[G2, S8, S9] who is not at a distance, asks for a pause, or has gone, is met as they are', () => {
  const meet = (form: 'hybrid' | 'remote') => ({ type: 'setMeeting' as const, form, meetingUrl: '', hasThreads: true })
  const hybrid = play(market, meet('hybrid'), facilitator)
  const joined = play(hybrid, { type: 'join', name: 'Ylva', isRemote: false }, device('Ylva'), { id: seat('Ylva') })
  expect(joined.state.shared.seats[seat('Ylva')]?.isRemote).toBeUndefined()
  given(play(market, meet('remote'), facilitator))
    .when({ type: 'askHelp', kind: 'pause' }, by('Amira'))
    .happens({ type: 'helpAsked', seatId: seat('Amira'), kind: 'pause' })
  const gone = play(joined, { type: 'markGone', seatId: seat('Ylva') }, shell)
  expect(
    play(gone, { type: 'remove', seatId: seat('Ylva') }, facilitator).state.shared.seats[seat('Ylva')]?.state,
  ).toBe('removed')
})
