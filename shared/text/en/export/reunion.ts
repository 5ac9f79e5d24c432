/** What a document says of a reunion: what happened since the time before. */
export const exportReunionWords = {
  'followUp.title': 'What happened?',
  'followUp.cover': 'Reunion after {title}{day, select, none {} other {, {day}}}.',
  'followUp.step': 'Step',
  'followUp.first': 'The partnership’s first step',
  'followUp.outcome': 'Was it taken?',
  'followUp.yes': 'Yes',
  'followUp.partly': 'Partly',
  'followUp.notYet': 'Not yet',
  'followUp.untold': 'Not told',
  'followUp.noSteps': 'No step was booked last time.',
  'followUp.happened': 'This happened',
  'followUp.needed': 'This is needed',
  'followUp.nothing': 'Nothing is written.',
  'followUp.before': 'What you wrote and answered last time',
  'followUp.taken': 'Steps from last time',
  'followUp.sum': '{yes} of {all} taken, {partly} partly, {notYet} not yet{untold, plural, =0 {} other {, # not told}}',
  'followUp.notHere': 'did not take part this time',
  'folded.happened': 'This happened',
  'folded.needed': 'This is needed',
} as const

/** What a document says otherwise of a reunion than of other workshops: nobody spoke for anybody else. */
export const exportInReunion = {
  'cover.howToRead':
    'Heading 2 holds what the organisations themselves have said yes to this time. These are declarations of intent, not contracts. The rest binds nobody.',
  'section.3': '3. Not confirmed this time',
  'summary.partnerships':
    '{count, plural, =0 {No partnership was followed up.} one {We followed up one partnership.} other {We followed up {word} partnerships.}}',
  'summary.unconfirmed':
    '{count, plural, one {One is not confirmed this time.} other {{word} are not confirmed this time.}}',
  'unconfirmed.intro':
    'These partnerships have not had a yes from both sides this time. What stands here binds nobody, even where a party has said yes.',
  'unconfirmed.none': 'Every partnership is confirmed anew.',
  'unconfirmed.mark': 'Not confirmed this time',
  'steps.unconfirmed': 'not confirmed this time',
  'legend.unconfirmed': 'Nobody from the organisation has answered this time.',
  'party.proposed': 'Stands in the text:',
  'party.noRow': 'Nobody has written this row this time.',
  'slip.lead': 'The partnership met again without you. Nothing counts for you until you have answered yourselves.',
} as const
