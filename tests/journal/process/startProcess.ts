import { type ChildProcess, spawn } from 'node:child_process'
import { on, once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** A process of its own that has the store open; it does what it is told and says what came of it, line by line. */
export type StoreProcess = {
  child: ChildProcess
  tell(order: string): void
  /** Its next line; undefined when it has said its last. */
  says(): Promise<string | undefined>
  ended: Promise<number | null>
  kill(): Promise<void>
}

/** Starts a process on a folder, or on a database beside one; it is gone when the test has ended. */
export function startProcess(folder: string, database?: string): StoreProcess {
  const program = fileURLToPath(new URL('./storeProcess.ts', import.meta.url))
  const child = spawn(process.execPath, [program, ...(database ? [database] : []), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit').then(([code]): number | null => code)
  const input = createInterface({ input: child.stdout })
  const lines = on(input, 'line', { close: ['close'] })
  child.stdin.on('error', () => undefined)
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return {
    child,
    tell: order => void child.stdin.write(`${order}\n`),
    async says() {
      const { done, value } = await lines.next()
      return done ? undefined : String(value[0])
    },
    ended,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
