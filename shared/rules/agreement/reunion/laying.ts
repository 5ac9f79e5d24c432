import type { EarlierPartnership, EarlierWorkshop } from '../../../messages/agreement/earlier.ts'
import type { Agreement, Row } from '../../../model/agreement.ts'
import { partId } from '../../../model/ids.ts'
import type { Earlier, EarlierStep, Idea } from '../../../model/partnership.ts'
import type { Workshop } from '../../../model/workshop.ts'

type Place = { workshopId: string; marketId: string; time: number }

/** What came along from the workshop before, on the table: tiles that nobody owns yet, and partnerships that have been formed. */
export function layEarlier({ shared }: Workshop, earlier: EarlierWorkshop, place: Place): void {
  const { workshopId, marketId } = place
  shared.earlier = { title: earlier.title, day: earlier.day }
  for (const [at, { origin, ...text }] of earlier.actors.entries()) {
    const id = actorAt(workshopId, at)
    const home = { owners: [], voices: [], verdicts: {}, history: [], isEarlier: true }
    shared.actors[id] = { id, marketId, number: at + 1, origin, ...text, offers: [...text.offers], version: 1, ...home }
  }
  for (const [at, partnership] of earlier.partnerships.entries()) {
    const idea = ideaOf(partnership, at, place)
    shared.ideas[idea.id] = idea
    for (const actorId of Object.keys(idea.placed)) {
      const actor = shared.actors[actorId]
      if (actor) actor.ideaId = idea.id
    }
  }
}

const actorAt = (workshopId: string, at: number): string => partId(workshopId, `a${at + 1}`)

/** It is a partnership from the start, and whoever declined stands there no longer. */
function ideaOf(partnership: EarlierPartnership, at: number, { workshopId, marketId, time }: Place): Idea {
  const id = partId(workshopId, `i${at + 1}`)
  const { challenge, whatIf: text, soThat, name, aim, parties } = partnership
  const standing = parties.filter(({ answer }) => answer !== 'declines')
  const placed = standing.map(({ actor }, order): [string, Idea['placed'][string]] => [
    actorAt(workshopId, actor),
    { pairId: '', via: 'earlier', at: time, order: order + 1 },
  ])
  const rows = standing.map(({ actor, does, chips }): [string, Row] => [
    actorAt(workshopId, actor),
    { text: does, chips: [...chips], version: 1, at: time, clashes: {}, isSuggested: true, isOwners: false },
  ])
  return {
    id,
    marketId,
    challengeId: partId(workshopId, `c${challenge + 1}`),
    number: at + 1,
    state: 'live',
    text,
    soThat,
    name,
    aim,
    pairId: '',
    creators: [],
    wasFormed: true, // N2
    placed: Object.fromEntries(placed),
    agreement: { ...agreementOf(partnership, id, time), rows: Object.fromEntries(rows) },
    happenings: {},
    earlier: earlierOf(partnership, id, workshopId),
    wished: partnership.wished && wishedOf(partnership.wished, id, time),
  }
}

/** Goal and first step are to be said again; what was folded away, ticked and parked goes on as it was. */
function agreementOf(partnership: EarlierPartnership, id: string, time: number): Agreement {
  const { folded, economy, principles, checkWith, parked } = partnership
  const empty = { text: '', version: 0, at: 0, clashes: {} }
  const kept = folded.map(({ field, text }) => [field, { text, version: 1, at: 0, clashes: {} }])
  const questions = parked.map((text, at) => [partId(id, `q${at + 1}`), { text, at: time + at, isSettled: false }])
  return {
    goal: { ...empty, clashes: {} }, // N6
    firstStep: { ...empty, clashes: {} },
    rows: {},
    folded: Object.fromEntries(kept),
    ticked: { economy, principles: [...principles], checkWith: [...checkWith] },
    parked: Object.fromEntries(questions),
    grid: {},
    answered: [],
    isOpened: false,
    answers: {},
  }
}

/** Whoever was missed then has an empty chair at the table still. */
const wishedOf = (wished: NonNullable<EarlierPartnership['wished']>, id: string, time: number) =>
  Object.fromEntries(
    wished.map((one, at) => {
      const wishedId = partId(id, `w${at + 1}`)
      return [wishedId, { id: wishedId, ...one, at: time + at }]
    }),
  )

/** The partnership's own first step comes before the steps that organisations took on themselves. */
function earlierOf(partnership: EarlierPartnership, id: string, workshopId: string): Earlier {
  const { isConfirmed, goal, firstStep, firstStepDay, parties, steps } = partnership
  const first = firstStep ? [{ what: firstStep, due: firstStepDay, organisation: '', isFirst: true }] : []
  const all = [...first, ...steps.map(step => ({ ...step, isFirst: false }))]
  return {
    isConfirmed,
    goal,
    parties: Object.fromEntries(
      parties.map(({ actor, ...told }) => {
        const actorId = actorAt(workshopId, actor)
        return [actorId, { actorId, ...told, chips: [...told.chips] }]
      }),
    ),
    steps: Object.fromEntries(
      all.map((step, at): [string, EarlierStep] => {
        const stepId = partId(id, `s${at + 1}`)
        return [stepId, { id: stepId, ...step, order: at + 1 }]
      }),
    ),
  }
}
