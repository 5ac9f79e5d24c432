import * as z from 'zod/mini'
import { PhaseKind, type Programme, type ProgrammeId } from '#shared/model/programme.ts'
import { isChanged, luftOf, planned, stretchesOf } from '#shared/rules/phases/programmes.ts'
import { kept, type Planned, plannedFrom } from '#shared/views/clock/planning.ts'

/** A programme as somebody has drawn it up: its stretches, those left out too, and its spare minutes. */
export const Drawn = z.object({
  stretches: z.array(z.object({ kind: PhaseKind, minutes: z.number(), isOut: z.optional(z.boolean()) })),
  luft: z.number(),
})
export type Drawn = z.infer<typeof Drawn>

/** What the wizard keeps of programmes: which is chosen, and what has been changed in each. */
export type Choice = { programme: ProgrammeId; drawn: Partial<Record<ProgrammeId, Drawn>> }

/** A programme as it comes. */
export const readyOf = (id: ProgrammeId): Drawn => ({ stretches: stretchesOf(id), luft: luftOf(id) })

/** The chosen programme as it stands. */
export const chosenOf = ({ programme, drawn }: Choice): Drawn => drawn[programme] ?? readyOf(programme)

/** Another programme: what was changed in this one waits for its return, and an own order begins as this one. */
export function withProgramme(choice: Choice, id: ProgrammeId): Choice {
  // A reunion has no swap to begin an own order with.
  const isFirstOwn = id === 'custom' && !choice.drawn.custom && choice.programme !== 'reunion45'
  return { programme: id, drawn: isFirstOwn ? { ...choice.drawn, custom: chosenOf(choice) } : choice.drawn }
}

/** The chosen programme drawn otherwise. */
export const withDrawn = ({ programme, drawn }: Choice, next: Drawn): Choice => ({
  programme,
  drawn: { ...drawn, [programme]: next },
})

/** The chosen programme as it comes, whatever was changed in it. */
export function withoutChanges({ programme, drawn }: Choice): Choice {
  const { [programme]: _, ...others } = drawn
  return { programme, drawn: others }
}

/** Whether anything in a programme is other than it comes. */
export function isDrawnOtherwise(choice: Choice): boolean {
  const ready = readyOf(choice.programme)
  const { stretches, luft } = chosenOf(choice)
  return luft !== ready.luft || JSON.stringify(kept(stretches)) !== JSON.stringify(ready.stretches)
}

/** Whether a programme goes through other phases than the one whose name it has. */
export function isDrawnChanged(choice: Choice): boolean {
  const { stretches, luft } = chosenOf(choice)
  return isChanged(planned(choice.programme, kept(stretches), luft))
}

/** What a workshop's programme says, with what this device remembers of what was left out. */
export function drawnFrom({ phases, luft }: Programme, known: Drawn | undefined): Drawn {
  const stretches: Planned[] = plannedFrom(phases)
  const isKnown = known?.luft === luft && JSON.stringify(kept(known.stretches)) === JSON.stringify(stretches)
  return known && isKnown ? known : { stretches, luft }
}
