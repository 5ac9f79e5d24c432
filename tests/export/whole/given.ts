import type { Order, Who } from '#shared/messages/story.ts'
import type { Actor } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { by, type Evening, facilitator, play, room, to } from '../../rules/telling/evening.ts'
import { answerOn } from '../../rules/telling/home.ts'
import { invite, tablesOf, withIdeas, yes } from '../../rules/telling/market.ts'
import { people } from '../../rules/telling/people.ts'

/** The day of the follow-up that our partnership books, and its words. */
export const told = {
  holderIdeaDriven: 'Ordföranden i bygdegården.',
  holderPublic: 'Samordnaren på biblioteket.',
  duration: 'Till midsommar, en månad att kliva ur.',
  economy: 'Kaffet delar vi på.',
  followUp: 'Vi räknar stolarna ihop.',
  independence: 'Föreningen får skriva insändare.',
  disagreement: 'Vi ringer varandra först.',
  beside: 'Vi räknar kopparna i stället.',
  parked: 'Vem betalar städet?',
  settled: 'Vem har nyckeln på söndagar?',
  card: 'Vem svarar om någon klagar?',
  merged: 'ritade en karta över alla tomma rum',
} as const

/** The three pairs in the market, each with an idea; the first has become a partnership, and the third's has become part of it. */
const market = withIdeas(to(room(people(3, 3), 'whole', 'long150'), 'gatherMarket'))
const [one, two, three] = tablesOf(market.state)
if (!one || !two || !three) throw new Error('three tables in the market')
const sectorOf = (id: string) => market.state.shared.actors[id]?.sector
const guest = [two, three].find(({ free }) => sectorOf(free) !== sectorOf(one.placed))
const other = [two, three].find(table => table !== guest)
if (!guest || !other) throw new Error('somebody of the other sector is free')

export const ideaId = one.idea
export const mergedId = other.idea
export const ideaOf = ({ state }: Evening): Idea => {
  const idea = state.shared.ideas[ideaId]
  if (!idea) throw new Error('the partnership')
  return idea
}
export const parties = (evening: Evening): Actor[] => standing(evening.state.shared, ideaOf(evening))

/** Whoever speaks for a tile now. */
const voiceOf = ({ state }: Evening, actor: Actor | undefined): Who => ({
  kind: 'seat',
  seatId: state.shared.actors[actor?.id ?? '']?.voices[0] ?? '',
})
const ownerOf = (actor: Actor): Who => ({ kind: 'seat', seatId: actor.owners[0] ?? '' })

const asked = play(market, invite(one.idea, guest.free, 'er lokal', ['premises']), by(one.author), {
  id: 'invitation-1',
})
const joined = play(asked, yes('invitation-1'), by(guest.walker))
const rewritten = play(
  joined,
  { type: 'editIdea', ideaId: other.idea, text: told.merged, soThat: 'ingen behöver leta' },
  by(other.author),
)
const proposed = play(rewritten, { type: 'proposeMerge', fromId: other.idea, intoId: one.idea }, by(one.author), {
  id: 'merge-1',
})
export const gathered: Evening = play(
  proposed,
  { type: 'agreeMerge', mergeId: 'merge-1', isAgreed: true },
  by(other.author),
)

/** In the break all six say whether the picture was right, and the first owner changes the tile. */
export const rested: Evening = (() => {
  const resting = to(gathered, 'break')
  const homes = Object.values(resting.state.shared.actors).filter(({ origin }) => origin === 'home')
  const verdicts = ['yes', 'yes', 'yes', 'roughly', 'roughly', 'no'] as const
  const judged = homes.reduce(
    (now, actor, at) => play(now, { type: 'judge', verdict: verdicts[at] ?? 'yes' }, ownerOf(actor)),
    resting,
  )
  const [changed] = homes
  if (!changed) throw new Error('somebody has a tile')
  const { sector, name, does, offers, offersText, manyThink, limit, building, parent } = changed
  const text = { sector, name, does, offers, offersText, manyThink, limit, building, parent }
  return play(judged, { type: 'saveTile', ...text, needs: 'någon som ringer tillbaka' }, ownerOf(changed))
})()

const line = (
  field: Exclude<keyof typeof told, 'beside' | 'parked' | 'settled' | 'card' | 'merged'>,
  date?: string,
) => ({
  type: 'writeField' as const,
  ideaId,
  field,
  text: told[field],
  date,
  base: 0,
})

