import { bare, type CreateIdea } from '../../messages/partnership.ts'
import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import type { Placement } from '../../model/actor.ts'
import type { Agreement } from '../../model/agreement.ts'
import type { Idea } from '../../model/partnership.ts'
import type { Workshop } from '../../model/workshop.ts'
import { lift } from './moves.ts'
import { isWaiting, speaksAt, standing, staysOpen, waitingFrom } from './standing.ts'

type IdeaOrder = Extract<Order, { type: 'createIdea' | 'editIdea' | 'withdrawIdea' | 'nameIdea' }>
type IdeaEvent = Extract<
  Event,
  { type: 'ideaCreated' | 'ideaEdited' | 'ideaWithdrawn' | 'ideaNamed' | 'gatheringClosed' }
>

export function decide(state: Workshop, order: IdeaOrder, stamp: Stamp): Decision {
  if (stamp.by.kind !== 'seat') return refuse('notYours')
  const by = stamp.by.seatId
  const { shared } = state
  if (order.type === 'createIdea') return decideCreate(state, order, stamp, by)
  const idea = shared.ideas[order.ideaId]
  if (!idea) return refuse('unknown')
  const isText = order.type !== 'withdrawIdea' && idea.state === 'bank'
  if (idea.state !== 'live' && !isText) return refuse('ideaResting') // P18: late texts reach an idea that has just come to rest
  switch (order.type) {
    case 'editIdea': {
      if (!speaksAt(shared, by, idea) && !idea.creators.includes(by)) return refuse('notYourIdea')
      const lines = (['text', 'soThat'] as const).map(line => writing(idea, order, line))
      if (lines.some(isTaken)) return refuse('nameChanged') // P20
      const [text = '', soThat = ''] = lines.map(written)
      if (text === idea.text && soThat === idea.soThat) return accept() // F17
      return accept({ type: 'ideaEdited', ideaId: idea.id, text, soThat, by })
    }
    case 'withdrawIdea': {
      if (!idea.creators.includes(by)) return refuse('notYourPairsIdea')
      if (Object.values(idea.placed).some(({ pairId }) => pairId !== idea.pairId)) return refuse('othersStand') // P17
      return accept({ type: 'ideaWithdrawn', ideaId: idea.id, by })
    }
    case 'nameIdea': {
      if (!speaksAt(shared, by, idea)) return refuse('notYourIdea')
      const lines = (['name', 'aim'] as const).map(line => writing(idea, order, line))
      // One seat may write in two tabs: its own words are written over by whoever says that they have seen them.
      const isOurs = ({ now }: Writing, at: number) =>
        idea.namedBy === by && (order.over?.[at === 0 ? 'name' : 'aim'].includes(now) ?? true)
      if (lines.some((line, at) => isTaken(line) && !isOurs(line, at))) return refuse('nameChanged') // P20
      const [name = '', aim = ''] = lines.map(written)
      if (name === idea.name && aim === idea.aim) return accept() // F17
      return accept({ type: 'ideaNamed', ideaId: idea.id, name, aim, by })
    }
  }
}

/** A line as somebody writes it, beside what stands there now and what stood there when they began, which came as it was
 * where words of its field are taken from what they write. */
type Writing = { now: string; base: string | undefined; text: string; taken: (words: string) => string }

const same = (words: string): string => words
const taken = { ...bare, name: same, aim: same }

const writing = <Line extends 'text' | 'soThat' | 'name' | 'aim'>(
  idea: Idea,
  { base, ...order }: Record<Line, string> & { base?: Record<Line, string> },
  line: Line,
): Writing => ({ now: idea[line], base: base?.[line], text: order[line], taken: taken[line] })

/** A line that the writer has not touched stays as it stands now, whatever it was when they began. */
const written = ({ now, base, text, taken }: Writing): string =>
  base !== undefined && (base === text || taken(base) === text) ? now : text // P20

/** Somebody has written this line since the writer looked, and the two say different things. */
const isTaken = (line: Writing): boolean =>
  line.base !== undefined && ![line.base, written(line), ''].includes(line.now)

