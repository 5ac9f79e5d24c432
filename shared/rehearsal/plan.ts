import type { DeckChallenge } from '../content/challenges.ts'
import type { EarlierWorkshop } from '../messages/agreement/earlier.ts'
import type { CreateWorkshop } from '../messages/phases.ts'
import type { ProgrammeId } from '../model/programme.ts'
import type { Form, Language } from '../model/workshop.ts'
import { dice, inOrder } from './dice.ts'

/** What a rehearsal's plan is made from; the title and the place are said by whoever asks for it. */
export type PlanProps = {
  challenges: readonly DeckChallenge[]
  count: number
  seed: string
  language: Language
  title: string
  place: string
  day: string
  programme?: ProgrammeId
  /** On site unless it says otherwise; at a distance with messages, and the link to the call if there is one. */
  form?: Form
  meetingUrl?: string
  /** What a reunion follows up; it brings its own challenges. */
  earlier?: EarlierWorkshop
}

/** How many challenges suit so many people. */
export const challengesFor = (seats: number): number => {
  if (seats <= 8) return 2
  return seats <= 16 ? 3 : 4
}

/** The plan of a rehearsal, with challenges that the seed draws from the deck. */
export function planOf(props: PlanProps): CreateWorkshop {
  const { challenges, count, seed, language, title, place, day, programme, earlier } = props
  const { form = 'onSite', meetingUrl = '' } = props
  return {
    type: 'createWorkshop',
    title,
    place,
    day,
    language,
    notToday: '',
    programme: earlier ? 'reunion45' : (programme ?? 'short90'),
    earlier,
    challenges: inOrder(challenges, dice(`${seed}:challenges`), ({ id }) => id)
      .slice(0, earlier ? 0 : count)
      .map(challenge => draftOf(challenge, language)),
    meeting: form === 'onSite' ? undefined : { form, meetingUrl, hasThreads: true },
  }
}

/** A challenge of the deck as a facilitator would have written it. */
export const draftOf = (challenge: DeckChallenge, language: Language): CreateWorkshop['challenges'][number] => ({
  title: challenge.title[language],
  question: challenge.question[language],
  affected: challenge.affected[language],
  place: challenge.place[language],
  situation: challenge.situation[language],
  source: challenge.source[language],
  decided: challenge.decided[language],
  goodIn12: challenge.goodIn12[language],
  missingVoices: challenge.missingVoices[language],
  townVoice: challenge.townVoice[language],
  townQuestion: challenge.townQuestion[language],
  isVoiceInvented: challenge.invented,
  responsible: challenge.responsible[language],
})
