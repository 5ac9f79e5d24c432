import { el } from '../../join/shell/dom.ts'
import { chips, deciders, happenings, noReasons, rules, type Say, survey } from './words.ts'

/** The sheets, in the order of the evening. */
export const sheetNames = [
  'welcome',
  'tile',
  'idea',
  'question',
  'agreement',
  'cards',
  'answer',
  'step',
  'survey',
  'privacy',
  'numbers',
] as const
export type SheetName = (typeof sheetNames)[number]

/** Room to write on: a label, and so many ruled lines under it. */
const room = (label: string, lines = 1): HTMLElement =>
  el(
    'div',
    { class: 'room' },
    el('p', { class: 'ask' }, label),
    ...Array.from({ length: lines }, () => el('span', { class: 'rule' })),
  )

/** Boxes to tick, side by side or under each other. */
const ticks = (label: string, choices: readonly string[], isRow = false): HTMLElement =>
  el(
    'div',
    { class: 'room' },
    label && el('p', { class: 'ask' }, label),
    el('ul', { class: isRow ? 'ticks row' : 'ticks' }, ...choices.map(choice => el('li', {}, choice))),
  )

const times = (count: number, made: () => HTMLElement): HTMLElement[] => Array.from({ length: count }, made)

const list = (kind: 'ol' | 'ul', lines: readonly (string | Node)[]) =>
  el(kind, { class: 'lines' }, ...lines.map(line => el('li', {}, line)))

const tile = (say: Say) => [
  ticks(say('tile.sector'), [say('sector.ideaDriven'), say('sector.public')], true),
  room(say('number')),
  room(say('tile.name')),
  room(say('tile.does'), 2),
  ticks(
    say('tile.offers'),
    chips.map(({ label }) => say.pick(label)),
    true,
  ),
  room(say('tile.offersText')),
  room(say('tile.needs'), 2),
  room(say('tile.manyThink'), 3),
  room(say('tile.limit')),
]

const question = (say: Say) => () =>
  el(
    'div',
    { class: 'slip' },
    room(say('to')),
    room(say('from')),
    room(say('question'), 2),
    ticks('', [say('yes'), say('yesIf'), say('no')]),
    room(''),
    el('p', { class: 'fine' }, noReasons.map(({ label }) => say.pick(label)).join(' · ')),
  )

const agreement = (say: Say) => [
  el('p', { class: 'fine' }, say('notAContract')),
  room(say('close.name')),
  room(say('close.aim'), 2),
  room(say('goal.question'), 2),
  el('p', { class: 'ask' }, say('rows.question')),
  el(
    'table',
    {},
    el('thead', {}, el('tr', {}, el('th', {}, say('organisation')), el('th', {}, say('does')))),
    el('tbody', {}, ...times(5, () => el('tr', {}, el('td', {}), el('td', {})))),
  ),
  room(say('firstStep.question'), 2),
  room(say('agree.date')),
  room(say('parked'), 2),
]

const card =
  (say: Say) =>
  ({ title, text, question: asked }: (typeof happenings)[number]) =>
    el(
      'div',
      { class: 'slip' },
      el('h3', {}, say.pick(title)),
      el('p', {}, say.pick(text)),
      el('p', { class: 'ask' }, say.pick(asked)),
      ticks('', [say('trial.holds'), say('trial.change'), say('trial.openQuestion')], true),
    )

const answer = (say: Say) => () =>
  el(
    'div',
    { class: 'slip wide' },
    room(say('organisation')),
    room(say('partnership')),
    room(say('read'), 2),
    ticks(
      say('answer.decider'),
      deciders.map(({ label }) => say.pick(label)),
      true,
    ),
    ticks('', [say('standsFor'), say('answer.yesIf'), say('answer.no')]),
    room(''),
    room(say('signed')),
    el('p', { class: 'fine' }, say('named')),
  )

const step = (say: Say) => () =>
  el(
    'div',
    { class: 'slip' },
    room(say('step.what'), 2),
    room(say('step.when')),
    room(say('with')),
    room(say('step.ifStuck'), 2),
  )

const asked = (say: Say, moment: 'start' | 'end') =>
  el(
    'div',
    {},
    el('h3', {}, say(moment === 'start' ? 'before' : 'after')),
    ...survey.statements
      .filter(({ moments }) => moments.includes(moment))
      .map(({ statement }) =>
        ticks(
          say.pick(statement),
          survey.scale.map(({ value, label }) => `${value} ${say.pick(label)}`),
          true,
        ),
      ),
  )

const privacy = (say: Say) => [
  room(say('privacy.who')),
  room(say('privacy.contact')),
  el('p', {}, say('privacy.what')),
  room(say('privacy.names')),
  ...(['rest', 'seen', 'care', 'rights'] as const).map(one => el('p', {}, say(`privacy.${one}`))),
]

const welcome = (say: Say) => [
  list(
    'ol',
    ([1, 2, 3, 4, 5, 6, 7] as const).map(one => say(`how.${one}`)),
  ),
  el('h3', {}, say('rules.title')),
  list(
    'ul',
    rules.map(({ rule }) => say.pick(rule)),
  ),
]

/** What stands on each sheet. */
const bodies: Record<SheetName, (say: Say) => HTMLElement[]> = {
  welcome,
  tile,
  idea: say => [
    room(say('idea.challenge')),
    room(say('idea.text'), 3),
    room(say('idea.why'), 3),
    room(say('tiles'), 4),
  ],
  question: say => [el('div', { class: 'slips' }, ...times(4, question(say)))],
  agreement,
  cards: say => [el('div', { class: 'slips' }, ...happenings.map(card(say)))],
  answer: say => [el('div', { class: 'slips one' }, ...times(2, answer(say)))],
  step: say => [el('div', { class: 'slips' }, ...times(4, step(say)))],
  survey: say => [
    el('p', {}, say('anonymous')),
    asked(say, 'start'),
    asked(say, 'end'),
    room(say.pick(survey.sentence.prompt), 2),
  ],
  privacy,
  numbers: () => [
    el('div', { class: 'to-cut' }, ...Array.from({ length: 28 }, (_, at) => el('span', {}, `${at + 1}`))),
  ],
}

/** One sheet, or as many pages as it takes, under its own heading. */
export const sheet = (say: Say, name: SheetName): HTMLElement =>
  el('section', { class: `paper ${name}`, id: name }, el('h2', {}, say(`name.${name}`)), ...bodies[name](say))
