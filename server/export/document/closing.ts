import { surveyKeys } from '#shared/content/evening.ts'
import { capital, sentence } from '#shared/content/wording.ts'
import { type PhaseKind, partOf } from '#shared/model/programme.ts'
import { actorIn } from '#shared/views/report/chairs/letters.ts'
import type { Report, SurveySum } from '#shared/views/report/reportSchema.ts'
import { dateIn, type Words } from '../words.ts'
import { type Block, bold, bullets, cell, heading, quiet, sectorMark, styled, table, text } from './blocks.ts'
import { changedTiles, panel } from './panel.ts'
import { listed } from './paper/partnership.ts'
import { noted } from './sections.ts'

/** Section 6: what people understood, what stood in the way, and why some said no. */
export function insights(report: Report, words: Words): Block[] {
  const { t } = words
  const blocks = [
    ...noted(t('notes.insights'), report.insights, words),
    ...noted(t('notes.obstacles'), report.obstacles, words),
    ...reasons(report, words),
    ...panel(report, words),
    ...changedTiles(report, words),
    ...noted(t('notes.other'), report.otherNotes, words),
  ]
  return [heading(1, t('section.6')), ...(blocks.length > 0 ? blocks : text(t('notes.none')))]
}

function reasons(report: Report, words: Words): Block[] {
  const { t } = words
  if (report.summary.honestNoes + report.summary.noesAtHome === 0) return []
  if (report.reasons.length === 0) return [heading(2, t('reasons.title')), ...text(t('reasons.few'))]
  const hasSectors = report.reasons.every(({ sector }) => sector)
  const rows = report.reasons.map(({ reason, sector, count }) => [
    cell(words.reason(reason)),
    ...(sector ? [cell(t(`sector.${sector}`))] : []),
    cell(String(count)),
  ])
  const head = [t('column.reason'), ...(hasSectors ? [t('column.sector')] : []), t('column.count')]
  const widths = hasSectors ? [60, 25, 15] : [85, 15]
  return [heading(2, t('reasons.title')), ...styled('Intro', t('reasons.intro')), ...table(head, widths, rows)]
}

/** Section 8: the survey in spreads, silent until the evening is over and below five answers. */
export function surveySection({ survey: { start, end }, isClosed }: Report, words: Words): Block[] {
  const { t } = words
  const row = (key: (typeof surveyKeys)[number], sum: SurveySum, when: string) => {
    const spread = sum[key]
    return spread ? [[cell(words.statement(key)), cell(when), ...spread.map(count => cell(String(count)))]] : []
  }
  const rows = surveyKeys.flatMap(key => [
    ...row(key, start, t('survey.start', { count: start.count })),
    ...row(key, end, t('survey.end', { count: end.count })),
  ])
  if (rows.length === 0) return [heading(1, t('section.8')), ...text(t(isClosed ? 'survey.few' : 'survey.later'))]
  const head = [t('column.statement'), t('column.when'), '1', '2', '3', '4', '5']
  const sentences = [...start.sentences, ...end.sentences]
  return [
    heading(1, t('section.8')),
    ...styled('Intro', t('survey.intro')),
    ...table(head, [42, 28, 6, 6, 6, 6, 6], rows),
    ...(sentences.length > 0 ? [heading(2, t('survey.sentences')), ...bullets(sentences.map(one => [one]))] : []),
  ]
}

/** The six parts of a workshop beside the phases of the process that it is a small piece of. */
const process = [
  ['method.before', 'preparation'],
  ['part.1', 'preparation'],
  ['part.2', 'gathering'],
  ['part.3', 'gathering'],
  ['part.4', 'formulation'],
  ['part.5', 'anchoring'],
  ['part.6', 'implementation'],
  ['method.after', 'followUp'],
] as const

/** The parts that a reunion has not. */
const inRole: readonly string[] = ['part.2', 'part.3']

