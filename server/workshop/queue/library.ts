import { readLibraryActors } from '#shared/content/libraryActors.ts'
import type { LibraryTile } from '#shared/messages/swap.ts'
import type { Language } from '#shared/model/workshop.ts'
import deck from '../../../assets/content/libraryActors.json' with { type: 'json' }

const actors = readLibraryActors(deck)

const tilesIn = (language: Language): readonly LibraryTile[] =>
  actors.map(({ id, sector, name, does, offers, offersText, needs, manyThink, limit, building }) => ({
    key: id,
    sector,
    name: name[language],
    does: does[language],
    offers,
    offersText: offersText[language],
    needs: needs[language],
    manyThink: manyThink[language],
    limit: limit[language],
    building,
    parent: '',
  }))

/** The invented organisations that fill gaps in the deal, in the language of the workshop. */
export const library: Record<Language, readonly LibraryTile[]> = { sv: tilesIn('sv'), en: tilesIn('en') }
