import * as z from 'zod/mini'
import { bilingual, distinct, Key, readDeck } from './bilingual.ts'
import { placeholders } from './wording.ts'

/** What the wizard fills in when it writes an invitation. */
export const invitationPlaceholders = ['title', 'date', 'place', 'code'] as const

const known: readonly string[] = invitationPlaceholders

const letterLine = (most: number) =>
  bilingual(most).check(
    z.refine(({ sv, en }) => [...placeholders(sv), ...placeholders(en)].every(name => known.includes(name)), {
      error: 'an unknown placeholder',
    }),
  )

/** The words that bring people to a workshop: a letter, a printed sheet, and what to see to beforehand. */
export const InvitationDeck = z.strictObject({
  letter: z.strictObject({ subject: letterLine(80), paragraphs: z.array(letterLine(320)).check(z.minLength(3)) }),
  printed: z.strictObject({
    heading: letterLine(60),
    lines: z.array(letterLine(80)).check(z.minLength(3)),
    footer: letterLine(140),
  }),
  checklist: z
    .array(z.strictObject({ key: Key, label: bilingual(40), why: bilingual(120) }))
    .check(distinct(({ key }) => key)),
})
export type InvitationDeck = z.infer<typeof InvitationDeck>

/** The invitation and the checklist, checked. */
export const readInvitation = (json: unknown) => readDeck('invitation', InvitationDeck, json)
