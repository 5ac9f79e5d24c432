import { sentence, small } from '#shared/content/wording.ts'
import { CodeStep } from '#shared/model/agreement.ts'
import type { CardLine, PartnershipPaper } from '#shared/views/report/paperSchema.ts'
import type { Words } from '../../words.ts'
import { type Block, bold, bullets, cell, heading, quiet, table, text } from '../blocks.ts'

/** Provet: the cards that a partnership was given, and what it said to each. */
export const trial = ({ cards, parked }: PartnershipPaper, words: Words): Block[] => {
  const { t } = words
  if (cards.length === 0) return []
  const items = cards.map(card => {
    const isSettled = card.result === 'openQuestion' && parked.some(one => one.isSettled && one.text === card.note)
    return [
      ...titleIn(card, words),
      card.question ? ` ${sentence(card.question)}` : '',
      ' ',
      ...said(card, words),
      isSettled ? ` ${t('card.settled')}` : '',
    ]
  })
  return [heading(3, t('card.title')), ...bullets(items)]
}

/** The card's title, with the principle that it tries. */
function titleIn({ title, principle }: CardLine, words: Words) {
  if (!principle) return [bold(sentence(title))]
  const tried = words.t('card.principle', { principle: small(words.principle(principle)) })
  return [bold(title), quiet(` (${tried}).`)]
}

function said({ result, note }: CardLine, { t }: Words) {
  if (!result) return [quiet(sentence(t('card.none')))]
  const answer = t(`card.${result}`)
  return note ? [bold(`${answer}: `), sentence(note)] : [bold(sentence(answer))]
}

/** Where the partnership stands in the European code's grid, step by step; nothing where nothing is marked. */
export function codeGrid({ grid, gridWish }: PartnershipPaper, words: Words): Block[] {
  if (grid.length === 0 && !gridWish) return []
  const levelAt = (step: CodeStep) => grid.find(mark => mark.step === step)?.level
  const marks = CodeStep.options.map(step => {
    const level = levelAt(step)
    return cell(level ? words.codeLevel(level) : '–')
  })
  const steps = CodeStep.options.map(words.codeStep)
  return [
    heading(3, words.t('grid.title')),
    ...table(steps, [16, 17, 17, 17, 16, 17], [marks], 'short'),
    ...(gridWish ? text(wishIn(gridWish, words)) : []),
  ]
}

/** What the partnership would move, and where to. */
export const wishIn = ({ step, level }: NonNullable<PartnershipPaper['gridWish']>, words: Words): string =>
  words.t('grid.wish', { step: small(words.codeStep(step)), level: small(words.codeLevel(level)) })
