import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { type Catalogue, type Translate, translator } from '#shared/text/translate.ts'

export type Language = 'sv' | 'en'
const kept = 'language'
const Context = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: 'sv',
  choose: () => undefined,
})

function remembered(fallback: Language): Language {
  const found = localStorage.getItem(kept)
  return found === 'sv' || found === 'en' ? found : fallback
}

/** The language of a face: the reader's own choice, else the workshop's. */
export function Texts({ fallback = 'sv', children }: { fallback?: Language; children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => remembered(fallback))
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choose = useCallback((chosen: Language) => {
    localStorage.setItem(kept, chosen)
    setLanguage(chosen)
  }, [])
  const value = useMemo(() => ({ language, choose }), [language, choose])
  return <Context value={value}>{children}</Context>
}

export const useLanguage = () => useContext(Context)

/** A `useText` for one face: it knows that face's own catalogue, in both languages, and no other keys. */
export function textsOf<Key extends string>(
  catalogues: Readonly<Record<Language, Catalogue<Key>>>,
): () => Translate<Key> {
  const made: Record<Language, Translate<Key>> = { sv: translator('sv', catalogues), en: translator('en', catalogues) }
  return () => made[useLanguage().language]
}
