import * as z from 'zod/mini'
import { HomeAnswer } from '../model/agreement.ts'
import { Note } from '../model/reflection.ts'
import { Deal, Desk, type Workshop } from '../model/workshop.ts'

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
})
export type DeskView = z.infer<typeof DeskView>

/** The seat's own slice: no other seat's device ever receives it. */
export function own(state: Workshop, seatId: string): OwnView {
  const home = state.shared.seats[seatId]?.homeId
  const sealed = home ? state.sealed.answers[home] : undefined
  const { notes = {}, wishes = [], talks = [] } = state.own[seatId] ?? {}
  return { seatId, notes, wishes, talks, sealedAnswer: sealed }
}

/** The facilitators' slice: never an unopened answer, never a survey. */
export const desk = (state: Workshop): DeskView => ({ ...state.desk, surveys: state.shared.surveys })
