import * as z from 'zod/mini'
import { EarlierWorkshop } from '#shared/messages/agreement/earlier.ts'
import type { ChangePlan, CreateWorkshop } from '#shared/messages/phases.ts'
import { ChallengeDraft } from '#shared/model/challenge.ts'
import { ProgrammeId } from '#shared/model/programme.ts'
import { Form, type Shared } from '#shared/model/workshop.ts'
import { kept as keptIn } from '#shared/views/clock/planning.ts'
import { begunWith } from '#shared/views/report/before/again.ts'
import type { DeskView } from '#shared/views/seenBy.ts'
import { type MeetingDraft, meetingOf } from '../tabs/meeting/MeetingFields.tsx'
import { chosenOf, Drawn, drawnFrom } from './programme/drawn.ts'

/** The five steps of a plan, in order. */
export const planSteps = ['place', 'programme', 'challenges', 'invitation', 'checklist'] as const
export type PlanStep = (typeof planSteps)[number]

/** What a step is called: a reunion has no challenges to choose, but a workshop that it follows up. */
export const nameOf = (step: PlanStep, { programme }: Pick<PlanDraft, 'programme'>) =>
  step === 'challenges' && programme === 'reunion45' ? ('step.earlier' as const) : (`step.${step}` as const)

/** The lamps over a challenge: they advise, and never stop anything. */
export const lampKeys = ['place', 'together', 'notParty', 'soon', 'both', 'owner'] as const
export type LampKey = (typeof lampKeys)[number]

const Meeting = z.object({ form: Form, meetingUrl: z.string(), hasThreads: z.boolean() })
const onSite: MeetingDraft = { form: 'onSite', meetingUrl: '', hasThreads: true }

const Planned = z.object({ ...ChallengeDraft.shape, lamps: z.array(z.enum(lampKeys)) })
export type PlannedChallenge = z.infer<typeof Planned>

/** A plan as the wizard keeps it on this device, with what only the wizard knows: the lamps and the starting time. */
export const PlanDraft = z.object({
  title: z.string(),
  place: z.string(),
  day: z.string(),
  startsAt: z.string(),
  people: z.number(),
  /** What was written for people, as long as it is no number that will do. */
  peopleText: z.optional(z.string()),
  notToday: z.string(),
  /** Whoever comes in beforehand is asked what the evening should be about. */
  asksBeforehand: z._default(z.boolean(), false),
  /** Whether the room may go on by itself should the facilitator be gone. */
  hasAutopilot: z._default(z.boolean(), false),
  programme: z._default(ProgrammeId, 'short90'),
  /** What has been changed in each programme: another choice leaves it as it is. */
  drawn: z._default(z.partialRecord(ProgrammeId, Drawn), {}),
  meeting: z._default(Meeting, onSite),
  challenges: z.array(Planned),
  /** What a reunion follows up, which workshop here it came from, and whether that was only a rehearsal. */
  earlier: z.optional(EarlierWorkshop),
  earlierId: z.optional(z.string()),
  isEarlierRehearsal: z.optional(z.boolean()),
})
export type PlanDraft = z.infer<typeof PlanDraft>

export const emptyChallenge: PlannedChallenge = {
  title: '',
  question: '',
  affected: '',
  place: '',
  situation: '',
  source: '',
  decided: '',
  goodIn12: '',
  missingVoices: '',
  townVoice: '',
  townQuestion: '',
  isVoiceInvented: true,
  responsible: '',
  lamps: [],
}

export const emptyPlan: PlanDraft = {
  title: '',
  place: '',
  day: '',
  startsAt: '17:30',
  people: 12,
  notToday: '',
  asksBeforehand: false,
  hasAutopilot: false,
  programme: 'short90',
  drawn: {},
  meeting: onSite,
  challenges: [],
}

/** The lamps that light by themselves; the others are the facilitator's own judgement. */
export function litLamps({ place, affected, responsible, lamps }: PlannedChallenge): LampKey[] {
  const bySelf: LampKey[] = []
  if (place.trim() || affected.trim()) bySelf.push('place')
  if (responsible.trim()) bySelf.push('owner')
  return lampKeys.filter(key => bySelf.includes(key) || (lamps.includes(key) && key !== 'place' && key !== 'owner'))
}

/** How many challenges so many people usually need. */
export function advisedChallenges(people: number): number {
  if (people <= 8) return 2
  return people <= 16 ? 3 : 4
}

/** Where a plan lies that is no workshop yet. */
export const unmade = 'ny'

const keyOf = (workshopId: string) => `plan-${workshopId}`

