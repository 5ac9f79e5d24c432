import pino from 'pino'
import type { Config } from './config.ts'

// The allow-list: a field that is not here, or does not look as it should, is not written.
const words = ['workshop', 'seat', 'device', 'command', 'code', 'phase', 'method', 'error'] as const
const numbers = ['status', 'number', 'epoch', 'count', 'port', 'ms'] as const
const looksLike = {
  word: /^[\w.-]{1,64}$/,
  // Lower-case words and :parameters only, so that a token in an address is never taken for its pattern.
  route: /^(\/:?[a-z-]{0,20})+$/,
  where: /^[\w.-]+:\d+( < [\w.-]+:\d+){0,4}$/,
}

/** What a line may carry besides its event: ids, codes and numbers; never names, texts, addresses or tokens. */
export type LogFields = { [Field in (typeof words)[number] | 'route' | 'where']?: string } & {
  [Field in (typeof numbers)[number]]?: number
}

type Write = (event: string, fields?: LogFields, cause?: unknown) => void

/** The log: one JSON line an event. Of a cause only its class, its code and its file lines are written. */
export type Log = {
  /** What is wrong in our own code, which a hall can make happen again and again: the first is told at once, the rest as one
   * count a window, for each workshop and each place in the code apart. */
  error: Write
  warn: Write
  info: Write
  debug: Write
  /** For what a stranger can make happen without end, counted in the same way for each source. */
  noisy(event: string, fields?: LogFields, cause?: unknown, source?: string): void
  /** Tells the counts that have not been told, at the end. */
  flush(): void
}

/** What one source has made happen since its last line. */
type Window = { event: string; fields: LogFields; count: number }

/** So many sources are told apart at a time; the others share a line for each event. */
const mostWindows = 50

type LogSettings = {
  level: Config['logLevel']
  /** Where lines go; standard output by default. */
  write?: (line: string) => void
  /** How long noisy events are counted before a line tells the count, in ms. */
  noisyWindow?: number
}

/** Opens the log; the server has one. */
export function openLog({ level, write, noisyWindow = 60_000 }: LogSettings): Log {
  const settings: pino.LoggerOptions = {
    level,
    base: null,
    messageKey: 'event',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: label => ({ level: label }) },
  }
  const lines = write ? pino(settings, { write }) : pino(settings)
  const at =
    (label: 'error' | 'warn' | 'info' | 'debug'): Write =>
    (event, fields, cause) =>
      lines[label](allowed({ ...fields, ...traceOf(cause) }), looksLike.word.test(event) ? event : 'unnamed')
  const faults = counting(at('error'), noisyWindow)
  const noise = counting(at('warn'), noisyWindow)
  return {
    error: (event, fields = {}, cause) =>
      faults.count(event, fields, cause, `${fields.workshop ?? ''} ${traceOf(cause).where ?? ''}`),
    warn: at('warn'),
    info: at('info'),
    debug: at('debug'),
    noisy: noise.count,
    flush() {
      faults.flush()
      noise.flush()
    },
  }
}

/** Tells the first at once and the rest as one count a window, for each source apart as long as those are few. */
function counting(write: Write, window: number): { count: Log['noisy']; flush(): void } {
  const windows = new Map<string, Window>()
  function openWindow(key: string, event: string, fields: LogFields): void {
    const opened = { event, fields, count: 0 }
    windows.set(key, opened)
    setTimeout(() => {
      windows.delete(key)
      if (tellCount(opened)) openWindow(key, event, fields)
    }, window).unref()
  }
  function tellCount(told: Window): boolean {
    const { event, fields, count } = told
    if (count === 0) return false
    told.count = 0
    write(event, { ...fields, count })
    return true
  }
  return {
    count(event, fields, cause, source = '') {
      const own = `${event}/${source}`
      const isApart = windows.has(own) || windows.size < mostWindows
      const key = isApart ? own : event
      const opened = windows.get(key)
      if (opened) {
        opened.count += 1
        return
      }
      const told = isApart ? fields : {}
      write(event, { ...told, count: 1 }, cause)
      openWindow(key, event, told ?? {})
    },
    flush() {
      for (const opened of windows.values()) tellCount(opened)
    },
  }
}

/** What Colyseus logs through: it prints a whole stack for every bad frame, so its words are counted, not kept. */
export function colyseusLogger(log: Log) {
  const silent = (..._said: unknown[]) => undefined
  return {
    error: (...said: unknown[]) => log.noisy('colyseusError', {}, said[0]),
    warn: (...said: unknown[]) => log.noisy('colyseusWarning', {}, said[0]),
    info: silent,
    debug: silent,
    trace: silent,
  }
}

function allowed(fields: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  const keepText = (name: string, shape: RegExp) => {
    const value = fields[name]
    if (typeof value === 'string' && shape.test(value)) kept[name] = value
  }
  for (const name of words) keepText(name, looksLike.word)
  for (const name of numbers) if (typeof fields[name] === 'number') kept[name] = fields[name]
  keepText('route', looksLike.route)
  keepText('where', looksLike.where)
  return kept
}

/** An error's class, code and the files it came through; its message may quote a participant and is left out. */
function traceOf(cause: unknown): LogFields {
  if (cause === undefined) return {}
  const isError = cause instanceof Error
  const stack = isError ? framesOf(cause) : String(cause)
  const files = [...stack.matchAll(/^ {4}at .*?([\w.-]+\.[cm]?[jt]sx?:\d+):\d+\)?$/gm)].map(([, file]) => file)
  const where = files.length > 0 ? files.slice(0, 5).join(' < ') : undefined
  const code = isError && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
  const error = isError ? cause.name : /^(\w*Error)\b/.exec(stack)?.[1]
  return { error, where, ...(code === undefined ? {} : { code }) }
}

function framesOf({ stack = '', message }: Error): string {
  return stack.slice(stack.indexOf(message) + message.length)
}
