import type { EventCard } from '#shared/messages/agreement/trial.ts'
import type { LibraryTile } from '#shared/messages/swap.ts'
import type { Sector } from '#shared/model/actor.ts'
import { Principle } from '#shared/model/agreement.ts'

/** Everyone who comes to our workshops, in the order they join. */
const names =
  'Amira Bo Cecilia David Elin Farid Greta Hassan Ines Jonas Karin Leo Maja Nils Olga Per Qasim Rut Sara Tove Ulf Vera Walid Xenia Ylva Zoran Berit Carl Dina Emil'.split(
    ' ',
  )

/** Somebody on the way to a workshop; a colleague shares the tile of the one they name. */
export type Person = { name: string; sector: Sector; colleagueOf?: string; device?: string }

export const seat = (name: string): string => `seat-${name}`
export const tile = (owner: string): string => `tile-${owner}`
export const idea = (author: string): string => `idea-${author}`

/** So many idea-driven and so many public people, each with an organisation of their own, coming in turn. */
export function people(ideaDriven: number, inPublic: number): Person[] {
  const left: Record<Sector, number> = { ideaDriven, public: inPublic }
  return names.slice(0, ideaDriven + inPublic).map((name, at): Person => {
    const preferred: Sector = at % 2 === 0 ? 'ideaDriven' : 'public'
    const sector = left[preferred] > 0 ? preferred : other[preferred]
    left[sector] -= 1
    return { name, sector }
  })
}

/** As many people as a hall holds, so many of them from the public bank, with made-up names. */
export const crowd = (count: number, inPublic = Math.floor(count / 2)): Person[] =>
  Array.from({ length: count }, (_, at): Person => {
    const name = `Gäst${String.fromCharCode(65 + at / 26, 97 + (at % 26))}`
    return { name, sector: at < inPublic ? 'public' : 'ideaDriven' }
  })

const other = { ideaDriven: 'public', public: 'ideaDriven' } as const

const libraryNames: Record<Sector, string[]> = {
  ideaDriven: [
    'Byalaget',
    'Nattvandrarna',
    'Odlarna',
    'Syföreningen',
    'Kören',
    'Cykelköket',
    'Läxhjälpen',
    'Båtklubben',
  ],
  public: [
    'Parkkontoret',
    'Vårdcentralen',
    'Kulturskolan',
    'Socialjouren',
    'Museet',
    'Badhuset',
    'Fritidsbanken',
    'Växeln',
  ],
}

/** The deck that stands in for the real one: eight invented organisations of each sector. */
export const library: LibraryTile[] = Object.entries(libraryNames).flatMap(([sector, list]) =>
  list.map((name, at) => ({
    key: `${sector}${at + 1}`,
    ...tileText(name, sector === 'public' ? 'public' : 'ideaDriven'),
    offers: ['facts' as const],
  })),
)

/** The event cards that stand in for the real ones: two of each principle. */
export const cards: EventCard[] = Principle.options.flatMap(principle =>
  [1, 2].map(number => ({
    key: `${principle}${number}`,
    principle,
    title: `${principle} ${number}`,
    text: 'Något händer. Det kom oväntat.',
    question: 'Håller bron?',
  })),
)

/** What an owner writes: a name and a sector, and the rest as it comes. */
export function tileText(name: string, sector: Sector) {
  return {
    sector,
    name,
    does: '',
    offers: sector === 'public' ? (['mandate', 'premises'] as const).slice() : (['time', 'trust'] as const).slice(),
    offersText: 'Vi lånar ut lokalen',
    needs: '',
    manyThink: '',
    limit: '',
    building: '',
    parent: '',
  }
}
