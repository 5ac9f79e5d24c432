import * as z from 'zod/mini'
import { BuildingName, Chip, pickedChips, Sector } from '../../model/actor.ts'
import { CheckWith, Decider, Economy, FoldedName, Principle } from '../../model/agreement.ts'
import { Day, required, typed, typedAs } from '../../model/ids.ts'
import { EarlierAnswer } from '../../model/partnership.ts'
import { bare } from '../partnership.ts'

/** How much may come along, and no more than a plan can carry; of a longer list the first come along. */
export const most = { actors: 400, partnerships: 150, parties: 60, steps: 100, parked: 100, wished: 20 }

const place = z.number().check(z.int(), z.gte(0))
const onceEach = <Value>(list: readonly Value[]) => new Set(list).size === list.length

/** An organisation as its tile was; nobody owns it until somebody comes. */
const EarlierActor = z.strictObject({
  origin: z.enum(['home', 'library']),
  sector: Sector,
  name: typed(50),
  does: typed(120),
  offers: pickedChips(4),
  offersText: typed(80),
  needs: typed(100),
  manyThink: typed(100),
  limit: typed(100),
  building: BuildingName,
  parent: typed(50),
})

const EarlierChallenge = z.strictObject({
  title: required(60),
  question: typed(140),
  affected: typed(140),
  place: typed(80),
  situation: typed(160),
  source: typed(80),
  decided: typed(140),
  goodIn12: typed(140),
  missingVoices: typed(140),
})

/** `actor` is a place in the list of actors. */
const EarlierParty = z.strictObject({
  actor: place,
  does: typed(120),
  chips: z.array(Chip).check(z.maxLength(12)),
  answer: EarlierAnswer,
  decider: z.optional(Decider),
  condition: z.optional(typedAs(100, bare.condition)),
})

/** Who took a step is told by the organisation alone; its words may have got an ”I” before them. */
const EarlierStep = z.strictObject({ what: required(128), due: z.optional(Day), organisation: typed(50) })

/** Whom a table missed, and what for: an organisation that was not in the room. */
const EarlierWish = z.strictObject({ sector: Sector, name: required(50), why: typed(100) })

/** `challenge` is a place in the list of challenges. */
const EarlierPartnership = z.strictObject({
  challenge: place,
  whatIf: typed(140),
  soThat: typed(140),
  name: typed(40),
  aim: typed(140),
  isConfirmed: z.boolean(),
  goal: typed(160),
  firstStep: typed(120),
  firstStepDay: z.optional(Day),
  parties: z.array(EarlierParty).check(
    z.maxLength(most.parties),
    z.refine(parties => onceEach(parties.map(({ actor }) => actor))),
  ),
  steps: z.array(EarlierStep).check(z.maxLength(most.steps)),
  folded: z
    .array(z.strictObject({ field: FoldedName, text: typed(140) }))
    .check(z.maxLength(FoldedName.options.length)),
  economy: z.optional(Economy),
  principles: z.array(Principle).check(z.refine(onceEach)),
  checkWith: z.array(CheckWith).check(z.refine(onceEach)),
  parked: z.array(required(140)).check(z.maxLength(most.parked)),
  wished: z.optional(z.array(EarlierWish).check(z.maxLength(most.wished))),
})
export type EarlierPartnership = z.infer<typeof EarlierPartnership>

/** What comes along from a workshop before to a reunion; it names organisations, and no person. */
export const EarlierWorkshop = z
  .strictObject({
    title: required(60),
    day: typed(10),
    actors: z.array(EarlierActor).check(z.maxLength(most.actors)),
    challenges: z.array(EarlierChallenge).check(z.minLength(1), z.maxLength(8)),
    partnerships: z.array(EarlierPartnership).check(z.minLength(1), z.maxLength(most.partnerships)),
  })
  .check(
    z.refine(({ actors, challenges, partnerships }) =>
      partnerships.every(
        ({ challenge, parties }) =>
          challenge < challenges.length && parties.every(({ actor }) => actor < actors.length),
      ),
    ),
    // A tile stands at one partnership at a time: whoever declined stands nowhere.
    z.refine(({ partnerships }) =>
      onceEach(
        partnerships.flatMap(({ parties }) =>
          parties.filter(({ answer }) => answer !== 'declines').map(({ actor }) => actor),
        ),
      ),
    ),
  )
export type EarlierWorkshop = z.infer<typeof EarlierWorkshop>
