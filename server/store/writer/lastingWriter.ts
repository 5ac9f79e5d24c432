import type { Ask, Counters, Keeper } from '../tables/operations.ts'
import { startWriter, type Writer } from './startWriter.ts'

/** A writer that is followed by another when its thread is lost: as soon as somebody asks whether the store is well. */
export async function lastingWriter(folder: string): Promise<Keeper> {
  let writer = await startWriter(folder)
  let next: Promise<Writer> | undefined
  const earlier: Counters[] = []

  async function follow(): Promise<void> {
    next ??= startWriter(folder).finally(() => {
      next = undefined
    })
    const follower = await next
    if (follower === writer) return
    earlier.push(writer.counters())
    writer = follower
  }

  const ask: Ask = async (name, input) => {
    if (name === 'probe' && writer.isLost()) await follow()
    return writer.ask(name, input)
  }

  return {
    ask,
    counters() {
      const all = [...earlier, writer.counters()]
      const sum = (of: 'transactions' | 'writes') => all.reduce((before, one) => before + one[of], 0)
      const largestGroup = Math.max(...all.map(one => one.largestGroup))
      return { transactions: sum('transactions'), writes: sum('writes'), largestGroup }
    },
    copyTo: file => writer.copyTo(file),
    // At once, so that nothing is taken after this; what follows a lost one is closed when it has come.
    close: () =>
      next
        ? next.then(
            follower => follower.close(),
            () => undefined,
          )
        : writer.close(),
  }
}
