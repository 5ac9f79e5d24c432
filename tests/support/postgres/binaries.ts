import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const oldest = 15
const debian = '/usr/lib/postgresql'
const patience = 10 * 60_000
const aptGet = '/usr/bin/apt-get'

const holdsServer = (folder: string): boolean =>
  ['postgres', 'initdb'].every(name => existsSync(join(folder, name))) && versionIn(folder) >= oldest

function versionIn(folder: string): number {
  const said = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? ''
  return Number(/ (\d+)/.exec(said)?.[1] ?? 0)
}

/** The folder with PostgreSQL's programs: the one POSTGRES_BIN names, then Debian's newest, then PATH. */
function installedPostgres(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.POSTGRES_BIN) {
    if (holdsServer(env.POSTGRES_BIN)) return env.POSTGRES_BIN
    throw new Error(`POSTGRES_BIN names ${env.POSTGRES_BIN}, and there is no PostgreSQL ${oldest} or later there.`)
  }
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : []
  const onPath = (env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  return [...versions.map(version => join(debian, version, 'bin')), ...onPath].find(holdsServer)
}

/** Where PostgreSQL's programs are, installed first where we are root on Debian; says what is missing when nothing helps. */
export function postgresBin(): string {
  const found = installedPostgres()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync(aptGet)) {
    console.log('No PostgreSQL on this machine: trying apt-get.')
    for (const order of [['update'], ['install', '-y', 'postgresql']]) {
      spawnSync(aptGet, order, {
        stdio: 'inherit',
        timeout: patience,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    }
    const installed = installedPostgres()
    if (installed) return installed
  }
  throw new Error(
    `These tests need the programs of PostgreSQL ${oldest} or later, and there are none on this machine. ` +
      'Install PostgreSQL (Debian and Ubuntu: apt-get install postgresql; macOS: brew install postgresql), ' +
      'or set POSTGRES_BIN to the folder that holds postgres and initdb.',
  )
}
