import { ArrowLeft, ArrowRight, CloudCheck, Play } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useLanguage } from '#game/live/Texts.tsx'
import { Button } from '#game/parts/actions/Button.tsx'
import { ButtonLink } from '#game/parts/actions/ButtonLink.tsx'
import { PhaseTag } from '#game/parts/shell/PhaseTag.tsx'
import { Shore } from '#game/parts/shell/Shore.tsx'
import { ChallengeDraft } from '#shared/model/challenge.ts'
import { Shared } from '#shared/model/workshop.ts'
import { faultsIn } from '#shared/views/clock/planning.ts'
import { Side } from '../desk/pieces/Side.tsx'
import { useSay, useWords } from '../desk/text.ts'
import { dayInWords } from '../desk/time.ts'
import { Footer } from '../run/tags/Tags.tsx'
import { isWrongLink } from '../tabs/meeting/MeetingFields.tsx'
import { Rehearse } from '../tabs/workshop/Rehearse.tsx'
import { ChallengeStep } from './challenges/ChallengeStep.tsx'
import styles from './plan.module.css'
import { findsLater, nameOf, type PlanDraft, type PlanStep, planSteps } from './planDraft.ts'
import { chosenOf } from './programme/drawn.ts'
import { ProgrammeStep } from './programme/ProgrammeStep.tsx'
import { EarlierStep } from './steps/earlier/EarlierStep.tsx'
import { PlaceStep } from './steps/PlaceStep.tsx'
import { StepList } from './steps/StepList.tsx'

type WizardProps = {
  plan: PlanDraft
  onChange: (plan: PlanDraft) => void
  /** Where it begins; a plan that exists begins with its invitation. */
  first: PlanStep
  /** Saves and says whether it went well; the workshop gets its code when it is made. */
  onLeave: (step: PlanStep, to: PlanStep | undefined) => Promise<boolean>
  /** The last two steps need the code, so they exist once the workshop does. */
  later?: { invitation: ReactNode; checklist: ReactNode; finish: string }
  saved: string
  notices?: ReactNode
}

/** Ny träff in five steps: back and forth as one likes, and everything is kept. */
export function Wizard({ plan, onChange, first, onLeave, later, saved, notices }: WizardProps) {
  const say = useSay()
  const word = useWords()
  const { language } = useLanguage()
  const [step, setStep] = useState(first)
  const [isBusy, setBusy] = useState(false)
  const [isRehearsing, setRehearsing] = useState(later !== undefined && location.hash === '#provspela')
  const at = planSteps.indexOf(step)
  const before = planSteps[at - 1]
  const next = planSteps[at + 1]
  const lacks = whatLacks(step, plan)
  // A new step begins at its heading, as a new page would.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it scrolls because the step has changed.
  useEffect(() => void scrollTo(0, 0), [step])
  const go = async (to: PlanStep | undefined) => {
    setBusy(true)
    const isSaved = await onLeave(step, to)
    setBusy(false)
    if (isSaved && to) setStep(to)
  }
  const willMake = step === 'challenges' && !later
  const isReunion = plan.programme === 'reunion45'
  return (
    <Shore
      skip={word('skip')}
      tags={
        <PhaseTag
          name={later ? plan.title : say('newWorkshop')}
          sub={
            [!later && plan.title, plan.day && dayInWords(plan.day, language)].filter(Boolean).join(', ') || undefined
          }
        />
      }
      aside={
        <span className="tag small" role="status">
          <CloudCheck />
          <span>{saved}</span>
        </span>
      }
      footer={<Footer />}
      notices={notices}
      dock={
        <nav className={styles.dock} aria-label={say('onwards')}>
          {before ? (
            <Button icon={ArrowLeft} onPress={() => void go(before)}>
              {say(nameOf(before, plan))}
            </Button>
          ) : (
            <ButtonLink href="/regi" icon={ArrowLeft}>
              {say('yourWorkshops')}
            </ButtonLink>
          )}
          {later && (
            <Button icon={Play} onPress={() => setRehearsing(true)}>
              {say('rehearse')}
            </Button>
          )}
          <Button
            kind="main"
            iconAfter={ArrowRight}
            unavailable={isBusy ? word('saved.saving') : lacks && say(lacks)}
            onPress={() => void go(next)}
          >
            {willMake && say('makeWorkshop')}
            {!willMake && (next ? say('nextStep', { step: say(nameOf(next, plan)) }) : later?.finish)}
          </Button>
        </nav>
      }
    >
      <div className={styles.wizard}>
        <StepList step={step} plan={plan} reachable={later ? 5 : 3} onStep={to => void go(to)} />
        {step === 'place' && <PlaceStep plan={plan} onChange={onChange} />}
        {step === 'programme' && <ProgrammeStep plan={plan} onChange={onChange} isMade={later !== undefined} />}
        {step === 'challenges' && !isReunion && <ChallengeStep plan={plan} onChange={onChange} />}
        {step === 'challenges' && isReunion && (
          <EarlierStep plan={plan} onChange={onChange} isMade={later !== undefined} />
        )}
        {step === 'invitation' && later?.invitation}
        {step === 'checklist' && later?.checklist}
      </div>
      <Side title={say('rehearse')} isOpen={isRehearsing} onClose={() => setRehearsing(false)}>
        <Rehearse />
      </Side>
    </Shore>
  )
}

type Lack =
  | 'titleFirst'
  | 'peopleFirst'
  | 'meetingFirst'
  | 'programmeFirst'
  | 'challengeFirst'
  | 'earlierFirst'
  | 'shortenFirst'

/** What must be there before going on; everything else can wait until the start. */
function whatLacks(step: PlanStep, plan: PlanDraft): Lack | undefined {
  if (!plan.title.trim()) return 'titleFirst'
  if (step === 'place' && plan.peopleText !== undefined) return 'peopleFirst'
  if (isWrongLink(plan.meeting)) return 'meetingFirst'
  if (step !== 'place' && faultsIn(plan.programme, chosenOf(plan).stretches).length > 0) return 'programmeFirst'
  if (tooLong(plan)) return 'shortenFirst'
  if (step === 'challenges' && plan.programme === 'reunion45') return plan.earlier ? undefined : 'earlierFirst'
  const hasChallenge = plan.challenges.some(({ title }) => title.trim()) || findsLater(plan)
  if (step === 'challenges' && !hasChallenge) return 'challengeFirst'
  return undefined
}

/** Whether something is longer than the workshop can keep; the field itself says by how much. */
function tooLong({ title, place, notToday, challenges }: PlanDraft): boolean {
  const { title: most, place: mostPlace, notToday: mostNotToday } = Shared.shape
  const isWhole =
    [most.safeParse(title), mostPlace.safeParse(place), mostNotToday.safeParse(notToday)].every(
      ({ success }) => success,
    ) && challenges.every(challenge => ChallengeDraft.safeParse(challenge).success)
  return !isWhole
}
