import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import * as z from 'zod'

/** A server in a process of its own: which, where it answers, and how it ends. */
export type Program = { pid: number; url: string; key?: string; stop(): Promise<void> }

/** What it is told in words and in its environment, and where its port stands if it is not said as the small ones do. */
type Start = { words?: string[]; env?: Record<string, string>; portOf?: (line: string) => number | undefined }

const Told = z.object({ port: z.int() })
const stopWithin = 10_000

/** The port in a line that a small server says when it listens. */
const portIn = (line: string): number | undefined =>
  line.startsWith('{') ? Told.parse(JSON.parse(line)).port : undefined

/** Starts a program; there when its words say at which port it listens. */
export async function startProgram(
  file: string,
  { words = [], env = {}, portOf = portIn }: Start = {},
): Promise<Program> {
  const child = spawn(process.execPath, [file, ...words], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const listening = new Promise<number>((resolve, reject) => {
    createInterface(child.stdout).on('line', line => {
      const port = portOf(line)
      if (port !== undefined) resolve(port)
    })
    child.once('exit', () => reject(new Error(`${file} ended before it listened`)))
  })
  return {
    pid: child.pid ?? 0,
    url: `http://127.0.0.1:${await listening}`,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), stopWithin)
      await ended
      clearTimeout(late)
    },
  }
}
