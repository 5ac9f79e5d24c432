/** What a person says of their own place and tile: whom else they belong to, who may speak for them, where they sit. */
export const playSeat = {
  'belong.title': 'Do you belong to more, or would you rather speak for yourselves?',
  'hats.title': 'Do you also belong to another organisation here?',
  'hats.words': 'Then you never get their tile in the swap, and you rather sit with somebody else.',
  'hats.legend': 'I also belong to',
  'hats.search': 'Search by name.',
  'hats.full': 'Three will do. Take one away to choose another.',
  'hats.none': 'No tile has that name. Perhaps they have not written theirs yet.',
  'hats.said': 'You also belong to {names}. You do not get that tile in the swap.',
  'ownVoice.title': 'Would you rather speak for yourselves?',
  'ownVoice.words':
    'Then your tile does not go round in the swap. An invented organisation takes its place. You get a role like everybody else, and you answer for yourselves in homecoming.',
  'ownVoice.switch': 'Nobody else shall speak for us today',
  'ownVoice.said': 'Nobody else speaks for you today. You answer for yourselves in homecoming.',
  'ownVoice.takenOut': 'Your tile is not in the swap. You answer for yourselves in homecoming.',
} as const
