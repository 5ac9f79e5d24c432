import { parseArgs } from 'node:util'
import * as z from 'zod/mini'

/** What the fuzzer is asked for. */
export type FuzzOptions = {
  seed: number
  frames: number
  valid: number
  processes: number
  connections: number
  language: 'sv' | 'en'
  replay: { seed: number; index: number } | undefined
}

const whole = z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number))
const between = (least: number, most: number) => z.pipe(whole, z.number().check(z.gte(least), z.lte(most)))
const pair = z.pipe(
  z.string().check(z.regex(/^\d{1,9}:\d{1,9}$/)),
  z.transform((text: string) => {
    const [seed = 0, index = 0] = text.split(':').map(Number)
    return { seed, index }
  }),
)

const Options = z.strictObject({
  seed: z._default(whole, Math.floor(Math.random() * 1_000_000)),
  frames: z._default(between(100, 10_000_000), 1_000_000),
  valid: z._default(between(0, 1_000_000), 40_000),
  processes: z._default(between(1, 16), 2),
  connections: z._default(between(1, 20), 2),
  language: z._default(z.enum(['sv', 'en']), 'sv'),
  replay: z.optional(pair),
})
const names = Object.keys(Options.def.shape)

/** The arguments of the command line, or the name of one that cannot be used. */
export function readArguments(argv: readonly string[]): FuzzOptions | { wrong: string } {
  const { values, positionals } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: Object.fromEntries(names.map(name => [name, { type: 'string' as const }])),
  })
  const reading = Options.safeParse(values)
  const wrong = positionals[0] ?? (reading.success ? undefined : wrongIn(reading.error.issues))
  return wrong === undefined && reading.success
    ? { ...reading.data, replay: reading.data.replay }
    : { wrong: wrong ?? '' }
}

const wrongIn = ([issue]: readonly z.core.$ZodIssue[]): string =>
  `--${issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0]?.toString()}`
