import { expect, test } from 'vitest'
import { type Link, linksOf } from './reading/links.ts'
import { planted, read, type Source } from './reading/sources.ts'

/** What each part of shared/ may know of the others; a part always knows itself. */
const shared: Record<string, string[]> = {
  model: [],
  messages: ['model'],
  rules: ['messages', 'model'],
  views: ['rules', 'messages', 'model', 'content'],
  content: ['model'],
  rehearsal: ['views', 'rules', 'messages', 'model', 'content'],
  town: ['views', 'rules', 'model', 'content'],
  text: [],
}

/** Packages that pure code may use; everything else would bring the world in. */
const sharedPackages: Record<string, string[]> = {
  '': ['zod/mini'],
  rules: ['immer', 'linear-sum-assignment'],
  text: ['@lingui/core', '@lingui/message-utils/compileMessage'],
}

/** Packages with one home. */
const homes = [
  { package: /^@colyseus\/sdk($|\/)/, home: /^(game\/net|tests|tools)\// },
  { package: /^@colyseus\/schema$/, home: /^(server\/workshop|game\/net|tests|tools\/strain\/bots)\// },
  { package: /^@colyseus\/(?!sdk|schema)/, home: /^(server\/workshop|tests)\// },
  { package: /^phaser($|\/)/, home: /^game\/town\// },
]

/** Known breaches, "from -> to", to be mended. This list may only shrink: a line that is no longer needed fails. */
const exceptions: string[] = []

const under = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)

function sharedFault({ from, to, isOurs }: Link): string | undefined {
  const part = from.split('/')[1] ?? ''
  if (!isOurs) {
    const allowed = [...(sharedPackages[''] ?? []), ...(sharedPackages[part] ?? [])]
    return allowed.includes(to) ? undefined : 'a package that pure code may not use'
  }
  if (!to.startsWith('shared/')) return 'shared/ may not reach outside itself'
  const known = shared[part]
  if (!known) return `shared/${part} has no place in the order of shared/`
  return [part, ...known].some(folder => under(to, `shared/${folder}`)) ? undefined : 'points up inside shared/'
}

function gameFault({ to, isOurs, isType }: Link): string | undefined {
  if (!isOurs) {
    if (to === 'zod') return 'the browser takes zod/mini'
    return to.startsWith('node:') ? 'a browser has no Node modules' : undefined
  }
  if (to.startsWith('server/')) return isType ? undefined : 'game/ may import only types from server/'
  return /^(game|shared|assets)\//.test(to) ? undefined : 'game/ knows only shared/ and assets/'
}

function serverFault({ to, isOurs }: Link): string | undefined {
  if (!isOurs) return undefined
  return /^(server|shared|assets)\/|^package\.json$/.test(to) ? undefined : 'server/ knows only shared/ and assets/'
}

function toolsFault({ to, isOurs }: Link): string | undefined {
  return isOurs && to.startsWith('tests/') ? 'tools/ knows nothing of the tests' : undefined
}

function fault(link: Link): string | undefined {
  const misplaced = link.isOurs
    ? undefined
    : homes.find(home => home.package.test(link.to) && !home.home.test(link.from))
  if (misplaced && !(link.isType && link.from.startsWith('tests/'))) return 'a package outside its home'
  if (link.from.startsWith('shared/')) return sharedFault(link)
  if (link.from.startsWith('game/')) return gameFault(link)
  if (link.from.startsWith('server/')) return serverFault(link)
  if (link.from.startsWith('tools/')) return toolsFault(link)
  return undefined
}

const faults = (sources: Source[]): string[] =>
  sources.flatMap(linksOf).flatMap(link => {
    const why = fault(link)
    return why ? [`${link.from} -> ${link.to}: ${why}`] : []
  })

/** A ring of files that load each other, as the path round it. */
function ring(sources: Source[]): string[] {
  const links = new Map(
    sources.map(source => [
      source.path,
      linksOf(source).flatMap(link => (link.isOurs && !link.isType ? [link.to] : [])),
    ]),
  )
  const done = new Set<string>()
  const search = (path: string, trail: string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return []
    for (const next of links.get(path) ?? []) {
      const found = search(next, [...trail, path])
      if (found.length > 0) return found
    }
    done.add(path)
    return []
  }
  for (const path of links.keys()) {
    const found = search(path, [])
    if (found.length > 0) return found
  }
  return []
}

const code = read(['shared', 'server', 'game', 'tests', 'tools'], /\.tsx?$/)

test('a planted import in the wrong direction is seen', () => {
  const seen = (path: string, text: string) => faults([planted(path, text)]).length
  expect(seen('shared/model/seat.ts', "import { decide } from '../rules/decide.ts'")).toBe(1)
  expect(seen('shared/rules/swap.ts', "import { pillars } from '#shared/views/pillars.ts'")).toBe(1)
  expect(seen('shared/rules/swap.ts', "export * from '#server/config.ts'")).toBe(1)
  expect(
    seen(
      'shared/rules/swap.ts',
      "import { Id } from '../model/ids.ts'\nimport type { Invite } from '../messages/partnership.ts'",
    ),
  ).toBe(0)
  expect(seen('shared/text/sv.ts', "import { Refusal } from '../messages/reply.ts'")).toBe(1)
  expect(seen('shared/rehearsal/eager.ts', "import { may } from '../rules/access.ts'")).toBe(0)
  expect(seen('shared/rules/story.ts', "import { statusOf } from '../views/status.ts'")).toBe(1)
  expect(seen('shared/model/seat.ts', "import * as z from 'zod'")).toBe(1)
  expect(seen('shared/model/seat.ts', "import { readFileSync } from 'node:fs'")).toBe(1)
  expect(seen('shared/misplaced/seat.ts', "import { Id } from '../model/ids.ts'")).toBe(1)
  expect(seen('game/play/Market.tsx', "import { config } from '#server/config.ts'")).toBe(1)
  expect(seen('game/play/Market.tsx', "import type { Config } from '#server/config.ts'")).toBe(0)
  expect(seen('game/play/Market.tsx', "import { type Config } from '#server/config.ts'")).toBe(0)
  expect(seen('game/play/Market.tsx', "const sdk = await import('@colyseus/sdk')")).toBe(1)
  expect(seen('game/net/connect.ts', "import { Client } from '@colyseus/sdk'")).toBe(0)
  expect(seen('game/play/Market.tsx', "import 'phaser'")).toBe(1)
  expect(seen('game/play/Market.tsx', "import * as z from 'zod'")).toBe(1)
  expect(seen('server/main.ts', "import { Server } from '@colyseus/core'")).toBe(1)
  expect(seen('server/main.ts', "import { open } from '../game/net/store.ts'")).toBe(1)
  expect(seen('tools/bench/pages/size.ts', "import { config } from '../../../tests/server/house.ts'")).toBe(1)
  expect(seen('server/workshop/sockets/WorkshopRoom.ts', "import { Room } from '@colyseus/core'")).toBe(0)
})

test('a planted ring of imports is seen', () => {
  const a = planted('shared/rules/a.ts', "import { b } from './b.ts'\nexport const a = () => b")
  const b = (how: string) => planted('shared/rules/b.ts', `import ${how} { a } from './a.ts'\nexport const b = 1`)
  expect(ring([a, b('')])).toEqual(['shared/rules/a.ts', 'shared/rules/b.ts', 'shared/rules/a.ts'])
  expect(ring([a, b('type')])).toEqual([])
})

test('no import points up, and packages stay in their homes', () => {
  expect(faults(code).filter(line => !exceptions.some(exception => line.startsWith(`${exception}:`)))).toEqual([])
})

test('every exception is still needed', () => {
  const lines = faults(code)
  expect(exceptions.filter(exception => !lines.some(line => line.startsWith(`${exception}:`)))).toEqual([])
})

test('no files load each other in a ring', () => {
  expect(ring(code)).toEqual([])
})
