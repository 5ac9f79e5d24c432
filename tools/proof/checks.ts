import { spawn } from 'node:child_process'
import { root } from '../pages/pages.ts'

/** Colours only for people: a log keeps plain text. */
const colours = process.stdout.isTTY ? [] : ['--colors=off']

const checks = [
  { name: 'types', command: 'typescript/bin/tsc', options: ['-p', '.'] },
  { name: 'lint and format', command: '@biomejs/biome/bin/biome', options: ['ci', '--max-diagnostics=50', ...colours] },
  { name: 'unused code', command: 'knip/bin/knip.js', options: ['--no-progress'] },
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

/** Types, lint, format and unused code, one after the other; true when all are content. */
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
