import { readMark } from './marks.ts'
import type { Heard } from './messages.ts'

/** How many bots there are in a bot's workshop, and how many of them read. */
type Company = { seats(bot: number): number; readers(bot: number): number }

/** What all processes of bots have heard together. */
export type Told = {
  /** From sending a command to its answer that it is saved. */
  acks: number[]
  /** From sending a text until everyone had received it, or a newer one by the same writer. */
  toAll: number[]
  /** The same until every reader saw it. */
  toReaders: number[]
  /** Texts that somebody never received. */
  unseen: number
  refused: Record<string, number>
  late: number[]
  bytesIn: number
  bytesOut: number
  frames: number
  closed: number
  cpuMs: number
  /** Whether all who read see the same in each workshop. */
  isAlike: boolean
}

/** Puts together what the processes have heard: a text is one process's to send, and everybody's to receive. */
export function tell(heard: readonly Heard[], company: Company): Told {
  const sum = (of: (one: Heard) => number) => heard.reduce((total, one) => total + of(one), 0)
  const sent = new Map(heard.flatMap(one => one.sent))
  const toAll = arrived(sent, together(heard.map(({ reached }) => reached)), company.seats)
  const toReaders = arrived(sent, together(heard.map(({ seen }) => seen)), company.readers)
  const refused: Record<string, number> = {}
  for (const [why, count] of heard.flatMap(one => Object.entries(one.refused)))
    refused[why] = (refused[why] ?? 0) + count
  const looks = Map.groupBy(
    heard.flatMap(one => one.looks),
    ({ hall }) => hall,
  )
  return {
    acks: heard.flatMap(({ acks }) => acks),
    toAll: toAll.ms,
    toReaders: toReaders.ms,
    unseen: toAll.missing + toReaders.missing,
    refused,
    late: heard.flatMap(({ late }) => late),
    bytesIn: sum(({ bytesIn }) => bytesIn),
    bytesOut: sum(({ bytesOut }) => bytesOut),
    frames: sum(({ frames }) => frames),
    closed: sum(({ closed }) => closed),
    cpuMs: sum(({ cpuMs }) => cpuMs),
    isAlike: [...looks.values()].every(hall => new Set(hall.map(({ look }) => look)).size === 1),
  }
}

type Arrivals = Map<string, { count: number; lastAt: number }>

function together(parts: readonly [string, number, number][][]): Arrivals {
  const all: Arrivals = new Map()
  for (const [mark, count, lastAt] of parts.flat()) {
    const known = all.get(mark)
    all.set(mark, { count: (known?.count ?? 0) + count, lastAt: Math.max(known?.lastAt ?? 0, lastAt) })
  }
  return all
}

/** How long each text took to reach so many. One that its writer replaced before it was shown has arrived with the next. */
function arrived(sent: ReadonlyMap<string, number>, arrivals: Arrivals, wanted: (bot: number) => number) {
  const ms: number[] = []
  let missing = 0
  const byBot = Map.groupBy(sent.keys(), mark => readMark(mark).bot)
  for (const [bot, marks] of byBot) {
    let newer: number | undefined
    for (const mark of marks.toSorted().reverse()) {
      const arrival = arrivals.get(mark)
      if (wanted(bot) === 0) continue
      if (arrival && arrival.count >= wanted(bot)) newer = arrival.lastAt
      else if (arrival) newer = undefined
      if (newer === undefined) missing += 1
      else ms.push(newer - (sent.get(mark) ?? newer))
    }
  }
  return { ms, missing }
}
