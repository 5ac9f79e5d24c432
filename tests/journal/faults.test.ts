import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase, openStore } from '#server/store/open.ts'
import { commitGroup } from '#server/store/writer/groupCommit.ts'
import { connect } from '#server/store/writer/sqlite.ts'
import { clusterOfFile } from '../support/postgres/ofFile.ts'
import { startProcess } from './process/startProcess.ts'
import { tempFolder } from './tempFolder.ts'

const kills = 5
const seed = Number(process.env.SEED ?? 20261122)

const cluster = clusterOfFile()

test.each(['SQLite', 'PostgreSQL'])(
  `what was acknowledged is there after kill -9, ${kills} times over (SEED=${seed}): %s`,
  async engine => {
    const folder = tempFolder()
    const database = engine === 'PostgreSQL' ? await cluster().newDatabase() : undefined
    const promised: Record<string, number> = {}
    for (const patience of fc.sample(fc.integer({ min: 1, max: 250 }), { numRuns: kills, seed })) {
      const writer = startProcess(folder, database)
      expect(await writer.says()).toBe('open')
      writer.tell('flood')
      const hear = (line: string) => {
        const [workshop = '', number] = line.split(' ')
        promised[workshop] = Math.max(promised[workshop] ?? 0, Number(number))
      }
      for (let heard = 0; heard < patience; heard += 1) hear((await writer.says()) ?? '')
      await writer.kill()
      for (let line = await writer.says(); line !== undefined; line = await writer.says()) hear(line)

      const store = await (database === undefined ? openStore(folder) : openDatabase(database, folder))
      for (const [workshop, last] of Object.entries(promised)) {
        const story = await store.journal.read(workshop)
        expect(story.length).toBeGreaterThanOrEqual(last)
        expect(story.map(({ number }) => number)).toEqual(story.map((_, at) => at + 1))
        const commands = story.map(({ number }) => `${workshop}-${number % 2 === 0 ? number - 1 : number}`)
        expect(story.map(({ command }) => command)).toEqual(commands)
        const replies = await store.journal.knownReplies(workshop)
        expect([...replies.keys()]).toEqual([...new Set(commands)])
        expect(replies.get(`${workshop}-${last - 1}`)).toEqual({
          number: last,
          reply: { command: `${workshop}-${last - 1}` },
        })
      }
      await store.close()
    }
    expect(Object.keys(promised).sort()).toEqual(['orust', 'sotenas', 'tjorn'])
  },
  60_000,
)

test('when the engine has no room, nothing in the group stands, and it goes on when there is room', async () => {
  const { sqlite, db } = await connect(tempFolder())
  const append = (number: number, text: string) => {
    const entry = { command: `c${number}`, epoch: 1, events: [{ number, time: 0, event: text }] }
    return { lane: 'tjorn', write: { append: { workshop: 'tjorn', entry, reply: null }, tell: () => undefined } }
  }
  const countEvents = () => sqlite.prepare('select count(*) from events').pluck().get()

  const pages = sqlite.pragma('page_count', { simple: true })
  sqlite.pragma(`max_page_count = ${pages}`)
  const group = [append(1, 'kort'), append(2, 'lång'.repeat(50_000)), append(3, 'kort')]
  const outcomes = await commitGroup(sqlite, db, group)
  expect(outcomes.map(outcome => !outcome.ok && outcome.error)).toEqual(
    group.map(() => expect.objectContaining({ name: 'StoreFailed', code: 'SQLITE_FULL' })),
  )
  expect(countEvents()).toBe(0)

  sqlite.pragma('max_page_count = 100000')
  expect((await commitGroup(sqlite, db, group)).map(({ ok }) => ok)).toEqual([true, true, true])
  expect(countEvents()).toBe(3)
  sqlite.close()
})

test('when a sync fails, what stands in the log is written over; only where that fails too is anybody in doubt', async () => {
  for (const [inDoubt, ...codes] of [
    [false, 'SQLITE_IOERR_FSYNC', 'SQLITE_IOERR_FSYNC'],
    [false, 'SQLITE_IOERR_FSYNC'],
    [true, 'SQLITE_IOERR_FSYNC', 'SQLITE_IOERR_WRITE'],
    [false, 'SQLITE_FULL'],
  ] as const) {
    const { sqlite, db } = await connect(tempFolder())
    const exec = sqlite.exec.bind(sqlite)
    const failing: string[] = [...codes]
    sqlite.exec = source => {
      const code = source === 'commit' ? failing.shift() : undefined
      if (code !== undefined) throw new Database.SqliteError('planted', code)
      return exec(source)
    }
    const entry = { command: 'c1', epoch: 1, events: [{ number: 1, time: 0, event: 'kort' }] }
    const write = { append: { workshop: 'tjorn', entry, reply: null }, tell: () => undefined }
    const [outcome] = await commitGroup(sqlite, db, [{ lane: 'tjorn', write }])
    expect(outcome).toMatchObject({ ok: false, error: { code: codes[0], isInDoubt: inDoubt } })
    expect([failing, sqlite.inTransaction]).toEqual([[], false])
    sqlite.close()
  }
})

// The operating system's own limit on a file's size stands in for a full disk; only Linux can move it in mid-run.
test.runIf(process.platform === 'linux')('a disk that fills and gets room again, under a running process', async () => {
  const folder = tempFolder()
  const writer = startProcess(folder)
  const limit = (bytes: string) => execFileSync('prlimit', [`--pid=${writer.child.pid}`, `--fsize=${bytes}:`])
  expect(await writer.says()).toBe('open')
  writer.tell('append c1 1')
  expect(await writer.says()).toBe('saved c1')

  limit('65536')
  writer.tell('append c2 2')
  expect(await writer.says()).toBe('StoreFailed SQLITE_IOERR_WRITE')
  for (const attempt of [1, 2]) {
    writer.tell('probe')
    expect(await writer.says(), `probe ${attempt}`).toBe('StoreFailed SQLITE_IOERR_WRITE')
  }
  limit('unlimited')
  writer.tell('probe')
  expect(await writer.says()).toBe('well')
  writer.tell('append c3 2')
  expect(await writer.says()).toBe('saved c3')

  await writer.kill()
  const store = await openStore(folder)
  expect((await store.journal.read('tjorn')).map(({ command }) => command)).toEqual(['c1', 'c3'])
  await store.close()
})

test.runIf(process.platform === 'linux')('a disk without room ends the start so that it is tried again', async () => {
  const env = { ...process.env, DATA_DIR: tempFolder(), PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn' }
  // No file may grow beyond a few blocks: what a full disk is to a process.
  const child = spawn('sh', ['-c', 'ulimit -f 4; exec "$0" server/main.ts', process.execPath], { env })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stderr.on('data', chunk => {
    said += String(chunk)
  })
  expect(await once(child, 'close')).toEqual([74, null])
  expect(said).toContain(`Det går inte att skriva i mappen ${env.DATA_DIR} just nu`)
})
