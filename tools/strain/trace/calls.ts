/** One call to the system, as strace tells it: when it began and ended, counted in lines, and with which bytes. */
export type Call = {
  name: string
  /** What the file or the socket is, as strace decodes it. */
  target: string
  /** Every string that was handed over, a letter a byte. */
  bytes: string
  began: number
  /** Infinity when it was never seen to end. */
  ended: number
  result: string
}

const line = /^(\d+) +(?:<\.\.\. (\w+) resumed>|(\w+)\()(.*)$/
const unfinished = ' <unfinished ...>'
const strings = /"((?:[^"\\]|\\.)*)"/g
const escaped = /\\(?:([0-7]{1,3})|x([\da-f]{2})|(.))/g
const letters: Partial<Record<string, string>> = { n: '\n', t: '\t', r: '\r', v: '\v', f: '\f' }

/** The calls of a trace made with `strace -f -yy`, in the order in which they began. */
export function callsIn(trace: string): Call[] {
  const calls: Call[] = []
  const open = new Map<string, Call>()
  let at = 0
  for (const text of trace.split('\n')) {
    at += 1
    const [, thread = '', resumed, name = '', rest = ''] = line.exec(text) ?? []
    const going = open.get(thread)
    if (resumed !== undefined) {
      if (going?.name === resumed) Object.assign(going, { ended: at, result: resultOf(rest) })
      open.delete(thread)
    } else if (name !== '') {
      const isWhole = !rest.endsWith(unfinished)
      const target = /^\d+<(.*?)>(?=[,) ])/.exec(rest)?.[1] ?? ''
      const call: Call = { name, target, bytes: bytesOf(rest), began: at, ended: isWhole ? at : Infinity, result: '' }
      if (isWhole) call.result = resultOf(rest)
      else open.set(thread, call)
      calls.push(call)
    }
  }
  return calls
}

const resultOf = (rest: string): string => /\) += (.*)$/.exec(rest)?.[1] ?? ''

const bytesOf = (rest: string): string =>
  [...rest.matchAll(strings)]
    .map(([, quoted = '']) => quoted.replace(escaped, (_, octal, hex, letter) => unescaped(octal, hex, letter)))
    .join('')

function unescaped(octal?: string, hex?: string, letter = ''): string {
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
  return letters[letter] ?? letter
}