/** Section 9: how it was done, when, by how many, and what this document is. */
export function method(report: Report, words: Words, hash: string): Block[] {
  const { t } = words
  const { seats, organisations } = report.summary
  const held = process.filter(([part]) => report.earlier === undefined || !inRole.includes(part))
  const phases = held.map(([part, phase]) => [
    cell(...(t(part) === partNow(report, words) ? [bold(t(part))] : [t(part)])),
    cell(t(`process.${phase}`)),
  ])
  const numbers = (['ideaDriven', 'public'] as const).map(sector => [
    cell({ text: `${sectorMark[sector].sign}\u00A0`, color: sectorMark[sector].color }, t(`sector.${sector}`)),
    cell(String(seats[sector])),
    cell(String(organisations[sector])),
  ])
  const programme = t(`programme.${report.programme}`)
  const told = [
    t(report.isProgrammeChanged ? 'method.programmeChanged' : 'method.programme', { programme }),
    report.markets > 1 ? t('method.markets', { count: report.markets }) : '',
  ]
  return [
    heading(1, t('section.9')),
    ...text(t(howIn(report))),
    ...text(told.join(' ')),
    ...answerLegend(report, words),
    ...(report.isTaster
      ? challengeList(report, words)
      : [
          heading(2, t('method.numbers')),
          ...table([t('column.sector'), t('column.people'), t('column.organisations')], [50, 25, 25], numbers, 'short'),
          ...organisationTable(report, words),
          ...challengeList(report, words),
          heading(2, t('method.phases')),
          ...styled('Intro', t('method.phasesNote')),
          ...table([t('column.part'), t('column.phase')], [40, 60], phases, 'short'),
        ]),
    heading(2, t('method.document')),
    ...text(t('method.version', { version: report.version, date: dateIn(words.language, report.changedAt), hash })),
    ...text(t('method.names')),
    ...text(`${t('inspiredBy')}.`),
  ]
}

/** What the answers in this document mean; those that nobody has given need no words. */
function answerLegend(report: Report, { t }: Words): Block[] {
  const parties = [...report.confirmed, ...report.unconfirmed].flatMap(paper => paper.parties)
  const given = new Set(parties.map(({ state }) => state))
  const rows = (
    [
      [t('party.standsFor'), 'standsFor'],
      [t('legend.takesHomeName'), 'takesHome'],
      [t('legend.yesIfName'), 'yesIf'],
      [t('party.declines'), 'declines'],
      [t('party.unconfirmed'), 'unconfirmed'],
      [t('party.waiting'), 'waiting'],
      [t('party.toContact'), 'toContact'],
    ] as const
  )
    .filter(([, state]) => given.has(state))
    .map(([name, state]) => [cell(bold(capital(name))), cell(t(`legend.${state}`))])
  if (rows.length === 0) return []
  return [heading(2, t('legend.title')), ...table([t('column.answer'), t('column.means')], [38, 62], rows, 'short')]
}

const partNow = ({ phase }: { phase: PhaseKind }, { t }: Words): string | undefined => {
  const part = ([1, 2, 3, 4, 5, 6] as const).find(one => one === partOf(phase))
  return part && t(`part.${part}`)
}

/** How the evening went: with borrowed organisations and then one's own, with invented ones only, or with one's own throughout. */
function howIn({ isTaster, programme }: Report) {
  if (isTaster) return 'taster.method'
  return programme === 'reunion45' ? 'method.textReunion' : 'method.text'
}

function organisationTable({ organisations }: Report, words: Words): Block[] {
  const { t } = words
  if (organisations.length === 0) return []
  const rows = organisations.map(({ name, sector, does, offers, offersText, isHere }) => [
    [
      [{ text: `${sectorMark[sector].sign}\u00A0`, color: sectorMark[sector].color }, bold(actorIn(words, name))],
      [quiet([t(`sector.${sector}.small`), isHere ? '' : t('followUp.notHere')].filter(Boolean).join(', '))],
    ],
    cell(does),
    cell(
      [listed(offers, words), offersText]
        .filter(Boolean)
        .map(one => sentence(capital(one)))
        .join(' '),
    ),
  ])
  const head = [t('column.organisation'), t('column.does'), t('column.offers')]
  return [heading(2, t('method.organisations')), ...table(head, [30, 36, 34], rows)]
}

/** What the facilitator wrote about a challenge beforehand, as far as it goes. */
function factsIn(
  facts: Omit<Report['challenges'][number], 'title' | 'question' | 'townVoice' | 'isVoiceInvented'>,
  { t }: Words,
): string[] {
  const { affected, place, situation, source, decided, goodIn12, missingVoices } = facts
  const said = (key: 'affected' | 'place' | 'decided' | 'good' | 'missing' | 'source', text: string) =>
    text && sentence(t(`method.${key}`, { text }))
  return [
    said('affected', affected),
    said('place', place),
    sentence(situation),
    said('source', source),
    said('decided', decided),
    said('good', goodIn12),
    said('missing', missingVoices),
  ].filter(Boolean)
}

function challengeList({ challenges }: Report, words: Words): Block[] {
  const { t } = words
  if (challenges.length === 0) return []
  const told = challenges.flatMap(({ title, question, townVoice, isVoiceInvented, ...facts }) => [
    ...text(bold(sentence(title)), ` ${question}`),
    ...text(factsIn(facts, words).join(' ')),
    ...text(
      townVoice && quiet(t(isVoiceInvented ? 'method.townVoiceInvented' : 'method.townVoice', { voice: townVoice })),
    ),
  ])
  return [heading(2, t('method.challenges')), ...told]
}
