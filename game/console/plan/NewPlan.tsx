import { useState } from 'react'
import { useLanguage } from '#game/live/Texts.tsx'
import { pageCarrier } from '#game/net/carrier.ts'
import { planWorkshop } from '#game/net/doors.ts'
import { newId } from '#game/net/ids.ts'
import { ToastRegion } from '#game/parts/messages/ToastRegion.tsx'
import { useToasts } from '#game/parts/messages/toasts.ts'
import { useSay, useWords } from '../desk/text.ts'
import { useDoorWords } from '../list/doorWords.ts'
import { emptyPlan, forgetPlan, keepPlan, keptPlan, orderOf, type PlanDraft } from './planDraft.ts'
import { Wizard } from './Wizard.tsx'

const unmade = 'ny'

/** A plan that is only on this device until the workshop is made; the same id twice makes one workshop. */
export function NewPlan() {
  const say = useSay()
  const word = useWords()
  const doorWord = useDoorWords()
  const { language } = useLanguage()
  const toasts = useToasts()
  const [id] = useState(newId)
  const [plan, setPlan] = useState(() => keptPlan(unmade) ?? emptyPlan)
  const change = (next: PlanDraft) => {
    setPlan(next)
    keepPlan(unmade, next)
  }
  const make = async () => {
    const made = await planWorkshop(pageCarrier(), orderOf(plan, language), id)
    if ('refusal' in made) {
      toasts.show(doorWord(made.refusal))
      return false
    }
    keepPlan(made.workshopId, plan)
    forgetPlan(unmade)
    location.assign(`/regi/${made.workshopId}`)
    return false
  }
  return (
    <Wizard
      plan={plan}
      onChange={change}
      first="place"
      onLeave={async (_, to) => (to === 'invitation' ? make() : true)}
      saved={say('savedHere')}
      notices={<ToastRegion label={say('notices')} undo={word('undo')} toasts={toasts} />}
    />
  )
}
