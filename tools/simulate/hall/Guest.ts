import type { Command } from '#shared/messages/story.ts'
import type { Persona } from '#shared/rehearsal/sight.ts'

/** Somebody in the hall, and what they are doing: gone until a time, asleep until one, or with something on its way. */
export type Guest = {
  persona: Persona
  seatId: string
  at: number
  memory: Record<string, number>
  sawNumber: number
  idle: number
  asleepUntil: number
  returnsAt: number | undefined
  isAway: boolean
  held: Command | undefined
}
