import type { PartnershipPaper } from '#shared/views/report/paperSchema.ts'
import { sentence, type Words } from '../../words.ts'
import { type Block, bold, type Cell, cell, heading, quiet, rule, styled, table } from '../blocks.ts'
import { labelLine } from '../cover.ts'
import { actorIn, agreedIn, checkBoxes, ideaIn, nameIn } from './partnership.ts'

const headings = [
  'background',
  'values',
  'parties',
  'organisation',
  'goals',
  'undertakings',
  'followUp',
  'economy',
  'term',
  'changes',
  'dispute',
] as const

const blank = [{ text: '_'.repeat(29), color: rule }]

/** What the workshop wrote, laid beside the headings that a real partnership agreement usually has, with room to fill in. */
export function comparison(paper: PartnershipPaper, words: Words): Block[] {
  const { t } = words
  const written = writtenIn(paper, words)
  const rows = headings.map((name): Cell[] => [
    cell(bold(t(`iop.${name}`))),
    cell(written[name] ?? quiet(t('iop.notWritten'))),
    [[quiet(t(`iop.${name}.ask`))], blank, blank],
  ])
  return [
    labelLine(t('notAContract'), nameIn(words, paper.name), 'newPage'),
    heading(3, t('iop.title')),
    ...styled('Quiet', t('iop.note')),
    ...table([t('column.heading'), t('column.written'), t('column.toFill')], [25, 40, 35], rows),
    ...checkBoxes(words),
  ]
}

function writtenIn(paper: PartnershipPaper, words: Words): Partial<Record<(typeof headings)[number], string>> {
  const { t } = words
  const agreed = agreedIn(paper)
  const day = paper.firstStepDay ? t('paper.when', { day: words.day(paper.firstStepDay) }) : ''
  const see = agreed.some(({ does }) => does !== '') ? t('iop.undertakings.see') : ''
  const step = [sentence(paper.firstStep), sentence(day)].filter(Boolean).join(' ')
  const first = paper.firstStep ? t('iop.undertakings.first', { step }) : ''
  return {
    background: sentence(paper.question) || ideaIn(words, paper) || undefined,
    parties: words.list(agreed.map(({ actor }) => actorIn(words, actor))) || undefined,
    goals: sentence(paper.goal) || undefined,
    undertakings: [see, first].filter(Boolean).join(' ') || undefined,
  }
}
