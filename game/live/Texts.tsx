import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Reading } from '#shared/content/wording.ts'
import { type Catalogue, type Translate, translator } from '#shared/text/translate.ts'

export type Language = 'sv' | 'en'
const kept = 'language'
const readings: readonly Reading[] = ['sv', 'easy', 'en']
const Context = createContext<{ reading: Reading; choose: (reading: Reading) => void }>({
  reading: 'sv',
  choose: () => undefined,
})

const languageOf = (reading: Reading): Language => (reading === 'en' ? 'en' : 'sv')

const remembered = (fallback: Language): Reading => {
  const found = localStorage.getItem(kept)
  return readings.find(reading => reading === found) ?? fallback
}

/** The language of a face: the reader's own choice, else the workshop's. Lättläst is a way to read Swedish. */
export function Texts({ fallback = 'sv', children }: { fallback?: Language; children: ReactNode }) {
  const [reading, setReading] = useState<Reading>(() => remembered(fallback))
  useEffect(() => {
    document.documentElement.lang = languageOf(reading)
  }, [reading])
  const choose = useCallback((chosen: Reading) => {
    localStorage.setItem(kept, chosen)
    setReading(chosen)
  }, [])
  const value = useMemo(() => ({ reading, choose }), [reading, choose])
  return <Context value={value}>{children}</Context>
}

/** The reader's language, how they read it, and the way to choose anew. */
export function useLanguage() {
  const { reading, choose } = useContext(Context)
  return { language: languageOf(reading), reading, choose }
}

/** A `useText` for one face: it knows that face's own catalogue, in both languages, and no other keys; `easy` holds the sentences that are said otherwise in lättläst. */
export function textsOf<Key extends string>(
  catalogues: Readonly<Record<Language, Catalogue<Key>>>,
  easy?: Readonly<Partial<Record<NoInfer<Key>, string>>>,
): () => Translate<Key> {
  const plain = { sv: { ...catalogues.sv, ...easy }, en: catalogues.en }
  const made: Record<Reading, Translate<Key>> = {
    sv: translator('sv', catalogues),
    easy: translator('sv', plain),
    en: translator('en', catalogues),
  }
  return () => made[useLanguage().reading]
}

/** Where a reader is: in the hall, in a hall while others are not, or at a distance. */
export type Place = 'here' | 'mixed' | 'apart'
export const Whereabouts = createContext<Place>('here')

type Some = Readonly<Record<string, string>>
type Otherwise = Readonly<Record<Exclude<Place, 'here'>, Readonly<Record<Reading, Some>>>>

/** As `textsOf`, for a face that says some sentences otherwise where people do not share a hall. */
export function textsWhere<Key extends string>(
  catalogues: Readonly<Record<Language, Catalogue<Key>>>,
  otherwise: Otherwise,
  easy?: Readonly<Partial<Record<NoInfer<Key>, string>>>,
): () => Translate<Key> {
  const over = (place: keyof Otherwise) => {
    const { sv, en, easy: easily } = otherwise[place]
    return textsOf<Key>(
      { sv: { ...catalogues.sv, ...sv }, en: { ...catalogues.en, ...en } },
      { ...catalogues.sv, ...easy, ...sv, ...easily },
    )
  }
  const made: Record<Place, () => Translate<Key>> = {
    here: textsOf<Key>(catalogues, easy),
    mixed: over('mixed'),
    apart: over('apart'),
  }
  return () => made[useContext(Whereabouts)]()
}
