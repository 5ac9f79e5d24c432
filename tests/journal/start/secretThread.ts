import { parentPort, workerData } from 'node:worker_threads'
import { openSecrets } from '#server/doors/secrets.ts'

/** The folders to open one after the other, and where all threads are counted in before each. */
const { folders, threads, gate }: { folders: string[]; threads: number; gate: Int32Array } = workerData

const links = folders.map((folder, round) => {
  const all = threads * (round + 1)
  Atomics.add(gate, 0, 1)
  while (Atomics.load(gate, 0) < all);
  return openSecrets(folder).link('owner')
})
parentPort?.postMessage(links)
