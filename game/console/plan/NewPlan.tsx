import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '#game/live/Texts.tsx'
import { pageCarrier } from '#game/net/carrier.ts'
import { planWorkshop, readEarlier } from '#game/net/doors.ts'
import { newId } from '#game/net/ids.ts'
import { ToastRegion } from '#game/parts/messages/ToastRegion.tsx'
import { useToasts } from '#game/parts/messages/toasts.ts'
import { useSay, useWords } from '../desk/text.ts'
import { useDoorWords } from '../list/doorWords.ts'
import { emptyPlan, forgetPlan, keepPlan, keptPlan, newOrderOf, type PlanDraft, unmade } from './planDraft.ts'
import { Wizard } from './Wizard.tsx'

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
  // From a workshop that is over the way leads here, to the one that follows it up.
  const [from] = useState(() => /^#fran=([\w-]+)$/.exec(location.hash)?.[1])
  const begin = useRef(async (workshopId: string) => {
    const read = await readEarlier(pageCarrier(), { workshopId })
    if ('refusal' in read) return toasts.refuse(doorWord(read.refusal))
    if ('fault' in read) return toasts.refuse(say(`fault.file.${read.fault}`, { where: 'none' }))
    const { earlier, isRehearsal } = read
    const title = plan.title || say('reunionOf', { title: earlier.title }).slice(0, 60)
    change({ ...plan, title, programme: 'reunion45', earlier, earlierId: workshopId, isEarlierRehearsal: isRehearsal })
  })
  useEffect(() => {
    if (from) void begin.current(from)
  }, [from])
  const make = async () => {
    const made = await planWorkshop(pageCarrier(), newOrderOf(plan, language), id)
    if ('refusal' in made) {
      toasts.refuse(doorWord(made.refusal))
      return false
    }
    // What came along lives in the workshop now.
    keepPlan(made.workshopId, { ...plan, earlier: undefined })
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
