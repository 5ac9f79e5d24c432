import type { EarlierPartnership, EarlierWorkshop } from '#shared/messages/agreement/earlier.ts'
import type { PhaseKind } from '#shared/model/programme.ts'
import { decideCreate } from '#shared/rules/phases/plan.ts'
import { fold } from '#shared/rules/story.ts'
import { by, device, doorsOpen, type Evening, play, setting, shell, to } from './evening.ts'
import { seat, tileText } from './people.ts'

const actor = (name: string, sector: 'ideaDriven' | 'public', origin: 'home' | 'library' = 'home') => ({
  origin,
  ...tileText(name, sector),
})

const challenge = (title: string) => ({
  ...{ title, question: `Hur kan vi göra något åt ${title}?`, affected: '', place: '', situation: '', source: '' },
  ...{ decided: '', goodIn12: '', missingVoices: '' },
})

const quiet = { folded: [], principles: [], checkWith: [], parked: [] }

const coffee: EarlierPartnership = {
  challenge: 0,
  ...{
    whatIf: 'åt ihop',
    soThat: 'ingen äter ensam',
    name: 'Torsdagsfika',
    aim: 'Alla får sällskap',
  },
  isConfirmed: true,
  goal: 'Färre äter ensamma',
  firstStep: 'Vi ringer Tove',
  firstStepDay: '2026-11-02',
  parties: [
    { actor: 0, does: 'Vi lagar maten', chips: ['time'], answer: 'standsFor', decider: 'us' },
    { actor: 1, does: 'Vi öppnar lokalen', chips: ['premises'], answer: 'yesIf', condition: 'nämnden säger ja' },
    { actor: 2, does: 'Vi skjutsar', chips: [], answer: 'declines' },
    { actor: 4, does: '', chips: [], answer: 'toContact' },
  ],
  steps: [{ what: 'boka köket', due: '2026-11-20', organisation: 'Lärka' }],
  ...quiet,
  folded: [{ field: 'duration', text: 'Till midsommar' }],
  economy: 'ownTime',
  principles: ['dialogue'],
  parked: ['Vem har nyckeln?'],
  wished: [{ sector: 'public', name: 'Bostadsbolaget', why: 'De har trapphusen' }],
}

const football: EarlierPartnership = {
  challenge: 1,
  ...{ whatIf: 'höll hallen öppen', soThat: '', name: 'Nattfotboll', aim: '' },
  isConfirmed: false,
  ...{ goal: '', firstStep: '' },
  parties: [
    { actor: 3, does: 'Vi vaktar', chips: [], answer: 'unconfirmed' },
    { actor: 5, does: 'Vi låser upp', chips: [], answer: 'unconfirmed' },
  ],
  steps: [],
  ...quiet,
}

/** What came of an evening in October: one partnership that was confirmed and one that was not. */
export const october: EarlierWorkshop = {
  title: 'Åstaden möts',
  day: '2026-10-13',
  actors: [
    actor('Lärka', 'ideaDriven'),
    actor('Äldreomsorgen', 'public'),
    actor('Fritidsgården', 'public'),
    actor('Kören', 'ideaDriven'),
    actor('Odlarna', 'ideaDriven', 'library'),
    actor('Kulturskolan', 'public'),
  ],
  challenges: [challenge('ensamhet'), challenge('nätterna')],
  partnerships: [coffee, football],
}

/** The tile that came along in this place, counted from one; likewise partnerships, and the steps of one. */
export const actorId = (number: number): string => `workshop-1-a${number}`
export const ideaId = (number: number): string => `workshop-1-i${number}`
export const stepId = (idea: number, number: number): string => `workshop-1-i${idea}-s${number}`

/** The plan of a reunion. */
export const reunionPlan = (earlier: EarlierWorkshop = october) => ({
  type: 'createWorkshop' as const,
  seed: 'tuesday',
  ...setting(0, 'reunion45'),
  earlier,
})

/** A planned reunion that nobody has come to yet. */
export function planned(earlier: EarlierWorkshop = october): Evening {
  const { events = [] } = decideCreate(reunionPlan(earlier), { id: 'workshop-1', time: doorsOpen, by: shell })
  const story = events.map(event => ({ number: 1, time: doorsOpen, event }))
  return { state: fold(story), story }
}

/** Somebody comes to a reunion and finds the tile of their organisation. */
export const returns = (evening: Evening, name: string, number: number): Evening => {
  const joined = play(evening, { type: 'join', name }, device(name), { id: seat(name) })
  return play(joined, { type: 'claimTile', actorId: actorId(number) }, by(name))
}

/** Both of the coffee's parties, one of the declined, and one new organisation, so far into a reunion. */
export function reunionIn(kind: PhaseKind): Evening {
  const come = [
    ['Amira', 1],
    ['Bo', 2],
    ['Cecilia', 3],
  ] as const
  const open = come.reduce((now, [name, number]) => returns(now, name, number), to(planned(), 'open'))
  const joined = play(open, { type: 'join', name: 'David' }, device('David'), { id: seat('David') })
  const all = play(joined, { type: 'saveTile', ...tileText('Nyblivna', 'ideaDriven') }, by('David'), {
    id: 'tile-David',
  })
  return to(all, kind)
}
