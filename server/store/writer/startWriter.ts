import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { StoreBusy, StoreFailed, StoreRefused, WriteRefused } from '../errors.ts'
import type { Ask, Counters, Keeper } from '../tables/operations.ts'
import type { Answer, FromWriter, Request, ToWriter } from './wire.ts'

// The method form lets a promise of any one type wait here; the compiler has paired name and answer in Ask.
type Waiting = { resolve(value: unknown): void; reject(error: Error): void }

/** A thread that keeps a store, which may be lost: then it keeps nothing any more. */
export type Writer = Required<Omit<Keeper, 'append'>> & { isLost(): boolean }

/** Starts the thread that alone touches the store, and waits until it holds the folder. */
export async function startWriter(folder: string): Promise<Writer> {
  const thread = new Worker(new URL(`./thread${extname(import.meta.filename)}`, import.meta.url), {
    workerData: { folder },
  })
  const ended = new Promise<void>(resolve => thread.once('exit', () => resolve()))
  const waiting = new Map<number, Waiting>()
  const counters: Counters = { transactions: 0, writes: 0, largestGroup: 0 }
  let breath: Request<unknown>[] = []
  let copying: PromiseWithResolvers<void> | undefined
  let lastId = 0
  let endedAs: string | undefined

  function speak(): void {
    const requests = breath
    breath = []
    if (endedAs === undefined) thread.postMessage(requests)
  }

  const ask: Ask = (name, input) =>
    new Promise((resolve, reject) => {
      if (endedAs !== undefined) return reject(new StoreFailed(endedAs))
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      if (breath.push({ id: lastId, name, input }) === 1) queueMicrotask(speak)
    })

  function hear({ answers, written }: { answers: Answer[]; written: number }): void {
    if (written > 0) counters.transactions += 1
    counters.writes += written
    counters.largestGroup = Math.max(counters.largestGroup, written)
    for (const answer of answers) {
      const asker = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('value' in answer) asker?.resolve(answer.value)
      else if ('refused' in answer) asker?.reject(new WriteRefused(answer.refused))
      else asker?.reject(new StoreFailed(answer.failed, undefined, answer.isInDoubt))
    }
  }

  function end(how: string): void {
    endedAs ??= how
    // It may have written before it went, and not come to say so.
    for (const asker of waiting.values()) asker.reject(new StoreFailed(endedAs, undefined, true))
    waiting.clear()
    copying?.reject(new StoreFailed(endedAs))
  }

  function copied(failed?: string): void {
    if (failed === undefined) copying?.resolve()
    else copying?.reject(new StoreFailed(failed))
    copying = undefined
  }

  await new Promise<void>((resolve, reject) => {
    thread.on('message', (message: FromWriter) => {
      if ('answers' in message) hear(message)
      else if ('copied' in message) copied()
      else if ('copyFailed' in message) copied(message.copyFailed)
      else if ('opened' in message) resolve()
      else if ('crash' in message) reject(new StoreFailed(message.crash))
      else reject(message.refusal === 'busy' ? new StoreBusy(folder) : new StoreRefused(message.refusal, folder))
    })
    thread.on('error', error => {
      end('writerLost')
      reject(new StoreFailed('writerLost', error))
    })
    thread.on('exit', () => {
      end('writerLost')
      reject(new StoreFailed('writerLost'))
    })
  })

  return {
    ask,
    counters: () => ({ ...counters }),
    isLost: () => endedAs === 'writerLost',
    copyTo(file) {
      if (endedAs !== undefined) return Promise.reject(new StoreFailed(endedAs))
      // One copy at a time: whoever asks for another meanwhile is turned away.
      if (copying) return Promise.reject(new StoreFailed('copying'))
      copying = Promise.withResolvers()
      const message: ToWriter = { copyTo: file }
      thread.postMessage(message)
      return copying.promise
    },
    async close() {
      if (endedAs === undefined) {
        speak()
        endedAs = 'closed'
        thread.postMessage('close')
      }
      await ended
    },
  }
}
