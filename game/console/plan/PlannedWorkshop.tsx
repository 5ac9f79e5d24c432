import { useState } from 'react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { Told, useSend } from '#game/live/useSend.ts'
import { ToastRegion } from '#game/parts/messages/ToastRegion.tsx'
import { useToasts } from '#game/parts/messages/toasts.ts'
import { useRefusals, useSay, useWords } from '../desk/text.ts'
import { keepPlan, keptPlan, orderOf, type PlanDraft, type PlanStep, planFrom } from './planDraft.ts'
import { ChecklistStep } from './steps/ChecklistStep.tsx'
import { InvitationStep } from './steps/InvitationStep.tsx'
import { Wizard } from './Wizard.tsx'

/** A workshop that is made but not begun: its invitation, its checklist, and everything that can still be changed. */
export function PlannedWorkshop() {
  const refusal = useRefusals()
  const say = useSay()
  const word = useWords()
  const toasts = useToasts()
  return (
    <Told value={why => toasts.refuse(refusal(why))}>
      <Planning notices={<ToastRegion label={say('notices')} undo={word('undo')} toasts={toasts} />} />
    </Told>
  )
}

function Planning({ notices }: { notices: React.ReactNode }) {
  const shared = useShared()
  const { desk } = useLive()
  const say = useSay()
  const send = useSend()
  const [plan, setPlan] = useState<PlanDraft>()
  if (!desk) return null
  const now = plan ?? planFrom(shared, desk, keptPlan(shared.id))
  const change = (next: PlanDraft) => {
    setPlan(next)
    // What came along lives in the workshop, and is too large to keep twice.
    keepPlan(shared.id, { ...next, earlier: undefined })
  }
  const isDraft = shared.clock.kind === 'draft'
  const leave = async (_: PlanStep, to: PlanStep | undefined) => {
    if (plan) {
      const reply = await send({ type: 'changePlan', ...orderOf(plan, shared.language) })
      if (!reply.ok) return false
      setPlan(undefined)
    }
    if (to) return true
    if (isDraft) await send({ type: 'next', from: shared.clock.phaseId })
    location.hash = ''
    return false
  }
  return (
    <Wizard
      plan={now}
      onChange={change}
      first={location.hash === '#plan' ? 'place' : 'invitation'}
      onLeave={leave}
      later={{
        invitation: <InvitationStep plan={now} />,
        checklist: <ChecklistStep workshopId={shared.id} form={now.meeting.form} />,
        finish: isDraft ? say('openDoors') : say('toConsole'),
      }}
      saved={plan ? say('savedHere') : say('planSaved')}
      notices={notices}
    />
  )
}