function decideCreate({ shared, desk }: Workshop, order: CreateIdea, stamp: Stamp, by: string): Decision {
  const seat = shared.seats[by]
  const pair = seat?.pairId ? shared.pairs[seat.pairId] : undefined
  if (!seat || !shared.challenges[order.challengeId]) return refuse('unknown')
  if (!pair || shared.round === 0) return refuse('noPair')
  const ours = Object.values(shared.ideas).find(({ pairId, state }) => pairId === pair.id && state === 'live')
  const isSame = ours?.challengeId === order.challengeId && ours.text === order.text && ours.soThat === order.soThat
  if (ours) return isSame ? accept() : refuse('oneIdea') // P1, F17
  const number = Math.max(0, ...Object.values(shared.ideas).map(idea => idea.number)) + 1
  const { challengeId, text, soThat } = order
  const created: Event = {
    type: 'ideaCreated',
    ideaId: stamp.id,
    marketId: seat.marketId,
    challengeId,
    number,
    text,
    soThat,
    pairId: pair.id,
    creators: pair.seatIds,
    by,
  }
  const dealt = desk.roles[by]
  const free = Object.values(shared.actors).filter(({ voices, ideaId }) => voices.includes(by) && ideaId === undefined)
  const own = free.find(({ id }) => id === dealt) ?? free[0]
  if (!own) return accept(created)
  const placement: Placement = { pairId: pair.id, by, via: 'created', at: stamp.time, order: 1 }
  return accept(created, { type: 'tilePlaced', actorId: own.id, ideaId: stamp.id, by, placement }) // P2
}

export function evolve(draft: Workshop, event: IdeaEvent, time: number): void {
  const { shared } = draft
  switch (event.type) {
    case 'ideaCreated': {
      const { ideaId: id, marketId, challengeId, number, text, soThat, pairId, creators } = event
      shared.ideas[id] = {
        id,
        marketId,
        challengeId,
        number,
        state: 'live',
        text,
        soThat,
        name: '',
        aim: '',
        pairId,
        creators: [...creators],
        wasFormed: false,
        placed: {},
        agreement: emptyAgreement(),
        happenings: {},
      }
      return
    }
    case 'ideaEdited':
    case 'ideaNamed': {
      const idea = shared.ideas[event.ideaId]
      if (idea)
        Object.assign(
          idea,
          event.type === 'ideaEdited'
            ? { text: event.text, soThat: event.soThat }
            : { name: event.name, aim: event.aim, namedBy: event.by },
        )
      return
    }
    case 'ideaWithdrawn': {
      rest(draft, event.ideaId, 'withdrawn')
      for (const invitation of waitingFrom(shared, event.ideaId)) invitation.state = 'withdrawn'
      return
    }
    case 'gatheringClosed': {
      for (const { ideaId, rows } of event.formed) {
        const idea = shared.ideas[ideaId]
        if (!idea) continue
        idea.wasFormed = true
        for (const [actorId, row] of Object.entries(rows))
          idea.agreement.rows[actorId] ??= {
            ...row,
            chips: [...row.chips],
            version: 1,
            at: time,
            clashes: {},
            isSuggested: true,
            isOwners: false,
          }
      }
      for (const ideaId of event.bank) rest(draft, ideaId, 'bank')
      for (const invitation of Object.values(shared.invitations))
        if (isWaiting(invitation) && !staysOpen(shared, invitation)) invitation.state = 'tooLate'
      return
    }
    default:
      event satisfies never
  }
}

/** An agreement that nobody has written a word of. */
export const emptyAgreement = (): Agreement => ({
  goal: { text: '', version: 0, at: 0, clashes: {} },
  firstStep: { text: '', version: 0, at: 0, clashes: {} },
  rows: {},
  folded: {},
  ticked: { principles: [], checkWith: [] },
  parked: {},
  grid: {},
  answered: [],
  isOpened: false,
  answers: {},
})

/** An idea rests: its tiles stand nowhere, and its texts stay. */
function rest(draft: Workshop, ideaId: string, state: 'bank' | 'withdrawn'): void {
  const { shared } = draft
  const idea = shared.ideas[ideaId]
  if (!idea) return
  for (const actor of standing(shared, idea)) {
    lift(draft, actor)
    actor.lastMove = undefined
  }
  idea.state = state
}
