import { useCallback } from 'react'
import { useLive } from '#game/live/Live.tsx'
import { textsOf, useLanguage } from '#game/live/Texts.tsx'
import type { Bilingual } from '#shared/content/bilingual.ts'
import type { Programme, ProgrammeId } from '#shared/model/programme.ts'
import { isChanged } from '#shared/rules/phases/programmes.ts'
import { console as consoleEn } from '#shared/text/en/console.ts'
import { refusals as refusalsEn } from '#shared/text/en/refusals.ts'
import { words as wordsEn } from '#shared/text/en/words.ts'
import { console } from '#shared/text/sv/console.ts'
import { refusals } from '#shared/text/sv/refusals.ts'
import { words } from '#shared/text/sv/words.ts'

/** The console's own sentences. */
export const useSay = textsOf({ sv: console, en: consoleEn })

/** Why what moves the whole room cannot be pressed now: it is never sent late, so it waits for contact. */
export function useNoContact(): string | undefined {
  const { connection } = useLive()
  const say = useSay()
  return connection === 'on' ? undefined : say('waitsForContact')
}

/** The words that every face shares. */
export const useWords = textsOf({ sv: words, en: wordsEn })

/** Names in a row, as they are said. */
export function useListed(): (names: readonly string[]) => string {
  const { language } = useLanguage()
  return useCallback(names => new Intl.ListFormat(language, { type: 'conjunction' }).format(names), [language])
}

/** What a programme is called, and that its parts are others than the name promises. */
export function useProgrammeName(): (programme: { id: ProgrammeId; isChanged: boolean } | Programme) => string {
  const say = useSay()
  const word = useWords()
  return useCallback(
    programme => {
      const name = word(`programme.${programme.id}`)
      const isOther = 'phases' in programme ? isChanged(programme) : programme.isChanged
      return isOther ? say('changed', { name }) : name
    },
    [say, word],
  )
}

/** Why something could not be done. */
export const useRefusals = textsOf({ sv: refusals, en: refusalsEn })

/** Picks the reader's language from a text of a deck, with its placeholders filled in. */
export function usePick(): (text: Bilingual, values?: Readonly<Record<string, string>>) => string {
  const { language } = useLanguage()
  return useCallback(
    (text, values = {}) => text[language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
    [language],
  )
}
