import { once } from 'node:events'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import express from 'express'
import { expect, onTestFinished, test } from 'vitest'
import { missingPage, pageRoutes } from '#server/http/pages.ts'
import { builtServer } from '../../tools/build/ensureBuilt.ts'
import { packAssets } from '../../tools/build/packed.ts'
import { root } from '../../tools/build/pages.ts'
import { tempFolder } from '../journal/tempFolder.ts'
import { startHouse } from './house.ts'

const asking = (language: string) => ({ headers: { 'accept-language': language, accept: 'text/html' } })

test('an address that leads nowhere is told in the language of the browser, with 404 and a way home', async () => {
  const { url } = await startHouse()
  const told = async (path: string, language: string) => {
    const response = await fetch(url + path, asking(language))
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'self';(?!.*unsafe)/)
    expect(response.headers.get('vary')).toContain('Accept-Language')
    return response.text()
  }
  const swedish = await told('/nagonstans', 'sv-SE,sv;q=0.9,en;q=0.8')
  expect(swedish).toContain('<html lang="sv">')
  expect(swedish).toContain('<h1>Sidan finns inte</h1>')
  expect(swedish).toContain('<a href="/">Till startsidan</a>')
  const english = await told('/spela/mer/och-mer', 'en-GB,en;q=0.9')
  expect(english).toContain('<html lang="en">')
  expect(english).toContain('<h1>There is no such page</h1>')
  expect(await told('/nagonstans', 'de')).toContain('<html lang="sv">')
  expect(swedish + english).not.toMatch(/<script(?![^>]*src=)|style=|Not Found/)
})

test('what programs ask for is answered as programs read it', async () => {
  const { url } = await startHouse()
  const api = await fetch(`${url}/api/nothing`, asking('sv'))
  expect([api.status, await api.json()]).toEqual([404, { refusal: 'unknown' }])
  const file = await fetch(`${url}/assets/nothing.js`)
  expect([file.status, file.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8'])
})

/** The pages, with these files of an earlier version beside. */
async function serving(earlier: string): Promise<string> {
  const app = express()
  pageRoutes(app, earlier)
  const server = app.listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('what a page of the version before loads late is there after an update, and nothing else of that version', async () => {
  const earlier = tempFolder()
  writeFileSync(join(earlier, 'words-0ld.js'), 'export const words = 1')
  const url = await serving(earlier)
  const told = async (path: string) => {
    const answer = await fetch(`${url}/assets/${path}`)
    return [answer.status, answer.headers.get('cache-control')]
  }
  expect(await told('words-0ld.js')).toEqual([200, 'public, max-age=31536000, immutable'])
  expect(await told('words-gone.js')).toEqual([404, null])
  expect(await told('..%2fserver%2fmain.js')).toEqual([404, null])
})

test('a text goes packed to whoever can unpack it, and as it is to whoever cannot', async () => {
  const folder = tempFolder()
  const words = `export const words = '${'ord '.repeat(500)}'`
  mkdirSync(join(folder, 'assets', 'join'), { recursive: true })
  for (const name of ['words-1.js', 'join/confirm-1.js', 'font-1.woff2'])
    writeFileSync(join(folder, 'assets', name), words)
  await packAssets(folder)
  const url = await serving(join(folder, 'assets'))
  const told = async (file: string, accepts: string, more: Record<string, string> = {}) => {
    const { promise, resolve } = Promise.withResolvers<IncomingMessage>()
    get(`${url}/assets/${file}`, { headers: { 'accept-encoding': accepts, ...more } }, resolve)
    const answer = await promise
    const chunks: Buffer[] = []
    for await (const chunk of answer) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const { 'content-encoding': packing, 'content-type': type, vary, 'cache-control': kept } = answer.headers
    return { packing, body, rest: [answer.statusCode, type, vary, kept] }
  }
  const usual = [200, 'text/javascript; charset=utf-8', 'Accept-Encoding', 'public, max-age=31536000, immutable']
  const [small, other, plain] = await Promise.all(
    ['gzip, deflate, br, zstd', 'gzip, deflate', 'br;q=0'].map(accepts => told('words-1.js', accepts)),
  )
  expect([small, other, plain].map(one => [one?.packing, one?.rest])).toEqual([
    ['br', usual],
    ['gzip', usual],
    [undefined, usual],
  ])
  expect(brotliDecompressSync(small?.body ?? '').toString()).toBe(words)
  expect(gunzipSync(other?.body ?? '').toString()).toBe(words)
  expect(plain?.body.toString()).toBe(words)
  expect(small?.body.length).toBeLessThan(100)
  expect((await told('font-1.woff2', 'br')).packing).toBeUndefined()
  expect((await told('join/confirm-1.js', 'br')).packing).toBe('br')
  const unmet = await told('words-1.js', 'br', { range: 'bytes=9000000-' })
  expect([unmet.packing, unmet.rest[0], unmet.rest[3]]).toEqual([undefined, 416, undefined])
})

test('what is built lies packed beside itself, and Phaser is compiled while it comes', () => {
  builtServer()
  const scripts = globSync('dist/assets/*.js', { cwd: root }).map(file => root + file)
  expect(scripts.filter(file => readFileSync(file).length > 2_000 && !existsSync(`${file}.br`))).toEqual([])
  const texts = scripts.map(file => readFileSync(file, 'utf8'))
  const phaser = texts.filter(text => text.includes('phaser.io'))
  expect(phaser.map(text => text.split('\n')[0])).toEqual(['//# allFunctionsCalledOnLoad'])
})

test('the proxy packs what comes to it unpacked', () => {
  expect(readFileSync('operations/Caddyfile', 'utf8')).toMatch(/^\tencode zstd gzip$/m)
})

test('the page that is built says the same without scripts', () => {
  const page = missingPage('en', readFileSync('game/pages/missing.html', 'utf8'))
  expect(page).toContain('<noscript><main><h1>There is no such page</h1>')
  expect(page).toContain('<html lang="en">')
  expect(page).toContain('data-page="missing"')
})
