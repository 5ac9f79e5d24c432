/** Words about who may speak for whom, and where people sit. */
export const seating = {
  narrows: 'What the swap takes into account',
  keepsOwnVoice: '{actor} speak for themselves today.',
  isTakenOut: '{actor} is not in the swap.',
  alsoBelongs: '{name} also belongs to {actors}.',
  unfit: '{name} cannot speak for {actor}.',
  unfitWhat: 'Deal again, or swap the tiles of two people. Then you can turn.',
  inSwap: 'In the swap',
  inSwapExplain:
    'If {actor} is taken out, nobody else speaks for them from the next deal on. Their owner gets a role like others.',
  ownersWish: 'The owner wants nobody else to speak for them today. They answer for themselves in homecoming.',
  outNow: 'Nobody speaks for them from the next deal on. They answer for themselves in homecoming.',
  takeOut: 'Take out of the swap',
  letIn: 'Let into the swap',
  twoHats: 'Two hats',
  twoHatsExplain: 'Does {name} also belong to another organisation here? Then {name} never gets that tile.',
  alsoBelongsTo: 'Also belongs to',
  addHat: 'Add',
  dropHat: 'Take away {actor}',
  chooseOrganisation: 'Choose an organisation',
} as const
