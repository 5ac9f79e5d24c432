import * as z from 'zod/mini'
import { Principle } from '../model/agreement.ts'
import { bilingual, distinct, readDeck } from './bilingual.ts'

/** Something that stresses a principle: it happens in two sentences, and asks what nobody has the answer to. */
export const DeckHappening = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/)),
  principle: Principle,
  title: bilingual(60),
  text: bilingual(220),
  question: bilingual(120),
})
export type DeckHappening = z.infer<typeof DeckHappening>

export const HappeningDeck = z.array(DeckHappening).check(
  distinct(card => card.id),
  distinct(card => card.title.sv),
  z.refine(deck => Principle.options.every(key => deck.some(({ principle }) => principle === key)), {
    error: 'a principle without a card',
  }),
)

/** The event cards of the trial, checked. */
export const readHappenings = (json: unknown) => readDeck('happenings', HappeningDeck, json)
