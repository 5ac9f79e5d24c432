/** Words about who may speak for whom, and where people sit. */
export const seating = {
  narrows: 'Det här tar bytet hänsyn till',
  keepsOwnVoice: '{actor} talar för sig själva i dag.',
  isTakenOut: '{actor} är inte med i bytet.',
  alsoBelongs: '{name} hör också till {actors}.',
  unfit: '{name} kan inte tala för {actor}.',
  unfitWhat: 'Dela om, eller byt två personers brickor. Sedan kan ni vända.',
  inSwap: 'I rollbytet',
  inSwapExplain:
    'Tas {actor} ur bytet talar ingen annan för dem från nästa utdelning. Ägaren får en roll som alla andra.',
  ownersWish: 'Ägaren vill att ingen annan talar för dem i dag. De svarar själva i hemkomsten.',
  outNow: 'Ingen talar för dem från nästa utdelning. De svarar själva i hemkomsten.',
  takeOut: 'Ta ur bytet',
  letIn: 'Ta med i bytet',
  twoHats: 'Två hattar',
  twoHatsExplain: 'Hör {name} också till någon annan organisation här? Då får {name} aldrig den brickan.',
  alsoBelongsTo: 'Hör också till',
  addHat: 'Lägg till',
  dropHat: 'Ta bort {actor}',
  chooseOrganisation: 'Välj organisation',
} as const
