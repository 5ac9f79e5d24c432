import { capital, sentence } from '#shared/content/wording.ts'
import { actorIn, agreedIn, ideaIn, nameIn } from '#shared/views/report/chairs/letters.ts'
import type { PartnershipPaper } from '#shared/views/report/paperSchema.ts'
import type { NoteLine, Report } from '#shared/views/report/reportSchema.ts'
import type { Words } from '../words.ts'
import { type Block, bold, bullets, cell, heading, labelled, quiet, sectorMark, styled, table, text } from './blocks.ts'
import { labelLine } from './cover.ts'
import { chairIn } from './paper/chairs.ts'
import { comparison } from './paper/comparison.ts'
import { foldedPart, toAsk } from './paper/folded.ts'
import { followUpPart } from './paper/followUp.ts'
import { about, conditionIn, firstStep, leftOpen, partyTable, pillars, toSettle } from './paper/partnership.ts'
import { tasterPapers } from './paper/taster.ts'
import { codeGrid, trial } from './paper/trial.ts'

const sectors = ['ideaDriven', 'public'] as const

/** Section 2: an overview, and one page for each confirmed partnership. */
export function confirmed(report: Report, words: Words): Block[] {
  const { t } = words
  const papers = report.confirmed
  if (report.isTaster) return [heading(1, t('section.2')), ...text(t('taster.confirmed'))]
  if (papers.length === 0) return [heading(1, t('section.2')), ...text(t('confirmed.none'))]
  const rows = papers.map(paper => [
    [[bold(nameIn(words, paper.name))], [quiet(marketIn(report, paper, words))]],
    cell(
      ...sectors.flatMap(sector => {
        const count = agreedIn(paper).filter(party => party.sector === sector).length
        const { sign, color } = sectorMark[sector]
        return count > 0 ? [{ text: `${sign}\u00A0`, color }, `${t(`parties.${sector}`, { count })}   `] : []
      }),
    ),
    cell([sentence(paper.firstStep), paper.firstStepDay && capital(words.day(paper.firstStepDay, 'short'))].join(' ')),
  ])
  return [
    heading(1, t('section.2')),
    ...styled('Intro', t('confirmed.intro')),
    ...table([t('column.partnership'), t('column.agreed'), t('column.firstStep')], [30, 28, 42], rows),
    ...papers.flatMap((paper, at) =>
      confirmedPaper(paper, words, [
        t('confirmed.count', { number: at + 1, all: papers.length }),
        marketIn(report, paper, words),
      ]),
    ),
  ]
}

/** One sheet for each: what is agreed in front, and behind it what was tried, who is missing, and what a contract would ask. */
const confirmedPaper = (paper: PartnershipPaper, words: Words, place: string[]): Block[] => [
  labelLine(words.t('notAContract'), place.filter(Boolean).join(' · '), 'newPage'),
  ...about(paper, words),
  ...followUpPart(paper, words),
  ...partyTable(paper, words),
  ...firstStep(paper, words),
  ...foldedPart(paper, words),
  ...pillars(paper, words),
  ...toSettle(paper, words, true),
  labelLine(words.t('notAContract'), nameIn(words, paper.name), 'newPage'),
  ...trial(paper, words),
  ...leftOpen(paper, words),
  ...codeGrid(paper, words),
  ...comparison(paper, words),
]

/** Which market a partnership belongs to, said only where there are several. */
const marketIn = ({ markets }: Report, { market }: PartnershipPaper, { t }: Words): string =>
  markets > 1 ? t('market.name', { number: market }) : ''

/** Section 3: everything that was written in role and that its owners have not confirmed. */
export function unconfirmed(report: Report, words: Words): Block[] {
  const { t } = words
  const { unconfirmed: papers, confirmed: before, isTaster } = report
  const isOnNewPage = papers.length + before.length > 0
  if (isTaster) return [heading(1, t('section.3')), ...tasterPapers(papers, words)]
  return [
    heading(1, t('section.3'), isOnNewPage),
    ...text(t(papers.length > 0 ? 'unconfirmed.intro' : 'unconfirmed.none')),
    ...papers.flatMap(paper => {
      const place = [t('notAContract'), t(`status.${paper.status}`), marketIn(report, paper, words)]
      return [
        labelLine(t('unconfirmed.mark'), place.filter(Boolean).join('. '), 'inText'),
        ...about(paper, words),
        ...followUpPart(paper, words),
        ...labelled(t('why.title'), whyNot(paper, words).join(' ')),
        ...partyTable(paper, words),
        ...firstStep(paper, words),
        ...foldedPart(paper, words),
        ...toSettle(paper, words),
        ...trial(paper, words),
        ...leftOpen(paper, words),
        ...codeGrid(paper, words),
      ]
    }),
  ]
}

const inText = ['goal', 'rows', 'firstStep', 'firstStepDay'] as const
const inAnswers = ['clash', 'concord', 'opened', 'ideaDriven', 'public'] as const

