/** A place in the town that can be opened: one of a kind, or the islet where several challenges are folded. */
export type Place = { kind: 'actor' | 'idea' | 'challenge' | 'folded'; ids: readonly string[] }

/** What a place is marked with where it stands on the page, on the map as in the list; the islet bears its challenges' marks. */
export const marksOf = ({ kind, ids }: Place): string =>
  ids.map(id => `${kind === 'folded' ? 'challenge' : kind}:${id}`).join(' ')

/** The button that opens a place, where it stands now. */
export const buttonOf = (within: HTMLElement, place: Place): HTMLElement | undefined =>
  marksOf(place)
    .split(' ')
    .filter(Boolean)
    .flatMap(mark => within.querySelector<HTMLElement>(`button[data-place~="${CSS.escape(mark)}"]`) ?? [])[0]
