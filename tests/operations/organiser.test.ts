import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startFailure } from '#server/start/commandLine.ts'
import { blankNames, readOrganiser } from '#server/start/organiser.ts'
import { startServer } from '#server/start/startServer.ts'
import { tempFolder } from '../journal/tempFolder.ts'
import { config, startHouse } from '../server/house.ts'

const fileIn = (folder: string) => join(folder, 'organiser.json')

/** A folder where the organiser has written something. */
function written(text: string): string {
  const folder = tempFolder()
  writeFileSync(fileIn(folder), text)
  return folder
}

const told = async (url: string) => (await fetch(`${url}/api/organiser`)).json()

test('what the organiser has filled in is told in each language, and an empty answer is none', async () => {
  const folder = written(
    JSON.stringify({
      ...{ organisation: ' Åstads kommun ', email: '', erasedBy: '<b>It</b>' },
      legalBasis: { sv: 'Uppgift av allmänt intresse', en: 'Task in the public interest' },
      answersWithin: { sv: 'Två arbetsdagar', en: '' },
    }),
  )
  const { url } = await startHouse({ folder })
  const both = { organisation: 'Åstads kommun', erasedBy: '<b>It</b>' }
  expect(await told(url)).toEqual({
    sv: { ...both, legalBasis: 'Uppgift av allmänt intresse', answersWithin: 'Två arbetsdagar' },
    en: { ...both, legalBasis: 'Task in the public interest' },
  })
})

test('without a file, or with the sample as it comes, every blank stands empty', () => {
  const folder = tempFolder()
  expect(readOrganiser(folder)).toEqual({ sv: {}, en: {} })
  copyFileSync('operations/organiser.json.example', fileIn(folder))
  expect(readOrganiser(folder)).toEqual({ sv: {}, en: {} })
  expect(Object.keys(JSON.parse(readFileSync(fileIn(folder), 'utf8')))).toEqual(blankNames)
})

/** How a start on a folder ends. */
const refusal = (folder: string) =>
  startServer({ config: config(folder, { logLevel: 'silent' }) }).then(server => server.stop(), startFailure)

test('all that is wrong in it is told at once, before anything is opened', async () => {
  const folder = written('{"organisatoin": "Åstad", "email": 7, "legalBasis": {"sv": "x"}, "service": "x"}')
  const ended = await refusal(folder)
  expect(ended).toMatchObject({ exitCode: 78 })
  const [intro, ...lines] = ended?.sentence.split('\n') ?? []
  expect(intro).toBe(`Filen ${fileIn(folder)} behöver rättas innan servern kan starta:`)
  expect(lines).toEqual([
    expect.stringMatching(/^- organisatoin är ingen uppgift på sidorna\. .*organisation, service/),
    '- email: en text på högst 300 tecken, eller en för varje språk. Exempel: "email": { "sv": "…", "en": "…" }',
    expect.stringMatching(/^- legalBasis: en text/),
  ])
  const long = await refusal(written(JSON.stringify({ email: 'x'.repeat(301) })))
  expect(long?.sentence).toContain('- email: ')
})

test('a file that is no JSON, or cannot be read, is told with its line', async () => {
  const broken = await refusal(written('{\n  "email": "a@b.se",\n}'))
  expect(broken).toMatchObject({ exitCode: 78, sentence: expect.stringContaining('giltig JSON: felet finns på rad 3') })
  const list = await refusal(written('["email"]'))
  expect(list).toMatchObject({ exitCode: 78, sentence: expect.stringContaining('giltig JSON. Se efter') })
  const folder = tempFolder()
  mkdirSync(fileIn(folder))
  expect(await refusal(folder)).toMatchObject({ exitCode: 78, sentence: expect.stringContaining('läsrätt') })
})
