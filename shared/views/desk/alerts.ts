import { type Actor, isThin } from '../../model/actor.ts'
import type { Id } from '../../model/ids.ts'
import type { Idea, Invitation } from '../../model/partnership.ts'
import type { Shared } from '../../model/workshop.ts'
import { type CorePart, lacksOf, rowless } from '../../rules/agreement/agreement.ts'
import { isPast, mustChoose } from '../../rules/agreement/lines.ts'
import { isParty } from '../../rules/agreement/party.ts'
import { isFormed, isWaiting, standing, waitingFor } from '../../rules/partnership/standing.ts'
import { hasOwnTiles } from '../../rules/phases/programmes.ts'
import type { DeskView } from '../seenBy.ts'
import { missingSector } from '../status.ts'
import { isCrowded } from './merges.ts'
import { stayingAt } from './rounds.ts'
import { trialsOf } from './trials.ts'
import { waitsFor } from './waits.ts'

/** Something that the facilitator may want to walk over to. */
export type Alert =
  | { kind: 'help'; seatId: Id; help: 'help' | 'pause' | 'time' | 'hand' }
  | { kind: 'noTile'; seatId: Id }
  | { kind: 'thinTiles'; seatId: Id; count: number }
  | { kind: 'noDevice'; seatId: Id; count: number }
  | { kind: 'noIdea'; pairId: Id }
  | { kind: 'lacksSector'; ideaId: Id; sector: 'ideaDriven' | 'public' }
  | { kind: 'onePair'; ideaId: Id }
  | { kind: 'crowded'; ideaId: Id; tiles: number }
  | { kind: 'unanswered'; invitationId: Id; minutes: number }
  | { kind: 'noStayer'; ideaId: Id }
  | { kind: 'emptyAgreement'; ideaId: Id }
  | { kind: 'twoTexts'; ideaId: Id }
  | { kind: 'pastDay'; ideaId: Id }
  | { kind: 'noCard'; ideaId: Id }
  | { kind: 'cardWaits'; ideaId: Id; minutes: number }
  | { kind: 'lacksText'; ideaId: Id; lacks: CorePart[]; askIds: Id[] }
  | { kind: 'noAnswers'; ideaId: Id; count: number }
  | { kind: 'noStep'; ideaId: Id }

/** Nobody reads more than so many. */
export const mostAlerts = 3
const slowMs = 3 * 60_000

/** Whose answers a table waits for in Hemkomst: that they have answered may be seen, never what. */
export function partiesAt(shared: Shared, idea: Idea): { parties: number; answered: number; waiting: string[] } {
  const parties = standing(shared, idea).filter(actor => isParty(shared, actor))
  const waiting = parties.filter(({ id }) => !idea.agreement.answered.includes(id))
  return {
    parties: parties.length,
    answered: parties.length - waiting.length,
    waiting: waiting.map(({ name }) => name),
  }
}

/** At most three things, people who ask first, and then what holds the room back in this phase. */
export function alertsOf(shared: Shared, desk: DeskView, now: number): Alert[] {
  const asking = Object.entries(desk.help)
    .sort(([, one], [, other]) => one.at - other.at)
    .map(([seatId, { kind }]): Alert => ({ kind: 'help', seatId, help: kind }))
  return [...asking, ...withoutDevice(shared, now), ...ofPhase(shared, desk, now)].slice(0, mostAlerts)
}

