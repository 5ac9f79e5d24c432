import type * as messages from '../../messages/agreement/agreement.ts'
import type { WriteOwnRow } from '../../messages/agreement/homecoming.ts'
import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import type { Actor } from '../../model/actor.ts'
import type { Row } from '../../model/agreement.ts'
import type { Idea } from '../../model/partnership.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'
import { inGrace } from '../access.ts'
import { isHome, ownsAt, standing, writesAt } from '../partnership/standing.ts'
import { isOwnRoles } from '../phases/programmes.ts'
import { clash, clashes, fieldAt, isFollowUp, isSettled, isTooLong, lineOf, mustChoose, setField } from './lines.ts'
import { isParty } from './party.ts'
import * as table from './table.ts'

type AgreementOrder = Extract<
  Order,
  {
    type: 'writeField' | 'writeRow' | 'writeOwnRow' | 'resolveClash' | 'park' | 'tick' | 'settleParked' | 'giveFloor'
  }
>
type AgreementEvent = Extract<
  Event,
  {
    type:
      | 'fieldWritten'
      | 'rowWritten'
      | 'clashed'
      | 'clashResolved'
      | 'parked'
      | 'ticked'
      | 'parkedSettled'
      | 'floorGiven'
  }
>

/** Who may write the lines that belong to all: voices in role, owners at home, and for a minute those who just could. */
export const mayWrite = (shared: Shared, seatId: string, idea: Idea, time = Number.POSITIVE_INFINITY): boolean => {
  const inRole = !isHome(shared) || inGrace(shared, ['formulate', 'trial'], time)
  const atHome = isHome(shared) || inGrace(shared, ['homecoming'], time)
  return (inRole && writesAt(shared, seatId, idea)) || (atHome && ownsAt(shared, seatId, idea))
}

/** Who may write an actor's row: its own voice, or any voice there when it has none. */
export function mayWriteRow(shared: Shared, seatId: string, idea: Idea, actorId: string): boolean {
  const actor = shared.actors[actorId]
  if (!actor || actor.ideaId !== idea.id) return false
  if (isOwnRoles(shared.programme)) return actor.owners.includes(seatId) // N7
  return actor.voices.length > 0 ? actor.voices.includes(seatId) : writesAt(shared, seatId, idea)
}

export function decide({ shared }: Workshop, order: AgreementOrder, stamp: Stamp): Decision {
  if (stamp.by.kind !== 'seat') return refuse('notYours')
  const by = stamp.by.seatId
  const idea = shared.ideas[order.ideaId]
  if (!idea) return refuse('unknown')
  if (!idea.wasFormed) return refuse('notAPartnership') // A1
  if (idea.state !== 'live') return refuse('ideaResting') // A1
  switch (order.type) {
    case 'writeField': {
      if (!mayWrite(shared, by, idea, stamp.time)) return refuse('notYourIdea') // A2
      const { ideaId, field, text, date, base, over } = order
      if (isTooLong(field, text)) return refuse('tooLarge') // A2
      const now = fieldAt(idea.agreement, field)
      if (text === now.text && date === now.date) return accept()
      if (clashes(now, { base, over }, by))
        return clash(now, { base, over }, { ideaId, field, text, date, chips: [], by }) // A5
      return accept({ type: 'fieldWritten', ideaId, field, text, date, version: now.version + 1, by })
    }
    case 'writeRow':
      if (!mayWriteRow(shared, by, idea, order.actorId)) return refuse('notYourTile') // A3
      if (isHome(shared) && idea.agreement.rows[order.actorId]?.isOwners) return refuse('wrongPhase') // A3
      return writeRow(idea, order, by)
    case 'writeOwnRow': {
      const actor = shared.actors[order.actorId]
      if (!actor?.owners.includes(by)) return refuse('notOwner') // H2
      return actor.ideaId === idea.id ? writeRow(idea, order, by) : refuse('notAParty')
    }
    case 'resolveClash':
      return resolve(shared, idea, order, by)
    case 'park':
      return mayWrite(shared, by, idea, stamp.time)
        ? accept({ type: 'parked', parkedId: stamp.id, ideaId: idea.id, text: order.text, by })
        : refuse('notYourIdea')
    case 'tick':
    case 'settleParked':
    case 'giveFloor':
      return mayWrite(shared, by, idea, stamp.time) ? table.decide(shared, idea, order, by) : refuse('notYourIdea') // A10
  }
}

function writeRow(idea: Idea, order: messages.WriteRow | WriteOwnRow, by: string): Decision {
  const { ideaId, actorId, text, chips, base, over } = order
  const now = idea.agreement.rows[actorId]
  const isSame = now && text === now.text && chips.join() === now.chips.join()
  if (isSame && (!now.isSuggested || text === '')) return accept() // A4, A9: the same words confirm a suggestion
  if (now && clashes(now, { base, over }, by))
    return clash(now, { base, over }, { ideaId, field: 'row', actorId, text, chips, by }) // A5
  return accept({
    type: 'rowWritten',
    ideaId,
    actorId,
    text,
    chips,
    version: (now?.version ?? 0) + 1,
    by,
    isOwners: order.type === 'writeOwnRow',
  })
}

