import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  version?: string
  license?: string
  integrity?: string
  dev?: boolean
  hasInstallScript?: boolean
  optionalDependencies?: Record<string, string>
}

interface Manifest {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  overrides: Record<string, string>
  allowScripts: Record<string, boolean>
}

const json = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))

/** Packages that a workshop runs on, all levels together; to raise it, write a page in docs/decisions/ that says why. */
const mostPackages = 240

/** Licences that may be shipped together under the EUPL-1.2. */
const licences = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'CC0-1.0',
  'OFL-1.1',
  'BlueOak-1.0.0',
]

function manifestFaults({ dependencies, devDependencies, overrides, allowScripts }: Manifest): string[] {
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...overrides })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `${name} ${version} is no exact version`)
  const scripts = Object.keys(allowScripts).filter(name => allowScripts[name] && name !== 'node')
  const direct = Object.keys(dependencies).length
  return [
    ...loose,
    ...scripts.map(name => `${name} may run a script when it is installed`),
    ...(direct > 40 ? [`${direct} direct packages, above 40`] : []),
  ]
}

function lockFaults(packages: Record<string, Locked>, { allowScripts }: Manifest): string[] {
  const paths = Object.keys(packages)
  return Object.entries(packages).flatMap(([path, locked]) => {
    if (path === '') return []
    const name = path.replace(/^.*node_modules\//, '')
    const holes = Object.keys(locked.optionalDependencies ?? {}).filter(
      optional => !paths.some(other => other.endsWith(`node_modules/${optional}`)),
    )
    return [
      ...(locked.integrity ? [] : [`${path} has no checksum`]),
      ...(locked.hasInstallScript && !(name in allowScripts)
        ? [`${path} has an install script nobody decided about`]
        : []),
      ...(locked.dev || licences.includes(locked.license ?? '') ? [] : [`${path} has the licence ${locked.license}`]),
      ...holes.map(hole => `${path} lacks ${hole}: npm ci would refuse the lockfile`),
    ]
  })
}

const manifest: Manifest = json('package.json')
const packages: Record<string, Locked> = json('package-lock.json').packages

test('planted faults in the packages are seen', () => {
  const planted: Manifest = {
    dependencies: {
      a: '^1.0.0',
      ...Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`b${index}`, '1.0.0'])),
    },
    devDependencies: { c: 'github:c/c' },
    overrides: {},
    allowScripts: { node: true, d: true },
  }
  expect(manifestFaults(planted)).toHaveLength(4)
  const whole = { integrity: 'sha512-x', license: 'MIT' }
  const lock = {
    'node_modules/a': { license: 'MIT' },
    'node_modules/b': { ...whole, license: 'SSPL-1.0' },
    'node_modules/c': { ...whole, hasInstallScript: true },
    'node_modules/d': { ...whole, optionalDependencies: { 'd-darwin-arm64': '1.0.0' } },
  }
  expect(lockFaults(lock, manifest)).toHaveLength(4)
})

test('exact versions, few packages, no install script but that of node', () => {
  expect(manifestFaults(manifest)).toEqual([])
})

test('the lockfile is whole: checksums, every build for every platform, known licences', () => {
  expect(lockFaults(packages, manifest)).toEqual([])
})

test('a workshop runs on no more packages than decided', () => {
  const running = Object.entries(packages).filter(([path, locked]) => path !== '' && !locked.dev)
  console.log(`${running.length} packages in production, ${Object.keys(manifest.dependencies).length} of them direct`)
  expect(running.length).toBeLessThanOrEqual(mostPackages)
})
