import { stringify } from 'csv-stringify/sync'
import { surveyKeys } from '#shared/content/evening.ts'
import type { PartnershipPaper } from '#shared/views/report/paperSchema.ts'
import type { Report } from '#shared/views/report/reportSchema.ts'
import { suggestionIn } from '../document/paper/partnership.ts'
import { whyNot } from '../document/sections.ts'
import { dateIn, type PaperKey, type Words } from '../words.ts'

/** One row of the long table; a cell that has nothing to say is left out. */
type Line = { partnership?: string; who?: string; sector?: 'ideaDriven' | 'public'; what?: string; answer?: string } & {
  decides?: string
  condition?: string
  day?: string
  note?: string
}

const columns = [
  'column.section',
  'column.partnership',
  'column.who',
  'column.sector',
  'column.what',
  'column.answer',
  'column.decides',
  'column.condition',
  'column.due',
  'column.note',
] as const satisfies readonly PaperKey[]

/** The whole report as one long table, opened by a spreadsheet without questions: BOM, the language's own separator, no formulas. */
export function csvFile(report: Report, words: Words): Uint8Array {
  const { t } = words
  const rows = sections(report, words).flatMap(([section, lines]) => lines.map(line => cells(t(section), line, words)))
  const table = stringify([columns.map(key => t(key)), ...rows], {
    bom: true,
    delimiter: report.language === 'sv' ? ';' : ',',
    record_delimiter: 'windows',
    escape_formulas: true,
  })
  return new TextEncoder().encode(table)
}

const cells = (section: string, line: Line, { t }: Words): string[] =>
  [
    section,
    line.partnership,
    line.who,
    line.sector && t(`sector.${line.sector}`),
    line.what,
    line.answer,
    line.decides,
    line.condition,
    line.day,
    line.note,
  ].map(cell)

/** One line, with nothing before its first sign, so that a formula cannot hide behind a space. */
const cell = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()

function sections(report: Report, words: Words): [PaperKey, Line[]][] {
  const { t } = words
  const noted = (notes: readonly { text: string; partnership?: string }[], title: PaperKey): Line[] =>
    notes.map(({ text, partnership }) => ({ partnership, what: text, note: t(title) }))
  return [
    ['section.1', summary(report, words)],
    ['section.2', report.confirmed.flatMap(paper => paperLines(paper, words))],
    ['section.3', report.unconfirmed.flatMap(paper => paperLines(paper, words))],
    ['section.4', [...stepLines(report, words), ...noted(report.decisions, 'notes.decisions')]],
    [
      'section.5',
      [
        ...noted(report.parked, 'paper.parked'),
        ...report.toCheck.map(({ partnership, actor, condition, isOwners }) => ({
          partnership,
          who: actor,
          condition,
          note: t(isOwners ? 'notes.toCheck' : 'notes.toCheckInRole'),
        })),
        ...noted(report.questions, 'notes.questions'),
        ...report.emptyChairs.map(({ partnership, actor, sector, why }) => ({
          partnership,
          who: actor,
          sector,
          note: t(`chair.${why}`, { actor }),
        })),
      ],
    ],
    [
      'section.6',
      [
        ...noted(report.insights, 'notes.insights'),
        ...noted(report.obstacles, 'notes.obstacles'),
        ...report.reasons.map(({ reason, sector, count }) => ({
          sector,
          what: words.reason(reason),
          answer: String(count),
          note: t('reasons.title'),
        })),
        ...noted(report.otherNotes, 'notes.other'),
      ],
    ],
    [
      'section.7',
      report.ideaBank.map(({ challenge, whatIf, soThat, status }) => ({
        what: soThat ? t('paper.whatIfSoThat', { whatIf, soThat }) : t('paper.whatIf', { whatIf }),
        note: [challenge, t(`status.${status}`)].filter(Boolean).join(': '),
      })),
    ],
    ['section.8', surveyLines(report, words)],
    [
      'section.9',
      report.organisations.map(({ name, sector, does }) => ({
        who: name,
        sector,
        what: does,
        note: t('method.organisations'),
      })),
    ],
  ]
}

function summary(report: Report, words: Words): Line[] {
  const { t } = words
  const { seats, organisations } = report.summary
  return [
    { what: report.title, day: report.day, note: t(`label.${report.label}`) },
    { what: report.place, note: t('frame.record') },
    {
      what: t('frame.version', {
        title: report.title,
        version: report.version,
        date: dateIn(report.language, report.changedAt),
      }),
    },
    ...(report.isRehearsal ? [{ what: t('frame.rehearsal') }] : []),
    ...(report.isOneSided ? [{ what: t('cover.oneSided') }] : []),
    ...(['ideaDriven', 'public'] as const).flatMap((sector): Line[] => [
      { sector, what: t('column.people'), answer: String(seats[sector]) },
      { sector, what: t('column.organisations'), answer: String(organisations[sector]) },
    ]),
  ]
}

/** A partnership as one row of its own and one for each party, so that it can be filtered and counted. */
function paperLines(paper: PartnershipPaper, words: Words): Line[] {
  const { t } = words
  const partnership = paper.name || t('nameless.partnership')
  const status = t(`status.${paper.status}`)
  return [
    { partnership, what: paper.goal, note: `${t('paper.goal')} (${status})` },
    ...whyNot(paper, words).map(what => ({ partnership, what, note: t('why.title') })),
    { partnership, what: paper.firstStep, day: paper.firstStepDay, note: t('column.firstStep') },
    ...paper.parties.map(party => ({
      partnership,
      who: party.actor || t('nameless.actor'),
      sector: party.sector,
      what: [party.does, words.list(party.chips.map(words.chip))].filter(Boolean).join(' | '),
      answer: [words.answer(party)].filter(Boolean).join(', ') || t('party.answered'),
      decides: party.decider && words.decider(party.decider),
      condition: party.condition,
      note: [
        t('column.party'),
        ...words.marks(party),
        ...(party.suggested ? [t('party.suggested', { text: suggestionIn(party.suggested, words) })] : []),
      ].join(', '),
    })),
  ]
}

const stepLines = ({ steps }: Report, { t, list }: Words): Line[] =>
  steps.map(step => ({
    partnership: step.partnership,
    who: [step.who, step.organisation].filter(Boolean).join(', '),
    what: step.what,
    day: step.due,
    note: [
      ...(step.isConfirmed ? [] : [t('steps.unconfirmed')]),
      ...(step.withWhom ? [t('steps.with', { text: step.withWhom })] : []),
      ...(step.joined.length > 0 ? [t('steps.joined', { names: list(step.joined) })] : []),
      ...(step.ifStuck ? [t('steps.ifStuck', { text: step.ifStuck })] : []),
    ].join('. '),
  }))

/** A statement's spread as five counts, and what people said in their own words. */
function surveyLines({ survey }: Report, words: Words): Line[] {
  const { t } = words
  return (['start', 'end'] as const).flatMap(moment => {
    const sum = survey[moment]
    const note = t(`survey.${moment}`, { count: sum.count })
    const spreads = surveyKeys.flatMap(key => {
      const spread = sum[key]
      const told = spread?.map((count, at) => `${at + 1}: ${count}`).join(' | ')
      return told ? [{ what: words.statement(key), answer: told, note }] : []
    })
    return [...spreads, ...sum.sentences.map(what => ({ what, note }))]
  })
}
