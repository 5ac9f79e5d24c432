import * as z from 'zod/mini'
import { askedAtHome, Chip } from '../model/actor.ts'
import { Decider, NoReason } from '../model/agreement.ts'
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
