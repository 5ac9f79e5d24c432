import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readConfig, settings } from '#server/config.ts'
import { openMetrics } from '#server/start/metrics/metrics.ts'
import { builtServer } from '../../../tools/build/ensureBuilt.ts'
import { asInOperation } from '../../../tools/operate/programs/ServerProcess.ts'
import { measuredHouse } from '../measured.ts'

const root = new URL('../../../', import.meta.url)
const file = (path: string) => readFileSync(new URL(path, root), 'utf8')
const named = (text: string) => [...new Set(text.match(/\b(ko|process|nodejs)_[a-z0-9_]+/g) ?? [])]
const withoutEnding = (name: string) => name.replace(/_(bucket|sum|count)$/, '')

type Panel = { id: number; title: string; targets: { expr: string }[] }
const panels: Panel[] = JSON.parse(file('operations/dashboard.json')).panels
const alerts = file('operations/alerts.yml')
  .split(/^ {6}- alert: /m)
  .slice(1)
  .map(text => ({
    name: text.split('\n')[0] ?? '',
    expr: /^ {8}expr: (.+)$/m.exec(text)?.[1] ?? '',
    severity: /^ {8}labels: \{ severity: (\w+) \}$/m.exec(text)?.[1],
    summary: /^ {10}summary: '(.+)'$/m.exec(text)?.[1],
    runbook: /^ {10}runbook: (\S+)$/m.exec(text)?.[1] ?? '',
  }))

test('every measure that an alert or the dashboard names is told by the server, and every measure of ours is watched', async () => {
  const { text } = await measuredHouse()
  const told = new Map([...(await text()).matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name, kind]) => [name, kind]))
  const exprs = [...alerts.map(({ expr }) => expr), ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))]
  expect(exprs.length).toBeGreaterThan(20)
  const used = named(exprs.join(' '))
  expect(used.filter(name => !told.has(name) && told.get(withoutEnding(name)) !== 'histogram')).toEqual([])
  const ours = openMetrics()
    .register.getMetricsAsArray()
    .map(({ name }) => name)
  expect(ours.filter(name => !used.map(withoutEnding).includes(name))).toEqual([])
  expect(ours.every(name => /^ko_[a-z_]+$/.test(name))).toBe(true)
})

test('every count that an alert asks for stands as nought before it has counted anything', async () => {
  const { text } = await measuredHouse()
  const lines = (await text()).split('\n')
  const exprs = alerts.map(({ expr }) => expr).join(' ')
  const asked = [...exprs.matchAll(/\b(ko_\w+)\{(\w+)=~?"([^"]+)"\}/g)].flatMap(([, name, label, values = '']) =>
    values.split('|').map(value => `${name}{${label}="${value}"} 0`),
  )
  expect(asked).toContain('ko_journal_failures_total{kind="failed"} 0')
  expect(asked).toContain('ko_commands_total{outcome="tooFast"} 0')
  expect(asked.filter(line => !lines.includes(line))).toEqual([])
  const counts = [...exprs.matchAll(/\bko_\w+_total\b/g)].map(([name]) => name)
  expect(counts).toContain('ko_refused_frames_total')
  expect(counts.filter(name => !lines.some(line => /^\w+(\{.+\})? 0$/.test(line) && line.startsWith(name)))).toEqual([])
})

test('a rate is asked of what only grows, and a fraction of a histogram', async () => {
  const { text } = await measuredHouse()
  const told = new Map([...(await text()).matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name, kind]) => [name, kind]))
  const exprs = [...alerts.map(({ expr }) => expr), ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))]
  for (const [, name = ''] of exprs.join(' ').matchAll(/(?:rate|increase)\((\w+)/g)) {
    const kind = told.get(name) ?? told.get(withoutEnding(name))
    expect(kind, name).toBe(name.endsWith('_bucket') ? 'histogram' : 'counter')
  }
})

test('every alert says how bad it is, what it means, and where to read what to do', () => {
  const headings = [...file('docs/runbook.md').matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w ]/g, '')
      .replaceAll(' ', '-'),
  )
  expect(new Set(alerts.map(({ name }) => name)).size).toBe(alerts.length)
  for (const { name, expr, severity, summary, runbook } of alerts) {
    expect(expr, name).not.toBe('')
    expect(['page', 'look'], name).toContain(severity)
    expect(summary, name).toBeDefined()
    const [path = '', heading] = runbook.split('#')
    expect(existsSync(new URL(path, root)), runbook).toBe(true)
    expect(headings, name).toContain(heading)
  }
})

test('the dashboard has a number for each panel, and a title', () => {
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length)
  for (const { title, targets } of panels) expect([title.length > 3, targets.length > 0], title).toEqual([true, true])
})

test('the runbook has half a page for each fault', () => {
  const pages = file('docs/runbook.md').split(/^## /m).slice(1)
  const faults = ['disk is full', 'PostgreSQL', 'Redis', 'killed', 'slow', 'garbage', 'certificate', 'clock', 'restore']
  for (const fault of faults) {
    const page = pages.find(text => (text.split('\n')[0] ?? '').toLowerCase().includes(fault.toLowerCase()))
    const lines = page?.trim().split('\n').length
    expect(lines, fault).toBeGreaterThan(8)
    expect(lines, fault).toBeLessThan(30)
    for (const part of ['**You see**', '**People see**', '**Do**']) expect(page, fault).toContain(part)
  }
})

test('the unit starts the server that is, and shuts it in', () => {
  const unit = file('operations/komma-overens.service')
  const all = new Map([...unit.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const))
  expect(all.get('ExecStart')).toMatch(/node_modules\/\.bin\/node \S+ dist\/server\/main\.js$/)
  expect(existsSync(builtServer())).toBe(true)
  const isOn = [
    'NoNewPrivileges',
    'PrivateTmp',
    'PrivateDevices',
    'ProtectHome',
    'ProtectKernelModules',
    'LockPersonality',
  ]
  for (const name of [...isOn, 'RestrictNamespaces', 'RestrictSUIDSGID', 'ProtectClock'])
    expect(all.get(name), name).toBe('yes')
  expect(all.get('ProtectSystem')).toBe('strict')
  expect(all.get('CapabilityBoundingSet')).toBe('')
  expect(all.get('UMask')).toBe('0077')
  expect(unit).not.toMatch(/^MemoryDenyWriteExecute/m)
  // The engine compiles while it runs, and addresses are asked of the kernel.
  expect(all.get('RestrictAddressFamilies')).toContain('AF_NETLINK')
  expect(Number(all.get('TimeoutStopSec'))).toBeGreaterThan(5)
  expect(all.get('RestartPreventExitStatus')?.split(' ')).toEqual(['73', '78'])
})

test('the unit and the image start the server as the benches measure it', () => {
  expect(file('operations/komma-overens.service')).toContain(`/node ${asInOperation} dist/server/main.js`)
  expect(file('operations/Dockerfile')).toContain(`"node", "${asInOperation}", "dist/server/main.js"`)
})

test('the sample of settings names settings that there are, and lacks only the key', () => {
  const lines = [...file('operations/komma-overens.env.example').matchAll(/^(?:# )?([A-Z_]+)=(.*)$/gm)]
  expect(lines.filter(([, name = '']) => !settings.some(setting => setting === name))).toEqual([])
  const given = Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]))
  expect(readConfig(given)).toEqual({
    ok: false,
    problems: [expect.objectContaining({ name: 'SETUP_KEY', got: 'missing' })],
  })
  expect(readConfig({ ...given, SETUP_KEY: 'x'.repeat(32) })).toMatchObject({ ok: true })
})
