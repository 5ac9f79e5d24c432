import * as z from 'zod/mini'
import { HomeAnswer } from '../model/agreement.ts'
import { Note } from '../model/reflection.ts'
import { Deal, Desk, type Workshop } from '../model/workshop.ts'
import { standsIn } from '../rules/seats/leading/hosts.ts'
import { SurveySum } from './report/reportSchema.ts'
import { surveyOf } from './report/sums.ts'

/** What one seat alone receives: its own notes, its wishes to talk more, and the answer from home that has not opened yet. */
export const OwnView = z.object({
  seatId: z.string(),
  notes: z.record(z.string(), Note),
  wishes: z.array(z.string()),
  talks: z.array(z.string()),
  sealedAnswer: z.optional(HomeAnswer),
})
export type OwnView = z.infer<typeof OwnView>

/** What facilitators alone receive; the deal may be seen by them before it is turned. */
export const DeskView = z.extend(Desk, {
  deal: z.optional(Deal),
  surveys: z.object({ start: z.number(), end: z.number() }),
  /** What people said, in sums; only once nobody can answer any more, so that no sum tells what the last one said. */
  surveySums: z.optional(z.object({ start: SurveySum, end: SurveySum })),
})
export type DeskView = z.infer<typeof DeskView>

/** The seat's own slice: no other seat's device ever receives it. */
export function own(state: Workshop, seatId: string): OwnView {
  const home = state.shared.seats[seatId]?.homeId
  const sealed = home ? state.sealed.answers[home] : undefined
  const { notes = {}, wishes = [], talks = [] } = state.own[seatId] ?? {}
  return { seatId, notes, wishes, talks, sealedAnswer: sealed }
}

/** The facilitators' slice: never an unopened answer, never anybody's survey. */
export function desk({ desk: all, shared, sealed }: Workshop): DeskView {
  const { hostActs: _, hosting: __, ...view } = all
  return { ...view, surveys: shared.surveys, ...(shared.clock.kind === 'closed' ? summed(sealed.surveys) : {}) } // R5
}

const summed = (surveys: Workshop['sealed']['surveys']) => ({
  surveySums: { start: surveyOf(surveys, 'start'), end: surveyOf(surveys, 'end') },
})

/** The slice of the host of a market: what concerns that market and what is the same for all; empty before it is formed. */
export function hostDesk(state: Workshop, marketId: string | undefined): DeskView {
  const { shared } = state
  const view = desk(state)
  const isMine = (one: { marketId?: string | undefined } | undefined) =>
    marketId !== undefined && one?.marketId === marketId
  const hasSeat = (id: string) => isMine(shared.seats[id])
  const hasActor = (id: string) => isMine(shared.actors[id])
  const { deal } = view
  return {
    ...view,
    help: only(view.help, hasSeat),
    hidden: only(view.hidden, key => {
      const place = view.hidden[key]
      return marketId !== undefined && place !== undefined && standsIn(state, marketId, place)
    }),
    keptApart: view.keptApart.filter(pair => pair.split('|').every(hasActor)),
    roles: only(view.roles, hasSeat),
    earlier: only(view.earlier, hasSeat),
    deal: deal && {
      ...deal,
      assignment: only(deal.assignment, hasSeat),
      stayers: only(deal.stayers, id => isMine(shared.ideas[id])),
    },
    notes: only(view.notes, id => isMine(view.notes[id])),
    links: only(view.links, hasActor),
    lastAct: state.desk.hostActs?.[marketId ?? ''],
    surveySums: undefined,
  }
}

/** What is left of a collection. */
const only = <Thing>(things: Readonly<Record<string, Thing>>, isIn: (id: string) => boolean): Record<string, Thing> =>
  Object.fromEntries(Object.entries(things).filter(([id]) => isIn(id)))
