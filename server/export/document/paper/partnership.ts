import type { Chip } from '#shared/model/actor.ts'
import { pillarNames } from '#shared/views/pillars.ts'
import type { Condition, PartnershipPaper, PartyLine } from '#shared/views/report/paperSchema.ts'
import { capital, sentence, type Words } from '../../words.ts'
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

/** What a partnership is called where even its own text has been hidden. */
export const nameIn = ({ t }: Words, name: string): string => name || t('nameless.partnership')
export const actorIn = ({ t }: Words, name: string): string => name || t('nameless.actor')

const yes: readonly PartyLine['state'][] = ['standsFor', 'takesHome', 'yesIf']

/** The parties that have said yes themselves, with or without a condition. */
export const agreedIn = (paper: PartnershipPaper): PartyLine[] =>
  paper.parties.filter(({ state }) => yes.includes(state))

/** A condition with whose it is. */
export const conditionIn = (words: Words, { actor, condition, isOwners }: Condition): string =>
  words.t(isOwners ? 'paper.condition' : 'paper.conditionInRole', { actor: actorIn(words, actor), condition })

/** The idea in the words of its makers. */
export const ideaIn = ({ t }: Words, { whatIf, soThat }: { whatIf: string; soThat: string }): string => {
  if (whatIf === '') return soThat
  return sentence(soThat ? t('paper.whatIfSoThat', { whatIf: bare(whatIf), soThat }) : t('paper.whatIf', { whatIf }))
}

const bare = (words: string): string => words.replace(/[.,;]$/, '')

/** What a partnership says of itself, under its own name. */
export function about(paper: PartnershipPaper, words: Words): Block[] {
  const { t } = words
  const challenge = [paper.challenge, paper.question].filter(Boolean).map(sentence).join(' ')
  return [
    heading(2, nameIn(words, paper.name)),
    ...labelled(t('column.challenge'), challenge),
    ...labelled(t('column.idea'), ideaIn(words, paper)),
    ...labelled(t('paper.aim'), sentence(paper.aim)),
    ...labelled(t('paper.goal'), sentence(paper.goal) || t('paper.noGoal')),
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
  return [heading(3, t('paper.parties')), ...table(head, [26, 36, 14, 24], rows)]
}

function partyCell({ actor, sector }: PartyLine, words: Words): Cell {
  const { sign, color } = sectorMark[sector]
  return [[{ text: `${sign} `, color }, bold(actorIn(words, actor))], [quiet(words.t(`sector.${sector}.small`))]]
}

/** Only an organisation that has answered yes has promised anything; for the others the row is a proposal. */
function roleCell(party: PartyLine, words: Words): Cell {
  const { t } = words
  const does = sentence(party.does)
  const chips = sentence(capital(listed(party.chips, words)))
  if (does === '' && chips === '') return suggestionCell(party, words)
  const isPromised = yes.includes(party.state)
  return [
    ...(isPromised ? [] : [[quiet(t('party.proposed'))]]),
    ...(does ? [[does]] : []),
    ...(chips ? [[isPromised ? chips : quiet(chips)]] : []),
  ]
}

/** Nobody has written the row: what was suggested is told as a suggestion, in full. */
function suggestionCell({ suggested }: PartyLine, words: Words): Cell {
  const { t } = words
  const text = suggested && suggestionIn(suggested, words)
  return [[quiet(t('party.noRow'))], ...(text ? [[quiet(t('party.suggested', { text }))]] : [])]
}

/** A suggestion in one line: what to do, and with what. */
export const suggestionIn = ({ text, chips }: NonNullable<PartyLine['suggested']>, words: Words): string =>
  [sentence(text), sentence(capital(listed(chips, words)))].filter(Boolean).join(' ')

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
    ...(paper.steps.length > 0 ? text(bold(t('steps.own'))) : []),
    ...bullets(
      paper.steps.map(({ organisation, what, due }) => [
        bold(`${actorIn(words, organisation)}: `),
        `${sentence(what)} ${t('column.due')} ${words.day(due, 'short')}.`,
      ]),
    ),
  ]
}

export function pillarTable(paper: PartnershipPaper, words: Words): Block[] {
  const { t } = words
  const head = pillarNames.map(name => t(`pillar.${name}`))
  const row = pillarNames.map(name => cell(t(paper.pillars[name] ? 'pillar.yes' : 'pillar.notYet')))
  return [heading(3, t('paper.pillars')), ...table(head, [19, 17, 22, 20, 22], [row], 'short')]
}

/** Conditions, what was parked, empty chairs, and texts that were written at the same time. */
export function remains(paper: PartnershipPaper, words: Words): Block[] {
  const { t } = words
  const list = (title: string, items: string[]) =>
    items.length > 0 ? [heading(3, title), ...bullets(items.map(item => [sentence(item)]))] : []
  return [
    ...list(
      t('paper.check'),
      paper.conditions.map(one => conditionIn(words, one)),
    ),
    ...list(t('paper.parked'), paper.parked),
    ...list(
      t('paper.otherTexts'),
      paper.otherTexts.map(({ text: other }) => other),
    ),
    ...list(
      t('paper.chairs'),
      paper.emptyChairs.map(({ actor, why }) => t(`chair.${why}`, { actor: actorIn(words, actor) })),
    ),
  ]
}

/** What is to be ticked off by hand before anything starts. */
export const checkBoxes = ({ t }: Words): Block[] =>
  styled('Quiet', `${t('paper.boxes')} ${boxes(t('paper.boxNames').split(' · '))}`)

/** Boxes to tick by hand, each kept on one line with its word. */
export const boxes = (names: readonly string[]): string =>
  names.map(name => `☐\u00A0${name.replaceAll(' ', '\u00A0')}`).join('   ')
