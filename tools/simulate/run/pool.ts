import { Worker } from 'node:worker_threads'
import type { EveningResult } from './work.ts'

/** Simulates these workshops in so many threads, and tells of each as it is done; ends early when `isOver` says so. */
export async function simulateAll(
  { seed, indices, threads }: { seed: number; indices: Iterable<number>; threads: number },
  tell: (result: EveningResult) => void,
  isOver: () => boolean,
): Promise<void> {
  const waiting = indices[Symbol.iterator]()
  await Promise.all(Array.from({ length: threads }, () => thread(seed, waiting, tell, isOver)))
}

function thread(
  seed: number,
  waiting: Iterator<number>,
  tell: (result: EveningResult) => void,
  isOver: () => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./work.ts', import.meta.url), { workerData: seed })
    const next = () => {
      const { value, done } = isOver() ? { value: undefined, done: true } : waiting.next()
      if (done || value === undefined) worker.terminate().then(() => resolve(), reject)
      else worker.postMessage(value)
    }
    worker.on('message', (result: EveningResult) => {
      tell(result)
      next()
    })
    worker.on('error', reject)
    next()
  })
}
