import { cellsOf } from './cells.ts'
import { holds } from './figures.ts'
import type { Kept } from './results.ts'
import { testsOf } from './trial.ts'

const engines = ['SQLite', 'PostgreSQL']
const dependencies = ['PostgreSQL', 'PostgreSQL under two', 'Redis']
const ends = ['kill', 'stop', 'stall', 'stall behind a front that cuts nothing', 'theft', 'evening']
const deploys = [...engines, ...engines.map(engine => `newer ${engine}`)]

/** What the server must bear, the command that shows whether it does, and what that must have measured where it is more
 * than one thing. */
export const promises: readonly [id: string, promise: string, command: string, parts?: readonly string[]][] = [
  ['Q1', '250 people come in through one address within a second', 'bench join'],
  ['Q2', 'One workshop with 250 seats and 125 commands a second', 'bench workshop'],
  ['Q3', 'The same, with 10 ms added to every sync to disk', 'bench slow-disk'],
  ['Q4', 'Compared with relays of the same bytes that do as much, and others', 'bench versus'],
  ['Q5', '2,000 seats on one process', 'bench scale'],
  ['Q6', 'Nothing told as saved is lost or done twice, over random kill -9', 'chaos kill', engines],
  ['Q7', 'Back after kill -9 with 100 open workshops', 'chaos restart', engines],
  ['Q8', 'No answer before the sync that covers it', 'chaos fsync'],
  ['Q9', 'A full or failing disk: read-only, said plainly, whole, and back', 'chaos disk'],
  ['Q10', 'PostgreSQL killed; Redis killed, emptied and away', 'chaos dependencies', dependencies],
  ['Q11', 'Of two processes one is killed, or stalls and wakes', 'chaos cluster', ends],
  ['Q12', 'A new version in the middle of a workshop', 'chaos deploy', deploys],
  ['Q14', 'Malformed input', 'fuzz'],
  ['Q15', 'Two hours, compressed', 'bench soak'],
  ['Q16', 'What a tablet fetches, and how soon it shows the form and the town', 'bench size'],
  ['Q17', 'A town that stands still costs nothing, and stays small for two hours', 'bench idle'],
  ['', 'Bad networks of every kind', 'chaos network'],
]

/** All that must have been measured before a promise can be said to hold: the parts of its command or the whole of it,
 * and for a fault also that its tests passed. */
export function needsOf([, , command, parts]: (typeof promises)[number]): string[] {
  const [script, fault = ''] = command.split(' ')
  const measured = parts?.map(part => `${command} ${part}`) ?? [command]
  return script === 'chaos' ? [...measured, testsOf(fault)] : measured
}

const isOf = (kept: Kept, command: string): boolean =>
  kept.command === command || kept.command.startsWith(`${command} `)
const dayOf = ({ date }: Kept): string => date.slice(0, 10)
/** How it is typed: `npm run chaos -- kill`. */
const typed = (command: string): string => `\`npm run ${command.replace(' ', ' -- ')}\``
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function promiseRow(told: (typeof promises)[number], all: readonly Kept[]): string {
  const [id, promise, command] = told
  const kept = all.filter(one => isOf(one, command))
  const isWhole = needsOf(told).every(need => kept.some(one => one.command === need))
  const mark = isWhole ? '✓' : '–'
  const isBroken = !kept.flatMap(({ figures }) => figures).every(holds)
  const days = [...new Set(kept.map(dayOf))].sort().join(', ')
  return row([id, promise, typed(command), isBroken ? '✗' : mark, days])
}

function section(kept: Kept): string {
  const { machine, seed, runs = 1 } = kept
  const facts = [
    dayOf(kept),
    ...(kept.commit === '' ? [] : [`commit ${kept.commit}`]),
    ...(seed === undefined ? [] : [`seed ${seed}`]),
    `${runs} ${runs === 1 ? 'run' : 'runs'}`,
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB`,
    `Node ${machine.node}, kernel ${machine.kernel}, load ${machine.load}`,
  ]
  const head = ['Measure', 'Median', 'Lowest', 'Highest', 'Unit', 'Goal', '']
  const line = ['---', '---:', '---:', '---:', '---', '---', '---']
  return [
    `## ${kept.command}`,
    '',
    facts.join('; '),
    '',
    ...[head, line, ...kept.figures.map(figure => cellsOf(figure, 'en'))].map(row),
  ].join('\n')
}

/** Everything that has been measured, as a page. */
export function page(all: readonly Kept[]): string {
  return `${[
    '# Measurements',
    '',
    'Written by `npm run measures` from what each command has measured last; not to be edited by hand. The load is the',
    'average of the minute in which the command ended, and it includes the command itself. Where a goal stands, the median of',
    'the runs is judged by it, except for what may never happen, where every run is. A + after a commit means that something',
    'in the code was not committed. A – means that something of it has not been measured yet.',
    '',
    ...[
      ['', 'Promise', 'Command', 'Holds', 'Measured'],
      ['---', '---', '---', '---', '---'],
    ].map(row),
    ...promises.map(promise => promiseRow(promise, all)),
    ...all.flatMap(kept => ['', section(kept)]),
  ].join('\n')}\n`
}
