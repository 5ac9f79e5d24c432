import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { Language } from '#shared/model/workshop.ts'

/** What the simulation is asked for. */
export type SimulateOptions = {
  workshops: number
  seed: number
  threads: number
  resume: string
  language: Language
  replay: { seed: number; index: number } | undefined
}

/** An argument that cannot be used, as data: its sentence lies in the catalogue. */
export type ArgumentProblem = { name: string; expected: Expected }
type Expected =
  | 'expectedWorkshops'
  | 'expectedSeed'
  | 'expectedThreads'
  | 'expectedResume'
  | 'expectedReplay'
  | 'expectedLanguage'
  | 'expectedKnown'

const whole = z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number))
const between = (least: number, most: number) => z.pipe(whole, z.number().check(z.gte(least), z.lte(most)))
const pair = z.pipe(
  z.string().check(z.regex(/^\d{1,9}:\d{1,9}$/)),
  z.transform((text: string) => {
    const [seed = 0, index = 0] = text.split(':').map(Number)
    return { seed, index }
  }),
)
const shape = {
  workshops: { read: between(1, 1_000_000), expected: 'expectedWorkshops', usual: '500' },
  seed: { read: whole, expected: 'expectedSeed', usual: '1' },
  threads: { read: between(1, 16), expected: 'expectedThreads', usual: '2' },
  resume: { read: z.string().check(z.minLength(1)), expected: 'expectedResume', usual: 'out/simulate.json' },
  language: { read: Language, expected: 'expectedLanguage', usual: 'sv' },
  replay: { read: z.optional(pair), expected: 'expectedReplay', usual: undefined },
} as const

const isKnown = (name: string): name is keyof typeof shape => Object.hasOwn(shape, name)

/** The arguments of the command line, or all that is wrong with them. */
export function readArguments(argv: readonly string[]): { options: SimulateOptions } | { problems: ArgumentProblem[] } {
  const { values, tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(Object.keys(shape).map(name => [name, { type: 'string' as const }])),
  })
  const problems: ArgumentProblem[] = tokens.flatMap(token => {
    if (token.kind === 'positional') return [{ name: token.value, expected: 'expectedKnown' as const }]
    return token.kind !== 'option' || isKnown(token.name)
      ? []
      : [{ name: token.rawName, expected: 'expectedKnown' as const }]
  })
  const take = <Value>(name: keyof typeof shape, read: z.ZodMiniType<Value>): Value | undefined => {
    const reading = read.safeParse(values[name] ?? shape[name].usual)
    if (!reading.success) problems.push({ name: `--${name}`, expected: shape[name].expected })
    return reading.data
  }
  const workshops = take('workshops', shape.workshops.read)
  const seed = take('seed', shape.seed.read)
  const threads = take('threads', shape.threads.read)
  const resume = take('resume', shape.resume.read)
  const language = take('language', shape.language.read)
  const replay = take('replay', shape.replay.read)
  if (problems.length > 0 || !workshops || seed === undefined || !threads || !resume || !language) return { problems }
  return { options: { workshops, seed, threads, resume, language, replay } }
}
