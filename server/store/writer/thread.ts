import { parentPort, workerData } from 'node:worker_threads'
import { codeOf, StoreFailed, StoreRefused, WriteRefused } from '../errors.ts'
import { laneOf } from '../tables/journal/together.ts'
import { reads, writes } from '../tables/operations.ts'
import type { Db } from '../tables/schema.ts'
import { commitGroup, type Waiting } from './groupCommit.ts'
import { type Connection, connect } from './sqlite.ts'
import type { Answer, FromWriter, Request, ToWriter } from './wire.ts'

type Operation = (db: Db, input: never) => Promise<unknown>
const writeNamed: Partial<Record<string, Operation>> = writes
const readNamed: Partial<Record<string, Operation>> = reads

const tell = (message: FromWriter) => parentPort?.postMessage(message)

try {
  serve(await connect(workerData.folder))
  tell({ opened: true })
} catch (error) {
  tell(error instanceof StoreRefused ? { refusal: error.code } : { crash: codeOf(error) })
}

function serve({ sqlite, db }: Connection): void {
  let waiting: Request[] = []
  let isTurning = false
  let isClosing = false

  parentPort?.on('message', (message: ToWriter) => {
    if (typeof message === 'object' && 'copyTo' in message) return void copy(message.copyTo)
    if (message === 'close') isClosing = true
    else waiting.push(...message)
    if (isTurning) return
    isTurning = true
    setImmediate(turn)
  })

  /** Everything that has arrived: first all writes in one transaction, then the reads, then the answers. */
  async function turn(): Promise<void> {
    const requests = waiting
    waiting = []
    const toWrite = requests.filter(({ name }) => writeNamed[name])
    const answers: Answer[] = []
    const group = toWrite.map((request): Waiting => {
      const { id, name, input } = request
      const told = (value: unknown) => void answers.push({ id, value })
      const lane = laneOf(name, input)
      if (name === 'append') return { lane, write: { append: input, tell: () => told(undefined) } }
      const write = { run: async (on: Db) => run(on, writeNamed[name], input).then(value => () => told(value)) }
      return { lane, write }
    })
    const outcomes = group.length > 0 ? await commitGroup(sqlite, db, group) : []
    for (const [at, outcome] of outcomes.entries()) {
      if (outcome.ok) outcome.tell()
      else answers.push(failureOf(toWrite[at]?.id ?? 0, outcome.error))
    }
    for (const { id, name, input } of requests) {
      if (!writeNamed[name]) answers.push(await answerOf(id, run(db, readNamed[name], input)))
    }
    tell({ answers, written: group.length })
    isTurning = waiting.length > 0 || isClosing
    if (waiting.length > 0) setImmediate(turn)
    else if (isClosing) close()
  }

  /** A few pages at a time, between the turns; what is written meanwhile comes along. */
  async function copy(file: string): Promise<void> {
    try {
      await sqlite.backup(file)
      tell({ copied: true })
    } catch (error) {
      tell({ copyFailed: codeOf(error) })
    }
  }

  /** Empties the write-ahead log into the store, lets go of the folder, and lets the thread end. */
  function close(): void {
    sqlite.close()
    parentPort?.close()
  }
}

async function run(db: Db, operation: Operation | undefined, input: never): Promise<unknown> {
  if (!operation) throw new WriteRefused('malformed')
  return operation(db, input)
}

async function answerOf(id: number, reading: Promise<unknown>): Promise<Answer> {
  try {
    return { id, value: await reading }
  } catch (error) {
    return failureOf(id, error instanceof WriteRefused ? error : new StoreFailed(codeOf(error), error))
  }
}

const failureOf = (id: number, error: WriteRefused | StoreFailed): Answer =>
  error instanceof WriteRefused ? { id, refused: error.reason } : { id, failed: error.code, isInDoubt: error.isInDoubt }
