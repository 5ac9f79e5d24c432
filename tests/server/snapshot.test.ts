import { Encoder } from '@colyseus/schema'
import { describe, expect, test } from 'vitest'
import { follow, plain } from '#game/net/snapshot.ts'
import { Shared } from '#shared/model/workshop.ts'
import { Everything, room, row, start, watching } from '../support/roomOfPlainStates.ts'

describe('a snapshot keeps what did not change', () => {
  const answered = { ...row, answers: { a: { answer: 'yes' as const } } }

  test('a change deep in a row makes a new row and leaves the others', () => {
    const { seenAfter, seen } = watching()
    const now = seenAfter({ ...start, rows: { ...start.rows, r1: answered } })!
    expect(now.rows).not.toBe(seen[0]!.rows)
    expect(now.rows.r1).not.toBe(seen[0]!.rows.r1)
    expect(now.rows.r1!.chips).toBe(seen[0]!.rows.r1!.chips)
    expect(now.rows.r2).toBe(seen[0]!.rows.r2)
    expect(now.phases).toBe(seen[0]!.phases)
    expect(seen[0]).toStrictEqual(start)
  })

  test('rows that come and go leave the others', () => {
    const { seenAfter, seen } = watching()
    const more = seenAfter({ ...start, rows: { ...start.rows, r3: answered } })!
    expect(more.rows.r1).toBe(seen[0]!.rows.r1)
    const fewer = seenAfter({ ...start, rows: { r2: row, r3: answered } })!
    expect(fewer.rows).toStrictEqual({ r2: row, r3: answered })
    expect(fewer.rows.r3).toBe(more.rows.r3)
  })

  test('a word at the root, or a list, leaves all rows', () => {
    const { seenAfter, seen } = watching()
    const titled = seenAfter({ ...start, title: 'Kväll' })!
    expect(titled.title).toBe('Kväll')
    expect(titled.rows).toBe(seen[0]!.rows)
    const listed = seenAfter({
      ...start,
      title: 'Kväll',
      lines: ['a'],
      phases: [start.phases[0]!, { id: 'p2', parts: ['b'] }],
    })!
    expect(listed.lines).toStrictEqual(['a'])
    expect(listed.rows).toBe(seen[0]!.rows)
    expect(listed.phases[0]).toBe(seen[0]!.phases[0])
    expect(listed.phases[1]).toStrictEqual({ id: 'p2', parts: ['b'] })
  })

  test('it cannot be written to', () => {
    const { seen } = watching()
    expect(() => seen[0]!.lines.push('a')).toThrow(TypeError)
    expect(() => Object.assign(seen[0]!.rows.r1!, { text: 'annat' })).toThrow(TypeError)
  })

  test('it holds through a resync and a new connection', () => {
    const { host, decoder, seen } = watching()
    host.resync(decoder)
    expect(seen).toHaveLength(1)
    host.write({ ...start, rows: { r2: answered } })
    host.resync(decoder)
    expect(seen.at(-1)).toStrictEqual({ ...start, rows: { r2: answered } })
    expect(seen.at(-1)!.phases).toBe(seen[0]!.phases)
    expect(host.join(seen.at(-1)).seen).toHaveLength(0)
  })

  test('who stops following hears no more', () => {
    const host = room(Everything, start)
    const { decoder } = host.join()
    const heard: Everything[] = []
    const leave = follow(decoder, Everything, now => heard.push(now))
    leave()
    host.step({ ...start, title: 'Kväll' })
    expect(heard).toStrictEqual([start])
    expect(plain(decoder.state)).toStrictEqual({ ...start, title: 'Kväll' })
  })
})

