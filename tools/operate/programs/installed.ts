import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const patience = 10 * 60_000

/** A program of others: its name, the setting that may name its place, Debian's package, and what to say without it. */
export type Program = { name: string; setting: string; debian: string; missing: string }

/** What of a machine is looked at: its environment, and its installer where we may use it. */
export type Machine = { env: NodeJS.ProcessEnv; aptGet?: string }

const aptGet = '/usr/bin/apt-get'
const ours: Machine = {
  env: process.env,
  aptGet: process.getuid?.() === 0 && existsSync(aptGet) ? aptGet : undefined,
}

function placeOf({ name, setting }: Program, env: NodeJS.ProcessEnv): string | undefined {
  const named = env[setting]
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`${setting} names ${named}, and there is no such program.`)
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  return folders.map(folder => join(folder, name)).find(file => existsSync(file))
}

/** Where a program is, installed first where we are root on Debian; says what is missing when nothing helps. */
export function installed(program: Program, machine: Machine = ours): string {
  const found = placeOf(program, machine.env)
  if (found !== undefined) return found
  if (machine.aptGet !== undefined) {
    console.log(`No ${program.name} on this machine: trying apt-get.`)
    const env = { ...machine.env, DEBIAN_FRONTEND: 'noninteractive' }
    // Another test may be installing something else at the same time.
    const patiently = ['-o', `DPkg::Lock::Timeout=${patience / 1_000}`]
    for (const rest of [['update'], ['install', '-y', program.debian]]) {
      spawnSync(machine.aptGet, [...rest, ...patiently], { stdio: 'inherit', timeout: patience, env })
    }
    const place = placeOf(program, machine.env)
    if (place !== undefined) return place
  }
  throw new Error(program.missing)
}
