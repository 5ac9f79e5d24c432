import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const oldest = 15
const patience = 10 * 60_000

/** What of a machine is looked at: its environment, where Debian puts versions, and its installer where we may use it. */
export type Machine = { env: NodeJS.ProcessEnv; debian: string; aptGet?: string }

const aptGet = '/usr/bin/apt-get'
const ours: Machine = {
  env: process.env,
  debian: '/usr/lib/postgresql',
  aptGet: process.getuid?.() === 0 && existsSync(aptGet) ? aptGet : undefined,
}

const holdsServer = (folder: string): boolean =>
  ['postgres', 'initdb'].every(name => existsSync(join(folder, name))) && versionIn(folder) >= oldest

function versionIn(folder: string): number {
  const said = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? ''
  return Number(/ (\d+)/.exec(said)?.[1] ?? 0)
}

/** The folder with PostgreSQL's programs: the one POSTGRES_BIN names, then Debian's newest, then PATH. */
function installedPostgres({ env, debian }: Machine): string | undefined {
  if (env.POSTGRES_BIN) {
    if (holdsServer(env.POSTGRES_BIN)) return env.POSTGRES_BIN
    throw new Error(`POSTGRES_BIN names ${env.POSTGRES_BIN}, and there is no PostgreSQL ${oldest} or later there.`)
  }
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : []
  const onPath = (env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  return [...versions.map(version => join(debian, version, 'bin')), ...onPath].find(holdsServer)
}

/** Where PostgreSQL's programs are, installed first where we are root on Debian; says what is missing when nothing helps. */
export function postgresBin(machine: Machine = ours): string {
  const found = installedPostgres(machine)
  if (found) return found
  if (machine.aptGet !== undefined) {
    console.log('No PostgreSQL on this machine: trying apt-get.')
    const env = { ...machine.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const order of [['update'], ['install', '-y', 'postgresql']]) {
      spawnSync(machine.aptGet, order, { stdio: 'inherit', timeout: patience, env })
    }
    const installed = installedPostgres(machine)
    if (installed) return installed
  }
  throw new Error(
    `The programs of PostgreSQL ${oldest} or later are needed, and there are none on this machine. ` +
      'Install PostgreSQL (Debian and Ubuntu: apt-get install postgresql; macOS: brew install postgresql), ' +
      'or set POSTGRES_BIN to the folder that holds postgres and initdb.',
  )
}
