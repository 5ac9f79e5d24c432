import chips from '#assets/content/choices/chips.json' with { type: 'json' }
import codeGrid from '#assets/content/choices/codeGrid.json' with { type: 'json' }
import deciders from '#assets/content/choices/deciders.json' with { type: 'json' }
import noReasons from '#assets/content/choices/noReasons.json' with { type: 'json' }
import principles from '#assets/content/choices/principles.json' with { type: 'json' }
import survey from '#assets/content/evening/survey.json' with { type: 'json' }
import type { Bilingual } from '#shared/content/bilingual.ts'
import { readChips, readCodeGrid, readDeciders, readNoReasons, readPrinciples } from '#shared/content/choices.ts'
import { readSurvey, type surveyKeys } from '#shared/content/evening.ts'
import type { Chip } from '#shared/model/actor.ts'
import type { CodeLevel, CodeStep, Decider, NoReason, Principle } from '#shared/model/agreement.ts'
import type { Language } from '#shared/model/workshop.ts'
import { exportPaperWords as enPapers } from '#shared/text/en/export/papers.ts'
import { exportInReunion as enInReunion, exportReunionWords as enReunion } from '#shared/text/en/export/reunion.ts'
import { exportWords as enExport } from '#shared/text/en/export/sections.ts'
import { exportWholeWords as enWhole } from '#shared/text/en/export/whole.ts'
import { letters as enLetters } from '#shared/text/en/letters.ts'
import { words as enWords } from '#shared/text/en/words.ts'
import { exportPaperWords as svPapers } from '#shared/text/sv/export/papers.ts'
import { exportInReunion as svInReunion, exportReunionWords as svReunion } from '#shared/text/sv/export/reunion.ts'
import { exportWords as svExport } from '#shared/text/sv/export/sections.ts'
import { exportWholeWords as svWhole } from '#shared/text/sv/export/whole.ts'
import { letters as svLetters } from '#shared/text/sv/letters.ts'
import { words as svWords } from '#shared/text/sv/words.ts'
import { type Translate, translator } from '#shared/text/translate.ts'
import type { PartyLine } from '#shared/views/report/paperSchema.ts'

const catalogues = {
  sv: { ...svWords, ...svExport, ...svPapers, ...svLetters, ...svWhole, ...svReunion },
  en: { ...enWords, ...enExport, ...enPapers, ...enLetters, ...enWhole, ...enReunion },
}
/** In a reunion some of it is said otherwise. */
const inReunion = { sv: { ...catalogues.sv, ...svInReunion }, en: { ...catalogues.en, ...enInReunion } }

/** Every key that a document may print. */
export type PaperKey = keyof (typeof catalogues)['sv']

const decks = {
  chips: readChips(chips),
  deciders: readDeciders(deciders),
  reasons: readNoReasons(noReasons),
  statements: readSurvey(survey).statements,
  principles: readPrinciples(principles),
  ...readCodeGrid(codeGrid),
}

/** What an answer is told by. */
type Answered = Pick<PartyLine, 'state' | 'decider' | 'hasAnswered' | 'condition'>

/** Everything that a document says in its own voice, in one language. */
export type Words = {
  language: Language
  t: Translate<PaperKey>
  chip: (chip: Chip) => string
  decider: (decider: Decider) => string
  reason: (reason: NoReason) => string
  statement: (key: (typeof surveyKeys)[number]) => string
  principle: (principle: Principle) => string
  codeStep: (step: CodeStep) => string
  codeLevel: (level: CodeLevel) => string
  day: (day: string, style?: 'full' | 'short') => string
  list: (parts: readonly string[]) => string
  number: (count: number) => string
  answer: (party: Answered) => string
  marks: (party: PartyLine) => string[]
}

export function wordsIn(language: Language, isReunion = false): Words {
  const t = translator(language, isReunion ? inReunion : catalogues)
  const label = <Key extends string>(deck: readonly { key: Key; label: Bilingual }[], key: Key) =>
    deck.find(one => one.key === key)?.label[language] ?? key
  const named = <Key extends string>(deck: readonly { key: Key; name: Bilingual }[], key: Key) =>
    deck.find(one => one.key === key)?.name[language] ?? key
  const day: Words['day'] = (text, style = 'full') => dayIn(language, text, style)
  return {
    language,
    t,
    day,
    chip: chip => label(decks.chips, chip),
    decider: decider => label(decks.deciders, decider),
    reason: reason => label(decks.reasons, reason),
    statement: key => decks.statements.find(one => one.key === key)?.statement[language] ?? key,
    principle: principle => named(decks.principles, principle),
    codeStep: step => named(decks.steps, step),
    codeLevel: level => named(decks.levels, level),
    list: parts => listIn(language, t, parts),
    number: count => numberIn(t, count),
    answer: party => answerIn(t, party),
    marks: party => [
      ...(party.state === 'waiting' && party.hasAnswered ? [t('party.answered')] : []),
      ...(party.isContested ? [t('party.contested')] : []),
      ...(party.isOnPaper ? [t('party.onPaper')] : []),
      ...(party.isByLink ? [t('party.byLink')] : []),
      ...(party.answeredLate ? [t('party.late', { day: day(party.answeredLate, 'short') })] : []),
      ...(party.isOnEarlierVersion ? [t('party.onVersion')] : []),
    ],
  }
}

const locales = { sv: 'sv-SE', en: 'en-GB' } as const

/** Parts in running text; where a part has its own ”och”, the last is joined so that it cannot be misread. */
function listIn(language: Language, t: Translate<PaperKey>, parts: readonly string[]): string {
  if (parts.length > 1 && parts.some(part => / (och|and) /.test(part)))
    return `${parts.slice(0, -1).join(', ')}${t('list.samt')}${parts.at(-1)}`
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(parts)
}

/** The tag that an office program spells by. */
export const localeOf = (language: Language): string => locales[language]

/** An ISO day in words; whatever is no day stays as it was typed. */
function dayIn(language: Language, text: string, style: 'full' | 'short'): string {
  const date = new Date(`${text}T12:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) return text
  const parts = style === 'full' ? ({ weekday: 'long', year: 'numeric' } as const) : {}
  const told = date.toLocaleDateString(locales[language], { day: 'numeric', month: 'long', timeZone: 'UTC', ...parts })
  return told.replace(',', '').replace(/(\d) (\p{L})/u, '$1\u00A0$2')
}

/** A moment as a date where the workshop's language is spoken. */
export const dateIn = (language: Language, moment: string): string =>
  new Date(moment).toLocaleDateString(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Stockholm',
  })

const spelled = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

function numberIn(t: Translate<PaperKey>, count: number): string {
  const found = spelled.find(one => one === count)
  return found ? t(`number.${found}`) : String(count)
}

/** What a party is to a partnership, in the words that tell a yes, a yes others decide, a condition and a no apart. */
function answerIn(t: Translate<PaperKey>, { state, decider, hasAnswered, condition }: Answered): string {
  if (state === 'yesIf') return condition ? t('party.yesIf', { condition }) : t('legend.yesIfName')
  if (state === 'takesHome') return t(`party.takesHome.${decider && decider !== 'us' ? decider : 'unknown'}`)
  return state === 'waiting' && hasAnswered ? '' : t(`party.${state}`)
}
