import { capital, sentence, small } from '#shared/content/wording.ts'
import { askedAtHome, type Chip } from '#shared/model/actor.ts'
import { pillarNames } from '#shared/views/pillars.ts'
import { actorIn, ideaIn, nameIn, yes } from '#shared/views/report/chairs/letters.ts'
import type { Condition, PartnershipPaper, PartyLine } from '#shared/views/report/paperSchema.ts'
import type { Words } from '../../words.ts'
import {
  type Block,
  bold,
  bullets,
  type Cell,
  cell,
  heading,
  labelled,
  quiet,
  sectorMark,
  styled,
  table,
  text,
} from '../blocks.ts'
import { chairIn } from './chairs.ts'
import { besideIn, toAsk } from './folded.ts'

/** A condition with whose it is. */
export const conditionIn = (words: Words, { actor, condition, isOwners }: Condition): string =>
  words.t(isOwners ? 'paper.condition' : 'paper.conditionInRole', { actor: actorIn(words, actor), condition })

/** What a partnership says of itself, under its own name. */
export const about = (paper: PartnershipPaper, words: Words): Block[] => [
  ...ideaPart(paper, words),
  ...labelled(words.t('paper.goal'), sentence(paper.goal) || words.t('paper.noGoal')),
]

/** The idea that a partnership grew from, with those that became part of it. */
export function ideaPart(paper: PartnershipPaper, words: Words): Block[] {
  const { t } = words
  const challenge = [paper.challenge, paper.question].filter(Boolean).map(sentence).join(' ')
  return [
    heading(2, nameIn(words, paper.name)),
    ...labelled(t('column.challenge'), challenge),
    ...labelled(t('column.idea'), ideaIn(words, paper)),
    ...paper.mergedFrom.flatMap(idea => labelled(t('merged.with'), ideaIn(words, idea))),
    ...labelled(t('paper.aim'), sentence(paper.aim)),
  ]
}

/** Who stands there, what each does or was said to do, who decides at home, and what they answered. */
export function partyTable(paper: PartnershipPaper, words: Words): Block[] {
  const { t } = words
  if (paper.parties.length === 0) return [heading(3, t('paper.parties')), ...text(t('paper.noParties'))]
  const head = [t('column.party'), t('column.role'), t('column.decides'), t('column.answer')]
  const rows = paper.parties.map((party): Cell[] => [
    partyCell(party, words),
    roleCell(party, words),
    cell(party.decider ? words.decider(party.decider) : '–'),
    answerCell(party, words),
  ])
  return [heading(3, t('paper.parties')), ...table(head, [26, 39, 13, 22], rows)]
}

function partyCell({ actor, sector }: PartyLine, words: Words): Cell {
  const { sign, color } = sectorMark[sector]
  return [[{ text: `${sign}\u00A0`, color }, bold(actorIn(words, actor))], [quiet(words.t(`sector.${sector}.small`))]]
}

/** Only an organisation that has answered yes has promised anything; for the others the row is a proposal. */
function roleCell(party: PartyLine, words: Words): Cell {
  const { t } = words
  const does = sentence(party.does)
  const chips = sentence(capital(pledged(party.chips, party.state, words)))
  if (does === '' && chips === '') return suggestionCell(party, words)
  const isPromised = yes.includes(party.state)
  return [...(isPromised ? [] : [[quiet(t('party.proposed'))]]), [does, does && chips ? ' ' : '', quiet(chips)]]
}

/** Nobody has written the row: what was suggested is told as a suggestion, in full. */
function suggestionCell({ suggested }: PartyLine, words: Words): Cell {
  const { t } = words
  const text = suggested && suggestionIn(suggested, words)
  return [[quiet(t('party.noRow'))], ...(text ? [[quiet(t('party.suggested', { text }))]] : [])]
}

/** A suggestion in one line: what to do, and with what. */
export const suggestionIn = ({ text, chips }: NonNullable<PartyLine['suggested']>, words: Words): string =>
  [sentence(text), sentence(capital(pledged(chips, 'unconfirmed', words)))].filter(Boolean).join(' ')

