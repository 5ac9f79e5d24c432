import type { Decision, Event, Order, Recorded, Stamp, Who } from '#shared/messages/story.ts'
import type { PhaseKind, ProgrammeId } from '#shared/model/programme.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { decideCreate } from '#shared/rules/phases/plan.ts'
import { apply, decide, fold } from '#shared/rules/story.ts'
import { cards, library, type Person, people, seat, tile, tileText } from './people.ts'

/** A workshop as far as it has come: its story, and the state that the story tells. */
export type Evening = { state: Workshop; story: Recorded[] }

/** Half past five on a Tuesday in February, when everyone is tired. */
export const doorsOpen = Date.UTC(2027, 1, 9, 16, 30)

export const facilitator: Who = { kind: 'facilitator' }
export const shell: Who = { kind: 'shell' }
export const device = (name: string): Who => ({ kind: 'device', deviceId: `device-${name}` })
export const by = (name: string): Who => ({ kind: 'seat', seatId: seat(name) })

export type How = Partial<Omit<Stamp, 'by'>> & { after?: number }

/** The stamp of an order: one second after the last fact, unless it says otherwise. */
export function stampOf({ state, story }: Evening, who: Who, { after = 1, ...how }: How = {}): Stamp {
  return { id: `order-${story.length}`, time: state.time + after * 1000, by: who, library, cards, ...how }
}

/** The evening after more facts, recorded at a time. */
export function record({ state, story }: Evening, events: readonly Event[], time: number): Evening {
  const recorded = events.map((event, at): Recorded => ({ number: state.number + at + 1, time, event }))
  return { state: recorded.reduce(apply, state), story: [...story, ...recorded] }
}

/** What the rules say, and the evening after it. */
export function attempt(evening: Evening, order: Order, who: Who, how?: How): { decision: Decision; evening: Evening } {
  const stamp = stampOf(evening, who, how)
  const decision = decide(evening.state, order, stamp)
  return { decision, evening: decision.events ? record(evening, decision.events, stamp.time) : evening }
}

/** An order that must be allowed, or the fixture is wrong. */
export function play(evening: Evening, order: Order, who: Who, how?: How): Evening {
  const { decision, evening: after } = attempt(evening, order, who, how)
  if (decision.refusal) throw new Error(`${order.type} was refused: ${decision.refusal}`)
  return after
}

const challenge = (title: string) => ({
  title,
  question: `Hur kan vi göra något åt ${title}?`,
  affected: '',
  place: '',
  situation: '',
  source: '',
  decided: '',
  goodIn12: '',
  missingVoices: '',
  townVoice: `${title}: jag vill bli behövd.`,
  townQuestion: 'Håller er idé?',
  isVoiceInvented: true,
  responsible: 'Stina på kansliet',
})

/** The plan that our evenings follow, with so many challenges. */
export const setting = (challenges = 2, programme: ProgrammeId = 'short90') => ({
  title: 'Träff i Åstaden',
  place: 'Folkets hus',
  day: '2027-02-09',
  language: 'sv' as const,
  notToday: '',
  programme,
  challenges: ['ensamhet', 'läxor', 'nattbussen', 'badplatsen'].slice(0, challenges).map(challenge),
})

export const challengeId = (number: number): string => `workshop-1-c${number}`

/** A planned workshop that nobody has come to yet. */
export function draft(seed = 'tuesday', challenges = 2, programme?: ProgrammeId): Evening {
  const order = { type: 'createWorkshop' as const, seed, ...setting(challenges, programme) }
  const { events = [] } = decideCreate(order, { id: 'workshop-1', time: doorsOpen, by: shell })
  const story = events.map((event): Recorded => ({ number: 1, time: doorsOpen, event }))
  return { state: fold(story), story }
}

/** One more person in the room, with a tile of their own or a colleague's. */
export function welcome(evening: Evening, { name, sector, colleagueOf, device: at }: Person): Evening {
  const joined = play(evening, { type: 'join', name }, device(at ?? name), { id: seat(name) })
  return colleagueOf
    ? play(joined, { type: 'claimTile', actorId: tile(colleagueOf) }, by(name))
    : play(joined, { type: 'saveTile', ...tileText(`${name}s`, sector) }, by(name), { id: tile(name) })
}

/** Everybody in, their tiles written. */
export function room(everyone: readonly Person[], seed?: string, programme?: ProgrammeId): Evening {
  return everyone.reduce(welcome, to(draft(seed, 2, programme), 'open'))
}

/** On to a phase by the facilitator's next, past what gates warn of; the swap is dealt and turned on the way. */
export function to(evening: Evening, kind: PhaseKind): Evening {
  let now = evening
  while (now.state.shared.clock.kind !== kind)
    now = play(now, { type: 'next', from: now.state.shared.clock.phaseId, anyway: true }, facilitator)
  return now
}

/** So many people of each sector in a phase, their tiles dealt if it comes after the swap. */
export const roomIn = (kind: PhaseKind, ideaDriven = 3, inPublic = 3, seed?: string): Evening =>
  to(room(people(ideaDriven, inPublic), seed), kind)
