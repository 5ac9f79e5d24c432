import type * as messages from '../../messages/reflection.ts'
import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import type { Note, Step, SurveyAnswer } from '../../model/reflection.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'
import { isPast } from '../agreement/lines.ts'
import { hasOwnTiles } from '../phases/programmes.ts'
import { withCopies } from './hiding/copies.ts'
import { freeKey, hiddenKey, textAt } from './hiding/places.ts'

type ReflectionOrder = Extract<
  Order,
  { type: 'addStep' | 'joinStep' | 'note' | 'reflect' | 'answerSurvey' | 'hide' | 'restore' }
>
type ReflectionEvent = Extract<
  Event,
  { type: 'stepAdded' | 'stepJoined' | 'noted' | 'reflected' | 'surveyAnswered' | 'textHidden' | 'textRestored' }
>

/** What a person writes of a step. */
const stepParts = ['ideaId', 'what', 'due', 'withWhom', 'ifStuck', 'remindedBy'] as const

export function decide(state: Workshop, order: ReflectionOrder, stamp: Stamp): Decision {
  const { shared } = state
  const seatId = stamp.by.kind === 'seat' ? stamp.by.seatId : undefined
  switch (order.type) {
    case 'hide':
      return decideHide(state, order, stamp)
    case 'restore':
      return decideRestore(state, order.key)
    case 'note':
      return decideNote(shared, order, stamp, seatId)
    case 'reflect':
      return accept({ type: 'reflected', insight: { id: stamp.id, text: order.text, at: shared.clock.startedAt } }) // R4
    case 'answerSurvey': {
      if (stamp.hasAnsweredSurvey) return refuse('alreadyAnswered') // R6
      const { type: _, ...answer } = order
      return accept({ type: 'surveyAnswered', answer })
    }
  }
  if (!seatId) return refuse('notYours')
  if (order.type === 'addStep') {
    const idea = shared.ideas[order.ideaId]
    if (!hasOwnTiles(shared.programme)) return refuse('noOwnTiles') // D19
    if (!idea?.wasFormed || idea.state !== 'live') return refuse('notAPartnership') // R2
    if (isPast(order.due, stamp.time)) return refuse('pastDay') // R2
    const { ideaId, what, due, withWhom, ifStuck, remindedBy } = order
    const asked = order.asked && [...new Set(order.asked)]
    if ([...(asked ?? []), remindedBy].some(id => id && !shared.seats[id])) return refuse('unknown')
    if (asked?.includes(seatId)) return refuse('notYourStep') // R12
    const isSame = (one: Step) => one.by === seatId && stepParts.every(part => one[part] === order[part])
    if (what !== '' && Object.values(shared.steps).some(isSame)) return accept() // F17
    return accept({
      type: 'stepAdded',
      step: {
        ...{ id: stamp.id, ideaId, by: seatId, what, due, withWhom, asked, ifStuck, remindedBy },
        ...{ joined: [], at: stamp.time },
      },
    })
  }
  const step = shared.steps[order.stepId]
  if (!step) return refuse('unknown')
  if (step.by === seatId) return refuse('notYourStep')
  if (step.joined.includes(seatId) === order.isIn) return accept() // F17
  return accept({ type: 'stepJoined', stepId: step.id, seatId, isIn: order.isIn })
}

/** The text goes from its place and from wherever the rules copied it; each place can be restored by its own key. */
function decideHide({ shared, desk }: Workshop, { kind, id, field, part }: messages.Hide, stamp: Stamp): Decision {
  const text = textAt(shared, { kind, id, field, part }, false, desk.notes)?.read()
  if (text === undefined) return refuse('nothingToHide') // R7
  const events = withCopies(shared, { kind, id, field, part })
    .filter(place => textAt(shared, place, false, desk.notes)?.read() === text)
    .map((place): Event => ({ type: 'textHidden', key: freeKey(desk, place, stamp.id), ...place }))
  return accept(...events)
}

