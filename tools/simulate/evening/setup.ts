import fc from 'fast-check'
import type { CreateWorkshop } from '#shared/messages/phases.ts'
import type { PhaseKind, ProgrammeId } from '#shared/model/programme.ts'
import type { Form, Language } from '#shared/model/workshop.ts'
import { cast } from '#shared/rehearsal/cast.ts'
import { planOf } from '#shared/rehearsal/plan.ts'
import type { Persona } from '#shared/rehearsal/sight.ts'
import { readyProgrammes } from '#shared/rules/phases/presets.ts'
import type { Stretch } from '#shared/rules/phases/programmes.ts'
import { challengeDeck, words } from '../hall/decks.ts'
import { earlierFor } from './earlier.ts'

/** Who is expected from which bank: both as in an ordinary hall, few from one, or only one. */
const banks = ['both', 'fewPublic', 'onlyIdeaDriven', 'onlyPublic'] as const

/** What an evening begins with. */
export type Setup = {
  seats: number
  late: number
  programme: ProgrammeId
  stretches: readonly Stretch[]
  language: Language
  form: Form
  challenges: number
  bank: (typeof banks)[number]
  seed: number
}

const programmes: readonly ProgrammeId[] = [...readyProgrammes, 'custom']

/** Sixty evenings of a hundred are small, thirty-five as large as a hall, five as large as a town. */
const sizes = fc.oneof(
  { withCrossShrink: true },
  { arbitrary: fc.integer({ min: 1, max: 12 }), weight: 60 },
  { arbitrary: fc.integer({ min: 13, max: 60 }), weight: 35 },
  { arbitrary: fc.integer({ min: 61, max: 250 }), weight: 5 },
)

const minutes = fc.integer({ min: 1, max: 30 })
const stretch = (kind: PhaseKind) => minutes.map((count): Stretch => ({ kind, minutes: count }))
const maybe = (...kinds: PhaseKind[]) =>
  fc.tuple(fc.boolean(), ...kinds.map(stretch)).map(([isIn, ...list]) => (isIn ? list : []))
const always = (...kinds: PhaseKind[]) => fc.tuple(...kinds.map(stretch)).map(list => [...list])

/** A programme that a facilitator has put together: what must be there, what may be, and rounds that return. */
const custom = fc
  .tuple(
    maybe('prelude'),
    maybe('findChallenges'),
    always('swap1', 'gatherIdeas', 'gatherMarket'),
    maybe('gatherClose'),
    fc.array(fc.tuple(maybe('break'), maybe('swap2'), maybe('formulate'), maybe('trial')), { maxLength: 3 }),
    always('homecoming'),
    maybe('followUpTalk'),
    always('followUpSteps'),
    maybe('followUpTalk', 'codeGrid'),
    always('checkOut'),
  )
  .map(parts => parts.flat(3).filter(part => typeof part === 'object'))

/** Any evening: how many, which programme, from which banks, in which language. */
export const setups: fc.Arbitrary<Setup> = fc.record({
  seats: sizes,
  late: fc.integer({ min: 0, max: 8 }),
  programme: fc.constantFrom(...programmes),
  stretches: custom,
  language: fc.constantFrom('sv' as const, 'en' as const),
  form: fc.oneof(
    { arbitrary: fc.constant('onSite' as const), weight: 5 },
    { arbitrary: fc.constantFrom('hybrid' as const, 'remote' as const), weight: 5 },
  ),
  challenges: fc.integer({ min: 1, max: 8 }),
  bank: fc.oneof(
    { arbitrary: fc.constant(banks[0]), weight: 7 },
    { arbitrary: fc.constantFrom(banks[1], banks[2], banks[3]), weight: 3 },
  ),
  seed: fc.integer({ min: 0, max: 999_999 }),
})

/** The plan that a facilitator has made for this evening. */
export function planFor(setup: Setup): CreateWorkshop {
  const { programme, stretches, language, form, challenges, seed } = setup
  const plan = planOf({
    challenges: challengeDeck,
    count: challenges,
    seed: `${seed}`,
    language,
    title: 'Workshop',
    place: 'Hall',
    day: '2027-02-09',
    programme,
    form: programme === 'remote90' ? 'remote' : form,
    meetingUrl: seed % 2 === 0 ? 'https://meet.example/all' : '',
    earlier: programme === 'reunion45' ? earlierFor(setup) : undefined,
  })
  const chosen = programme === 'custom' ? [...stretches] : undefined
  return { ...plan, seed: `${seed}`, stretches: chosen, hasAutopilot: seed % 3 > 0, asksBeforehand: seed % 4 < 2 }
}

/** Everybody who may come, those who are late last. */
export function peopleFor({ seats, late, bank, seed, language }: Setup): Persona[] {
  return cast(seats + late, `${seed}`, words[language]).map(persona => {
    if (bank === 'both' || (bank === 'fewPublic' && persona.number % 4 === 0)) return persona
    const sector = bank === 'onlyPublic' ? 'public' : 'ideaDriven'
    return { ...persona, tile: { ...persona.tile, sector } }
  })
}
