import { BorderStyle, Paragraph, TabStopType } from 'docx'
import { capital, sentence, small } from '#shared/content/wording.ts'
import type { Report } from '#shared/views/report/reportSchema.ts'
import { dateIn, type Words } from '../words.ts'
import { type Block, bold, bullets, heading, quiet, runs, styled, tab, textWidth } from './blocks.ts'

/** The top of the first page: what this is, when and where it was, who came, and how far to trust it. */
export function cover(report: Report, words: Words): Block[] {
  const { t } = words
  const { seats, seatsWithoutTile } = report.summary
  const place = [report.day && capital(words.day(report.day)), report.place].filter(Boolean).map(sentence)
  const all = seats.ideaDriven + seats.public
  const people = report.isTaster
    ? t('taster.people', { count: seatsWithoutTile })
    : t('cover.people', { all, ...seats })
  const more = seatsWithoutTile > 0 && !report.isTaster ? t('cover.withoutTile', { count: seatsWithoutTile }) : ''
  return [
    labelLine(t(`label.${report.label}`), `${t('frame.record')} ______________`, 'top'),
    ...styled('Lead', t(`lead.${report.label}`)),
    ...styled('Title', report.title),
    ...(report.earlier ? styled('Meta', afterIn(report.earlier, words)) : []),
    ...styled('Meta', [...place, people, more].filter(Boolean).join(' ')),
    ...(report.isRehearsal ? styled('Notice', bold(sentence(t('frame.rehearsal')))) : []),
    ...(report.isOneSided ? styled('Notice', bold(t('cover.oneSided'))) : []),
    ...styled('Notice', now(report, words), report.isTaster ? bold(t('taster.notice')) : t('cover.howToRead')),
    ...(report.notToday ? styled('Notice', t('cover.notToday', { text: report.notToday })) : []),
  ]
}

/** Which workshop a reunion follows up. */
export const afterIn = ({ title, day }: NonNullable<Report['earlier']>, words: Words): string =>
  words.t('followUp.cover', { title, day: day ? words.day(day, 'full') : 'none' })

/** How many steps of the time before were taken, said in one line. */
function takenIn(report: Report, { t }: Words): string {
  const steps = [...report.confirmed, ...report.unconfirmed].flatMap(({ followUp }) => followUp?.steps ?? [])
  const count = (outcome: (typeof steps)[number]['outcome']) => steps.filter(one => one.outcome === outcome).length
  if (steps.length === 0) return ''
  const told = { yes: count('yes'), partly: count('partly'), notYet: count('notYet'), untold: count(undefined) }
  return t('followUp.sum', { all: steps.length, ...told })
}

const hasBegun = ({ phase }: Report): boolean => phase !== 'draft' && phase !== 'open'

function now(report: Report, { t }: Words): string {
  if (report.isClosed) return ''
  return `${hasBegun(report) ? t('cover.ongoing', { phase: t(`phase.${report.phase}`) }) : t('cover.notBegun')} `
}

/** A boxed label to the left, and a quiet line to the right. */
export function labelLine(label: string, right: string, place: 'top' | 'newPage' | 'inText'): Block {
  return new Paragraph({
    pageBreakBefore: place === 'newPage',
    keepNext: true,
    spacing: place === 'inText' ? { before: 360, after: 0 } : { before: 0, after: 160 },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [
      ...runs([
        { text: ` ${label} `, bold: true, border: { style: BorderStyle.SINGLE, size: 10, color: 'auto', space: 1 } },
      ]),
      tab(),
      ...runs([quiet(right)]),
    ],
  })
}

/** Section 1: the workshop in a few sentences. */
export function summary(report: Report, words: Words): Block[] {
  const { t } = words
  const { partnerships, confirmed, honestNoes, noesAtHome } = report.summary
  const counted = (count: number) => ({ count, word: words.number(count), Word: capital(words.number(count)) })
  const first = (count: number) => ({ count, word: capital(words.number(count)) })
  const seeking = [...report.confirmed, ...report.unconfirmed].filter(({ status }) => status === 'seeksParty').length
  const told = [
    t(hasBegun(report) ? 'summary.challenges' : 'summary.planned', counted(report.challenges.length)),
    hasBegun(report) ? formed(report, seeking, words) : '',
    partnerships > 0 && !report.isTaster ? t('summary.confirmed', first(confirmed)) : '',
    confirmed > 0 && partnerships > confirmed ? t('summary.unconfirmed', first(partnerships - confirmed)) : '',
    honestNoes > 0 ? t('summary.noes', counted(honestNoes)) : '',
    noesAtHome > 0 ? t('summary.noesAtHome', first(noesAtHome)) : '',
  ]
  return [
    heading(1, t('section.1')),
    ...styled('Normal', told.filter(Boolean).join(' ')),
    ...bullets(findings(report, words).map(([label, found]) => [bold(`${label}: `), sentence(found)])),
  ]
}

/** How many partnerships came about, those that have lost a bank since told apart as on the desk. */
function formed(report: Report, seeking: number, { t, number }: Words): string {
  const { partnerships } = report.summary
  const count = partnerships - seeking
  if (seeking > 0)
    return t('summary.partnershipsSeeking', { count, word: number(count), seeking, seekingWord: number(seeking) })
  return t(report.isTaster ? 'taster.partnerships' : 'summary.partnerships', { count, word: number(count) })
}

/** What the evening showed, each as a label and what was found; only what there is. */
function findings(report: Report, words: Words): [string, string][] {
  const { t } = words
  const [reason] = report.reasons
  const chairs = [...new Set(report.emptyChairs.filter(({ why }) => why === 'notHere').map(({ actor }) => actor))]
  const asked = report.asked.slice(0, 2).map(({ chip }) => small(words.chip(chip)))
  const [first, last] = [report.steps.at(0)?.due ?? '', report.steps.at(-1)?.due ?? '']
  const steps = { count: report.steps.length, word: words.number(report.steps.length) }
  const days = { first: words.day(first, 'short'), last: words.day(last, 'short') }
  const found: [string, string][] = [
    [t('followUp.taken'), takenIn(report, words)],
    [t('summary.asked'), words.list(asked)],
    [t('summary.reason'), reason ? small(words.reason(reason.reason)) : ''],
    [t('summary.chairs'), words.list(chairs.filter(Boolean))],
    [t('summary.steps'), steps.count > 0 ? t('summary.stepCount', { ...steps, ...days }) : ''],
  ]
  return found.filter(([, words]) => words !== '')
}

/** What stands at the foot of every page. */
export const versionLine = (report: Report, { t, language }: Words): string =>
  t('frame.version', { title: report.title, version: report.version, date: dateIn(language, report.changedAt) })
