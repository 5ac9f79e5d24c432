import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtServer } from '../../../tools/build/ensureBuilt.ts'
import { root } from '../../../tools/build/pages.ts'
import { asInOperation } from '../../../tools/operate/programs/ServerProcess.ts'
import { tempFolder } from '../../journal/tempFolder.ts'

const file = (path: string) => readFileSync(root + path, 'utf8')

test('the unit keeps what has been compiled where it may write, and the image where its user has', () => {
  expect(file('operations/komma-overens.service')).toMatch(
    /^CacheDirectory=(\S+)\nEnvironment=NODE_COMPILE_CACHE=\/var\/cache\/\1$/m,
  )
  const image = file('operations/Dockerfile').split('\n')
  const folder = image.flatMap(line => /^ENV NODE_COMPILE_CACHE=(\S+)$/.exec(line)?.[1] ?? [])[0]
  expect(image).toContain(`RUN mkdir /data ${folder} && chown node:node /data ${folder}`)
  const [user, compile] = ['USER node', `RUN node ${asInOperation} tools/build/compile.ts`].map(l => image.indexOf(l))
  expect([user! > 0, compile! > user!]).toEqual([true, true])
})

test('each start of the image lays the files of its pages where the other versions serve them, and starts all the same', () => {
  const image = file('operations/Dockerfile')
  const volume = '/app.before/dist/assets'
  expect(file('operations/compose.yaml')).toContain(`'pages:${volume}'`)
  expect(image).toContain(`RUN mkdir -p ${volume} && chown -R node:node /app.before\n`)
  const entry: string[] = JSON.parse(/^ENTRYPOINT (.*)$/m.exec(image)?.[1] ?? '[]')
  const begin = (version: string, pages: string) => {
    const cwd = tempFolder()
    mkdirSync(join(cwd, 'dist/assets/join'), { recursive: true })
    for (const page of ['play', 'join/confirm']) writeFileSync(join(cwd, `dist/assets/${page}-${version}.js`), version)
    const [command = '', ...words] = entry.map(word => word.replace(volume, pages))
    const said = spawnSync(command, [...words, 'echo', 'two words'], { cwd, encoding: 'utf8' })
    return [said.stdout, said.stderr, said.status]
  }
  const pages = tempFolder()
  for (const version of ['0ld', 'n3w', 'n3w']) expect(begin(version, pages)).toEqual(['two words\n', '', 0])
  expect(readdirSync(pages, { recursive: true }).toSorted()).toEqual([
    ...['join', 'join/confirm-0ld.js', 'join/confirm-n3w.js'],
    ...['play-0ld.js', 'play-n3w.js'],
  ])
  expect(begin('n3w', '/proc/nowhere')).toEqual(['two words\n', '', 0])
})

test('what the image compiles while it is built is all that its start compiles', { timeout: 60_000 }, () => {
  const folder = tempFolder()
  const env = { ...process.env, NODE_COMPILE_CACHE: folder }
  const compile = () => {
    expect(builtServer()).toBeDefined()
    const program = `${root}tools/build/compile.ts`
    expect(spawnSync(process.execPath, [asInOperation, program], { env }).status).toBe(0)
    const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter(one => one.isFile())
    return files.map(({ parentPath, name }) => [name, statSync(join(parentPath, name)).mtimeMs]).toSorted()
  }
  const first = compile()
  expect(first.length).toBeGreaterThan(3)
  expect(compile()).toEqual(first)
})

test('a proxy passes on the largest request that the server takes', () => {
  const taken = /express\.json\(\{ limit: '(\d+)mb'/.exec(file('server/http/app.ts'))?.[1]
  const passed = /client_max_body_size (\d+)m;/.exec(file('docs/operations.md'))?.[1]
  expect(Number(taken)).toBeGreaterThan(1)
  expect(Number(passed)).toBeGreaterThan(Number(taken))
})

test('an update is built beside what runs', () => {
  const text = file('docs/operations.md')
  const lines = text.split('\n').map(line => line.trim())
  const steps = [
    'cd /opt/komma-overens.next',
    'npm ci && npm run build && npm prune --omit=dev',
    'systemctl stop komma-overens',
    'mv /opt/komma-overens /opt/komma-overens.before',
    'mv /opt/komma-overens.next /opt/komma-overens',
    'systemctl start komma-overens',
  ]
  const from = lines.indexOf(steps[0]!)
  const places = steps.map(step => lines.indexOf(step, from))
  expect(from).toBeGreaterThan(0)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})
