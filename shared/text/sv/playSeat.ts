/** What a person says of their own place and tile: whom else they belong to, who may speak for them, where they sit. */
export const playSeat = {
  'belong.title': 'Hör du till fler, eller vill ni tala själva?',
  'hats.title': 'Hör du också till någon annan organisation här?',
  'hats.words': 'Då får du aldrig deras bricka i rollbytet, och du sitter helst med någon annan.',
  'hats.legend': 'Jag hör också till',
  'hats.search': 'Sök på namnet.',
  'hats.full': 'Tre går bra. Ta bort en om du vill välja en annan.',
  'hats.none': 'Ingen bricka heter så. De kanske inte har skrivit sin än.',
  'hats.said': 'Du hör också till {names}. Du får inte den brickan i rollbytet.',
  'ownVoice.title': 'Vill ni hellre tala för er själva?',
  'ownVoice.words':
    'Er bricka går då inte runt i rollbytet. En påhittad organisation fyller platsen. Du får en roll som alla andra, och ni svarar själva i hemkomsten.',
  'ownVoice.switch': 'Ingen annan ska tala för oss i dag',
  'ownVoice.said': 'Ingen annan talar för er i dag. Ni svarar själva i hemkomsten.',
  'ownVoice.takenOut': 'Er bricka är inte med i rollbytet. Ni svarar själva i hemkomsten.',
} as const
