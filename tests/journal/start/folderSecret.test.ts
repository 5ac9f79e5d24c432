import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startFailure } from '#server/start/commandLine.ts'
import { type RunningServer, startServer } from '#server/start/startServer.ts'
import { config } from '../../server/house.ts'
import { clusterOfFile } from '../../support/postgres/ofFile.ts'
import { damage } from '../moving/damage.ts'
import { tempFolder } from '../tempFolder.ts'

const cluster = clusterOfFile()

const start = (folder: string, databaseUrl?: string): Promise<RunningServer> =>
  startServer({ config: config(folder, { databaseUrl, logLevel: 'silent' }) })

/** How a start ends: what it says, or nothing when it serves. */
async function refusal(folder: string, databaseUrl?: string): Promise<string | undefined> {
  try {
    await (await start(folder, databaseUrl)).stop()
    return undefined
  } catch (error) {
    const { sentence, exitCode } = startFailure(error) ?? {}
    expect(exitCode).toBe(73)
    return sentence
  }
}

/** A folder, and a database, that somebody has begun a workshop in. */
async function begun(databaseUrl?: string): Promise<string> {
  const folder = tempFolder()
  const server = await start(folder, databaseUrl)
  await server.doors.store.workshops.add({ id: 'tjorn', code: 'HJK234', token: 'token', createdAt: 1 })
  await server.stop()
  return folder
}

const inFolder = (folder: string) => join(folder, 'secret')

test('a folder with workshops is not opened without the secret that their links follow from', async () => {
  const folder = await begun()
  const right = readFileSync(inFolder(folder))
  rmSync(inFolder(folder))
  expect(await refusal(folder)).toContain(`Filen secret i mappen ${folder} saknas`)
  expect(existsSync(inFolder(folder))).toBe(false)
  writeFileSync(inFolder(folder), 'hej\n')
  expect(await refusal(folder)).toContain('är förstörd')
  expect(readFileSync(inFolder(folder), 'utf8')).toBe('hej\n')
  copyFileSync(inFolder(await begun()), inFolder(folder))
  expect(await refusal(folder)).toContain('inte den som träffarna är gjorda med')
  writeFileSync(inFolder(folder), right)
  expect(await refusal(folder)).toBeUndefined()
})

test('a database with workshops is not opened from a folder with another secret, or with none', async () => {
  const url = await cluster().newDatabase()
  const folder = await begun(url)
  const other = tempFolder()
  expect(await refusal(other, url)).toContain(`Filen secret i mappen ${other} saknas`)
  expect(existsSync(inFolder(other))).toBe(false)
  expect(await refusal(await begun(), url)).toContain('en annan hemlighet')
  copyFileSync(inFolder(folder), inFolder(other))
  expect(await refusal(other, url)).toBeUndefined()
})

test('a store that nobody has used gets a new secret', async () => {
  const url = await cluster().newDatabase()
  for (const databaseUrl of [undefined, url]) {
    const folder = tempFolder()
    expect(await refusal(folder, databaseUrl)).toBeUndefined()
    rmSync(inFolder(folder))
    expect(await refusal(folder, databaseUrl)).toBeUndefined()
    writeFileSync(inFolder(folder), '')
    expect(await refusal(folder, databaseUrl)).toBeUndefined()
  }
})

test('a store with pages that cannot be read is known at the start', async () => {
  const folder = await begun()
  damage.middle(folder)
  expect(await refusal(folder)).toContain(`Innehållet i mappen ${folder} är skadat`)
})
