import { versusCommand as english } from '#shared/text/en/versusCommand.ts'
import { versusCommand as swedish } from '#shared/text/sv/versusCommand.ts'
import { type Translate, translator } from '#shared/text/translate.ts'
import { keepResult, tellResult } from '../../strain/results/results.ts'
import { runsOf } from '../live/figures.ts'
import { figuresOf, ratiosOf } from './judge.ts'
import { fetchRivals, type RivalName, rivalNames, rivals } from './servers/rivals.ts'
import { rowsOf } from './table.ts'
import { type Load, type Trial, tryOnce } from './trial.ts'

/** What is compared: which servers, in how many workshops of which sizes, and how much each time. */
export type VersusPlan = Pick<Load, 'every' | 'warmUp' | 'measured' | 'seed'> & {
  names: readonly RivalName[]
  halls: readonly Pick<Load, 'seats' | 'workshops'>[]
  runs: number
}

/** About 250 people each time, in small workshops or in one; everybody writes once in five seconds. */
const whole: VersusPlan = {
  names: rivalNames,
  halls: [
    { seats: 8, workshops: 31 },
    { seats: 24, workshops: 10 },
    { seats: 250, workshops: 1 },
  ],
  runs: 3,
  ...{ every: 5_000, warmUp: 8_000, measured: 14_000, seed: 1 },
}

/** What came of each trial, by server. */
export type Tried = { name: RivalName; trial: Trial }

/** Tries every server in every size, run by run, each time in another order, so that no one always comes after another. */
export async function compare(
  { names, halls, runs, ...load }: VersusPlan,
  tell: (tried: Tried, run: number) => void = () => undefined,
): Promise<Tried[]> {
  const all: Tried[] = []
  for (let run = 0; run < runs; run += 1) {
    for (const hall of halls) {
      const first = run % names.length
      for (const name of [...names.slice(first), ...names.slice(0, first)]) {
        const tried = { name, trial: await tryOnce(rivals[name], { ...load, ...hall, seed: load.seed + run }) }
        tell(tried, run)
        all.push(tried)
      }
    }
  }
  return all
}

type Say = Translate<keyof typeof swedish>

function tellOf(say: Say, line: (text: string) => void): (tried: Tried, run: number) => void {
  return ({ name, trial }, run) =>
    line(say('tried', { run: run + 1, seats: trial.load.seats, name, sent: trial.heard.sent }))
}

/** All servers, a table for each size, and the ratios with what is promised of them. */
export async function versus(_: unknown, line: (text: string) => void, words: readonly string[]): Promise<boolean> {
  const plan = { ...whole, runs: runsOf(words, whole.runs) }
  const language = words.includes('en') ? 'en' : 'sv'
  const say = translator(language, { sv: swedish, en: english })
  fetchRivals(() => line(say('fetches')))
  line(say('begins', { runs: plan.runs, minutes: minutesOf(plan) }))
  const tried = await compare(plan, tellOf(say, line))
  for (const { seats, workshops } of plan.halls) {
    line(say('hall', { seats, workshops }))
    for (const row of rowsOf(tried.filter(({ trial }) => trial.load.seats === seats))) line(row)
  }
  const ratios = ratiosOf(tried)
  const result = { command: 'bench versus', seed: plan.seed, runs: plan.runs }
  keepResult({ ...result, figures: [...ratios, ...figuresOf(tried)] })
  return tellResult({ ...result, figures: ratios }, line, language)
}

/** What comes on top of writing: to start, to come in, and to wait for the last. */
const aside = 6_000

const minutesOf = ({ names, halls, runs, warmUp, measured }: VersusPlan): number =>
  Math.ceil((names.length * halls.length * runs * (warmUp + measured + aside)) / 60_000)
