import type { StoreRefusal, WriteRefusal } from '../errors.ts'

/** One thing asked of the writer thread; the input fits the operation of that name, which the compiler has seen to
 * on the asking side. */
export type Request<Input = never> = { id: number; name: string; input: Input }

/** What the writer thread is sent: all that was asked in one breath, the word to stop, or where to lay a copy of the whole store. */
export type ToWriter = Request[] | 'close' | { copyTo: string }

/** What became of one request. */
export type Answer = { id: number } & (
  | { value: unknown }
  | { refused: WriteRefusal }
  | { failed: string; isInDoubt: boolean }
)

/** What the writer thread sends back: how the opening went, then the answers of one turn at a time. */
export type FromWriter =
  | { opened: true }
  | { refusal: StoreRefusal }
  | { crash: string }
  | { answers: Answer[]; written: number }
  | { copied: true }
  | { copyFailed: string }
