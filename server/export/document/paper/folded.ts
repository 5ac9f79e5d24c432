import { capital, sentence, small } from '#shared/content/wording.ts'
import { CheckWith } from '#shared/model/agreement.ts'
import { actorIn } from '#shared/views/report/chairs/letters.ts'
import type { FoldedLine, OtherText, PartnershipPaper } from '#shared/views/report/paperSchema.ts'
import type { Words } from '../../words.ts'
import { type Block, bold, bullets, heading, styled } from '../blocks.ts'

/** What a table wrote beside its three questions, each line after what it answers; nothing where it wrote nothing. */
export function foldedPart(paper: PartnershipPaper, words: Words): Block[] {
  const { t } = words
  const told: [string, string][] = [
    ...foldedFields
      .map((field): [string, string] => [t(`folded.${field}`), foldedText(paper, field, words)])
      .filter(([, text]) => text !== ''),
    ...principleLine(paper, words),
  ]
  if (told.length === 0) return []
  return [heading(3, t('folded.title')), ...bullets(told.map(([label, text]) => [bold(`${label}: `), text]))]
}

const foldedFields = [
  'holderIdeaDriven',
  'holderPublic',
  'duration',
  'economy',
  'followUp',
  'independence',
  'disagreement',
] as const satisfies readonly FoldedLine['field'][]

const principleLine = ({ ticked }: PartnershipPaper, words: Words): [string, string][] =>
  ticked.principles.length > 0 ? [[words.t('folded.principles'), principlesIn(ticked.principles, words)]] : []

/** Principles as a sentence of their own. */
export const principlesIn = (principles: PartnershipPaper['ticked']['principles'], words: Words): string =>
  sentence(capital(words.list(principles.map(one => small(words.principle(one))))))

/** One line of the folded part in full: what was ticked, what was written, and its day. */
export function foldedText(paper: PartnershipPaper, field: FoldedLine['field'], words: Words): string {
  const { t } = words
  const line = paper.folded.find(one => one.field === field)
  const { economy } = paper.ticked
  return [
    field === 'economy' && economy ? capital(t(`economy.${economy}`)) : '',
    line?.text ?? '',
    line?.day ? t('paper.when', { day: words.day(line.day) }) : '',
  ]
    .map(sentence)
    .filter(Boolean)
    .join(' ')
}

/** Whom the partnership has to ask before anything holds; empty where nobody was ticked. */
export const toAsk = ({ ticked: { checkWith } }: PartnershipPaper, words: Words): string =>
  words.list(checkWith.map(key => words.t(`check.${key}`)))

/** What is to be checked before anything starts: boxes to tick by hand, those ticked at the table already crossed. */
export const checkBoxes = ({ ticked }: PartnershipPaper, { t }: Words): Block[] => {
  const ticks = CheckWith.options.map(key => box(t(`check.${key}`), ticked.checkWith.includes(key)))
  return styled('Quiet', `${t('paper.boxes')} ${ticks.join('   ')}`)
}

/** Boxes to tick by hand, each kept on one line with its word. */
export const boxes = (names: readonly string[]): string => names.map(name => box(name, false)).join('   ')

const box = (name: string, isTicked: boolean): string =>
  `${isTicked ? '☒' : '☐'}\u00A0${name.replaceAll(' ', '\u00A0')}`

/** Which line a text stands beside that was written at the same time. */
export function besideIn({ field, actor }: OtherText, words: Words): string {
  const { t } = words
  if (field === 'goal') return t('paper.goal')
  if (field === 'firstStep') return t('column.firstStep')
  return field === 'row' ? actorIn(words, actor) : t(`folded.${field}`)
}
