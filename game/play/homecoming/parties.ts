import type { Actor } from '#shared/model/actor.ts'
import { otherSector, type Sector } from '#shared/model/actor.ts'
import type { HomeAnswer } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { isParty } from '#shared/rules/agreement/party.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { partyState } from '#shared/views/status.ts'
import { useLive, useShared } from '../../live/Live.tsx'
import type { Lantern } from '../../parts/bridge/Lights.tsx'
import { useText } from '../agreement/words.ts'
import { useSaid } from '../frame/decks.ts'
import { deciderOf } from './answer/deciders.ts'

/** The answer that a seat's own organisation has given, opened or not. */
export function useAnswer(seatId: string, idea: Idea | undefined, actorId: string | undefined): HomeAnswer | undefined {
  const { own } = useLive()
  const sealed = own[seatId]?.sealedAnswer
  if (!idea || !actorId) return undefined
  return idea.agreement.answers[actorId] ?? (sealed?.actorId === actorId ? sealed : undefined)
}

/** The sector that nobody at the table answers for any more. */
export function soughtSector(shared: Shared, idea: Idea): Sector | undefined {
  const left = new Set(
    standing(shared, idea)
      .filter(actor => partyState(shared, idea, actor) !== 'declines')
      .map(({ sector }) => sector),
  )
  const [only] = left
  return left.size === 1 && only ? otherSector(only) : undefined
}

/** How an organisation's lantern looks: lit by a yes, dark while it is asked, dashed for an empty chair or somebody to contact. */
export function lanternOf(shared: Shared, idea: Idea, actor: Actor): Lantern {
  const state = partyState(shared, idea, actor)
  const lit = state === 'standsFor' || state === 'takesHome' || state === 'yesIf'
  const dark = state === 'declines' || state === 'toContact' ? 'missing' : 'unlit'
  return { sector: actor.sector, state: lit ? 'lit' : dark }
}

/** What an organisation has said, in the words that the paper uses too. */
export function usePartyWords(): (idea: Idea, actor: Actor) => string {
  const shared = useShared()
  const t = useText()
  return (idea, actor) => {
    const state = partyState(shared, idea, actor)
    const answer = idea.agreement.answers[actor.id]
    if (state === 'takesHome' && answer && answer.decider !== 'us') return t(`party.takesHome.${answer.decider}`)
    if (state === 'yesIf') return t('party.yesIf', { condition: answer?.condition ?? '' })
    if (answer && answer.contestedBy.length > 0) return t('lanterns.notAgreed')
    if (state === 'waiting' && idea.agreement.answered.includes(actor.id)) return t('given.hasAnswered')
    return state === 'takesHome' ? t('party.standsFor') : t(`party.${state}`)
  }
}

/** An answer in full, as its own people read it: ”Ja, jag tar det till nämnden”. */
export function useAnswerWords(): (answer: HomeAnswer) => string {
  const t = useText()
  const said = useSaid()
  return ({ answer, decider, condition }) => {
    if (answer === 'yesIf') return `${t('answer.condition')} ${condition ?? ''}`
    if (answer === 'no') return t('given.no')
    const words = deciderOf(decider)
    return words ? said(words.yes) : t('answer.yes')
  }
}

/** Who at a table has answered, of those that can. */
export function answeredAt(shared: Shared, idea: Idea): { parties: Actor[]; answered: number } {
  const parties = standing(shared, idea).filter(actor => isParty(shared, actor))
  return { parties, answered: parties.filter(({ id }) => idea.agreement.answered.includes(id)).length }
}