/** The table writes its three answers, all of the folded part, ticks, and parks two questions; one solves itself. */
export const written: Evening = (() => {
  const start = to(rested, 'formulate')
  const [first, second] = parties(start)
  const core: Order[] = [
    { type: 'writeField', ideaId, field: 'goal', text: 'Färre äter ensamma.', base: 0 },
    { type: 'writeField', ideaId, field: 'firstStep', text: 'Vi bjuder på soppa.', date: '2027-03-01', base: 0 },
    line('holderIdeaDriven'),
    line('holderPublic'),
    line('duration'),
    line('economy'),
    line('followUp', '2027-05-11'),
    line('independence'),
    line('disagreement'),
    { type: 'tick', ideaId, choice: { group: 'economy', key: 'ownTime' }, isOn: true },
    { type: 'tick', ideaId, choice: { group: 'principles', key: 'openness' }, isOn: true },
    { type: 'tick', ideaId, choice: { group: 'principles', key: 'dialogue' }, isOn: true },
    { type: 'tick', ideaId, choice: { group: 'checkWith', key: 'board' }, isOn: true },
    { type: 'tick', ideaId, choice: { group: 'checkWith', key: 'insurance' }, isOn: true },
  ]
  let now = core.reduce((evening, order) => play(evening, order, voiceOf(start, first)), start)
  now = play(now, { type: 'park', ideaId, text: told.parked }, voiceOf(start, first), { id: 'parked-1' })
  now = play(now, { type: 'park', ideaId, text: told.settled }, voiceOf(start, first), { id: 'parked-2' })
  now = play(now, { type: 'settleParked', ideaId, parkedId: 'parked-2', isSettled: true }, voiceOf(start, second))
  return parties(start).reduce((evening, actor) => {
    const base = ideaOf(evening).agreement.rows[actor.id]?.version ?? 0
    const row = {
      type: 'writeRow' as const,
      ideaId,
      actorId: actor.id,
      text: 'Vi lagar maten.',
      chips: ['time' as const],
    }
    return play(evening, { ...row, base }, voiceOf(start, actor))
  }, now)
})()

/** Two write the follow-up at once: the later text stands beside the first. */
export const beside: Evening = play(
  written,
  { type: 'writeField', ideaId, field: 'followUp', text: told.beside, base: 0 },
  voiceOf(written, parties(written)[1]),
)

/** Provet: a card about dialogue, which leaves a question open, and one in the facilitator's own words, unanswered. */
export const tried: Evening = (() => {
  const start = to(written, 'trial')
  const [first] = parties(start)
  let now = play(start, { type: 'drawHappening', ideaId, principle: 'dialogue' }, facilitator, { id: 'draw-1' })
  const [card] = Object.values(ideaOf(now).happenings)
  const answer = { type: 'resolveHappening' as const, ideaId, cardId: card?.id ?? '' }
  now = play(now, { ...answer, result: 'openQuestion', note: told.card }, voiceOf(now, first), { id: 'answer-1' })
  const own = { title: 'Snön', text: 'Det snöar i tre dagar.', question: 'Vem skottar?' }
  return play(now, { type: 'drawHappening', ideaId, own }, facilitator, { id: 'draw-2' })
})()

/** Home: everyone at the partnership says yes, and the answers open. */
export const answered: Evening = (() => {
  const start = to(tried, 'homecoming')
  const all = parties(start).reduce(
    (now, actor) => (actor.origin === 'home' ? play(now, answerOn(now.state, actor.id), ownerOf(actor)) : now),
    start,
  )
  return to(all, 'followUpTalk')
})()

/** The code's grid is marked at two steps, and the evening is over. */
export const marked: Evening = (() => {
  const start = to(answered, 'codeGrid')
  const [owner] = parties(start).filter(({ origin }) => origin === 'home')
  if (!owner) throw new Error('somebody is at home')
  const first = play(start, { type: 'markGrid', ideaId, step: 'decision', level: 'dialogue' }, ownerOf(owner))
  const second = play(first, { type: 'markGrid', ideaId, step: 'agendaSetting', level: 'partnership' }, ownerOf(owner))
  return to(second, 'closed')
})()
