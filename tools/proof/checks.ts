import { spawn } from 'node:child_process'
import { root } from '../build/pages.ts'

/** Colours only for people: a log keeps plain text. */
const colours = process.stdout.isTTY ? [] : ['--colors=off']

/** How cspell is asked about the texts of one language; its settings say which texts below the working folder those are. */
export const spelling = (language: 'swedish' | 'english'): string[] => [
  ...['lint', '--no-progress', '--no-summary', '--no-color'],
  ...['--config', `${root}tools/proof/spelling/${language}.json`],
]

const checks = [
  { name: 'types', command: 'typescript/bin/tsc', options: ['-p', '.'] },
  { name: 'lint and format', command: '@biomejs/biome/bin/biome', options: ['ci', '--max-diagnostics=50', ...colours] },
  { name: 'unused code', command: 'knip/bin/knip.js', options: ['--no-progress'] },
  { name: 'Swedish spelling', command: 'cspell/bin.mjs', options: spelling('swedish') },
  { name: 'English spelling', command: 'cspell/bin.mjs', options: spelling('english') },
]

/** Runs a tool of ours by node, so that no shell is needed; answers with its exit code. */
export const run = (command: string, options: string[]): Promise<number> =>
  new Promise(resolve => {
    const tool = spawn(process.execPath, [`${root}node_modules/${command}`, ...options], {
      stdio: 'inherit',
      cwd: root,
    })
    tool.on('exit', code => resolve(code ?? 1))
  })

/** Types, lint, format, unused code and spelling, one after the other; true when all are content. */
export async function staticChecks(): Promise<boolean> {
  const failed: string[] = []
  for (const { name, command, options } of checks) {
    const began = performance.now()
    const code = await run(command, options)
    console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
    if (code !== 0) failed.push(name)
  }
  return failed.length === 0
}