describe('a full room', () => {
  const text = (length: number) =>
    'Fler träffas över gränserna när lokalen står öppen och någon tar emot. '.repeat(3).slice(0, length)
  const id = (kind: string, number: number) => `${kind}_${String(number).padStart(16, '0')}`
  const many = <T>(count: number, make: (number: number) => [string, T]): Record<string, T> =>
    Object.fromEntries(Array.from({ length: count }, (_, number) => make(number)))
  type Actor = Shared['actors'][string]
  type Idea = Shared['ideas'][string]

  const actor = (number: number): [string, Actor] => {
    const isPublic = number % 2 === 0
    return [
      id('actor', number),
      {
        id: id('actor', number),
        marketId: id('market', number % 10),
        number,
        origin: 'home',
        sector: isPublic ? 'public' : 'ideaDriven',
        name: text(20),
        does: text(60),
        offers: ['premises', 'time'],
        offersText: text(30),
        needs: text(40),
        manyThink: '',
        limit: '',
        building: 'hus',
        parent: '',
        version: 2,
        owners: [id('seat', number)],
        voices: [id('seat', number)],
        verdicts: {},
        history: [],
      },
    ]
  }
  const field = { text: '', version: 0, at: 0, clashes: {} }
  const idea = (number: number): [string, Idea] => [
    id('idea', number),
    {
      id: id('idea', number),
      marketId: id('market', number % 10),
      challengeId: id('challenge', 1),
      number,
      state: 'live',
      text: text(70),
      soThat: text(70),
      name: '',
      aim: '',
      pairId: id('pair', number),
      creators: [id('seat', number)],
      wasFormed: false,
      placed: { [id('actor', number)]: { pairId: id('pair', number), via: 'created', at: 1764000000123, order: 1 } },
      agreement: {
        goal: field,
        firstStep: field,
        rows: {},
        folded: {},
        ticked: { principles: [], checkWith: [] },
        grid: {},
        parked: {},
        answered: [],
        isOpened: false,
        answers: {},
      },
      happenings: {},
    },
  ]
  const shared: Shared = {
    id: id('workshop', 1),
    title: 'Träff',
    place: 'Folkets hus',
    day: '2027-02-25',
    language: 'sv',
    form: 'onSite',
    notToday: '',
    programme: { id: 'short90', phases: [{ id: '0-open', kind: 'open', minutes: 0, round: 1 }], luft: 2 },
    clock: { phaseId: '0-open', kind: 'open', round: 1, startedAt: 1764000000123, step: 0 },
    isLocked: false,
    isDealt: false,
    round: 0,
    merges: {},
    proposals: {},
    stayers: {},
    isRevealed: false,
    isVoiceOpen: false,
    markets: {},
    challenges: {},
    seats: {},
    pairs: {},
    actors: many(250, actor),
    ideas: many(120, idea),
    invitations: {},
    steps: {},
    notes: {},
    insights: {},
    surveys: { start: 0, end: 0 },
  }

  const [mover, at] = [id('actor', 7), id('idea', 3)]
  const moved = (state: Shared, ideaId: string | undefined): Shared => ({
    ...state,
    actors: { ...state.actors, [mover]: { ...state.actors[mover]!, ideaId } },
  })
  const invitation: Shared['invitations'][string] = {
    id: id('ask', 1),
    ideaId: at,
    actorId: mover,
    kind: 'invite',
    because: text(60),
    chips: [],
    state: 'open',
    by: id('seat', 3),
    at: 1764000000123,
  }
  const asked: Shared = { ...shared, invitations: { [invitation.id]: invitation } }
  const answered: Shared = {
    ...asked,
    invitations: { [invitation.id]: { ...invitation, state: 'yes', answeredBy: id('seat', 7) } },
  }
  const wrote = (state: Shared): Shared => {
    const held = state.ideas[at]!
    const goal = { ...field, text: text(100), version: 1, by: id('seat', 3), at: 1764000000123 }
    return { ...state, ideas: { ...state.ideas, [at]: { ...held, agreement: { ...held.agreement, goal } } } }
  }

  test('250 actors and 120 ideas are few bytes, and what happens among them very few', () => {
    const host = room(Shared, shared)
    const { bytes, seen } = host.join()
    expect(seen.at(-1)).toStrictEqual(shared)
    const sizes = {
      full: bytes,
      move: host.step(moved(shared, at)),
      back: host.step(shared),
      ask: host.step(asked),
      answer: host.step(answered),
      write: host.step(wrote(answered)),
    }
    expect(seen.at(-1)).toStrictEqual(wrote(answered))
    console.info('bytes', sizes)
    expect(sizes.full).toBeLessThan(165_000)
    expect(sizes.full).toBeLessThanOrEqual(Encoder.BUFFER_SIZE)
    expect(sizes.move).toBeLessThanOrEqual(30)
    expect(sizes.back).toBeLessThanOrEqual(5)
    expect(sizes.ask).toBeLessThanOrEqual(260)
    expect(sizes.answer).toBeLessThanOrEqual(32)
    expect(sizes.write).toBeLessThanOrEqual(170)
  })

  test('a patch becomes a snapshot in less than 2 ms', () => {
    const host = room(Shared, shared)
    const { seen } = host.join()
    const times = Array.from({ length: 200 }, (_, turn) => {
      const next = moved(shared, turn % 2 ? undefined : at)
      const begun = performance.now()
      host.write(next)
      const written = performance.now()
      host.patch()
      return { write: written - begun, patch: performance.now() - written }
    })
    const middle = (list: number[]) => list.sort((a, b) => a - b)[list.length / 2]!
    const write = middle(times.map(time => time.write))
    const patch = middle(times.map(time => time.patch))
    console.info(`sync ${write.toFixed(3)} ms, encode + decode + snapshot ${patch.toFixed(3)} ms (medians)`)
    expect(seen).toHaveLength(201)
    expect(patch).toBeLessThan(2)
  })
})
