import { capital, sentence } from '../../../content/wording.ts'
import type { EmptyChair, MergedIdea, PartnershipPaper, PartyLine } from '../paperSchema.ts'

type LetterKey =
  | 'paper.whatIf'
  | 'paper.whatIfSoThat'
  | `nameless.${'partnership' | 'actor'}`
  | `letter.${EmptyChair['why'] | (typeof reasons)[EmptyChair['why']]}`
  | `letter.${'subject' | 'toActor' | 'toRole' | 'toSector' | 'hello' | 'when' | 'someDay' | 'idea'}`
  | `letter.${'agreed' | 'firstStep' | 'ask' | 'bye' | 'sender'}`

/** What a letter is written with: its catalogue, and how its language tells days and lists. */
export type LetterWords = {
  t: (key: LetterKey, values?: Record<string, string>) => string
  day: (day: string) => string
  list: (parts: readonly string[]) => string
}

/** A drafted invitation to an empty chair: to be changed, signed and sent by whoever wants to. */
export type Letter = {
  chair: EmptyChair
  subject: string
  /** Whom the letter may be for, beside the line where the name is written. */
  hint: string
  paragraphs: string[]
  /** The line after which whoever sends it signs. */
  sender: string
}

/** What a partnership is called where even its own text has been hidden. */
export const nameIn = ({ t }: Pick<LetterWords, 't'>, name: string): string => name || t('nameless.partnership')
export const actorIn = ({ t }: Pick<LetterWords, 't'>, name: string): string => name || t('nameless.actor')

/** The idea in the words of its makers. */
export function ideaIn(
  { t }: Pick<LetterWords, 't'>,
  { whatIf, soThat }: Pick<MergedIdea, 'whatIf' | 'soThat'>,
): string {
  if (whatIf === '') return soThat
  return sentence(soThat ? t('paper.whatIfSoThat', { whatIf: bare(whatIf), soThat }) : t('paper.whatIf', { whatIf }))
}

const bare = (words: string): string => words.replace(/[.,;]$/, '')

/** Every way of saying yes, with or without a condition. */
export const yes: readonly PartyLine['state'][] = ['standsFor', 'takesHome', 'yesIf']

/** The parties that have said yes themselves, with or without a condition. */
export const agreedIn = (paper: PartnershipPaper): PartyLine[] =>
  paper.parties.filter(({ state }) => yes.includes(state))

/** A letter for each empty chair of a partnership; nobody who has said no is written to, or named. */
export const lettersOf = (paper: PartnershipPaper, day: string, words: LetterWords): Letter[] =>
  paper.emptyChairs.map(chair => letter(paper, chair, day, words))

const reasons = { declined: 'does', notHere: 'does', missing: 'because', wished: 'because', sector: 'does' } as const

function letter(paper: PartnershipPaper, chair: EmptyChair, day: string, words: LetterWords): Letter {
  const { t } = words
  const name = nameIn(words, paper.name)
  const actor = actorIn(words, chair.actor)
  const agreed = agreedIn(paper).map(party => actorIn(words, party.actor))
  const does = chair.words && t(`letter.${reasons[chair.why]}`, { does: sentence(capital(chair.words)) })
  const paragraphs = [
    t('letter.hello'),
    day ? capital(t('letter.when', { day: words.day(day) })) : t('letter.someDay'),
    `${t('letter.idea', { name })} ${ideaIn(words, paper)}`,
    t(`letter.${chair.why}`, { actor }),
    does,
    agreed.length > 0 ? t('letter.agreed', { list: words.list(agreed) }) : '',
    paper.firstStep && t('letter.firstStep', { firstStep: sentence(paper.firstStep) }),
    t('letter.ask'),
    t('letter.bye'),
  ].filter(Boolean)
  return {
    chair,
    subject: t('letter.subject', { name }),
    hint: hintOf(chair, actor, words),
    paragraphs,
    sender: t('letter.sender'),
  }
}

function hintOf({ why, sector }: EmptyChair, actor: string, { t }: LetterWords): string {
  if (why === 'declined' || why === 'sector') return t('letter.toSector', { sector })
  return t(why === 'notHere' ? 'letter.toRole' : 'letter.toActor', { actor })
}
