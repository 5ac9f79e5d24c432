import type { Call } from './calls.ts'

/** A command that somebody was told is saved, and the number it was told. */
export type Told = { id: string; number: number }

/** Why an answer may not stand: nothing of it was on the way to the disk, no sync had covered that, or none was seen. */
export type Early = Told & { why: 'notWritten' | 'notSynced' | 'answerUnseen' }

/** What the order of calls says of all answers. */
export type Order = { answers: number; early: Early[]; syncs: number; largestGroup: number }

const header = 24
/** How far ahead of the first command that has not been seen on the way to the disk to look for others. */
const ahead = 100

/** Every yes that was written to a socket, with its number as MessagePack writes it. */
const yes = /\xa2ok\xc3\xa6number(?:\xcc(.)|\xcd(..)|\xce(....)|(.))/gs

/**
 * Whether each answer was written to its socket after a sync of the write-ahead log had returned that began when the
 * whole transaction with its command stood there.
 */
export function orderOf(calls: readonly Call[], told: readonly Told[]): Order {
  const toFind = told.toSorted((one, other) => one.number - other.number)
  const numbered = new Map(told.map(one => [one.number, one]))
  const answered = new Set<string>()
  const order: Order = { answers: 0, early: [], syncs: 0, largestGroup: 0 }
  let isCommit = false
  let written: string[] = []
  const committed = new Map<string, number>()
  const synced = new Set<string>()

  const hear = ({ bytes }: Call) => {
    if (bytes.length === header) {
      isCommit = bytes.slice(4, 8) !== '\0\0\0\0'
      return
    }
    const window = toFind.slice(0, ahead).filter(({ id }) => bytes.includes(id))
    for (const one of window) toFind.splice(toFind.indexOf(one), 1)
    written.push(...window.map(({ id }) => id))
  }
  const sync = ({ began }: Call) => {
    order.syncs += 1
    const covered = [...committed].filter(([, at]) => at < began)
    for (const [id] of covered) {
      committed.delete(id)
      synced.add(id)
    }
    order.largestGroup = Math.max(order.largestGroup, covered.length)
  }
  const answer = ({ bytes }: Call) => {
    for (const [, ...groups] of bytes.matchAll(yes)) {
      const one = numbered.get(numberOf(groups))
      if (!one || answered.has(one.id)) continue
      answered.add(one.id)
      if (synced.has(one.id)) continue
      const isWritten = written.includes(one.id) || committed.has(one.id)
      order.early.push({ ...one, why: isWritten ? 'notSynced' : 'notWritten' })
    }
  }

  for (const { call, at, kind } of momentsOf(calls)) {
    if (kind === 'answer') answer(call)
    else if (kind === 'sync') sync(call)
    else {
      hear(call)
      if (isCommit && call.bytes.length !== header) {
        for (const id of written) committed.set(id, at)
        written = []
      }
    }
  }
  order.answers = answered.size
  order.early.push(...told.filter(({ id }) => !answered.has(id)).map(one => ({ ...one, why: 'answerUnseen' as const })))
  return order
}

type Moment = { call: Call; at: number; kind: 'log' | 'sync' | 'answer' }

/** What counts, in the order it counts: the disk's work when it has ended well, an answer when it begins. */
function momentsOf(calls: readonly Call[]): Moment[] {
  const moments = calls.flatMap((call): Moment[] => {
    const { name, target, result, began, ended } = call
    const isLog = target.endsWith('-wal')
    if (isLog && name === 'pwrite64' && Number(result) >= 0) return [{ call, at: ended, kind: 'log' }]
    if (isLog && /^f(data)?sync$/.test(name) && result === '0') return [{ call, at: ended, kind: 'sync' }]
    return target.startsWith('TCP') ? [{ call, at: began, kind: 'answer' }] : []
  })
  return moments.toSorted((one, other) => one.at - other.at)
}

const numberOf = (groups: (string | undefined)[]): number =>
  Buffer.from(groups.find(group => group !== undefined) ?? '', 'latin1').reduce((sum, byte) => sum * 256 + byte, 0)
