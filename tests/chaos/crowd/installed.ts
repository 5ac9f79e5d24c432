import {
  copyFileSync,
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { builtServer } from '../../../tools/build/ensureBuilt.ts'
import { root } from '../../../tools/build/pages.ts'
import { tempFolder } from '../../journal/tempFolder.ts'

/** A number that the names of all shapes follow from, in the program and in its pages alike. */
const [named, renamed] = ['2646966556', '2646966557']

/** What is built lies in a folder with the packages that it loads. */
function lay(folder: string): void {
  mkdirSync(folder)
  cpSync(`${root}dist`, join(folder, 'dist'), { recursive: true })
  symlinkSync(`${root}node_modules`, join(folder, 'node_modules'))
  copyFileSync(`${root}package.json`, join(folder, 'package.json'))
}

/** Makes what lies there another version: every shape has another name, on the wire and in the store, and every script of
 * the pages too, because their names follow from what is in them. */
function makeNewer(folder: string): void {
  for (const path of globSync('assets/*.{br,gz}', { cwd: folder })) rmSync(join(folder, path))
  const scripts = globSync('assets/*.js', { cwd: folder }).map(path => basename(path))
  let changed = 0
  for (const path of globSync(['assets/*.js', 'server/*.js', '**/*.html'], { cwd: folder })) {
    const text = readFileSync(join(folder, path), 'utf8')
    const newer = scripts.reduce((all, name) => all.replaceAll(name, `newer-${name}`), text.replaceAll(named, renamed))
    if (text.includes(named)) changed += 1
    writeFileSync(join(folder, path), newer)
  }
  for (const name of scripts) renameSync(join(folder, 'assets', name), join(folder, 'assets', `newer-${name}`))
  if (changed !== 2) throw new Error(`the shapes are named in ${changed} places, not in the program and its pages`)
}

/** The program as it lies on a server, with a newer version in a folder beside, and how the two change places. */
export function installed(): { program: string; update(): void } {
  builtServer()
  const place = join(tempFolder(), 'komma-overens')
  lay(place)
  lay(`${place}.next`)
  makeNewer(join(`${place}.next`, 'dist'))
  return {
    program: join(place, 'dist/server/main.js'),
    update() {
      renameSync(place, `${place}.before`)
      renameSync(`${place}.next`, place)
    },
  }
}
