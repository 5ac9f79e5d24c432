import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { readSecrets } from '#server/doors/secrets.ts'
import { tempFolder } from '../tempFolder.ts'

test('all that open a new folder at the same moment have the same secret, and leave nothing beside it', async () => {
  const folders = Array.from({ length: 100 }, tempFolder)
  const threads = 2
  const gate = new Int32Array(new SharedArrayBuffer(4))
  const opened: string[][] = await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(new URL('./secretThread.ts', import.meta.url), {
        workerData: { folders, threads, gate },
      })
      onTestFinished(async () => void (await worker.terminate()))
      const [links] = await once(worker, 'message')
      return links
    }),
  )
  for (const [at, folder] of folders.entries()) {
    expect(new Set(opened.map(links => links[at]))).toEqual(new Set([readSecrets(folder)?.link('owner')]))
    expect(readdirSync(folder)).toEqual(['secret'])
  }
})
