import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const patience = 10 * 60_000

/** What of a machine is looked at: its environment, and its installer where we may use it. */
export type Machine = { env: NodeJS.ProcessEnv; aptGet?: string }

const aptGet = '/usr/bin/apt-get'
const ours: Machine = {
  env: process.env,
  aptGet: process.getuid?.() === 0 && existsSync(aptGet) ? aptGet : undefined,
}

function installedRedis({ env }: Machine): string | undefined {
  if (env.REDIS_SERVER) {
    if (existsSync(env.REDIS_SERVER)) return env.REDIS_SERVER
    throw new Error(`REDIS_SERVER names ${env.REDIS_SERVER}, and there is no such program.`)
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  return folders.map(folder => join(folder, 'redis-server')).find(file => existsSync(file))
}

/** Where Redis' program is, installed first where we are root on Debian; says what is missing when nothing helps. */
export function redisServer(machine: Machine = ours): string {
  const found = installedRedis(machine)
  if (found !== undefined) return found
  if (machine.aptGet !== undefined) {
    console.log('No Redis on this machine: trying apt-get.')
    const env = { ...machine.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const order of [['update'], ['install', '-y', 'redis-server']]) {
      spawnSync(machine.aptGet, order, { stdio: 'inherit', timeout: patience, env })
    }
    const installed = installedRedis(machine)
    if (installed !== undefined) return installed
  }
  throw new Error(
    'These tests need the program redis-server, and there is none on this machine. ' +
      'Install Redis (Debian and Ubuntu: apt-get install redis-server; macOS: brew install redis), ' +
      'or set REDIS_SERVER to the program.',
  )
}
