import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { ProgrammeId } from '#shared/model/programme.ts'
import { Form, Language } from '#shared/model/workshop.ts'

/** What the play command is asked for. */
export type PlayOptions = {
  participants: number
  programme: ProgrammeId
  /** The export that a reunion follows up. */
  from: string | undefined
  form: Form
  seed: number
  speed: number | 'max'
  out: string
  language: Language
  isLockstep: boolean
  server: { url: string; key: string } | undefined
}

/** An argument that cannot be used, as data: its sentence lies in the catalogue. */
export type ArgumentProblem = { name: string; expected: `expected${string}` & Expected }
type Expected =
  | 'expectedParticipants'
  | 'expectedProgramme'
  | 'expectedFrom'
  | 'expectedForm'
  | 'expectedSeed'
  | 'expectedSpeed'
  | 'expectedOut'
  | 'expectedLanguage'
  | 'expectedUrl'
  | 'expectedKey'
  | 'expectedLockstep'
  | 'expectedKnown'

const whole = z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number))
const between = (least: number, most: number) => z.pipe(whole, z.number().check(z.gte(least), z.lte(most)))
const shape = {
  participants: { read: between(2, 299), expected: 'expectedParticipants', usual: '24' },
  programme: { read: ProgrammeId, expected: 'expectedProgramme', usual: 'short90' },
  form: { read: z.optional(Form), expected: 'expectedForm', usual: undefined },
  from: { read: z.optional(z.string().check(z.minLength(1))), expected: 'expectedFrom', usual: undefined },
  seed: { read: whole, expected: 'expectedSeed', usual: '7' },
  speed: {
    read: z.union([z.literal('max'), between(1, 600)]),
    expected: 'expectedSpeed',
    usual: 'max',
  },
  out: { read: z.string().check(z.minLength(1)), expected: 'expectedOut', usual: 'out/play' },
  language: { read: Language, expected: 'expectedLanguage', usual: 'sv' },
} as const

/** The arguments of the command line, or all that is wrong with them. */
export function readArguments(argv: readonly string[]): { options: PlayOptions } | { problems: ArgumentProblem[] } {
  const { values, tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: {
      participants: { type: 'string' },
      programme: { type: 'string' },
      from: { type: 'string' },
      form: { type: 'string' },
      seed: { type: 'string' },
      speed: { type: 'string' },
      out: { type: 'string' },
      language: { type: 'string' },
      url: { type: 'string' },
      key: { type: 'string' },
      lockstep: { type: 'boolean' },
    },
  })
  const problems: ArgumentProblem[] = tokens.flatMap(token => {
    if (token.kind === 'positional') return [{ name: token.value, expected: 'expectedKnown' as const }]
    const isKnown = token.kind !== 'option' || token.name in shape || ['url', 'key', 'lockstep'].includes(token.name)
    return isKnown ? [] : [{ name: token.rawName, expected: 'expectedKnown' as const }]
  })
  const take = <Value>(name: keyof typeof shape, read: z.ZodMiniType<Value>): Value | undefined => {
    const reading = read.safeParse(values[name] ?? shape[name].usual)
    if (!reading.success) problems.push({ name: `--${name}`, expected: shape[name].expected })
    return reading.data
  }
  const participants = take('participants', shape.participants.read)
  const from = take('from', shape.from.read)
  const asked = take('programme', shape.programme.read)
  const programme = from && values.programme === undefined ? 'reunion45' : asked
  if ((programme === 'reunion45') !== (from !== undefined)) problems.push({ name: '--from', expected: 'expectedFrom' })
  const form = take('form', shape.form.read) ?? (programme === 'remote90' ? 'remote' : 'onSite')
  const seed = take('seed', shape.seed.read)
  const speed = take('speed', shape.speed.read)
  const out = take('out', shape.out.read)
  const language = take('language', shape.language.read)
  const isLockstep = values.lockstep === true
  const server = serverOf(values.url, values.key, problems)
  if (isLockstep && speed !== 'max') problems.push({ name: '--speed', expected: 'expectedLockstep' })
  if (problems.length > 0 || !participants || !programme || seed === undefined || !speed || !out || !language)
    return { problems }
  return { options: { participants, programme, from, form, seed, speed, out, language, isLockstep, server } }
}

function serverOf(url: unknown, key: unknown, problems: ArgumentProblem[]): PlayOptions['server'] {
  if (url === undefined && key === undefined) return undefined
  const address = typeof url === 'string' ? URL.parse(url) : null
  if (!address || !/^https?:$/.test(address.protocol)) problems.push({ name: '--url', expected: 'expectedUrl' })
  if (typeof key !== 'string' || key === '') problems.push({ name: '--key', expected: 'expectedKey' })
  return address && typeof key === 'string' ? { url: address.origin, key } : undefined
}
