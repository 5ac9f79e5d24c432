import * as z from 'zod/mini'
import { bilingual, distinct, Key, readDeck } from './bilingual.ts'
import { placeholders } from './wording.ts'

/** What may be filled in before a workshop, and what is left of it afterwards. */
const known = { before: ['title', 'date', 'place', 'code'], after: ['title', 'date'] }

/** A letter that the one who leads copies, changes and sends: the day before, the day after, and at three, six and twelve months. */
export const ReadyLetter = z
  .strictObject({
    key: Key,
    moment: z.enum(['before', 'after']),
    name: bilingual(40),
    subject: bilingual(80),
    paragraphs: z.array(bilingual(320)).check(z.minLength(3)),
  })
  .check(
    z.refine(
      ({ moment, subject, paragraphs }) =>
        [subject, ...paragraphs]
          .flatMap(({ sv, en }) => [...placeholders(sv), ...placeholders(en)])
          .every(name => known[moment].includes(name)),
      { error: 'an unknown placeholder' },
    ),
  )
export type ReadyLetter = z.infer<typeof ReadyLetter>

export const LetterDeck = z.array(ReadyLetter).check(distinct(({ key }) => key))

/** The letters around a workshop, checked. */
export const readLetters = (json: unknown) => readDeck('letters', LetterDeck, json)
