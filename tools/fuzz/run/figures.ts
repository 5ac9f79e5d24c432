import { type Figure, percentile } from '../../strain/results/figures.ts'
import type { Report } from '../attack/Tally.ts'
import type { Findings, FuzzPlan } from './run.ts'

/** So much memory and so many lines a server may take while it is shouted at. */
const most = { resident: 500, growth: 1.3, lines: 150, ack: 250 }
/** Below this a run is over before the memory has come to rest. */
const enoughSamples = 120

const sumOf = ({ counts }: Report, prefix: string): number =>
  Object.entries(counts).reduce((sum, [name, times]) => (name.startsWith(prefix) ? sum + times : sum), 0)

/** How many frames and requests an assault has come to, and how many of the frames were read, refused as too fast, saved. */
export const triedIn = (report: Report) => ({
  frames: sumOf(report, 'frame '),
  requests: sumOf(report, 'request '),
  answers: sumOf(report, 'answer ') - (report.counts['answer tooFast'] ?? 0),
  tooFast: report.counts['answer tooFast'] ?? 0,
  saved: report.counts['answer saved'] ?? 0,
})

/** How much more lies in use at the end than in the middle, where rubbish has just been taken away. */
function growthIn(heaps: readonly number[]): number[] {
  const fifth = Math.floor(heaps.length / 5)
  const [early, late] = [heaps.slice(2 * fifth, 3 * fifth), heaps.slice(-fifth)].map(part => Math.min(...part))
  return early === undefined || late === undefined || heaps.length < enoughSamples ? [] : [late / early]
}

/** Everything that was seen, with what is promised of it. */
export function figuresOf(findings: Findings, plan: FuzzPlan): Figure[] {
  const { bad, valid, seconds, acks, refusals, lines, memory, isUp, verdict, held } = findings
  const never = (name: string, count: number): Figure => ({ name, unit: '', values: [count], atMost: 0, isEach: true })
  const [tried, allowed] = [triedIn(bad), triedIn(valid)]
  const growth = growthIn(memory.map(({ heap }) => heap))
  return [
    { name: 'bad frames', unit: '', values: [tried.frames], atLeast: plan.frames },
    { name: 'bad requests', unit: '', values: [tried.requests], atLeast: Math.floor(plan.frames / 5) },
    { name: 'frames read and refused', unit: '', values: [tried.answers], atLeast: Math.floor(plan.frames / 5) },
    { name: 'frames refused as too fast', unit: '', values: [tried.tooFast] },
    { name: 'frames and requests a second', unit: '/s', values: [(tried.frames + tried.requests) / seconds] },
    never('processes that ended', isUp ? 0 : 1),
    never('faults', bad.faults.length + valid.faults.length),
    never('errors in the log', lines.filter(({ level }) => level === 'error').length),
    { name: 'lines in the log', unit: '/min', values: [lines.length / Math.max(1, seconds / 60)], atMost: most.lines },
    never('facts from bad input', verdict?.intruders.length ?? 1),
    never('hashes that differ', verdict && verdict.is === verdict.should && verdict.isAsSeen ? 0 : 1),
    never('doors that differ', verdict?.doors.length ?? 1),
    { name: 'somebody else there, answers', unit: '', values: [acks.length], atLeast: 1 },
    never('somebody else there, refused', refusals.length),
    { name: 'somebody else there, ack p95', unit: 'ms', values: [percentile(acks, 0.95)], atMost: most.ack },
    {
      name: 'memory',
      unit: 'MiB',
      values: memory.map(({ resident }) => resident),
      atMost: most.resident,
      isEach: true,
    },
    ...(growth.length > 0
      ? [{ name: 'memory in use, end to middle', unit: '×', values: growth, atMost: most.growth }]
      : []),
    { name: 'allowed commands tried', unit: '', values: [allowed.frames], atLeast: Math.floor(plan.valid / 2) },
    { name: 'allowed commands taken', unit: '', values: [allowed.saved], atLeast: 1 },
    { name: 'invariants looked at', unit: '', values: [held.reduce((sum, { checks }) => sum + checks, 0)], atLeast: 1 },
    never(
      'invariants broken',
      held.reduce((sum, { broken }) => sum + broken.length, 0),
    ),
  ]
}
