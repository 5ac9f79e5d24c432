import { type EarlierPartnership, EarlierWorkshop, most } from '../../../messages/agreement/earlier.ts'
import type { PartnershipPaper, PartyLine } from '../paperSchema.ts'
import type { Report } from '../reportSchema.ts'

/** The parts of a report that somebody reads who wants to meet again. */
export type Left = Pick<Report, 'title' | 'day' | 'challenges' | 'confirmed' | 'unconfirmed' | 'organisations'>

type Actors = { list: EarlierWorkshop['actors']; at: Map<string, number> }

/** What comes along from a report to a reunion; or where in it something does not hang together. */
export function earlierFrom(report: Left): { earlier: EarlierWorkshop } | { where: string } {
  const { title, day, confirmed, unconfirmed } = report
  const papers = [
    ...confirmed.map(paper => ({ paper, isConfirmed: true })),
    ...unconfirmed.map(paper => ({ paper, isConfirmed: false })),
  ]
  const actors = actorsIn(report)
  const challenges = report.challenges.map(({ townVoice: _, isVoiceInvented: __, ...told }) => ({
    ...told,
    title: told.title || nameless,
  }))
  const partnerships = papers.map(
    ({ paper, isConfirmed }): EarlierPartnership => ({
      challenge: Math.max(
        0,
        report.challenges.findIndex(one => one.title === paper.challenge),
      ),
      isConfirmed,
      ...textsOf(paper),
      parties: paper.parties.map(party => ({ actor: placeOf(actors, paper, party), ...partyOf(party) })),
      steps: stepsOf(paper),
      folded: paper.folded.map(({ field, text }) => ({ field, text })),
      ...{ economy: paper.ticked.economy, principles: paper.ticked.principles, checkWith: paper.ticked.checkWith },
      parked: paper.parked
        .flatMap(({ text, isSettled }) => (isSettled || text === '' ? [] : [text]))
        .slice(0, most.parked),
      wished: paper.emptyChairs
        .flatMap(({ actor: name, sector, why, words }) => (why === 'wished' ? [{ sector, name, why: words }] : []))
        .slice(0, most.wished),
    }),
  )
  const read = EarlierWorkshop.safeParse({ title, day, actors: actors.list, challenges, partnerships })
  return read.success ? { earlier: read.data } : { where: read.error.issues[0]?.path.join(' › ') ?? '' }
}

/** What is called something, but must have a name. */
const nameless = '–'

const keyOf = (market: number, number: number): string => `${market}:${number}`

function actorsIn({ organisations }: Left): Actors {
  const sorted = [...organisations].sort((one, other) => one.market - other.market || one.number - other.number)
  return {
    list: sorted.map(({ number: _, market: __, isHere: ___, ...tile }) => ({ origin: 'home', ...tile })),
    at: new Map(sorted.map(({ market, number }, at) => [keyOf(market, number), at])),
  }
}

/** Where a party stands in the list; an invented one is laid last, since no organisation tells of it. */
function placeOf({ list, at }: Actors, { market }: PartnershipPaper, party: PartyLine): number {
  const key = party.origin === 'home' ? keyOf(market, party.number) : `library:${keyOf(market, party.number)}`
  const known = at.get(key)
  if (known !== undefined) return known
  const { actor: name, sector, origin } = party
  const texts = { does: '', offers: [], offersText: '', needs: '', manyThink: '', limit: '', building: '', parent: '' }
  list.push({ origin, sector, name, ...texts })
  at.set(key, list.length - 1)
  return list.length - 1
}

/** A name without the number that tells two of the same name apart, and none where the idea's own words stand in for it. */
function textsOf({ name, number, whatIf, soThat, aim, goal, firstStep, firstStepDay, followUp }: PartnershipPaper) {
  const bare = name.endsWith(` (${number})`) ? name.slice(0, -` (${number})`.length) : name
  const open = followUp?.steps.find(({ isFirst, outcome }) => isFirst && outcome !== 'yes')
  const first = firstStep ? { firstStep, firstStepDay } : { firstStep: open?.what ?? '', firstStepDay: open?.due }
  return {
    name: name === whatIf || bare === whatIf ? '' : bare,
    whatIf,
    soThat,
    aim,
    goal: goal || (followUp?.goal ?? ''),
    ...first,
  }
}

function partyOf({ does, chips, suggested, state, decider, condition }: PartyLine) {
  const isOpen = state === 'waiting' || state === 'invented'
  const row = does === '' && suggested ? { does: suggested.text, chips: suggested.chips } : { does, chips }
  return { ...row, answer: isOpen ? ('unconfirmed' as const) : state, decider, condition }
}

/** The steps that were booked, and those of the time before that nobody has said are taken. */
function stepsOf({ steps, followUp }: PartnershipPaper): EarlierPartnership['steps'] {
  const left = (followUp?.steps ?? []).filter(({ isFirst, outcome }) => !isFirst && outcome !== 'yes')
  return [...steps, ...left]
    .flatMap(({ what, due, organisation }) => (what ? [{ what, due, organisation }] : []))
    .slice(0, most.steps)
}
