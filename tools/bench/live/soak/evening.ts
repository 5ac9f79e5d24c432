import { publicName } from '#server/doors/secrets.ts'
import type { CreateWorkshop } from '#shared/messages/phases.ts'
import type { Order } from '#shared/messages/story.ts'
import { chance } from '#shared/rules/swap/chance.ts'
import { peopleFor, planFor, type Setup } from '../../../simulate/evening/setup.ts'
import { words } from '../../../simulate/hall/decks.ts'
import { Findings } from '../../../simulate/hall/Findings.ts'
import { Hall } from '../../../simulate/hall/Hall.ts'
import { Shell } from '../../../simulate/hall/Shell.ts'

/** What somebody says in the evening, so many milliseconds after it began; the facilitator comes after all the others. */
type Said = { at: number; bot: number; id: string; command: Order }

/** A whole evening as it may be played again: the plan, the name of the workshop, who comes in by which attempt, and all
 * that is said when everybody is there. */
export type Evening = { id: string; plan: CreateWorkshop; attempts: string[]; said: Said[]; lasts: number }

const id = 'workshop-1'
/** Of any day: only how much later something is than what came before counts. */
const begins = Date.parse('2027-02-09T16:30:00Z')

/** An undisturbed evening of the standard programme with so many people, as what each of them sends and when. Seats have
 * the names that the door would give for the attempts, so that everything said about them is about the same. */
export function eveningOf(seats: number, seed: number): Evening {
  const setup: Setup = {
    ...{ seats, seed, late: 0, programme: 'standard120', stretches: [], language: 'sv' },
    ...{ form: 'onSite', challenges: 4, bank: 'both' },
  }
  const plan = planFor(setup)
  const shell = new Shell(plan, begins, new Findings(), 0)
  const people = peopleFor(setup).map((persona, device) => ({ ...persona, device }))
  const roll = chance(`soak ${seed}`)
  const hall = new Hall({ shell, people, seed: `${seed}`, now: begins, roll, plan, words: words.sv })
  const attempts = people.map((_, seat) => `attempt-of-the-soak-${String(seat).padStart(6, '0')}`)
  hall.lead({ type: 'next', from: 'draft', anyway: true })
  const usual = shell.nextId.bind(shell)
  for (const attempt of attempts) {
    shell.nextId = () => publicName('seat', attempt)
    hall.welcome()
  }
  shell.nextId = usual
  const numbers = new Map(hall.guests.map(({ seatId }, number) => [seatId, number]))
  const start = hall.now
  const said: Said[] = []
  shell.asked = (command, stamp) => {
    const at = stamp.time - start
    const bot = stamp.by.kind === 'seat' ? numbers.get(stamp.by.seatId) : seats
    if (bot !== undefined) said.push({ at, bot, id: stamp.id, command })
  }
  hall.playOut()
  return { id, plan, attempts, said, lasts: hall.now - start }
}
