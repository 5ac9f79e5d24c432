import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { DatabaseError } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { startFailure } from '#server/start/commandLine.ts'
import { journalFormat } from '#server/store/journal.ts'
import { openDatabase } from '#server/store/open.ts'
import { refusedFrom, schemaIn } from '#server/store/postgres/open.ts'
import { freePort } from '../../../tools/operate/programs/freePort.ts'
import { clusterOfFile } from '../../support/postgres/ofFile.ts'
import { entry } from '../contract/journalContract.ts'
import { startProcess } from '../process/startProcess.ts'
import { tempFolder } from '../tempFolder.ts'

const cluster = clusterOfFile()

const refusalOf = (url: string) =>
  openDatabase(url, tempFolder()).then(
    store => store.close(),
    (error: unknown) => error,
  )

/** How a server ends on a database, and what it says. */
async function start(url: string): Promise<{ code: unknown; said: string }> {
  const env = { ...process.env, DATABASE_URL: url, DATA_DIR: tempFolder(), PORT: '0', HOST: '127.0.0.1' }
  const child = spawn(process.execPath, ['server/main.ts'], { env: { ...env, LOG_LEVEL: 'silent' } })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stderr.on('data', chunk => {
    said += String(chunk)
  })
  const [code] = await once(child, 'close')
  return { code, said }
}

