import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { strace } from '../../operate/programs/strace.ts'

/** What the system says no to: which calls, and with which error. */
export type No = { calls: string; error: 'EIO' | 'ENOSPC' }

/** Makes the system say no to what a running process asks of it, until the function that comes back is called. */
export async function refusing(pid: number, { calls, error }: No): Promise<() => Promise<void>> {
  const order = `inject=${calls}:error=${error}`
  const tracer = spawn(strace(), ['-f', '-p', `${pid}`, '-e', `trace=${calls}`, '-e', order, '-o', '/dev/null'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  const ended = once(tracer, 'exit')
  await new Promise<void>((resolve, reject) => {
    tracer.stderr.on('data', words => {
      said += words
      if (/ attached/.test(said)) resolve()
    })
    tracer.on('error', reject)
    tracer.on('exit', () => reject(new Error(`strace could not reach process ${pid}: ${said.trim()}`)))
  })
  return async () => {
    tracer.kill('SIGINT')
    await ended
  }
}
