import type { Sector } from '../../model/actor.ts'
import type { NoReason } from '../../model/agreement.ts'
import type { Note, SurveyAnswer } from '../../model/reflection.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'
import { isAnchored, isOneSided } from '../status.ts'
import { nameOf, partnershipPaper, stepLine } from './partnershipPaper.ts'
import { type Report, reportFormat } from './reportSchema.ts'

/** Survey answers and reasons are told from so many on; below that they could point at somebody. */
export const fewest = 5

/** The whole paper, complete at any moment: what is confirmed, what is not, and what the evening taught. */
export function reportOf(state: Workshop): Report {
  const { shared } = state
  const formed = Object.values(shared.ideas)
    .filter(idea => idea.wasFormed && idea.state === 'live')
    .sort((one, other) => one.number - other.number)
  const confirmed = formed.filter(idea => isAnchored(shared, idea)).map(idea => partnershipPaper(shared, idea))
  const unconfirmed = formed.filter(idea => !isAnchored(shared, idea)).map(idea => partnershipPaper(shared, idea))
  const papers = [...confirmed, ...unconfirmed]
  const notes = [...Object.values(shared.notes), ...Object.values(state.desk.notes)].filter(
    ({ isExported, text }) => isExported && text !== '',
  )
  const steps = Object.values(shared.steps).map(step => stepLine(shared, step))
  return {
    format: reportFormat,
    workshopId: shared.id,
    version: state.number,
    title: shared.title,
    place: shared.place,
    day: shared.day,
    language: shared.language,
    programme: shared.programme.id,
    isRehearsal: shared.rehearsalOf !== undefined,
    isClosed: shared.clock.kind === 'closed',
    isOneSided: isOneSided(shared),
    notToday: shared.notToday,
    summary: {
      seats: perSector(seatsOf(shared)),
      organisations: perSector(homesOf(shared).map(({ sector }) => sector)),
      ideas: Object.values(shared.ideas).filter(idea => idea.state !== 'withdrawn').length,
      partnerships: formed.length,
      confirmed: confirmed.length,
      steps: steps.length,
      honestNoes: Object.values(shared.invitations).filter(one => one.state === 'no').length,
    },
    challenges: Object.values(shared.challenges).map(({ title, question, townVoice, isVoiceInvented }) => ({
      title,
      question,
      townVoice: townVoice ?? '',
      isVoiceInvented: isVoiceInvented ?? false,
    })),
    confirmed,
    unconfirmed,
    steps,
    parked: papers.flatMap(({ name, parked }) => parked.map(text => ({ partnership: name, text }))),
    toCheck: papers.flatMap(({ name, conditions }) => conditions.map(one => ({ partnership: name, ...one }))),
    insights: [
      ...Object.values(shared.insights).flatMap(({ text }) => (text ? [{ text }] : [])),
      ...tagged(shared, notes, 'insight'),
    ],
    obstacles: tagged(shared, notes, 'obstacle'),
    questions: tagged(shared, notes, 'question'),
    decisions: tagged(shared, notes, 'decision'),
    otherNotes: tagged(shared, notes, undefined),
    reasons: reasonsOf(shared),
    ideaBank: Object.values(shared.ideas)
      .filter(({ wasFormed, state: at, text }) => at === 'bank' || (at === 'live' && !wasFormed && text !== ''))
      .map(({ challengeId, text, soThat }) => ({
        challenge: shared.challenges[challengeId]?.title ?? '',
        whatIf: text,
        soThat,
      })),
    emptyChairs: papers.flatMap(paper => paper.emptyChairs),
    survey: { start: surveyOf(state.sealed.surveys, 'start'), end: surveyOf(state.sealed.surveys, 'end') },
    organisations: homesOf(shared).map(({ name, sector, does, offers, offersText, needs }) => ({
      name,
      sector,
      does,
      offers: [...offers],
      offersText,
      needs,
    })),
  }
}

const homesOf = (shared: Shared) => Object.values(shared.actors).filter(({ origin }) => origin === 'home')

const seatsOf = (shared: Shared): Sector[] =>
  Object.values(shared.seats).flatMap(({ state, homeId }) => {
    const home = homeId ? shared.actors[homeId] : undefined
    return home && state !== 'removed' ? [home.sector] : []
  })

const perSector = (sectors: readonly Sector[]) => ({
  ideaDriven: sectors.filter(sector => sector === 'ideaDriven').length,
  public: sectors.filter(sector => sector === 'public').length,
})

const tagged = (shared: Shared, notes: readonly Note[], tag: Note['tag']) =>
  notes
    .filter(note => note.tag === tag)
    .map(({ text, ideaId }) => {
      const idea = ideaId ? shared.ideas[ideaId] : undefined
      return idea ? { text, partnership: nameOf(idea) } : { text }
    })

/** Reasons for a no, summed by reason and sector, and never by who. */
function reasonsOf(shared: Shared): Report['reasons'] {
  const sums = new Map<string, { reason: NoReason; sector: Sector; count: number }>()
  const add = (reason: NoReason | undefined, sector: Sector | undefined) => {
    if (!reason || !sector) return
    const key = `${reason}:${sector}`
    sums.set(key, { reason, sector, count: (sums.get(key)?.count ?? 0) + 1 })
  }
  for (const { state, reason, actorId } of Object.values(shared.invitations))
    if (state === 'no') add(reason, shared.actors[actorId]?.sector)
  for (const idea of Object.values(shared.ideas)) {
    for (const { answer, reason, actorId } of Object.values(idea.agreement.answers))
      if (answer === 'no') add(reason, shared.actors[actorId]?.sector)
  }
  return [...sums.values()].sort((one, other) => other.count - one.count)
}

function surveyOf(answers: readonly SurveyAnswer[], moment: SurveyAnswer['moment']): Report['survey']['start'] {
  const these = answers.filter(answer => answer.moment === moment)
  if (these.length < fewest) return { count: these.length, sentences: [] }
  const spread = (of: (answer: SurveyAnswer) => number | undefined) =>
    [1, 2, 3, 4, 5].map(grade => these.filter(answer => of(answer) === grade).length)
  const atEnd = moment === 'end' ? { wasHeard: spread(one => one.wasHeard), wasWorth: spread(one => one.wasWorth) } : {}
  return {
    count: these.length,
    understand: spread(one => one.understand),
    knowWho: spread(one => one.knowWho),
    willAct: spread(one => one.willAct),
    ...atEnd,
    sentences: these.flatMap(({ sentence }) => (sentence ? [sentence] : [])),
  }
}