/** Contributions to a partnership, with what must be asked about at home until those who decide stand for it. */
export const pledged = (chips: readonly Chip[], state: PartyLine['state'], words: Words): string =>
  words.list(
    chips.map(one => {
      const chip = words.chip(one).toLocaleLowerCase('sv')
      return state !== 'standsFor' && askedAtHome.includes(one) ? words.t('party.askedAtHome', { chip }) : chip
    }),
  )

/** Contributions as they stand in running text. */
export const listed = (chips: readonly Chip[], words: Words): string =>
  words.list(chips.map(chip => words.chip(chip).toLocaleLowerCase('sv')))

function answerCell(party: PartyLine, words: Words): Cell {
  const answer = words.answer(party)
  const marks = words.marks(party)
  return [...(answer ? [[bold(capital(answer))]] : []), ...marks.map(mark => [quiet(mark)])]
}

/** What happens first, and the steps that people have taken. */
export function firstStep(paper: PartnershipPaper, words: Words): Block[] {
  const { t } = words
  const { firstStep: step, firstStepDay: day } = paper
  const when = day ? t('paper.when', { day: words.day(day) }) : t('paper.noDay')
  return [
    heading(3, t('column.firstStep')),
    ...text(step ? `${sentence(step)} ${sentence(when)}` : t('paper.noFirstStep')),
    ...(paper.steps.length > 0 ? styled('Intro', bold(t('steps.own'))) : []),
    ...bullets(
      paper.steps.map(({ organisation, what, due }) => [
        bold(`${actorIn(words, organisation)}: `),
        `${sentence(what)} ${t('column.due')} ${words.day(due, 'short')}.`,
      ]),
    ),
  ]
}

/** The five signs that a partnership bears, those it has and those it has not yet. */
export function pillars(paper: PartnershipPaper, words: Words): Block[] {
  const { t } = words
  const named = (isThere: boolean) =>
    pillarNames.filter(name => paper.pillars[name] === isThere).map(name => small(t(`pillar.${name}`)))
  const told = (['yes', 'notYet'] as const).flatMap(answer => {
    const list = words.list(named(answer === 'yes'))
    return list ? [bold(`${capital(t(`pillar.${answer}`))}: `), `${sentence(list)} `] : []
  })
  return [heading(3, t('paper.pillars')), ...text(...told)]
}

/** On what conditions people said yes, and whom to ask before the start where no boxes for it follow. */
export function toSettle(paper: PartnershipPaper, words: Words, hasBoxes = false): Block[] {
  const asked = hasBoxes ? '' : toAsk(paper, words)
  return titledList(words.t('paper.check'), [
    ...paper.conditions.map(one => conditionIn(words, one)),
    ...(asked ? [words.t('check.with', { list: asked })] : []),
  ])
}

/** What was parked, settled questions told apart, then texts that were written at the same time, and empty chairs. */
export function leftOpen(paper: PartnershipPaper, words: Words): Block[] {
  const { t } = words
  const asked = new Set(paper.cards.flatMap(({ result, note }) => (result === 'openQuestion' ? [note] : [])))
  const parked = paper.parked.filter(({ text: question }) => !asked.has(question))
  const questions = (isSettled: boolean) => parked.flatMap(one => (one.isSettled === isSettled ? [one.text] : []))
  return [
    ...titledList(t('paper.parked'), questions(false)),
    ...titledList(t('parked.settled'), questions(true)),
    ...titledList(
      t('paper.otherTexts'),
      paper.otherTexts.map(other => `${besideIn(other, words)}: ${other.text}`),
    ),
    ...titledList(
      t('paper.chairs'),
      paper.emptyChairs.map(chair => chairIn(words, chair)),
    ),
  ]
}

/** A title and its lines; nothing where there are none. */
export const titledList = (title: string, items: readonly string[]): Block[] =>
  items.length > 0 ? [heading(3, title), ...bullets(items.map(item => [sentence(item)]))] : []
