import { readChips, readCodeGrid, readDeciders, readNoReasons, readPrinciples } from '#shared/content/choices.ts'
import { readDebrief, readRules, readScripts } from '#shared/content/evening.ts'
import { readLetters } from '#shared/content/invitation.ts'
import type { EveningDecks } from '#shared/views/screen.ts'
import chipDeck from '../../../assets/content/choices/chips.json' with { type: 'json' }
import codeGridDeck from '../../../assets/content/choices/codeGrid.json' with { type: 'json' }
import deciderDeck from '../../../assets/content/choices/deciders.json' with { type: 'json' }
import noReasonDeck from '../../../assets/content/choices/noReasons.json' with { type: 'json' }
import principleDeck from '../../../assets/content/choices/principles.json' with { type: 'json' }
import debrief from '../../../assets/content/evening/debrief.json' with { type: 'json' }
import rules from '../../../assets/content/evening/rules.json' with { type: 'json' }
import scripts from '../../../assets/content/evening/scripts.json' with { type: 'json' }
import letterDeck from '../../../assets/content/letters.json' with { type: 'json' }

/** What the facilitator says and what the screen shows meanwhile, as the decks have it. */
export const evening: EveningDecks = {
  scripts: readScripts(scripts),
  rules: readRules(rules),
  debrief: readDebrief(debrief),
}

/** The twelve contributions in words. */
export const chips = readChips(chipDeck)

/** Who may decide at home, and the reasons for a no, in words. */
export const deciders = readDeciders(deciderDeck)
export const noReasons = readNoReasons(noReasonDeck)

/** The six principles in words. */
export const principles = readPrinciples(principleDeck)

/** The European code's grid in words. */
export const codeGrid = readCodeGrid(codeGridDeck)

/** The letters that go out around a workshop. */
export const letters = readLetters(letterDeck)
