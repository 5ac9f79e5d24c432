import type { Decision, Event, Order, Who } from '#shared/messages/story.ts'
import type { Actor } from '#shared/model/actor.ts'
import type { Shared, Workshop } from '#shared/model/workshop.ts'
import { fromHome } from '#shared/rules/access.ts'
import { isFormed } from '#shared/rules/partnership/standing.ts'
import { textAt } from '#shared/rules/reflection/hiding.ts'
import { isInRole } from '#shared/rules/seats/presence.ts'

/** One thing that was tried, and what came of it. */
export type Tried = { before: Workshop; after: Workshop; order: Order; who: Who; decision: Decision }

const whilePaused = [
  'saveTile',
  'askHelp',
  'cancelHelp',
  'editIdea',
  'nameIdea',
  'writeField',
  'writeRow',
  'writeOwnRow',
  'park',
  'note',
  'reflect',
  'answerSurvey',
]

const consented = (
  { shared }: Workshop,
  event: Extract<Event, { type: 'tilePlaced' }>,
  others: readonly Event[],
): boolean => {
  const actor = shared.actors[event.actorId]
  const { via, by = '' } = event.placement
  const question = shared.invitations[event.invitationId ?? '']
  const isYes = others.some(
    one => one.type === 'answered' && one.invitationId === event.invitationId && one.answer !== 'no',
  )
  if (!actor) return others.some(({ type }) => type === 'ideaCreated')
  switch (via) {
    case 'created':
    case 'stood':
      return actor.voices.includes(by)
    case 'answered':
      return isYes && (fromHome.includes(shared.clock.kind) ? actor.owners : actor.voices).includes(by)
    case 'askedIn':
    case 'interest':
      return isYes && question?.actorId === actor.id && question.by !== by
    case 'inPerson':
      return actor.voices.length > 0
  }
}

const textsOf = ({ ideas }: Shared): string =>
  JSON.stringify(
    Object.values(ideas).map(({ text, soThat, name, aim, agreement: { goal, firstStep, rows, parked } }) => [
      text,
      soThat,
      name,
      aim,
      goal,
      firstStep,
      Object.values(rows).map(row => [row.text, row.clashes]),
      parked,
    ]),
  )

const answersOf = ({ shared, sealed }: Workshop): string =>
  JSON.stringify([sealed.answers, Object.values(shared.ideas).map(({ agreement }) => agreement.answers)])

const isEdit = ({ type }: Event): boolean =>
  ['fieldWritten', 'rowWritten', 'clashed', 'clashResolved', 'parked'].includes(type)

