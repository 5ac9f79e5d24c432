import type { Actor, Sector } from '../../model/actor.ts'
import type { Note, SurveyAnswer } from '../../model/reflection.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'
import { hasOwnTiles, isChanged, isOwnRoles } from '../../rules/phases/programmes.ts'
import { isAnchored, isOneSided } from '../status.ts'
import { tileChanges } from './before/tileChanges.ts'
import { decidersIn, pillarsLackingIn, principlesIn, verdictsIn, wantedIn } from './panel.ts'
import { ideaLine, marketOf, nameOf, partnershipPaper, stepLine } from './partnershipPaper.ts'
import { type Report, type ReportLabel, reportFormat, type SurveySum } from './reportSchema.ts'
import { askedFor, noesOf, perSector, reasonsOf, surveyOf } from './sums.ts'

/** How long a party that was not in the room may answer once the workshop has closed. */
const answerMs = 30 * 24 * 60 * 60_000

/** The whole paper, complete at any moment: what is confirmed, what is not, and what the evening taught. */
export function reportOf(state: Workshop): Report {
  const { shared } = state
  const isTaster = !hasOwnTiles(shared.programme)
  const ideas = Object.values(shared.ideas).sort(
    (one, other) => marketOf(shared, one) - marketOf(shared, other) || one.number - other.number,
  )
  const formed = ideas.filter(idea => idea.wasFormed && idea.state === 'live')
  const confirmed = formed.filter(idea => isAnchored(shared, idea)).map(idea => partnershipPaper(shared, idea))
  const unconfirmed = formed.filter(idea => !isAnchored(shared, idea)).map(idea => partnershipPaper(shared, idea))
  const papers = [...confirmed, ...unconfirmed]
  const notes = [...Object.values(shared.notes), ...Object.values(state.desk.notes)].filter(
    ({ isExported, text }) => isExported && text !== '',
  )
  const { clock } = shared
  return {
    format: reportFormat,
    workshopId: shared.id,
    version: state.number,
    changedAt: new Date(state.time).toISOString(),
    title: shared.title,
    place: shared.place,
    day: shared.day,
    language: shared.language,
    programme: shared.programme.id,
    earlier: shared.earlier,
    isProgrammeChanged: isChanged(shared.programme),
    isTaster,
    markets: Math.max(1, Object.keys(shared.markets).length),
    phase: clock.kind,
    label: labelOf(shared, papers),
    isRehearsal: shared.rehearsalOf !== undefined,
    isClosed: clock.kind === 'closed',
    isOneSided: hasBegun(shared) && homesOf(shared).length > 0 && isOneSided(shared),
    notToday: shared.notToday,
    answerBy: clock.kind === 'closed' ? new Date(clock.startedAt + answerMs).toISOString().slice(0, 10) : undefined,
    summary: {
      seats: perSector(seatsOf(shared).flatMap(sector => sector ?? [])),
      seatsWithoutTile: seatsOf(shared).filter(sector => sector === undefined).length,
      organisations: perSector(homesOf(shared).flatMap(home => (isHere(shared, home) ? home.sector : []))),
      ideas: Object.values(shared.ideas).filter(idea => idea.state !== 'withdrawn').length,
      partnerships: formed.length,
      confirmed: confirmed.length,
      steps: Object.keys(shared.steps).length,
      honestNoes: noesOf(shared).onMarket.length,
      noesAtHome: noesOf(shared).atHome.length,
    },
    challenges: Object.values(shared.challenges).map(
      ({ id: _, number: __, townQuestion: ___, townVoice = '', isVoiceInvented = false, ...told }) => ({
        ...told,
        townVoice,
        isVoiceInvented,
      }),
    ),
    confirmed,
    unconfirmed,
    steps: Object.values(shared.steps)
      .map(step => stepLine(shared, step))
      .sort((one, other) => one.due.localeCompare(other.due)),
    parked: papers.flatMap(({ name, parked }) => parked.map(one => ({ partnership: name, ...one }))),
    toCheck: papers.flatMap(({ name, conditions }) => conditions.map(one => ({ partnership: name, ...one }))),
    insights: [
      ...Object.values(shared.insights).flatMap(({ text }) => (text ? [{ text }] : [])),
      ...tagged(shared, notes, 'insight'),
    ],
    obstacles: tagged(shared, notes, 'obstacle'),
    questions: tagged(shared, notes, 'question'),
    decisions: tagged(shared, notes, 'decision'),
    otherNotes: tagged(shared, notes, undefined),
    asked: askedFor(shared),
    reasons: reasonsOf(shared),
    wanted: wantedIn(papers),
    deciders: decidersIn(papers),
    principles: principlesIn(papers),
    pillarsLacking: isTaster ? [] : pillarsLackingIn(papers),
    verdicts: verdictsIn(shared),
    tileChanges: tileChanges(state),
    ideaBank: ideas
      .filter(({ wasFormed, state: at, text, soThat }) => at !== 'withdrawn' && !wasFormed && `${text}${soThat}` !== '')
      .map(idea => ideaLine(shared, idea)),
    emptyChairs: papers.flatMap(paper => paper.emptyChairs),
    survey: { start: surveyIn(state, 'start'), end: surveyIn(state, 'end') },
    organisations: homesOf(shared).map(home => {
      const { name, sector, does, offers, offersText, needs, manyThink, limit, building, parent, number } = home
      return {
        ...{ name, sector, does, offers: [...offers], offersText, needs, manyThink, limit, building, parent, number },
        market: shared.markets[home.marketId]?.number ?? 1,
        isHere: isHere(shared, home),
      }
    }),
  }
}

/** While the evening goes on only how many have answered, so that no two papers tell what the last one said. */
function surveyIn({ shared, sealed }: Workshop, moment: SurveyAnswer['moment']): SurveySum {
  const sum = surveyOf(sealed.surveys, moment)
  return shared.clock.kind === 'closed' ? sum : { count: sum.count, sentences: [] } // V8
}

const hasBegun = ({ clock }: Shared): boolean => clock.kind !== 'draft' && clock.kind !== 'open'

/** In a reunion an organisation has a tile before anybody has come from it. */
const isHere = ({ programme, seats }: Shared, { owners }: Actor): boolean =>
  !isOwnRoles(programme) || owners.some(id => seats[id]?.state !== 'removed')

const homesOf = (shared: Shared) => Object.values(shared.actors).filter(({ origin }) => origin === 'home')

/** The sector of everyone who took part; undefined for somebody who never wrote a tile. */
const seatsOf = (shared: Shared): (Sector | undefined)[] =>
  Object.values(shared.seats).flatMap(({ state, homeId }) =>
    state === 'removed' ? [] : [homeId ? shared.actors[homeId]?.sector : undefined],
  )

function labelOf({ clock }: Shared, papers: readonly Report['confirmed'][number][]): ReportLabel {
  if (clock.kind !== 'closed') return 'draft'
  const isWaiting = papers.some(({ parties }) =>
    parties.some(({ state }) => state === 'waiting' || state === 'unconfirmed'),
  )
  return isWaiting ? 'workingMaterial' : 'minutes'
}

const tagged = (shared: Shared, notes: readonly Note[], tag: Note['tag']) =>
  notes
    .filter(note => note.tag === tag)
    .map(({ text, ideaId, marketId }) => {
      const idea = ideaId ? shared.ideas[ideaId] : undefined
      const market = marketId ? shared.markets[marketId]?.number : undefined
      if (market !== undefined) return { text, market }
      return idea ? { text, partnership: nameOf(shared, idea) } : { text }
    })
