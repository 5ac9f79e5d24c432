import { accept, type Decision, type Event, type Order, refuse } from '../../messages/story.ts'
import type { Agreement } from '../../model/agreement.ts'
import type { Idea } from '../../model/partnership.ts'
import type { Shared } from '../../model/workshop.ts'
import { isHome, standing, writesAt } from '../partnership/standing.ts'

type TableOrder = Extract<Order, { type: 'tick' | 'settleParked' | 'giveFloor' }>
type TableEvent = Extract<Event, { type: 'ticked' | 'parkedSettled' | 'floorGiven' }>

/** Those who speak in turn at a table: the voices in role and those who write along, the owners at home, in the order their tiles came. */
export function speakersAt(shared: Shared, idea: Idea): string[] {
  const people = standing(shared, idea).flatMap(({ voices, owners }) => (isHome(shared) ? owners : voices))
  const along = isHome(shared) ? [] : Object.keys(shared.seats).filter(id => writesAt(shared, id, idea))
  return [...new Set([...people, ...along])].filter(id => shared.seats[id]?.state === 'present')
}

/** Who has the word at a table, for as long as they speak there. */
export const floorAt = (shared: Shared, idea: Idea): string | undefined =>
  speakersAt(shared, idea).find(id => id === idea.agreement.floor)

/** Who has it next: whoever sits after the one who has it now, or the first. */
export function nextSpeaker(shared: Shared, idea: Idea): string | undefined {
  const speakers = speakersAt(shared, idea)
  return speakers[(speakers.indexOf(idea.agreement.floor ?? '') + 1) % speakers.length]
}

/** What a table does round its texts: ticks a choice, settles a parked question, lets the word go round. */
export function decide(shared: Shared, idea: Idea, order: TableOrder, by: string): Decision {
  const { agreement, id: ideaId } = idea
  switch (order.type) {
    case 'tick': {
      const { choice, isOn } = order
      return isTicked(agreement, choice) === isOn ? accept() : accept({ type: 'ticked', ideaId, choice, isOn }) // A10
    }
    case 'settleParked': {
      const parked = agreement.parked[order.parkedId]
      if (!parked) return refuse('unknown')
      if (parked.isSettled === order.isSettled) return accept()
      return accept({ type: 'parkedSettled', ideaId, parkedId: order.parkedId, isSettled: order.isSettled }) // A11
    }
    case 'giveFloor': {
      const speakers = speakersAt(shared, idea)
      const seatId = order.seatId ?? nextSpeaker(shared, idea)
      if (!seatId || !speakers.includes(seatId)) return refuse(speakers.includes(by) ? 'unknown' : 'notYourIdea') // A12
      return seatId === agreement.floor ? accept() : accept({ type: 'floorGiven', ideaId, seatId })
    }
  }
}

type Choice = Extract<TableOrder, { type: 'tick' }>['choice']

/** True when a choice has its tick. */
export function isTicked({ ticked }: Agreement, choice: Choice): boolean {
  switch (choice.group) {
    case 'economy':
      return ticked.economy === choice.key
    case 'principles':
      return ticked.principles.includes(choice.key)
    case 'checkWith':
      return ticked.checkWith.includes(choice.key)
  }
}

export function evolve(agreement: Agreement, event: TableEvent): void {
  switch (event.type) {
    case 'ticked':
      return tick(agreement, event.choice, event.isOn)
    case 'parkedSettled': {
      const parked = agreement.parked[event.parkedId]
      if (parked) parked.isSettled = event.isSettled
      return
    }
    case 'floorGiven': {
      agreement.floor = event.seatId
      return
    }
    default:
      event satisfies never
  }
}

function tick({ ticked }: Agreement, choice: Choice, isOn: boolean): void {
  switch (choice.group) {
    case 'economy': {
      ticked.economy = isOn ? choice.key : undefined
      return
    }
    case 'principles': {
      const others = ticked.principles.filter(key => key !== choice.key)
      ticked.principles = isOn ? [...others, choice.key] : others
      return
    }
    case 'checkWith': {
      const others = ticked.checkWith.filter(key => key !== choice.key)
      ticked.checkWith = isOn ? [...others, choice.key] : others
      return
    }
  }
}
