import type { Note } from '../model/reflection.ts'
import type { Shared, Workshop } from '../model/workshop.ts'
import type * as messages from '../messages/reflection.ts'
import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../messages/story.ts'
import { hiddenKey, textAt } from './hiding.ts'

type ReflectionOrder = Extract<
  Order,
  { type: 'addStep' | 'joinStep' | 'note' | 'reflect' | 'answerSurvey' | 'hide' | 'restore' }
>
type ReflectionEvent = Extract<
  Event,
  { type: 'stepAdded' | 'stepJoined' | 'noted' | 'reflected' | 'surveyAnswered' | 'textHidden' | 'textRestored' }
>

const dayMs = 24 * 60 * 60_000

export function decide(state: Workshop, order: ReflectionOrder, stamp: Stamp): Decision {
  const { shared } = state
  const seatId = stamp.by.kind === 'seat' ? stamp.by.seatId : undefined
  switch (order.type) {
    case 'hide': {
      const { kind, id, field, part } = order
      const place = { kind, id, field, part }
      return textAt(shared, place)
        ? accept({ type: 'textHidden', key: hiddenKey(place), ...place })
        : refuse('nothingToHide')
    }
    case 'restore':
      return state.desk.hidden[order.key] ? accept({ type: 'textRestored', key: order.key }) : refuse('nothingToHide')
    case 'note':
      return decideNote(shared, order, stamp, seatId)
    case 'reflect':
      return accept({ type: 'reflected', insight: { id: stamp.id, text: order.text, at: shared.clock.startedAt } }) // R4
    case 'answerSurvey': {
      if (stamp.hasAnsweredSurvey) return refuse('alreadyAnswered') // R5
      const { type: _, ...answer } = order
      return accept({ type: 'surveyAnswered', answer })
    }
  }
  if (!seatId) return refuse('notYours')
  if (order.type === 'addStep') {
    const idea = shared.ideas[order.ideaId]
    if (!idea?.wasFormed) return refuse('notAPartnership')
    if (Date.parse(order.due) + dayMs < stamp.time) return refuse('pastDay') // R2
    const { ideaId, what, due, withWhom, ifStuck, remindedBy } = order
    return accept({
      type: 'stepAdded',
      step: { id: stamp.id, ideaId, by: seatId, what, due, withWhom, ifStuck, remindedBy, joined: [], at: stamp.time },
    })
  }
  const step = shared.steps[order.stepId]
  if (!step) return refuse('unknown')
  if (step.by === seatId || step.joined.includes(seatId) === order.isIn) return refuse('notYourStep')
  return accept({ type: 'stepJoined', stepId: step.id, seatId, isIn: order.isIn })
}

function decideNote(shared: Shared, order: messages.TakeNote, stamp: Stamp, seatId: string | undefined): Decision {
  const { scope, text, tag, ideaId, isExported } = order
  if (seatId ? scope === 'desk' : scope === 'own') return refuse('notYours')
  if (ideaId && !shared.ideas[ideaId]) return refuse('unknown')
  const note: Note = {
    id: stamp.id,
    scope,
    text,
    tag,
    ideaId,
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
      const notes = note.scope === 'desk' ? desk.notes : note.scope === 'own' ? own[note.by ?? '']?.notes : shared.notes
      if (notes) notes[note.id] = note
      return
    }
    case 'reflected': {
      shared.insights[event.insight.id] = event.insight
      return
    }
    case 'surveyAnswered': {
      sealed.surveys.push(event.answer)
      shared.surveys[event.answer.moment] += 1
      return
    }
    case 'textHidden': {
      const { key, kind, id, field, part } = event
      const place = textAt(shared, event)
      if (!place) return
      desk.hidden[key] = { kind, id, field, part, text: place.read() }
      place.write('')
      return
    }
    case 'textRestored': {
      const hidden = desk.hidden[event.key]
      if (!hidden) return
      textAt(shared, hidden, true)?.write(hidden.text)
      delete desk.hidden[event.key]
      return
    }
    default:
      event satisfies never
  }
}
