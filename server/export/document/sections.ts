import type { PartnershipPaper } from '#shared/views/report/paperSchema.ts'
import type { Report } from '#shared/views/report/reportSchema.ts'
import { capital, sentence, type Words } from '../words.ts'
import { type Block, bold, bullets, cell, heading, labelled, quiet, sectorMark, styled, table, text } from './blocks.ts'
import { labelLine } from './cover.ts'
import { comparison } from './paper/comparison.ts'
import {
  about,
  actorIn,
  agreedIn,
  conditionIn,
  firstStep,
  ideaIn,
  nameIn,
  partyTable,
  pillarTable,
  remains,
} from './paper/partnership.ts'

const sectors = ['ideaDriven', 'public'] as const

/** Section 2: an overview, and one page for each confirmed partnership. */
export function confirmed(report: Report, words: Words): Block[] {
  const { t } = words
  const papers = report.confirmed
  if (papers.length === 0) return [heading(1, t('section.2')), ...text(t('confirmed.none'))]
  const rows = papers.map(paper => [
    cell(bold(nameIn(words, paper.name))),
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
    ...papers.flatMap((paper, at) => confirmedPaper(paper, words, at + 1, papers.length)),
  ]
}

const confirmedPaper = (paper: PartnershipPaper, words: Words, number: number, all: number): Block[] => [
  labelLine(words.t('notAContract'), words.t('confirmed.count', { number, all }), 'newPage'),
  ...about(paper, words),
  ...partyTable(paper, words),
  ...firstStep(paper, words),
  ...pillarTable(paper, words),
  ...remains(paper, words),
  ...comparison(paper, words),
]

/** Section 3: everything that was written in role and that its owners have not confirmed. */
export function unconfirmed({ unconfirmed: papers, confirmed: before }: Report, words: Words): Block[] {
  const { t } = words
  return [
    heading(1, t('section.3'), papers.length + before.length > 0),
    ...text(t(papers.length > 0 ? 'unconfirmed.intro' : 'unconfirmed.none')),
    ...papers.flatMap(paper => [
      labelLine(t('unconfirmed.mark'), `${t('notAContract')}. ${t(`status.${paper.status}`)}`, 'inText'),
      ...about(paper, words),
      ...labelled(t('why.title'), whyNot(paper, words).join(' ')),
      ...partyTable(paper, words),
      ...firstStep(paper, words),
      ...remains(paper, words),
    ]),
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
      : text(t('steps.none'))),
    ...noted(t('notes.decisions'), report.decisions, words),
  ]
}

/** Section 5: what was parked, on what conditions people said yes, and what nobody has answered. */
export function toCheck(report: Report, words: Words): Block[] {
  const { t } = words
  const missing = report.emptyChairs.filter(({ why }) => why === 'missing')
  const blocks = [
    ...noted(t('paper.parked'), report.parked, words),
    ...noted(
      t('notes.toCheck'),
      report.toCheck.map(one => ({ partnership: one.partnership, text: conditionIn(words, one) })),
      words,
    ),
    ...noted(t('notes.questions'), report.questions, words),
    ...noted(
      t('notes.unanswered'),
      missing.map(({ partnership, actor }) => ({
        partnership,
        text: t('chair.missing', { actor: actorIn(words, actor) }),
      })),
      words,
    ),
  ]
  return [heading(1, t('section.5')), ...(blocks.length > 0 ? blocks : text(t('notes.none')))]
}

/** A titled list of notes, each with the partnership it belongs to; nothing where there are none. */
export function noted(title: string, notes: readonly { text: string; partnership?: string }[], words: Words): Block[] {
  if (notes.length === 0) return []
  const items = notes.map(({ text: note, partnership }) =>
    partnership === undefined ? [sentence(note)] : [bold(`${nameIn(words, partnership)}: `), sentence(note)],
  )
  return [heading(2, title), ...bullets(items)]
}

/** Section 7: ideas that are no partnership, and how far each came. */
export function ideaBank({ ideaBank: ideas }: Report, words: Words): Block[] {
  const { t } = words
  const rows = ideas.map(idea => [
    cell(bold(idea.challenge)),
    cell(ideaIn(words, idea)),
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
