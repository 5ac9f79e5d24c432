import * as z from 'zod'

/** Takes an event as an earlier version wrote it, and gives it as today's rules say it; one of today goes through as it
 * is. By the type that it has in the story. */
const upcasters = new Map<string, z.ZodType>([
  // Before anybody stayed at a table, a deal told of no stayers.
  ['dealt', z.looseObject({ deal: z.looseObject({ stayers: z.unknown().default(() => ({})) }) })],
])

/** The types of events that earlier versions wrote otherwise, also those that have another name today. */
export const upcastTypes: readonly string[] = [...upcasters.keys()]

const Typed = z.looseObject({ type: z.string() })

/** What a story holds, as an event of today; whether it is one is for the model to say. */
export function upcast(event: unknown): unknown {
  const typed = Typed.safeParse(event)
  const upcaster = typed.success ? upcasters.get(typed.data.type) : undefined
  return upcaster ? upcaster.parse(event) : event
}
