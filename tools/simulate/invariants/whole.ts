import { deflateRawSync } from 'node:zlib'
import { Recorded } from '#shared/messages/story.ts'
import { Workshop } from '#shared/model/workshop.ts'
import { apply, decide } from '#shared/rules/story.ts'
import type { Report } from '#shared/views/report/reportSchema.ts'
import { desk, hostDesk, own } from '#shared/views/seenBy.ts'
import type { Markers } from '../hall/Markers.ts'
import { isConfirmed } from './agreements.ts'
import { isSame } from './measures/isSame.ts'
import { wireSize } from './measures/wireSize.ts'
import { hold } from './Step.ts'

/** A moment at which the whole story is looked at: the state and its text, and what its paper says. */
export type Moment = { state: Workshop; text: string; sharedText: string; report: Report; reportText: string }

const kibibyte = 1024
const mostInState = 2 * kibibyte * kibibyte
const mostInView = 512 * kibibyte
const mostToClose = 20

/** State and facts are what the model says once they have been written down and read again: nothing more, nothing less. */
export function fitsModel({ text }: Moment, tail: readonly Recorded[]): number {
  const read: unknown = JSON.parse(text)
  hold(isSame(Workshop.parse(read), read), () => 'the model reads another state')
  for (const fact of tail) hold(isSame(Recorded.parse(fact), fact), () => `the model reads another ${fact.number}`)
  return 1 + tail.length
}

/** Each confirmed partnership stands on the paper once, and nothing else is called confirmed. */
export function confirmedOnce({ state, report }: Moment): number {
  const { shared } = state
  const live = Object.values(shared.ideas).filter(({ wasFormed, state: life }) => wasFormed && life === 'live')
  const times = (list: readonly { id: string }[], id: string) => list.filter(one => one.id === id).length
  for (const idea of live) {
    const isSure = isConfirmed(shared, idea)
    hold(times(report.confirmed, idea.id) === Number(isSure), () => `${idea.id} is confirmed: ${isSure}`)
    hold(times(report.unconfirmed, idea.id) === Number(!isSure), () => `${idea.id} is unconfirmed: ${!isSure}`)
  }
  const papers = [...report.confirmed, ...report.unconfirmed]
  hold(papers.length === live.length, () => `${papers.length} papers for ${live.length} partnerships`)
  for (const { id, parties } of papers)
    for (const { actor, number, origin, state: said, does } of parties) {
      hold(
        origin === 'home' || said === 'toContact' || said === 'invented',
        () => `${actor} is from the library and ${said} at ${id}`,
      )
      const tile = Object.values(shared.actors).find(one => one.ideaId === id && one.number === number)
      const row = shared.ideas[id]?.agreement.rows[tile?.id ?? '']
      hold(!row?.isSuggested || does === '', () => `${actor} promises at ${id} what was only suggested`)
    }
  return 1 + live.length
}

/** What was hidden is in no participant's view and on no paper. */
export function hiddenNowhere({ state, sharedText, reportText }: Moment, markers: Markers): number {
  if (markers.hidden.size === 0) return 0
  const owned = Object.keys(state.shared.seats).map(id => JSON.stringify(own(state, id)))
  for (const word of markers.hidden) {
    hold(!sharedText.includes(word), () => `${word} is hidden and seen by all`)
    hold(!reportText.includes(word), () => `${word} is hidden and on the paper`)
    hold(!owned.some(text => text.includes(word)), () => `${word} is hidden and seen by a seat`)
  }
  return markers.hidden.size
}

/**
 * Own notes are seen by whoever wrote them, the desk's by the desk and a host's by that host, surveys by the desk once
 * nobody can answer any more; messages are on no paper.
 */
