import fc from 'fast-check'
import { chance } from '#shared/rules/swap/chance.ts'
import { disturbances } from '../disturbances/Disturbance.ts'
import { afterwards } from '../disturbances/leading.ts'
import { words } from '../hall/decks.ts'
import { Findings } from '../hall/Findings.ts'
import { Hall } from '../hall/Hall.ts'
import { Shell } from '../hall/Shell.ts'
import { Fault } from '../invariants/Step.ts'
import { peopleFor, planFor, type Setup, setups } from './setup.ts'

/** 9 February 2027 at 17.30 in Stockholm. */
const begins = Date.parse('2027-02-09T16:30:00Z')

/** What failed, as small as it could be made: the evening it happened in, and the last things that were tried. */
export type Failure = { invariant: string; message: string; setup: Setup; disturbances: string; last: string[] }

/** What came of one evening. */
export type Outcome = { findings: Findings; setup: Setup; failure?: Failure }

type Run = { setup: Setup; findings: Findings; hall: Hall; shell: Shell }

/** The hall before the doors open. */
export function open(setup: Setup, findings: Findings): Run {
  const roll = chance(`hall ${setup.seed}`)
  const plan = planFor(setup)
  const lookAt = Math.ceil(roll() * 30 * (setup.seats + 2))
  const shell = new Shell(plan, begins, findings, lookAt)
  const people = peopleFor(setup)
  const hall = new Hall({ shell, people, seed: `${setup.seed}`, now: begins, roll, plan, words: words[setup.language] })
  return { setup, findings, hall, shell }
}

/** The draft is opened, and everybody comes in. */
export function fill({ setup, hall }: Pick<Run, 'setup' | 'hall'>): void {
  hall.lead({ type: 'next', from: 'draft', anyway: true })
  for (let seat = 0; seat < setup.seats; seat++) hall.welcome()
}

/** Everybody comes, the disturbances take place, and the evening is played to its end and a little longer. */
function play(run: Run, disturbing: Iterable<fc.Command<Shell['markers'], Hall>>): void {
  const { setup, hall, shell } = run
  fill(run)
  fc.modelRun(() => ({ model: shell.markers, real: hall }), disturbing)
  hall.playOut()
  afterwards(hall, chance(`afterwards ${setup.seed}`))
  hall.playOut()
  shell.chronicle.look(shell.state)
  shell.findings.ended(shell.state)
}

/** One evening that the seed draws; where something does not hold, it is made smaller for so many milliseconds. */
export function simulate(seed: number, patience: number): Outcome {
  let first: Run | undefined
  let failure: Failure | undefined
  let deadline = Number.POSITIVE_INFINITY
  const property = fc.property(setups, disturbances, (setup, disturbing) => {
    if (performance.now() > deadline) return
    const run = open(setup, new Findings())
    first ??= run
    try {
      play(run, disturbing)
    } catch (error) {
      const found = failureOf(run, `${disturbing}`, error)
      // What is made smaller must fail for the same reason.
      if (failure && failure.invariant !== found.invariant) return
      if (!failure) deadline = performance.now() + patience
      failure = found
      throw error
    }
  })
  fc.check(property, { seed, numRuns: 1, plugins: [fc.unbiased()] })
  if (!first) throw new Error('nothing was simulated')
  const { findings, setup } = first
  return { findings, setup, failure }
}

function failureOf({ setup, shell }: Run, disturbing: string, error: unknown): Failure {
  const message = error instanceof Error ? error.message : `${error}`
  const where = error instanceof Error && !(error instanceof Fault) ? (error.stack ?? '') : ''
  return {
    invariant: error instanceof Fault ? error.invariant : 'neverThrows',
    message: where ? `${message}\n${where}` : message,
    setup,
    disturbances: disturbing,
    last: shell.sent.map(({ by, order, reply }) => JSON.stringify({ by, order, reply })),
  }
}
