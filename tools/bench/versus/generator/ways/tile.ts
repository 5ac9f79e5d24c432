/** What somebody saves who has written what their organisation does: eighty characters that are new, the rest as before. */
export const tileWith = (seat: number, does: string) => ({
  type: 'saveTile',
  sector: seat % 2 === 0 ? 'ideaDriven' : 'public',
  name: `Organisation ${seat}`,
  does,
  offers: [],
  offersText: '',
  needs: '',
  manyThink: '',
  limit: '',
  building: 'house',
  parent: '',
})