test('a database that is not there, or lets nobody in, is refused and never told with its password', async () => {
  const url = new URL(await cluster().newDatabase())
  const changed = (change: (other: URL) => void) => {
    const other = new URL(url)
    change(other)
    return other.href
  }
  const port = `${await freePort()}`
  const nobody = changed(other => Object.assign(other, { port }))
  const tls = (word: string) => changed(other => other.searchParams.set('sslmode', word))
  const places = {
    unreachable: nobody,
    unencrypted: tls('verify-full'),
    locked: changed(other => Object.assign(other, { password: 'gissat' })),
    missing: changed(other => Object.assign(other, { pathname: '/finns_inte' })),
  }
  for (const [code, place] of Object.entries(places)) {
    expect(await refusalOf(place)).toMatchObject({ name: 'DatabaseRefused', code })
  }
  expect(await refusalOf(changed(other => Object.assign(other, { password: '' })))).toMatchObject({ code: 'locked' })
  for (const sign of ['DEPTH_ZERO_SELF_SIGNED_CERT', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID']) {
    const distrust = refusedFrom(Object.assign(new Error(), { code: sign }), url.href)
    expect(distrust).toMatchObject({ code: 'untrusted' })
    expect(startFailure(distrust)).toMatchObject({ exitCode: 73, sentence: expect.stringContaining(`(${sign})`) })
  }
  const open = await start(tls('require'))
  expect(open).toEqual({ code: 73, said: expect.stringMatching(/^Databasen \S+ \S+ tar inte emot krypterade.*\n$/) })
  const { code, said } = await start(nobody)
  expect(code).toBe(74)
  expect(said).toContain(`(127.0.0.1:${port}) svarar inte`)
  expect(said).not.toContain(url.password)
})

test('a database with something else in it is refused and left as it was', async () => {
  const url = await cluster().newDatabase()
  await cluster().tell('create table workshops (id text)', url)
  expect(await refusalOf(url)).toMatchObject({ code: 'unknown' })
  const tables = "select table_name as name from information_schema.tables where table_schema = 'public'"
  expect(await cluster().tell(tables, url)).toEqual([{ name: 'workshops' }])
})

test('tables in other schemas are nobody’s business of ours', async () => {
  const url = await cluster().newDatabase()
  await cluster().tell('create schema other; create table other.workshops (id text)', url)
  const store = await openDatabase(url, tempFolder())
  await store.journal.append('tjorn', entry('a', [1]))
  await store.close()
  expect(await cluster().tell('select count(*)::int as count from other.workshops', url)).toEqual([{ count: 0 }])
  expect(await refusalOf(url)).toBeUndefined()
})

test('a database or a journal that this version cannot read is refused', async () => {
  const url = await cluster().newDatabase()
  await (await openDatabase(url, tempFolder())).close()
  const setFormat = (format: unknown) =>
    cluster().tell(`update meta set value = '${format}' where name = 'journalFormat'`, url)
  for (const [format, code] of Object.entries({ 999: 'newer', 0: 'older', gammal: 'unknown' })) {
    await setFormat(format)
    expect(await refusalOf(url)).toMatchObject({ code })
  }
  await setFormat(journalFormat)
  expect(await refusalOf(url)).toBeUndefined()
  await cluster().tell("insert into kysely_migration values ('9999-tomorrow', '2031-01-01T00:00:00.000Z')", url)
  const { code, said } = await start(url)
  expect(code).toBe(73)
  expect(said).toMatch(/gjord av en nyare version/)
})

test('somebody who may not make tables is refused', async () => {
  const url = new URL(await cluster().newDatabase())
  await cluster().tell("create role gast login password 'gast'", url.href)
  Object.assign(url, { username: 'gast', password: 'gast' })
  expect(await refusalOf(url.href)).toMatchObject({ code: 'unwritable' })
})

test('a database that takes no writes just now ends the start so that it is tried again', async () => {
  const url = await cluster().newDatabase()
  const readOnly = (word: string) =>
    cluster().tell(`alter database "${new URL(url).pathname.slice(1)}" set default_transaction_read_only = ${word}`)
  await readOnly('on')
  const { code, said } = await start(url)
  expect(code).toBe(74)
  expect(said).toContain('just nu')
  await readOnly('off')
  await (await openDatabase(url, tempFolder())).close()
  await readOnly('on')
  expect(await refusalOf(url)).toMatchObject({ name: 'DatabaseRefused', code: 'unwell' })
  const answer = (sign: string) => Object.assign(new DatabaseError('', 0, 'error'), { code: sign })
  const signs = { '53100': 'unwell', '58030': 'unwell', '53300': 'unreachable', '57P03': 'unreachable' }
  for (const [sign, refusal] of Object.entries(signs)) {
    expect(refusedFrom(answer(sign), url)).toMatchObject({ code: refusal })
  }
})

test('a server that is too old, or does not sync to disk, is refused', async () => {
  const url = await cluster().newDatabase()
  const old = { query: async () => ({ rows: [{ version: 140_012, fsync: 'on', schema: 'public' }] }) }
  await expect(schemaIn(old as never, url)).rejects.toMatchObject({ code: 'outdated' })
  await cluster().stop()
  await cluster().rise({ fsync: 'off' })
  expect(await refusalOf(url)).toMatchObject({ code: 'unsafe' })
  await cluster().stop()
  await cluster().rise({ synchronous_commit: 'off' })
  const store = await openDatabase(url, tempFolder())
  await cluster().tell(
    `create function refuse_unsynced() returns trigger language plpgsql as $$ begin
     if current_setting('synchronous_commit') <> 'on' then raise 'unsynced'; end if; return new; end $$;
     create trigger synced before insert on events for each row execute function refuse_unsynced()`,
    url,
  )
  await store.journal.append('tjorn', entry('a', [1]))
  await store.close()
  await cluster().stop()
  await cluster().rise()
})

test('a database in use is refused to another process and in this one, and free when its holder has died', async () => {
  const [url, folder] = [await cluster().newDatabase(), tempFolder()]
  const holder = startProcess(folder, url)
  expect(await holder.says()).toBe('open')
  const rival = startProcess(tempFolder(), url)
  expect(await refusalOf(url)).toMatchObject({ code: 'busy' })
  expect(await rival.says()).toBe('DatabaseRefused busy')
  holder.tell('append a 1')
  expect(await holder.says()).toBe('saved a')
  await holder.kill()
  const store = await openDatabase(url, folder)
  expect((await store.journal.read('tjorn')).length).toBe(1)
  await store.close()
})

test('closing finishes what was asked, and refuses what comes after', async () => {
  const url = await cluster().newDatabase()
  const store = await openDatabase(url, tempFolder())
  const asked = Array.from({ length: 50 }, (_, at) => store.journal.append('tjorn', entry(`c${at}`, [at + 1])))
  const closed = store.close()
  await expect(store.journal.append('tjorn', entry('late', [51]))).rejects.toMatchObject({ code: 'closed' })
  await Promise.all([...asked, closed, store.close()])
  const again = await openDatabase(url, tempFolder())
  expect((await again.journal.read('tjorn')).length).toBe(50)
  await again.close()
})
