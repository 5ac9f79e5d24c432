import { type DeciderWords, readDeciders } from '#shared/content/choices.ts'
import type { Decider } from '#shared/model/agreement.ts'
import decidersJson from '../../../../assets/content/choices/deciders.json' with { type: 'json' }

export const deciders = readDeciders(decidersJson)

/** What a decider is called, and what a yes then means. */
export const deciderOf = (key: Decider | undefined): DeciderWords | undefined =>
  deciders.find(decider => decider.key === key)
