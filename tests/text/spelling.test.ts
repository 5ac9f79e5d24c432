import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../tools/build/pages.ts'
import { spelling } from '../../tools/proof/checks.ts'
import { read } from '../architecture/reading/sources.ts'

/** Texts as they could lie in the tree, each with its own misspellings, and one that is right in both languages. */
const planted = {
  'shared/text/sv/planted.ts':
    "export const a = {\n  'market.aks': '{count, plural, one {En lykkta tänds} other {Vi är överrens}}',\n}\n",
  'shared/text/en/planted.ts': "export const a = { 'market.aks': 'We come to an agreemnt' }\n",
  'assets/content/evening/planted.json':
    '{ "key": "qwrtz", "sv": "Vi är tilsammans", "easy": "Ingen är ensamm", "en": "We are togehter" }\n',
  'assets/content/right.json': '{ "sv": "Åstaden kommer överens", "en": "Åstaden comes to an agreement" }\n',
  'shared/RULES.md': '| F1 | Bara processledarren byter fas. | Only the facilitater changes phase. |\n',
  'docs/handbok.md': '# Handbbok\n\nSkriv `npm run checkk`, se [RULES.md](../sharedd/RULES.md).\n',
}

/** What the check says in a folder, as path and word; its exit code comes first. */
const checked = (folder: string, language: 'swedish' | 'english'): Promise<string[]> =>
  new Promise(resolve => {
    const options = [`${root}node_modules/cspell/bin.mjs`, ...spelling(language)]
    const tool = spawn(process.execPath, options, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    tool.stdout.on('data', chunk => {
      said += chunk
    })
    tool.on('close', code => {
      const faults = [...said.matchAll(/^(\S+?):\d+:\d+ .*?\((.+?)\)/gm)].map(([, path, word]) => `${path} ${word}`)
      resolve([`exit ${code}`, ...faults.sort()])
    })
  })

test('a planted misspelling fails in every kind of text, and only in the texts of its language', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'spelling-'))
  try {
    for (const [path, text] of Object.entries(planted)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    const faults = [await checked(folder, 'swedish'), await checked(folder, 'english')]
    expect(faults).toEqual([
      [
        'exit 1',
        'assets/content/evening/planted.json ensamm',
        'assets/content/evening/planted.json tilsammans',
        'docs/handbok.md Handbbok',
        'shared/RULES.md processledarren',
        'shared/text/sv/planted.ts lykkta',
        'shared/text/sv/planted.ts överrens',
      ],
      [
        'exit 1',
        'assets/content/evening/planted.json togehter',
        'shared/RULES.md facilitater',
        'shared/text/en/planted.ts agreemnt',
      ],
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
}, 60_000)

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}+/gu))

test.each(['swedish', 'english'])('every own word of the %s list is still in use, so that it stays short', language => {
  const [list] = read(['tools/proof/spelling'], new RegExp(`${language}\\.txt$`))
  const own = (list?.text ?? '').split('\n').filter(line => /^[^#\s]/.test(line))
  const used = wordsOf(
    read(['shared', 'assets', 'docs'], /\.(ts|json|md)$/)
      .map(({ text }) => text)
      .join('\n'),
  )
  expect(own.length).toBeGreaterThan(10)
  expect(own.filter(word => !used.has(word.toLowerCase()))).toEqual([])
})
