import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../journal/tempFolder.ts'
import { config, startHouse } from '../server/house.ts'

/** How a command ends that a person has begun in the wrong way. */
function command(...words: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  return { code: status, said: stdout + stderr }
}

test('measures are not gathered for a word that means nothing', () => {
  const before = readFileSync('docs/measurements.json', 'utf8')
  expect(command('tools/measures.ts', 'xyz')).toEqual({
    code: 64,
    said: expect.stringMatching(/^Så här: npm run measures/),
  })
  expect(command('tools/measures.ts', 'en', 'xyz').said).toMatch(/^Like this: npm run measures/)
  expect(readFileSync('docs/measurements.json', 'utf8')).toBe(before)
})

test('a page opened at another address than the public one is counted in the log', async () => {
  const dataDir = tempFolder()
  const publicUrl = 'https://traff.example.se'
  const house = await startHouse({ folder: dataDir, config: config(dataDir, { publicUrl, setupKey: 'a'.repeat(32) }) })
  const ask = (origin: string) =>
    fetch(`${house.url}/api/setup`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', 'x-komma-overens': '1' },
      body: '{"secret":"gissat"}',
    })
  expect((await ask(publicUrl)).status).toBe(404)
  expect(house.lines.join()).not.toContain('wrongOrigin')
  for (const origin of ['http://192.168.1.20:2567', 'http://192.168.1.20:2567']) {
    expect(await (await ask(origin)).json()).toEqual({ refusal: 'wrongOrigin' })
  }
  await expect.poll(() => house.lines.filter(line => line.includes('wrongOrigin')).length).toBe(2)
  expect(house.lines.join()).toMatch(/"method":"POST","count":1,"event":"wrongOrigin"/)
  expect(house.lines.join()).not.toContain('192.168')
})

test('a copy without development packages says what is missing, in a sentence', () => {
  const copy = tempFolder()
  for (const name of ['package.json', 'tools', 'shared', 'server', 'assets', 'tests/chaos'])
    cpSync(name, `${copy}/${name}`, { recursive: true })
  mkdirSync(`${copy}/node_modules`)
  for (const name of readdirSync('node_modules').filter(name => name !== 'ws'))
    symlinkSync(resolve('node_modules', name), `${copy}/node_modules/${name}`)
  for (const words of [['bench/bench.ts', 'join'], ['chaos.ts', 'kill'], ['fuzz/fuzz.ts']]) {
    const [program, ...others] = words
    expect(command(`${copy}/tools/${program}`, ...others)).toEqual({
      code: 69,
      said: 'Testverktygen saknas i den här kopian. Kör npm ci först.\n',
    })
  }
})
