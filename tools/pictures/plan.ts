import { parseArgs } from 'node:util'
import * as z from 'zod'
import type { PhaseKind } from '#shared/model/programme.ts'

/** The phases in which the town is another than before, and as the room leaves them. */
export const phases = [
  ...(['open', 'swap1', 'gatherIdeas', 'gatherMarket', 'formulate'] as const),
  ...(['trial', 'homecoming', 'followUpSteps', 'checkOut'] as const),
] satisfies PhaseKind[]

/** One partnership alone in the evening light: the wall has it, and no other face. */
export const spotlight = 'spotlight'

/** All that can be asked for. */
export const scenes = [...phases, spotlight] as const
export type Scene = (typeof scenes)[number]

/** The faces that show the town, each as large as it is seen: a tablet held upright, a laptop, a projector. */
export const shapes = {
  tablet: { face: 'deltagare', width: 820, height: 1180 },
  laptop: { face: 'deltagare', width: 1280, height: 800 },
  wall: { face: 'storbild', width: 1920, height: 1080 },
} as const
export type Shape = keyof typeof shapes

/** Where pictures are laid unless somebody says otherwise. */
export const usualOut = 'out/pictures'

const sizes = ['2', '8', '24', '28']
const listOf = <Value extends z.ZodType<unknown, string>>(value: Value, all: readonly string[]) =>
  z
    .string()
    .default(all.join())
    .transform(text => text.split(','))
    .pipe(z.array(value))
const number = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)

const Wanted = z.object({
  phases: listOf(z.enum(scenes), scenes),
  shapes: listOf(z.enum(['tablet', 'laptop', 'wall']), Object.keys(shapes)),
  people: listOf(number.pipe(z.number().min(2).max(28)), sizes),
  seed: number.default(7),
  out: z.string().min(1).default(usualOut),
  language: z.enum(['sv', 'en']).default('sv'),
})

/** Which pictures are taken: every phase in every shape with so many people, of the evening that has a seed; the spotlight on the wall alone. */
export type PicturePlan = z.infer<typeof Wanted>

/** What the command is asked for, or nothing when that cannot be. */
export function readPlan(argv: readonly string[]): PicturePlan | undefined {
  try {
    const options = Object.fromEntries(Object.keys(Wanted.shape).map(name => [name, { type: 'string' as const }]))
    return Wanted.safeParse(parseArgs({ args: [...argv], options }).values).data
  } catch {
    return undefined
  }
}