/** Where the ticks of a workshop's checklist lie. */
export const checklistKey = (workshopId: string): string => `checklist-${workshopId}`

/** Takes away what this device remembers of plans whose workshops have been erased. */
export function forgetPlans(gone: readonly string[]): void {
  for (const key of gone.flatMap(id => [keyOf(id), checklistKey(id)])) localStorage.removeItem(key)
}

/** Keeps the plan on this device; where there is no room for it, it stands on the open page alone. */
export function keepPlan(workshopId: string, plan: PlanDraft): void {
  try {
    localStorage.setItem(keyOf(workshopId), JSON.stringify(plan))
  } catch {
    localStorage.removeItem(keyOf(workshopId))
  }
}

export const forgetPlan = (workshopId: string): void => localStorage.removeItem(keyOf(workshopId))

/** What the wizard last kept on this device, if it can still be read. */
export function keptPlan(workshopId: string): PlanDraft | undefined {
  try {
    const read = z.safeParse(PlanDraft, JSON.parse(localStorage.getItem(keyOf(workshopId)) ?? 'null'))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

/** The plan of a workshop that exists, with what this device remembers besides. */
export function planFrom(shared: Shared, desk: DeskView, kept: PlanDraft | undefined): PlanDraft {
  const challenges = Object.values(shared.challenges)
    .sort((one, other) => one.number - other.number)
    .map(({ id, number: _, ...open }) => {
      const voice = desk.townVoices[id]
      const known = kept?.challenges.find(({ title }) => title === open.title)
      return {
        ...emptyChallenge,
        ...open,
        townVoice: voice?.text ?? '',
        townQuestion: voice?.question ?? '',
        isVoiceInvented: voice?.isInvented ?? true,
        responsible: desk.responsible[id] ?? '',
        lamps: known?.lamps ?? [],
      }
    })
  const { title, place, day, notToday, programme } = shared
  return {
    title,
    place,
    day,
    notToday,
    challenges,
    asksBeforehand: shared.isAskingBeforehand ?? false,
    hasAutopilot: shared.hasAutopilot ?? false,
    meeting: meetingOf(shared),
    programme: programme.id,
    drawn: { ...kept?.drawn, [programme.id]: drawnFrom(programme, kept?.drawn[programme.id]) },
    startsAt: kept?.startsAt ?? emptyPlan.startsAt,
    people: kept?.people ?? emptyPlan.people,
    earlier: begunWith({ shared, desk }),
    isEarlierRehearsal: kept?.isEarlierRehearsal,
  }
}

/** A new workshop as the server wants it: a reunion has with it what it follows up, and the challenges of that. */
export function newOrderOf(plan: PlanDraft, language: Shared['language']): Omit<CreateWorkshop, 'type'> {
  const order = orderOf(plan, language)
  return plan.programme === 'reunion45'
    ? { ...order, asksBeforehand: false, challenges: [], earlier: plan.earlier }
    : order
}

/** The plan as the server wants it; a challenge without a title is not one yet. */
export function orderOf(plan: PlanDraft, language: Shared['language']): Omit<ChangePlan, 'type'> {
  const { title, place, day, notToday, programme, challenges, asksBeforehand, hasAutopilot } = plan
  const { stretches, luft } = chosenOf(plan)
  return {
    title,
    place,
    day,
    language,
    notToday,
    programme,
    stretches: keptIn(stretches),
    luft,
    asksBeforehand,
    hasAutopilot,
    meeting: { ...plan.meeting, meetingUrl: plan.meeting.meetingUrl.trim() },
    challenges: challenges.filter(one => one.title.trim()).map(({ lamps: _, ...draft }) => draft),
  }
}

/** What somebody has written for the number of people: kept as it stands, and counted with once it is a number from 2 to 300. */
export function peopleFrom(written: string): Pick<PlanDraft, 'people' | 'peopleText'> | { peopleText: string } {
  const count = /^\s*\d+\s*$/.test(written) ? Number(written) : Number.NaN
  return count >= 2 && count <= 300 ? { people: count, peopleText: undefined } : { peopleText: written }
}

/** ”24 personer brukar behöva fyra. Två är klara.” */
export const adviceOf = (plan: PlanDraft) => ({
  people: plan.people,
  advised: advisedChallenges(plan.people),
  done: plan.challenges.filter(({ title, question }) => title.trim() && question.trim()).length,
})

/** The challenges need not be there yet: people are asked for them, or the evening has a stretch to find them in. */
export const findsLater = (plan: PlanDraft): boolean =>
  plan.asksBeforehand || keptIn(chosenOf(plan).stretches).some(({ kind }) => kind === 'findChallenges')