/** Exactly what stands between a partnership and its confirmation, in words. */
export function whyNot(paper: PartnershipPaper, words: Words): string[] {
  const { t } = words
  const names = words.list(paper.rowless.map(name => actorIn(words, name)))
  const lacks = new Set(paper.lacks)
  const lacking = inText.filter(part => lacks.has(part)).map(part => t(`why.${part}`, { names }))
  return [
    ...(lacking.length > 0 ? [t('why.noText', { list: words.list(lacking) })] : []),
    ...inAnswers.filter(part => lacks.has(part)).map(part => t(`why.${part}`)),
  ]
}

/** Section 4: the steps that people present have taken on themselves, which is why their first names stand here. */
export function nextSteps(report: Report, words: Words): Block[] {
  const { t } = words
  const rows = report.steps.map(step => [
    [[bold(step.who || t('nameless.person'))], [quiet(actorIn(words, step.organisation))]],
    [
      [sentence(step.what)],
      ...(step.withWhom ? [[quiet(t('steps.with', { text: sentence(step.withWhom) }))]] : []),
      ...(step.joined.length > 0 ? [[quiet(t('steps.joined', { names: sentence(words.list(step.joined)) }))]] : []),
      ...(step.asked > 0 ? [[quiet(sentence(t('steps.asked', { count: step.asked })))]] : []),
      ...(step.ifStuck ? [[quiet(t('steps.ifStuck', { text: sentence(step.ifStuck) }))]] : []),
      ...(step.remindedBy ? [[quiet(t('steps.remindedBy', { name: sentence(step.remindedBy) }))]] : []),
    ],
    cell(words.day(step.due, 'short')),
    [[nameIn(words, step.partnership)], ...(step.isConfirmed ? [] : [[quiet(t('steps.unconfirmed'))]])],
  ])
  const head = [t('column.who'), t('column.what'), t('column.due'), t('column.partnership')]
  return [
    heading(1, t('section.4')),
    ...(rows.length > 0
      ? [...styled('Intro', t('steps.intro')), ...table(head, [22, 40, 14, 24], rows)]
      : text(t(report.isTaster ? 'taster.steps' : 'steps.none'))),
    ...noted(t('notes.decisions'), report.decisions, words),
  ]
}

/** Section 5: what was parked, on what conditions people said yes, and what nobody has answered. */
export function toCheck(report: Report, words: Words): Block[] {
  const { t } = words
  const missing = report.emptyChairs.filter(({ why }) => why === 'missing')
  const blocks = [
    ...noted(
      t('paper.parked'),
      report.parked.filter(({ isSettled }) => !isSettled),
      words,
    ),
    ...noted(
      t('notes.toCheck'),
      report.toCheck.map(one => ({ partnership: one.partnership, text: conditionIn(words, one) })),
      words,
    ),
    ...noted(
      t('paper.check'),
      [...report.confirmed, ...report.unconfirmed].flatMap(paper =>
        paper.ticked.checkWith.length > 0 ? [{ partnership: paper.name, text: capital(toAsk(paper, words)) }] : [],
      ),
      words,
    ),
    ...noted(t('notes.questions'), report.questions, words),
    ...noted(
      t('notes.unanswered'),
      missing.map(chair => ({ partnership: chair.partnership, text: chairIn(words, chair) })),
      words,
    ),
  ]
  const settled = noted(
    t('parked.settled'),
    report.parked.filter(({ isSettled }) => isSettled),
    words,
  )
  return [
    heading(1, t('section.5')),
    ...(blocks.length + settled.length > 0 ? [...blocks, ...settled] : text(t('notes.none'))),
  ]
}

/** A titled list of notes, each with the partnership or the market it belongs to; nothing where there are none. */
export function noted(title: string, notes: readonly NoteLine[], words: Words): Block[] {
  if (notes.length === 0) return []
  const { t } = words
  const items = notes.map(({ text: note, partnership, market }) => {
    const of = market === undefined ? partnership && nameIn(words, partnership) : t('market.name', { number: market })
    return of === undefined ? [sentence(note)] : [bold(`${of}: `), sentence(note)]
  })
  return [heading(2, title), ...bullets(items)]
}

/** Section 7: ideas that are no partnership, and how far each came. */
export function ideaBank({ ideaBank: ideas }: Report, words: Words): Block[] {
  const { t } = words
  const rows = ideas.map(idea => [
    cell(bold(idea.challenge)),
    [[ideaIn(words, idea)], ...idea.mergedFrom.map(one => [quiet(`${t('merged.with')}: `), ideaIn(words, one)])],
    cell(t(`status.${idea.status}`)),
  ])
  const head = [t('column.challenge'), t('column.idea'), t('column.status')]
  return [
    heading(1, t('section.7')),
    ...(rows.length > 0
      ? [...styled('Intro', t('bank.intro')), ...table(head, [28, 56, 16], rows)]
      : text(t('bank.none'))),
  ]
}
