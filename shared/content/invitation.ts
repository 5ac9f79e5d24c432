import * as z from 'zod/mini'
import { type Form, Form as Forms } from '../model/workshop.ts'
import { type Bilingual, bilingual, distinct, Key, readDeck } from './bilingual.ts'
import { capital, placeholders } from './wording.ts'

/** What the wizard fills in when it writes an invitation. */
export const invitationPlaceholders = ['title', 'date', 'place', 'code', 'address', 'wayIn'] as const

const known: readonly string[] = invitationPlaceholders

const letterLine = (most: number) =>
  bilingual(most).check(
    z.refine(({ sv, en }) => [...placeholders(sv), ...placeholders(en)].every(name => known.includes(name)), {
      error: 'an unknown placeholder',
    }),
  )

const letterLines = z.array(letterLine(320)).check(z.minLength(3))

/** The words that bring people to a workshop: a letter, a printed sheet, and what to see to beforehand. */
export const InvitationDeck = z.strictObject({
  /** `remote` is the letter to those who come to no hall; `again` goes to those who meet to follow something up. */
  letter: z.strictObject({
    subject: letterLine(80),
    /** Said where people meet in a hall and the programme has a break. */
    coffee: letterLine(80),
    /** How to get in: `onNet` where the server is reached from anywhere, else by how people meet. */
    wayIn: z.strictObject({
      onNet: letterLine(140),
      onSite: letterLine(160),
      hybrid: letterLine(200),
      remote: letterLine(160),
    }),
    paragraphs: letterLines,
    remote: letterLines,
    again: z.strictObject({ paragraphs: letterLines, remote: letterLines }),
  }),
  printed: z.strictObject({
    heading: letterLine(60),
    lines: z.array(letterLine(80)).check(z.minLength(3)),
    footer: letterLine(140),
  }),
  checklist: z
    .array(z.strictObject({ key: Key, onlyAt: z.optional(z.array(Forms)), label: bilingual(40), why: bilingual(120) }))
    .check(distinct(({ key }) => key)),
})
export type InvitationDeck = z.infer<typeof InvitationDeck>

/** How people meet, as far as an invitation tells of it. */
type Evening = { form: Form; isReunion: boolean; hasBreak: boolean }

/** The lines of an invitation; coffee comes last but what to ask for, the way in and the greeting. */
export function invitationFor({ letter }: InvitationDeck, { form, isReunion, hasBreak }: Evening): Bilingual[] {
  const { remote, paragraphs } = isReunion ? letter.again : letter
  if (form === 'remote') return remote
  return [...paragraphs.slice(0, -3), ...(hasBreak ? [letter.coffee] : []), ...paragraphs.slice(-3)]
}

/** How people get in: by an address that anyone reaches, or by one that they are told where they are. */
export const wayInFor = ({ letter }: InvitationDeck, form: Form, isOnNet: boolean): Bilingual =>
  letter.wayIn[isOnNet ? 'onNet' : form]

/** A letter filled in: a line that begins with what was filled in still begins with a capital. */
export const letterOf = (lines: readonly Bilingual[], fill: (line: Bilingual) => string): string[] =>
  lines.map(line => capital(fill(line)))

/** What to see to beforehand in a workshop of this form. */
export const checklistFor = ({ checklist }: InvitationDeck, form: Form): InvitationDeck['checklist'] =>
  checklist.filter(({ onlyAt }) => onlyAt?.includes(form) ?? true)

/** The invitation and the checklist, checked. */
export const readInvitation = (json: unknown) => readDeck('invitation', InvitationDeck, json)

/** What may be filled in before a workshop, and what is left of it afterwards. */
const filledIn = { before: ['title', 'date', 'place', 'code', 'wayIn'], after: ['title', 'date'] }

/** A letter that the one who leads copies, changes and sends: the day before, the day after, and at three, six and twelve months. */
export const ReadyLetter = z
  .strictObject({
    key: Key,
    moment: z.enum(['before', 'after']),
    /** Whether it is for a reunion or for every other evening; for all of them where nothing is said. */
    onlyIn: z.optional(z.enum(['reunion', 'others'])),
    name: bilingual(40),
    subject: bilingual(80),
    paragraphs: z.array(bilingual(320)).check(z.minLength(3)),
  })
  .check(
    z.refine(
      ({ moment, subject, paragraphs }) =>
        [subject, ...paragraphs]
          .flatMap(({ sv, en }) => [...placeholders(sv), ...placeholders(en)])
          .every(name => filledIn[moment].includes(name)),
      { error: 'an unknown placeholder' },
    ),
  )
export type ReadyLetter = z.infer<typeof ReadyLetter>

export const LetterDeck = z.array(ReadyLetter).check(distinct(({ key }) => key))

/** The letters of a moment, as they are sent around a reunion or around another evening. */
export const lettersAt = (letters: readonly ReadyLetter[], moment: ReadyLetter['moment'], isReunion: boolean) =>
  letters.filter(one => one.moment === moment && one.onlyIn !== (isReunion ? 'others' : 'reunion'))

/** The letters around a workshop, checked. */
export const readLetters = (json: unknown) => readDeck('letters', LetterDeck, json)