function ofPhase(shared: Shared, desk: DeskView, now: number): Alert[] {
  const ideas = Object.values(shared.ideas).filter(({ state }) => state === 'live')
  const formed = ideas.filter(({ wasFormed }) => wasFormed)
  switch (shared.clock.kind) {
    case 'prelude':
    case 'swap1':
      return [...withoutTile(shared), ...thinTiles(shared)]
    case 'gatherIdeas':
      // In the first half people think alone and talk: an idea is not late yet.
      if (!isLate(shared, now)) return []
      return Object.values(shared.pairs)
        .filter(({ id }) => !ideas.some(({ pairId }) => pairId === id))
        .map(({ id }): Alert => ({ kind: 'noIdea', pairId: id }))
    case 'gatherMarket':
    case 'gatherClose': {
      const slow = Object.values(shared.invitations)
        .filter(one => isWaiting(one) && now - one.at > slowMs && hasListener(shared, one))
        .map(
          (one): Alert => ({ kind: 'unanswered', invitationId: one.id, minutes: Math.floor((now - one.at) / 60_000) }),
        )
      // Every idea lacks a side when the market opens: to find it is what people walk for.
      const lacking = (hasRun(shared, now, 1 / 3) ? ideas : [])
        .filter(idea => standing(shared, idea).length > 0)
        .flatMap((idea): Alert[] => {
          const sector = missingSector(shared, idea)
          return sector ? [{ kind: 'lacksSector', ideaId: idea.id, sector }] : []
        })
      return [...slow, ...(isLate(shared, now) ? onePair(shared, ideas) : []), ...crowded(shared, ideas), ...lacking]
    }
    case 'swap2':
      return [...(shared.isRevealed ? [] : withoutStayer(shared, desk)), ...withoutTile(shared)]
    case 'trial':
      return [...cardAlerts(shared, now), ...pastDays(formed, now)]
    case 'formulate':
      return [
        ...pastDays(formed, now),
        // A table talks before it writes.
        ...(hasRun(shared, now, 1 / 4) ? formed : [])
          .filter(({ agreement }) => !agreement.goal.text && !agreement.firstStep.text)
          .map(({ id }): Alert => ({ kind: 'emptyAgreement', ideaId: id })),
        ...(isLate(shared, now) ? twoTexts(shared, formed) : []),
      ]
    case 'homecoming':
      return [
        ...twoTexts(shared, formed),
        ...pastDays(formed, now),
        ...lackingText(shared, formed),
        // To read what was promised takes its time.
        ...(hasRun(shared, now, 1 / 4) ? formed : []).flatMap((idea): Alert[] => {
          const { waiting } = partiesAt(shared, idea)
          return waiting.length > 0 && !idea.agreement.isOpened
            ? [{ kind: 'noAnswers', ideaId: idea.id, count: waiting.length }]
            : []
        }),
      ]
    case 'followUpSteps':
      return formed
        .filter(({ id }) => !Object.values(shared.steps).some(step => step.ideaId === id))
        .map(({ id }): Alert => ({ kind: 'noStep', ideaId: id }))
    default:
      return []
  }
}

/** Partnerships whose first step lies on a day that is over: it may be meant, so it is told and never stopped. */
const pastDays = (formed: readonly Idea[], now: number): Alert[] =>
  formed
    .filter(({ agreement }) => isPast(agreement.firstStep.date, now))
    .map(({ id }): Alert => ({ kind: 'pastDay', ideaId: id })) // A14

/** Partnerships with two texts in a line: at home nobody can answer before one of them is chosen. */
const twoTexts = (shared: Shared, formed: readonly Idea[]): Alert[] =>
  formed.filter(idea => mustChoose(shared, idea)).map(({ id }): Alert => ({ kind: 'twoTexts', ideaId: id })) // H5

/** Partnerships that came home unfinished, what their text lacks, and who is here to write it; a choice between texts is told on its own. */
const lackingText = (shared: Shared, formed: readonly Idea[]): Alert[] =>
  formed.flatMap((idea): Alert[] => {
    const all = lacksOf(shared, idea).filter(part => part !== 'clash')
    const lacks = all.filter(part => part !== 'firstStepDay' || !all.includes('firstStep'))
    const writers = lacks.some(part => part !== 'rows') ? standing(shared, idea) : rowless(shared, idea)
    const askIds = writers
      .flatMap(({ owners, voices }) => (owners.length > 0 ? owners : voices))
      .filter(id => shared.seats[id]?.state === 'present')
    return lacks.length > 0 && askIds.length > 0
      ? [{ kind: 'lacksText', ideaId: idea.id, lacks, askIds: [...new Set(askIds)] }]
      : []
  })

/** People without a device who are waited for: only those who lead can type in what they say. */
const withoutDevice = (shared: Shared, now: number): Alert[] =>
  Object.values(shared.seats)
    .filter(({ hasNoDevice, state }) => hasNoDevice && state === 'present')
    .flatMap(({ id }): Alert[] => {
      const waits = waitsFor(shared, id).filter(({ kind }) => kind !== 'tile' && kind !== 'verdict')
      // Somebody else waits for an answer now; what they write themselves has the time that everybody has.
      const isUrgent = waits.some(({ kind }) => kind === 'question' || kind === 'merge') || hasRun(shared, now, 1 / 2)
      return waits.length > 0 && isUrgent ? [{ kind: 'noDevice', seatId: id, count: waits.length }] : []
    })

/** Whether somebody with a device has the question before them; where nobody has, it is told at once. */
const hasListener = ({ actors, seats }: Shared, { kind, actorId }: Invitation): boolean => {
  const voices = actors[actorId]?.voices ?? []
  return voices.length > 0 && (kind !== 'invite' || voices.some(id => !seats[id]?.hasNoDevice))
}

