import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const patience = 10 * 60_000

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Where browsers of this family are put on each system, beside those on PATH. */
function usualPlaces(env: NodeJS.ProcessEnv): string[] {
  const windows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap(folder =>
    folder
      ? [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]
      : [],
  )
  const mac = [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  if (process.platform === 'win32') return windows
  return process.platform === 'darwin' ? mac : ['/snap/bin/chromium']
}

/** An installed Chromium: the one CHROMIUM names, then PATH, the usual places, and Playwright's own folder. */
export function installedChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.CHROMIUM) {
    if (existsSync(env.CHROMIUM)) return env.CHROMIUM
    throw new Error(`CHROMIUM names ${env.CHROMIUM}, and there is no such file.`)
  }
  const endings = process.platform === 'win32' ? ['.exe'] : ['']
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .filter(folder => folder !== '')
    .flatMap(folder => names.flatMap(name => endings.map(ending => join(folder, name + ending))))
  return [...onPath, ...usualPlaces(env), chromium.executablePath()].find(path => existsSync(path))
}

/** A way to get Chromium onto this machine, as the commands to run in order. */
export interface Installer {
  name: string
  commands: string[][]
}

/** Playwright's installer; where we are root on Debian, its packages first, which bring the libraries along too. */
export function installers(isRootWithApt: boolean): Installer[] {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
  const apt = {
    name: 'apt-get',
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', 'chromium'],
    ],
  }
  const playwright = { name: 'the installer of Playwright', commands: [[process.execPath, cli, 'install', 'chromium']] }
  return isRootWithApt ? [apt, playwright] : [playwright]
}

/** Runs the installers until one leaves a Chromium behind; says in plain words what is missing when none does. */
export function installChromium(ways: Installer[], find: () => string | undefined = installedChromium): string {
  for (const { name, commands } of ways) {
    console.log(`No Chromium on this machine: trying ${name}.`)
    commands.every(
      ([command = '', ...options]) => spawnSync(command, options, { stdio: 'inherit', timeout: patience }).status === 0,
    )
    const found = find()
    if (found) return found
  }
  const tried = ways.map(way => way.name).join(' and ')
  throw new Error(
    `The browser tests need Chromium. None was found, and ${tried} could not install one. ` +
      'Install Chromium or Google Chrome, or set CHROMIUM to the path of one.',
  )
}

/** The path of a Chromium that can be started, installed first when there is none. */
export async function chromiumPath(): Promise<string> {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  return installedChromium() ?? installChromium(installers(isRoot && existsSync('/usr/bin/apt-get')))
}

/** Starts Chromium as every browser test does: without its own traffic, and without a sandbox that containers lack. */
export const launchChromium = async (options: LaunchOptions = {}): Promise<Browser> =>
  chromium.launch({
    executablePath: await chromiumPath(),
    ...options,
    args: ['--no-sandbox', '--disable-background-networking', ...(options.args ?? [])],
  })