export function privateNowhere({ state, sharedText, reportText }: Moment, markers: Markers): number {
  const secrets = markers.ofSecrecy('own', 'desk', 'survey')
  const isOver = state.shared.clock.kind === 'closed'
  const atDesk = JSON.stringify(desk(state))
  const atHosts = Object.keys(state.shared.markets).map(id => JSON.stringify(hostDesk(state, id)))
  const seats = Object.keys(state.shared.seats).map(id => ({ id, text: JSON.stringify(own(state, id)) }))
  for (const { word, secrecy, by } of secrets) {
    hold(!sharedText.includes(word), () => `${word} is ${secrecy} and seen by all`)
    const isDesks = secrecy === 'desk' || (secrecy === 'survey' && isOver)
    hold(isDesks || !atDesk.includes(word), () => `${word} is ${secrecy} and lies on the desk`)
    hold(
      atHosts.filter(text => text.includes(word)).length <= (secrecy === 'desk' ? 1 : 0),
      () => `${word} is ${secrecy} and lies with several hosts`,
    )
    hold(secrecy !== 'own' || !reportText.includes(word), () => `${word} is a private note on the paper`)
    const others = seats.filter(({ id }) => secrecy !== 'own' || !markers.isOf(by, id))
    hold(!others.some(({ text }) => text.includes(word)), () => `${word} is ${secrecy} and seen by another seat`)
  }
  for (const { id, thread = {} } of Object.values(state.shared.ideas))
    for (const { text } of Object.values(thread))
      hold(!markers.all.has(text) || !reportText.includes(text), () => `a message at ${id} is on the paper`)
  return secrets.length
}

/** An answer from home that has not opened is seen by the owners of its tile and nobody else. */
export function sealedNowhere({ state, sharedText, reportText }: Moment, markers: Markers): number {
  const sealed = Object.values(state.sealed.answers)
  if (sealed.length === 0) return 0
  const atDesk = JSON.stringify(desk(state))
  const written = JSON.stringify(sealed)
  const words = markers.ofSecrecy('sealed').filter(({ word }) => written.includes(word))
  for (const { word } of words)
    hold(![sharedText, reportText, atDesk].some(text => text.includes(word)), () => `${word} is sealed and seen`)
  for (const { id, homeId } of Object.values(state.shared.seats)) {
    const answer = own(state, id).sealedAnswer
    hold(answer === undefined || answer.actorId === homeId, () => `${id} sees the answer of ${answer?.actorId}`)
  }
  for (const { actorId } of sealed)
    hold(
      Object.values(state.shared.ideas).every(({ agreement }) => agreement.answers[actorId] === undefined),
      () => `the answer of ${actorId} is sealed and open`,
    )
  return sealed.length
}

/** From anywhere, a facilitator closes the workshop within twenty orders. */
export function closable({ state }: Moment): number {
  let now = state
  for (let orders = 0; now.shared.clock.kind !== 'closed'; orders++) {
    hold(orders < mostToClose, () => `${state.shared.clock.kind} cannot be closed`)
    const stamp = { id: `closing-${orders}`, time: now.time, by: { kind: 'facilitator' } } as const
    const { phaseId, kind } = now.shared.clock
    const order =
      kind === 'draft' ? ({ type: 'next', from: phaseId, anyway: true } as const) : ({ type: 'end' } as const)
    const { events = [] } = decide(now, order, stamp)
    now = events.map((event, at) => ({ number: now.number + at + 1, time: now.time, event })).reduce(apply, now)
  }
  return 1
}

/** How many bytes a workshop has, and what everyone who comes in is sent: as it goes over the wire, and packed. */
export type Size = { state: number; wire: number; packed: number; seats: number }

/** Nothing grows out of what a server can keep and a tablet can receive. */
export function sizes({ state, text, sharedText, reportText }: Moment): Size {
  const size = Buffer.byteLength(text)
  hold(size <= mostInState, () => `the state has ${size} bytes`)
  const views = [reportText, JSON.stringify(desk(state))].map(one => Buffer.byteLength(one))
  hold(Math.max(...views) <= mostInView, () => `paper and desk have ${views} bytes`)
  // What goes over the wire is shorter than its text: it need only be counted where the text is long.
  const isLong = Buffer.byteLength(sharedText) > mostInView
  const wire = isLong ? wireSize(state.shared) : 0
  const packed = wire > mostInView ? deflateRawSync(sharedText, { level: 1 }).length : wire
  hold(packed <= mostInView, () => `everyone's view has ${packed} bytes, packed`)
  return { state: size, wire, packed, seats: Object.keys(state.shared.seats).length }
}
