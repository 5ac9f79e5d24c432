import {
  Bus,
  ChartColumn,
  Clock3,
  Coins,
  DoorOpen,
  Gavel,
  GraduationCap,
  Lightbulb,
  type LucideIcon,
  Megaphone,
  PencilRuler,
  UserRound,
  Waypoints,
} from 'lucide-react'
import { createContext, useContext, useMemo } from 'react'
import chipsJson from '#assets/content/choices/chips.json' with { type: 'json' }
import noReasonsJson from '#assets/content/choices/noReasons.json' with { type: 'json' }
import principlesJson from '#assets/content/choices/principles.json' with { type: 'json' }
import debriefJson from '#assets/content/evening/debrief.json' with { type: 'json' }
import roleStartsJson from '#assets/content/evening/roleStarts.json' with { type: 'json' }
import rulesJson from '#assets/content/evening/rules.json' with { type: 'json' }
import scriptsJson from '#assets/content/evening/scripts.json' with { type: 'json' }
import surveyJson from '#assets/content/evening/survey.json' with { type: 'json' }
import type { Bilingual } from '#shared/content/bilingual.ts'
import { readChips, readNoReasons, readPrinciples } from '#shared/content/choices.ts'
import { readDebrief, readRoleStarts, readRules, readScripts, readSurvey } from '#shared/content/evening.ts'
import { saidIn } from '#shared/content/wording.ts'
import type { Chip } from '#shared/model/actor.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { namedTime, type ScreenStep, screenLine, screenStep } from '#shared/views/screen.ts'
import { useShared } from '../../live/Live.tsx'
import { useLanguage, Whereabouts } from '../../live/Texts.tsx'
import { useText, useTimeOfDay } from './words.ts'

export const chips = readChips(chipsJson)
export const noReasons = readNoReasons(noReasonsJson)
export const principles = readPrinciples(principlesJson)
export const rules = readRules(rulesJson)
export const survey = readSurvey(surveyJson)
export const roleStarts = readRoleStarts(roleStartsJson)
const scripts = readScripts(scriptsJson)
const debrief = readDebrief(debriefJson)

/** The signs of the twelve contributions. */
export const chipIcons: Record<Chip, LucideIcon> = {
  premises: DoorOpen,
  time: Clock3,
  staff: UserRound,
  knowledge: Lightbulb,
  trust: Waypoints,
  money: Coins,
  equipment: PencilRuler,
  communication: Megaphone,
  mandate: Gavel,
  transport: Bus,
  education: GraduationCap,
  facts: ChartColumn,
}

/** Picks the reader's language out of a deck, or the easy wording. */
export function useSaid(): (text: Bilingual) => string {
  const { reading } = useLanguage()
  return text => saidIn(text, reading)
}

/** The word of a contribution. */
export function useChipWord(): (chip: Chip) => string {
  const said = useSaid()
  return chip => {
    const found = chips.find(({ key }) => key === chip)
    return found ? said(found.label) : chip
  }
}

/** The step that a task was in when its phase ended, for whoever finishes a sentence in it. */
export const HeldStep = createContext<{ step: ScreenStep | undefined } | undefined>(undefined)

/** The workshop as this reader is led through it: at a distance by the words of a remote one, also in a hybrid. */
function useLed(): Shared {
  const shared = useShared()
  const isApart = useContext(Whereabouts) === 'apart'
  return useMemo(() => (isApart ? { ...shared, form: 'remote' } : shared), [shared, isApart])
}

const evening = { scripts, rules, debrief }

/** The step of the evening that the facilitator has come to, the same one that the big screen shows. */
export function useStep(): ScreenStep | undefined {
  const led = useLed()
  const held = useContext(HeldStep)
  return held ? held.step : screenStep(led, evening)
}

/** The sentence that the big screen shows now, for those who do not see it. */
export function useWallLine(): string | undefined {
  const led = useLed()
  const { language } = useLanguage()
  const t = useText()
  const step = screenStep(led, evening)
  const at = namedTime(led)
  const time = useTimeOfDay()(at ?? led.clock.startedAt)
  // Sums are a picture of their own, and no sentence.
  if (!step || step.subject?.kind === 'panel') return undefined
  return screenLine(step, led, evening, { language, code: '', address: '', time, whatIf: t('whatIf'), panel: () => '' })
}

/** The one line that participants are told in this step, from the facilitator's script. */
export function useLine(): string | undefined {
  const said = useSaid()
  const step = useStep()
  return step && said(step.script.participant)
}