/** What must hold after everything that anybody tries, by name. */
export const invariants: Record<string, (tried: Tried) => boolean> = {
  'a refusal changes nothing': ({ before, after, decision }) => !decision.refusal || after === before,

  'time never runs backwards': ({ before, after }) => after.time >= before.time,

  'numbers have no gaps': ({ before, after, decision }) =>
    after.number === before.number + (decision.events?.length ?? 0),

  'a tile stands at one idea at most': ({ after: { shared } }) => {
    const placed = Object.values(shared.ideas).flatMap(idea => Object.keys(idea.placed).map(id => [id, idea.id]))
    const standing = Object.values(shared.actors).flatMap(({ id, ideaId }) => (ideaId ? [[id, ideaId]] : []))
    return JSON.stringify(placed.sort()) === JSON.stringify(standing.sort())
  },

  'tiles stand only at living ideas': ({ after: { shared } }) =>
    Object.values(shared.ideas).every(({ state, placed }) => state === 'live' || Object.keys(placed).length === 0),

  'no tile is moved without consent': ({ before, after, decision }) => {
    const events = decision.events ?? []
    const moved = Object.values(after.shared.actors).filter(
      ({ id, ideaId }) => ideaId !== before.shared.actors[id]?.ideaId,
    )
    const isTold = ({ id }: Actor) =>
      events.some(
        one => 'actorId' in one && one.actorId === id && ['tilePlaced', 'tileLeft', 'moveUndone'].includes(one.type),
      ) || events.some(({ type }) => type === 'gatheringClosed' || type === 'ideaWithdrawn')
    return moved.every(isTold) && events.every(one => one.type !== 'tilePlaced' || consented(before, one, events))
  },

  'in role nobody speaks for their own': ({ after: { shared } }) =>
    !isInRole(shared) ||
    Object.values(shared.actors).every(({ voices, owners }) => !voices.some(id => owners.includes(id))),

  'a deal gives one tile each, nobody their own': ({ after: { shared, desk }, decision }) => {
    if (!decision.events?.some(({ type }) => type === 'dealt' || type === 'tilesSwapped')) return true
    const dealt = Object.entries(desk.deal?.assignment ?? {})
    const isOwn = dealt.some(([seatId, actorId]) => shared.actors[actorId]?.owners.includes(seatId))
    return !isOwn && new Set(dealt.map(([, actorId]) => actorId)).size === dealt.length
  },

  'only present people get a voice': ({ before, after: { shared } }) =>
    Object.values(shared.actors).every(({ id, voices }) =>
      voices.every(
        seatId => before.shared.actors[id]?.voices.includes(seatId) || shared.seats[seatId]?.state !== 'removed',
      ),
    ),

  'a partnership has both sectors by two pairs when it forms': ({ before, decision }) =>
    (decision.events ?? []).every(
      one =>
        one.type !== 'gatheringClosed' ||
        one.formed.every(({ ideaId }) => {
          const idea = before.shared.ideas[ideaId]
          return idea !== undefined && isFormed(before.shared, idea)
        }),
    ),

  'only owners answer for a tile': ({ after: { shared, sealed } }) =>
    [
      ...Object.values(sealed.answers),
      ...Object.values(shared.ideas).flatMap(({ agreement }) => Object.values(agreement.answers)),
    ].every(({ actorId, by }) => shared.actors[actorId]?.owners.includes(by)),

  'answers open stand where their tile stands': ({ after: { shared, sealed } }) =>
    Object.values(shared.ideas).every(({ placed, agreement }) =>
      [...agreement.answered, ...Object.keys(agreement.answers)].every(id => placed[id]),
    ) &&
    Object.keys(sealed.answers).every(
      id => shared.ideas[shared.actors[id]?.ideaId ?? '']?.agreement.isOpened === false,
    ),

  'an edit never un-answers': ({ before, after, decision }) =>
    !decision.events?.every(isEdit) || answersOf(before) === answersOf(after),

  'back and forth loses no text': ({ before, after, decision }) =>
    !decision.events?.some(({ type }) => type === 'phaseEntered') ||
    textsOf(before.shared) === rowsAside(before, after),

  'a paused workshop accepts from seats only text and help': ({ before, who, order, decision }) =>
    before.shared.clock.pausedAt === undefined ||
    who.kind !== 'seat' ||
    Boolean(decision.refusal) ||
    whilePaused.includes(order.type),

  'a closed one accepts nothing from seats': ({ before, who, decision }) =>
    before.shared.clock.kind !== 'closed' || who.kind !== 'seat' || Boolean(decision.refusal),

  'what is hidden is not to be seen in its place': ({ after: { shared, desk } }) =>
    Object.values(desk.hidden).every(hidden => textAt(shared, hidden)?.read() !== hidden.text),

  'no more than three questions wait anywhere': ({ after: { shared } }) => {
    const waiting = Object.values(shared.invitations).filter(({ state }) => state === 'open' || state === 'held')
    const most = (by: 'ideaId' | 'actorId') =>
      Math.max(0, ...Object.values(Object.groupBy(waiting, one => one[by])).map(group => group?.length ?? 0))
    return most('ideaId') <= 3 && most('actorId') <= 3
  },

  'a removed seat is refused': ({ before, who, decision }) =>
    who.kind !== 'seat' || before.shared.seats[who.seatId]?.state !== 'removed' || Boolean(decision.refusal),
}

/** The texts after a phase change, without the rows that its partnerships just began with. */
function rowsAside(before: Workshop, { shared }: Workshop): string {
  const ideas = Object.fromEntries(
    Object.entries(shared.ideas).map(([id, idea]) => {
      const known = Object.keys(before.shared.ideas[id]?.agreement.rows ?? {})
      const rows = Object.fromEntries(
        Object.entries(idea.agreement.rows).filter(([actorId]) => known.includes(actorId)),
      )
      return [id, { ...idea, agreement: { ...idea.agreement, rows } }]
    }),
  )
  return textsOf({ ...shared, ideas })
}
