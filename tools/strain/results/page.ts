import { cellsOf } from './cells.ts'
import { holds } from './figures.ts'
import type { Kept } from './results.ts'

/** What the server must bear, and the command that shows whether it does. */
export const promises = [
  ['Q1', '250 people come in through one address within a second', 'bench join'],
  ['Q2', 'One workshop with 250 seats and 125 commands a second', 'bench workshop'],
  ['Q3', 'The same, with 10 ms added to every sync to disk', 'bench slow-disk'],
  ['Q4', 'Compared with a bare relay of the same bytes, and others', 'bench versus'],
  ['Q5', '2,000 seats on one process', 'bench scale'],
  ['Q6', 'Nothing told as saved is lost or done twice, over random kill -9', 'chaos kill'],
  ['Q7', 'Back after kill -9 with 100 open workshops', 'chaos restart'],
  ['Q8', 'No answer before the sync that covers it', 'chaos fsync'],
  ['Q9', 'A full or failing disk: read-only, said plainly, whole, and back', 'chaos disk'],
  ['Q10', 'PostgreSQL killed; Redis killed, emptied and away', 'chaos dependencies'],
  ['Q11', 'Of two processes one is killed, or stalls and wakes', 'chaos cluster'],
  ['Q12', 'A new version in the middle of a workshop', 'chaos deploy'],
  ['Q14', 'Malformed input', 'fuzz'],
  ['Q15', 'Two hours, compressed', 'bench soak'],
  ['', 'Bad networks of every kind', 'chaos network'],
] as const

const isOf = (kept: Kept, command: string): boolean =>
  kept.command === command || kept.command.startsWith(`${command} `)
const dayOf = ({ date }: Kept): string => date.slice(0, 10)
/** How it is typed: `npm run chaos -- kill`. */
const typed = (command: string): string => `\`npm run ${command.replace(' ', ' -- ')}\``
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function promiseRow([id, promise, command]: (typeof promises)[number], all: readonly Kept[]): string {
  const kept = all.filter(one => isOf(one, command))
  const mark = kept.flatMap(({ figures }) => figures).every(holds) ? '✓' : '✗'
  const days = [...new Set(kept.map(dayOf))].sort().join(', ')
  return row([id, promise, typed(command), kept.length === 0 ? '–' : mark, days])
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
    'in the code was not committed. A – means not measured yet.',
    '',
    ...[
      ['', 'Promise', 'Command', 'Holds', 'Measured'],
      ['---', '---', '---', '---', '---'],
    ].map(row),
    ...promises.map(promise => promiseRow(promise, all)),
    ...all.flatMap(kept => ['', section(kept)]),
  ].join('\n')}\n`
}
