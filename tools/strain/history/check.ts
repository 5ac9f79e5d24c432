import type { KnownReply, Recorded } from '#server/store/journal.ts'
import { type Asked, type History, isRefused, isSaved } from './History.ts'

/** What stands in a store: a workshop's story, and which commands it knows. */
export type Standing = { story: readonly Recorded[]; replies: ReadonlyMap<string, Pick<KnownReply, 'number'>> }

/** Every way in which what people were told and what stands can differ. */
export const kinds = [
  /** Told that it is saved, and it is not in the story. */
  'lost',
  /** In the story more than once. */
  'twice',
  /** Told no, and it is in the story. */
  'refusedYetThere',
  /** In the story under another number than was told. */
  'elsewhere',
  /** Told two different things that cannot both be so. */
  'contradicted',
  /** Sent after another was answered, and stands before it. */
  'outOfOrder',
  /** A number of the story is missing. */
  'gap',
  /** Two facts with the same number, or one that stands after a later one. */
  'numberTaken',
  /** Written by somebody who had been succeeded. */
  'staleEpoch',
] as const
export type Kind = (typeof kinds)[number]

/** One difference: which command, or which number of the story. */
export type Fault = { kind: Kind; command?: string; number?: number }

/** What a history came to: every fault, and how much there was to find faults in. */
export type Verdict = {
  faults: Fault[]
  sent: number
  saved: number
  refused: number
  unanswered: number
  facts: number
  epochs: number
}

/** Compares what was sent and answered with what stands. Whatever has no answer may stand or not, but only once. */
export function check(history: History, standing: Standing): Verdict {
  const { asked } = history
  const { story } = standing
  return {
    faults: [...faultsOfStory(story), ...faultsOfAnswers(asked, standing), ...faultsOfOrder(asked)],
    sent: asked.length,
    saved: asked.filter(isSaved).length,
    refused: asked.filter(isRefused).length,
    unanswered: asked.filter(({ answers }) => answers.length === 0).length,
    facts: story.length,
    epochs: new Set(story.map(({ epoch }) => epoch)).size,
  }
}

/** What is wrong with a story in itself. The facts of one command stand together, and one process wrote them. */
function faultsOfStory(story: readonly Recorded[]): Fault[] {
  const faults: Fault[] = []
  const told = new Set<string>()
  let [last, epoch, telling] = [0, 0, '']
  for (const fact of story) {
    const { number, command } = fact
    if (number <= last) faults.push({ kind: 'numberTaken', number })
    if (number > last + 1) faults.push({ kind: 'gap', number: last + 1 })
    if (fact.epoch < epoch) faults.push({ kind: 'staleEpoch', command, number })
    const goesOn = command === telling && fact.epoch === epoch
    if (!goesOn && told.has(command)) faults.push({ kind: 'twice', command, number })
    told.add(command)
    telling = command
    last = Math.max(last, number)
    epoch = Math.max(epoch, fact.epoch)
  }
  return faults
}

/** What the people were told that is not so. */
function faultsOfAnswers(asked: readonly Asked[], { story, replies }: Standing): Fault[] {
  const facts = Map.groupBy(story, ({ command }) => command)
  const texts = textsOf(story)
  const end = story.at(-1)?.number ?? 0
  return asked.flatMap((one): Fault[] => {
    const { id: command, text } = one
    const known = replies.get(command)?.number
    const own = facts.get(command)?.at(-1)?.number
    const times = text === undefined ? 0 : (texts.get(text) ?? 0)
    const faults: Fault[] = times > 1 ? [{ kind: 'twice', command }] : []
    const add = (kind: Kind) => void faults.push({ kind, command })
    if (isRefused(one) && (known !== undefined || own !== undefined || times > 0)) add('refusedYetThere')
    if (isContradicted(one)) add('contradicted')
    if (!isSaved(one)) return faults
    const told = one.answers.flatMap(({ reply }) => (reply.ok ? [reply.number] : []))[0]
    if (known === undefined || known > end || (text !== undefined && times === 0)) add('lost')
    else if (known !== told || (own !== undefined && own !== told)) add('elsewhere')
    return faults
  })
}

/** Yes at two numbers, or no after a yes. */
function isContradicted({ answers }: Asked): boolean {
  const numbers = answers.map(({ reply }) => (reply.ok ? reply.number : undefined))
  const first = numbers.findIndex(number => number !== undefined)
  return first >= 0 && numbers.slice(first).some(number => number !== numbers[first])
}

/** How many times each whole text stands in a story. */
function textsOf(story: readonly Recorded[]): Map<string, number> {
  const times = new Map<string, number>()
  const look = (value: unknown): void => {
    if (typeof value === 'string') times.set(value, (times.get(value) ?? 0) + 1)
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) look(inner)
  }
  for (const { event } of story) look(event)
  return times
}

/** Whoever sends when another has been answered stands after that other. */
function faultsOfOrder(asked: readonly Asked[]): Fault[] {
  const moments = asked
    .flatMap(({ id, sentAt, answers }) => {
      const yes = answers.find(({ reply }) => reply.ok)
      if (!yes?.reply.ok) return []
      const { number } = yes.reply
      const answered = { at: yes.at, id, number, isSending: false }
      return sentAt === undefined ? [answered] : [answered, { at: sentAt, id, number, isSending: true }]
    })
    .toSorted((one, other) => one.at - other.at)
  let highest = 0
  const faults: Fault[] = []
  for (const { id, number, isSending } of moments) {
    if (isSending && number < highest) faults.push({ kind: 'outOfOrder', command: id, number })
    if (!isSending) highest = Math.max(highest, number)
  }
  return faults
}
