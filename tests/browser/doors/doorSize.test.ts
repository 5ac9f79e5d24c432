import { existsSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { root } from '../../../tools/build/pages.ts'

const dist = `${root}dist`
const most = 100 * 1024

const weigh = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + brotliCompressSync(readFileSync(dist + file)).length, 0)

/** The page, its style sheets and its scripts with all that they import before they run. */
function loaded(page: string): Set<string> {
  const files = new Set([page])
  const add = (file: string) => {
    if (files.has(file)) return
    files.add(file)
    if (!file.endsWith('.js')) return
    const code = readFileSync(dist + file, 'utf8')
    for (const [, , name] of code.matchAll(/(from|import)\s*"\.\/([^"]+\.js)"/g)) add(`/assets/${name}`)
  }
  const html = readFileSync(dist + page, 'utf8')
  for (const [, file = ''] of html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) add(file)
  return files
}

/** The letters that a Swedish page fetches: one file a typeface, the rarer letters left out. */
function letters(files: Iterable<string>): Set<string> {
  const sheets = [...files].filter(file => file.endsWith('.css')).map(file => readFileSync(dist + file, 'utf8'))
  const fonts = sheets.flatMap(sheet => [...sheet.matchAll(/url\("?(\/assets\/[^")]+\.woff2)"?\)/g)])
  return new Set(fonts.map(([, file = '']) => file).filter(file => !file.includes('latin-ext')))
}

const doors = ['/join/index.html', '/join/confirm/index.html']

test.each(doors)('%s works before 100 kB have come, and its letters are 100 kB more at most', page => {
  const files = loaded(page)
  expect([...files].some(file => file.endsWith('.js'))).toBe(true)
  expect([...files].some(file => file.endsWith('.css'))).toBe(true)
  expect(weigh(files)).toBeLessThanOrEqual(most)
  const fonts = letters(files)
  expect(fonts.size).toBe(2)
  expect([...fonts].reduce((sum, file) => sum + readFileSync(dist + file).length, 0)).toBeLessThanOrEqual(most)
})

test.each(doors)('%s runs no framework', page => {
  const code = [...loaded(page)]
    .filter(file => file.endsWith('.js'))
    .map(file => readFileSync(dist + file, 'utf8'))
    .join('\n')
  expect(code).not.toMatch(/react\.(element|transitional)|ZodMini|lingui/i)
})

test('the town over the form is a picture of its own, below 15 kB', () => {
  const script = [...loaded('/join/index.html')].map(file => readFileSync(dist + file, 'utf8')).join('\n')
  const [picture = ''] = /\/assets\/welcome-[\w-]+\.svg/.exec(script) ?? []
  expect(existsSync(dist + picture)).toBe(true)
  expect(weigh([picture])).toBeLessThanOrEqual(15 * 1024)
})