/** People who are here and have no tile; in a taster nobody has one. */
const withoutTile = (shared: Shared): Alert[] =>
  hasOwnTiles(shared.programme)
    ? Object.values(shared.seats)
        .filter(({ state, homeId }) => state === 'present' && !homeId)
        .map(({ id }): Alert => ({ kind: 'noTile', seatId: id }))
    : []

/** Tiles with only a name: enough to go on with, but one line helps whoever will speak for them. */
function thinTiles({ actors, seats, isRevealed }: Shared): Alert[] {
  const thin = Object.values(actors).filter(actor => !isRevealed && isThin(actor))
  const here = thin.flatMap(({ owners }) => owners.find(id => seats[id]?.state === 'present') ?? [])
  const [seatId] = here
  return seatId ? [{ kind: 'thinTiles', seatId, count: here.length }] : []
}

/** Partnerships that everybody would leave, so that nobody could tell the newcomers about it. */
const withoutStayer = (shared: Shared, desk: DeskView): Alert[] =>
  stayingAt(shared, desk)
    .filter(({ stays }) => stays === undefined)
    .map(({ idea }): Alert => ({ kind: 'noStayer', ideaId: idea.id }))

/** Tables whose card waits for an answer, and those that have none while others have. */
function cardAlerts(shared: Shared, now: number): Alert[] {
  const trials = trialsOf(shared)
  const isUnder = trials.some(({ open, answered }) => open !== undefined || answered.length > 0)
  const slow = trials.flatMap(({ idea, open }): Alert[] =>
    open && now - open.at > slowMs
      ? [{ kind: 'cardWaits', ideaId: idea.id, minutes: Math.floor((now - open.at) / 60_000) }]
      : [],
  )
  const without = trials
    .filter(({ open, answered }) => isUnder && open === undefined && answered.length === 0)
    .map(({ idea }): Alert => ({ kind: 'noCard', ideaId: idea.id }))
  return [...without, ...slow]
}

/** Ideas with more tiles than can well agree: the facilitator may help them part. */
const crowded = (shared: Shared, ideas: readonly Idea[]): Alert[] =>
  ideas
    .filter(idea => isCrowded(shared, idea))
    .map((idea): Alert => ({ kind: 'crowded', ideaId: idea.id, tiles: standing(shared, idea).length }))

/** The second half of writing ideas and of the market, and all of Uppropet. */
const isLate = (shared: Shared, now: number): boolean => hasRun(shared, now, 1 / 2)

/** Whether so much of the phase has gone; Uppropet is late from its beginning, and the market once its voice is open. */
const hasRun = ({ clock, isVoiceOpen }: Shared, now: number, share: number): boolean =>
  clock.kind === 'gatherClose' ||
  (clock.kind === 'gatherMarket' && isVoiceOpen) ||
  (clock.endsAt !== undefined && now > clock.startedAt + (clock.endsAt - clock.startedAt) * share)

/** Both sectors stand here, and still it is no partnership: every yes came from one and the same pair. */
export const needsAnotherPair = (shared: Shared, idea: Idea): boolean =>
  idea.state === 'live' && !idea.wasFormed && missingSector(shared, idea) === undefined && !isFormed(shared, idea)

/** Who could come to an idea that lacks a bank or another pair: free tiles, those already asked, and its own pair's. */
export function whoCouldCome(shared: Shared, idea: Idea): { free: Actor[]; asked: Actor[]; ours: Actor[] } {
  const isOnePair = needsAnotherPair(shared, idea)
  const missing = idea.state === 'live' ? missingSector(shared, idea) : undefined
  const fitting = Object.values(shared.actors).filter(
    ({ sector, ideaId, voices, marketId }) =>
      (isOnePair || sector === missing) && !ideaId && voices.length > 0 && marketId === idea.marketId,
  )
  const isAsked = ({ id }: Actor) => waitingFor(shared, id).some(({ ideaId }) => ideaId === idea.id)
  const isOurs = ({ voices }: Actor) => voices.every(id => shared.seats[id]?.pairId === idea.pairId)
  return {
    free: fitting.filter(actor => !isAsked(actor) && !isOurs(actor)),
    asked: fitting.filter(isAsked),
    ours: isOnePair ? [] : fitting.filter(actor => !isAsked(actor) && isOurs(actor)),
  }
}

function onePair(shared: Shared, ideas: readonly Idea[]): Alert[] {
  return ideas.filter(idea => needsAnotherPair(shared, idea)).map(({ id }): Alert => ({ kind: 'onePair', ideaId: id }))
}