function resolve(shared: Shared, idea: Idea, order: messages.ResolveClash, by: string): Decision {
  const line = lineOf(idea, order.field, order.actorId)
  if (!line || Object.keys(line.clashes).length === 0) return refuse('noClash') // A6
  const { field, actorId, text, date } = order
  if (isSettled(shared) && !isFollowUp(field)) return refuse('wrongPhase') // N5: what owners have answered on stays as it is
  if (!mayChoose(shared, by, idea, { field, actorId })) return refuse('notYours') // A6
  if (isTooLong(field, text)) return refuse('tooLarge')
  const chips = order.chips ?? ('chips' in line ? line.chips : [])
  return accept({
    type: 'clashResolved',
    ideaId: idea.id,
    field,
    actorId,
    text,
    date,
    chips,
    version: line.version + 1,
    by,
  })
}

type Line = Pick<messages.ResolveClash, 'field' | 'actorId'>

/** Who chooses between two texts: who may write the line; a row at home its owner, or any owner there while none is here. */
export function mayChoose(shared: Shared, seatId: string, idea: Idea, { field, actorId = '' }: Line): boolean {
  if (field !== 'row') return mayWrite(shared, seatId, idea)
  if (!isHome(shared)) return mayWriteRow(shared, seatId, idea, actorId)
  const actor = shared.actors[actorId]
  return actor !== undefined && (isParty(shared, actor) ? actor.owners.includes(seatId) : ownsAt(shared, seatId, idea))
}

/** A row that somebody has written or confirmed; a suggestion is none. */
export const isWritten = (row: Row | undefined): row is Row => row !== undefined && !row.isSuggested && row.text !== '' // A9

/** What a core can lack: one of its three answers, the day of the first step, or a choice between two texts. */
export const coreParts = ['goal', 'rows', 'firstStep', 'firstStepDay', 'clash'] as const
export type CorePart = (typeof coreParts)[number]

/** What is still missing before the core of an agreement is complete. */
export function lacksOf(shared: Shared, idea: Idea): CorePart[] {
  const { goal, firstStep } = idea.agreement
  const lacks: Record<CorePart, boolean> = {
    goal: goal.text === '',
    rows: rowless(shared, idea).length > 0,
    firstStep: firstStep.text === '',
    firstStepDay: firstStep.date === undefined,
    clash: mustChoose(shared, idea),
  }
  return coreParts.filter(part => lacks[part])
}

/** Whose row is missed: of all who stand here; once an opened answer is a yes, of a sector's yes-sayers while none of them has one. */
export function rowless(shared: Shared, idea: Idea): Actor[] {
  const { rows, answers, isOpened } = idea.agreement
  const isRowless = ({ id }: Actor) => !isWritten(rows[id])
  const here = standing(shared, idea)
  const agreed = here.filter(({ id }) => isOpened && ['yes', 'yesIf'].includes(answers[id]?.answer ?? ''))
  if (agreed.length === 0) return asked(shared, here).filter(isRowless)
  return agreed.filter(({ sector }) => agreed.filter(one => one.sector === sector).every(isRowless))
}

/** Who is to have a row while nobody has said yes: in a reunion those who have come, and everybody where none has. */
function asked(shared: Shared, here: readonly Actor[]): readonly Actor[] {
  const come = isOwnRoles(shared.programme) ? here.filter(actor => isParty(shared, actor)) : []
  return come.length > 0 ? come : here.filter(({ origin, voices }) => origin === 'home' || voices.length > 0) // N7
}

/** The core is complete: three answers, a row for everyone who needs one, a day for the first step, and no clash left. */
export const isFormulated = (shared: Shared, idea: Idea): boolean =>
  idea.wasFormed && lacksOf(shared, idea).length === 0 // A7

export function evolve({ shared }: Workshop, event: AgreementEvent, time: number): void {
  const idea = shared.ideas[event.ideaId]
  if (!idea) return
  const { agreement } = idea
  switch (event.type) {
    case 'fieldWritten': {
      const { text, date, version, by } = event
      const { clashes: kept } = fieldAt(agreement, event.field)
      setField(agreement, event.field, { text, date, version, by, at: time, clashes: kept })
      return
    }
    case 'rowWritten': {
      const { actorId, text, chips, version, by, isOwners } = event
      agreement.rows[actorId] = {
        text,
        chips: [...chips],
        version,
        by,
        at: time,
        clashes: agreement.rows[actorId]?.clashes ?? {},
        isSuggested: false,
        isOwners,
      }
      return
    }
    case 'clashed': {
      const line = lineOf(idea, event.field, event.actorId)
      const { text, date, chips, by } = event
      if (line) line.clashes[by] = { text, date, chips: [...chips], at: line.clashes[by]?.at ?? time }
      return
    }
    case 'clashResolved': {
      const { text, date, chips, version, by } = event
      if (event.field !== 'row') setField(agreement, event.field, { text, date, version, by, at: time, clashes: {} })
      else if (event.actorId)
        agreement.rows[event.actorId] = {
          text,
          chips: [...chips],
          version,
          by,
          at: time,
          clashes: {},
          isSuggested: false,
          isOwners: isHome(shared) && (shared.actors[event.actorId]?.owners.includes(by) ?? false),
        }
      return
    }
    case 'parked': {
      agreement.parked[event.parkedId] = { text: event.text, at: time, isSettled: false }
      return
    }
    case 'ticked':
    case 'parkedSettled':
    case 'floorGiven':
      return table.evolve(agreement, event)
    default:
      event satisfies never
  }
}
