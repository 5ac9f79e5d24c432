import { sentence, small } from '#shared/content/wording.ts'
import { actorIn, agreedIn, ideaIn } from '#shared/views/report/chairs/letters.ts'
import type { PartnershipPaper } from '#shared/views/report/paperSchema.ts'
import type { Words } from '../../words.ts'
import { type Block, bold, type Cell, cell, heading, quiet, rule, styled, table } from '../blocks.ts'
import { checkBoxes, foldedText, principlesIn } from './folded.ts'

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

const blank = [{ text: '_'.repeat(29), color: rule, size: 18 }]

/** What is asked is set smaller than what was written. */
const ask = (words: string) => [{ ...quiet(words), size: 18 }]

/** What the workshop wrote, laid beside the headings that a real partnership agreement usually has, with room to fill in: more where the page has it. */
export function comparison(paper: PartnershipPaper, words: Words): Block[] {
  const { t } = words
  const written = writtenIn(paper, words)
  const isFull = paper.cards.length + paper.grid.length > 0
  const rows = headings.map((name): Cell[] => [
    cell(bold(t(`iop.${name}`))),
    cell(written[name] ?? quiet(t('iop.notWritten'))),
    [ask(t(`iop.${name}.ask`)), ...(written[name] || isFull ? [blank] : [blank, blank])],
  ])
  return [
    heading(3, t('iop.title')),
    ...styled('Quiet', t('iop.note')),
    ...table([t('column.heading'), t('column.written'), t('column.toFill')], [22, 43, 35], rows, 'dense'),
    ...checkBoxes(paper, words),
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
    ...foldedIn(paper, words),
    background: sentence(paper.question) || ideaIn(words, paper) || undefined,
    parties: words.list(agreed.map(({ actor }) => actorIn(words, actor))) || undefined,
    goals: sentence(paper.goal) || undefined,
    undertakings: [see, first].filter(Boolean).join(' ') || undefined,
  }
}

/** What the folded part says to the headings that the three questions leave open. */
function foldedIn(paper: PartnershipPaper, words: Words): Partial<Record<(typeof headings)[number], string>> {
  const { t } = words
  const text = (field: Parameters<typeof foldedText>[1]) => foldedText(paper, field, words)
  const held = (['ideaDriven', 'public'] as const).flatMap(sector => {
    const holder = text(sector === 'public' ? 'holderPublic' : 'holderIdeaDriven')
    return holder ? [`${t(`sector.${sector}`)}: ${holder}`] : []
  })
  const { principles } = paper.ticked
  const kept = principles.length > 0 ? `${t('folded.principles')}: ${small(principlesIn(principles, words))}` : ''
  return {
    values: [text('independence'), kept].filter(Boolean).join(' ') || undefined,
    organisation: held.join(' ') || undefined,
    followUp: text('followUp') || undefined,
    economy: text('economy') || undefined,
    term: text('duration') || undefined,
    dispute: text('disagreement') || undefined,
  }
}
