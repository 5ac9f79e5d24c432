import { stringify } from 'csv-stringify/sync'
import { ideaIn } from '#shared/views/report/chairs/letters.ts'
import type { Report } from '#shared/views/report/reportSchema.ts'
import { afterIn } from '../document/cover.ts'
import { chairIn } from '../document/paper/chairs.ts'
import { dateIn, type PaperKey, type Words } from '../words.ts'
import { noted, panelLines, surveyLines, tileLines } from './insightLines.ts'
import { type Line, mergedLines, paperLines, stepLines } from './paperLines.ts'

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
  const settled = (isSettled: boolean) => report.parked.filter(one => one.isSettled === isSettled)
  return [
    ['section.1', summary(report, words)],
    ['section.2', report.confirmed.flatMap(paper => paperLines(report, paper, words))],
    ['section.3', report.unconfirmed.flatMap(paper => paperLines(report, paper, words))],
    ['section.4', [...stepLines(report, words), ...noted(report.decisions, 'notes.decisions', words)]],
    [
      'section.5',
      [
        ...noted(settled(false), 'paper.parked', words),
        ...noted(settled(true), 'parked.settled', words),
        ...report.toCheck.map(({ partnership, actor, condition, isOwners }) => ({
          partnership,
          who: actor,
          condition,
          note: t(isOwners ? 'notes.toCheck' : 'notes.toCheckInRole'),
        })),
        ...noted(report.questions, 'notes.questions', words),
        ...report.emptyChairs.map(chair => ({
          partnership: chair.partnership,
          who: chair.actor,
          sector: chair.sector,
          note: chairIn(words, chair),
        })),
      ],
    ],
    [
      'section.6',
      [
        ...noted(report.insights, 'notes.insights', words),
        ...noted(report.obstacles, 'notes.obstacles', words),
        ...report.reasons.map(({ reason, sector, count }) => ({
          sector,
          what: words.reason(reason),
          answer: String(count),
          note: t('reasons.title'),
        })),
        ...panelLines(report, words),
        ...tileLines(report, words),
        ...noted(report.otherNotes, 'notes.other', words),
      ],
    ],
    [
      'section.7',
      report.ideaBank.flatMap(idea => [
        { what: ideaIn(words, idea), note: [idea.challenge, t(`status.${idea.status}`)].filter(Boolean).join(': ') },
        ...mergedLines(idea, words),
      ]),
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
    ...(report.isTaster ? [{ what: t('taster.notice') }] : []),
    ...(report.earlier ? [{ what: afterIn(report.earlier, words) }] : []),
    {
      what: t(report.isProgrammeChanged ? 'method.programmeChanged' : 'method.programme', {
        programme: t(`programme.${report.programme}`),
      }),
    },
    ...(report.markets > 1 ? [{ what: t('method.markets', { count: report.markets }) }] : []),
    ...(['ideaDriven', 'public'] as const).flatMap((sector): Line[] => [
      { sector, what: t('column.people'), answer: String(seats[sector]) },
      { sector, what: t('column.organisations'), answer: String(organisations[sector]) },
    ]),
  ]
}
