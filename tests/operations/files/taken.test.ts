import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../tools/build/pages.ts'
import { validator } from '../../../tools/operate/programs/validators.ts'
import { tempFolder } from '../../journal/tempFolder.ts'

const file = (path: string) => readFileSync(root + path, 'utf8')

/** What a program says of a file, and whether it takes it. The programs may have to be installed first. */
function judged(program: Parameters<typeof validator>[0], ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(validator(program), words, { encoding: 'utf8' })
  return { isTaken: status === 0, said: stdout + stderr }
}
const patient = { timeout: 30 * 60_000 }

test('systemd takes the unit, without a word', patient, () => {
  const unit = file('operations/komma-overens.service')
  // This copy stands where it will be installed.
  const here = unit.replaceAll('/opt/komma-overens', root.slice(0, -1))
  const at = join(tempFolder(), 'komma-overens.service')
  const verify = (text: string) => {
    writeFileSync(at, text)
    return judged('systemd-analyze', 'verify', '--man=no', '--recursive-errors=no', at)
  }
  expect(verify(here)).toEqual({ isTaken: true, said: '' })
  expect(verify(here.replace('ProtectClock', 'ProtectClok')).said).toContain('ProtectClok')
})

test('Prometheus takes the alert rules', patient, () => {
  const rules = file('operations/alerts.yml').match(/- alert: /g)?.length
  const check = (path: string) => judged('promtool', 'check', 'rules', path)
  expect(check(`${root}operations/alerts.yml`)).toMatchObject({
    isTaken: true,
    said: expect.stringContaining(`${rules} rules found`),
  })
  const broken = join(tempFolder(), 'alerts.yml')
  writeFileSync(broken, file('operations/alerts.yml').replace('sum by (le, instance)', 'sum by le, instance'))
  expect(check(broken).isTaken).toBe(false)
})

test('Caddy takes the Caddyfile', patient, () => {
  const folder = tempFolder()
  const validate = (text: string) => {
    writeFileSync(join(folder, 'Caddyfile'), text.replace('{$SITE}', 'traff.example.se'))
    return judged('caddy', 'validate', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile'))
  }
  const caddyfile = file('operations/Caddyfile')
  expect(validate(caddyfile)).toMatchObject({ isTaken: true })
  expect(validate(caddyfile.replace('lb_policy', 'lb_polic')).isTaken).toBe(false)
})

test('without these programs the run fails, and names what to install', () => {
  const nowhere = { env: { PATH: tempFolder() } }
  for (const name of ['systemd-analyze', 'promtool', 'caddy'] as const)
    expect(() => validator(name, nowhere)).toThrow(/apt-get install \w+\), or set [A-Z_]+ /)
})