/** A text comes back to its places, unless somebody has written something new there. */
function decideRestore({ shared, desk }: Workshop, key: string): Decision {
  const hidden = Object.hasOwn(desk.hidden, key) ? desk.hidden[key] : undefined
  if (!hidden) return refuse('nothingToHide')
  if (!textAt(shared, hidden, true, desk.notes)) return refuse('unknown') // R9
  if (textAt(shared, hidden, false, desk.notes)) return refuse('textChanged') // R9
  const places = withCopies(shared, hidden).map(hiddenKey)
  const keys = Object.entries(desk.hidden)
    .filter(
      ([other, { text }]) =>
        other === key || (text === hidden.text && places.includes(hiddenKey(desk.hidden[other] ?? hidden))),
    )
    .filter(([, place]) => textAt(shared, place, true, desk.notes)?.read() === '')
    .map(([other]) => other)
  return accept(...keys.map((other): Event => ({ type: 'textRestored', key: other })))
}

function decideNote(shared: Shared, order: messages.TakeNote, stamp: Stamp, seatId: string | undefined): Decision {
  const { scope, text, tag, ideaId, isExported } = order
  if (seatId ? scope === 'desk' || scope === 'market' : scope === 'own') return refuse('notYours') // R1, R11
  const hosted = stamp.by.kind === 'host' ? stamp.by.marketId : undefined
  const marketId = scope === 'market' ? (hosted ?? order.marketId ?? '') : undefined
  if (marketId !== undefined && !shared.markets[marketId]) return refuse('unknown') // R11
  if (ideaId ? !shared.ideas[ideaId] : scope === 'partnership') return refuse('unknown') // R1
  const note: Note = {
    id: stamp.id,
    scope,
    text,
    tag,
    ideaId,
    marketId,
    phaseId: shared.clock.phaseId,
    by: seatId,
    isExported: scope !== 'own' && isExported,
    at: stamp.time,
  }
  return accept({ type: 'noted', note })
}

export function evolve(draft: Workshop, event: ReflectionEvent): void {
  const { shared, desk, own, sealed } = draft
  switch (event.type) {
    case 'stepAdded': {
      shared.steps[event.step.id] = { ...event.step, joined: [...event.step.joined] }
      return
    }
    case 'stepJoined': {
      const step = shared.steps[event.stepId]
      if (!step) return
      step.joined = step.joined.filter(id => id !== event.seatId)
      if (event.isIn) step.joined.push(event.seatId)
      return
    }
    case 'noted': {
      const { note } = event
      const mine = own[note.by ?? '']?.notes
      const open = note.scope === 'desk' || note.scope === 'market' ? desk.notes : shared.notes
      const notes = note.scope === 'own' ? mine : open
      if (notes) notes[note.id] = note
      return
    }
    case 'reflected': {
      shared.insights = byKey({ ...shared.insights, [event.insight.id]: event.insight }) // R4
      return
    }
    case 'surveyAnswered': {
      sealed.surveys.splice(placeOf(event.answer, sealed.surveys), 0, event.answer) // R5
      shared.surveys[event.answer.moment] += 1
      return
    }
    case 'textHidden': {
      const { key, kind, id, field, part } = event
      const place = textAt(shared, event, false, desk.notes)
      if (!place) return
      desk.hidden[key] = { kind, id, field, part, text: place.read() }
      place.write('')
      return
    }
    case 'textRestored': {
      const hidden = desk.hidden[event.key]
      if (!hidden) return
      textAt(shared, hidden, true, desk.notes)?.write(hidden.text)
      delete desk.hidden[event.key]
      return
    }
    default:
      event satisfies never
  }
}

/** No order tells who was before whom. */
const byKey = <Thing>(things: Record<string, Thing>): Record<string, Thing> =>
  Object.fromEntries(Object.entries(things).sort(([one], [other]) => compare(one, other)))

/** Where an answer lies among answers that are sorted by what they say; they are many, so each step halves them. */
function placeOf(answer: SurveyAnswer, among: readonly SurveyAnswer[]): number {
  const text = asText(answer)
  let [from, to] = [0, among.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const other = among[middle]
    if (other && compare(asText(other), text) < 0) from = middle + 1
    else to = middle
  }
  return from
}

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other)

/** What an answer says, the same before it is written down and when it is read again: there, what is undefined is not there. */
const asText = (answer: SurveyAnswer): string =>
  JSON.stringify(
    Object.entries(answer)
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => compare(one, other)),
  )
