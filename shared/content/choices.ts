import * as z from 'zod/mini'
import { askedAtHome, Chip } from '../model/actor.ts'
import { CodeLevel, CodeStep, Decider, NoReason, Principle } from '../model/agreement.ts'
import { bilingual, complete, readDeck } from './bilingual.ts'

/** A contribution to choose on a tile; some of them nobody may promise in another's name. */
export const ChipWords = z
  .strictObject({ key: Chip, label: bilingual(30), explain: bilingual(90), isAskedAtHome: z.boolean() })
  .check(
    z.refine(({ key, isAskedAtHome }) => isAskedAtHome === askedAtHome.includes(key), {
      error: 'asked at home or not',
    }),
  )
export type ChipWords = z.infer<typeof ChipWords>

export const ChipDeck = z.array(ChipWords).check(complete(Chip.options, ({ key }) => key))

/** The twelve contributions, checked. */
export const readChips = (json: unknown) => readDeck('chips', ChipDeck, json)

/** A reason for a no, with a kind line that keeps the talk going. */
export const NoReasonWords = z.strictObject({ key: NoReason, label: bilingual(40), help: bilingual(120) })
export type NoReasonWords = z.infer<typeof NoReasonWords>

export const NoReasonDeck = z.array(NoReasonWords).check(complete(NoReason.options, ({ key }) => key))

/** The eight reasons for a no, checked. */
export const readNoReasons = (json: unknown) => readDeck('noReasons', NoReasonDeck, json)

/** Who decides at home, what a yes then means, and the tag its lantern carries; a yes of one's own needs none. */
export const DeciderWords = z
  .strictObject({
    key: Decider,
    label: bilingual(30),
    explain: bilingual(90),
    yes: bilingual(60),
    tag: z.optional(bilingual(40)),
  })
  .check(
    z.refine(({ key, tag }) => (key === 'us') === (tag === undefined), { error: 'a tag unless we decide ourselves' }),
  )
export type DeciderWords = z.infer<typeof DeciderWords>

export const DeciderDeck = z.array(DeciderWords).check(complete(Decider.options, ({ key }) => key))

/** Who may decide at home, checked. */
export const readDeciders = (json: unknown) => readDeck('deciders', DeciderDeck, json)

const named = { name: bilingual(40), line: bilingual(100) }

/** One of the six principles, and what it asks of an agreement. */
export const PrincipleWords = z.strictObject({ key: Principle, ...named })
export type PrincipleWords = z.infer<typeof PrincipleWords>

export const PrincipleDeck = z.array(PrincipleWords).check(complete(Principle.options, ({ key }) => key))

/** The six principles, checked. */
export const readPrinciples = (json: unknown) => readDeck('principles', PrincipleDeck, json)

/** The European code's grid in words: levels across, steps down, each in its order. */
export const CodeGridDeck = z.strictObject({
  levels: z.array(z.strictObject({ key: CodeLevel, ...named })).check(complete(CodeLevel.options, ({ key }) => key)),
  steps: z.array(z.strictObject({ key: CodeStep, ...named })).check(complete(CodeStep.options, ({ key }) => key)),
})
export type CodeGridDeck = z.infer<typeof CodeGridDeck>

/** The European code's grid, checked. */
export const readCodeGrid = (json: unknown) => readDeck('codeGrid', CodeGridDeck, json)
