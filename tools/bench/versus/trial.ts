import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Heard, type Task, Told } from './messages.ts'
import type { Rival } from './servers/rivals.ts'
import { type Usage, usageOf } from './servers/usage.ts'

/** How much is done: so many workshops of a size, how often everybody writes, and for how long before and while it counts. */
export type Load = Pick<Task, 'workshops' | 'seats' | 'every' | 'warmUp' | 'measured' | 'seed'>

/** What came of one server under a load: what was heard, and what its process had used before and after. */
export type Trial = { load: Load; heard: Heard; before: Usage; after: Usage }

const generator = fileURLToPath(new URL('generator/generate.ts', import.meta.url))

/** Starts a server and a generator, each in a process of its own, and measures once. */
export async function tryOnce({ tongue, start }: Rival, load: Load): Promise<Trial> {
  const server = await start()
  try {
    const task: Task = { tongue, url: server.url, key: server.key, ...load }
    return { load, ...(await watch(task, server.pid)) }
  } finally {
    await server.stop()
  }
}

function watch(task: Task, pid: number): Promise<Omit<Trial, 'load'>> {
  const child = fork(generator)
  return new Promise((resolve, reject) => {
    let before: Usage | undefined
    let after: Usage | undefined
    let heard: Heard | undefined
    child.on('message', message => {
      const told = Told.parse(message)
      if (told.now === 'begins') before = usageOf(pid)
      else if (told.now === 'ends') after = usageOf(pid)
      else heard = told.heard
    })
    child.once('error', reject)
    child.once('exit', code => {
      if (code === 0 && before && after && heard) resolve({ before, after, heard })
      else reject(new Error(`the generator against ${task.tongue} ended with ${code}`))
    })
    child.send(task)
  })
}
