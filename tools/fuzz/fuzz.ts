import { fuzzCommand as english } from '#shared/text/en/fuzzCommand.ts'
import { fuzzCommand as swedish } from '#shared/text/sv/fuzzCommand.ts'
import { translator } from '#shared/text/translate.ts'
import { hasTestTools, unavailable } from '../strain/testTools.ts'
import { readArguments } from './arguments.ts'

/** Tries the server with bad messages and requests, as many as are asked for, or one case again. */
const wrongUsage = 64
const interruptedBySignal = 130
const read = readArguments(process.argv.slice(2))
const say = translator('wrong' in read ? 'sv' : read.language, { sv: swedish, en: english })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(interruptedBySignal))
if ('wrong' in read) {
  process.stderr.write(`${say('wrongArgument', { name: read.wrong })}\n${say('usage')}\n`)
  process.exitCode = wrongUsage
} else if (!hasTestTools()) {
  process.stderr.write(`${say('notInstalled')}\n`)
  process.exitCode = unavailable
} else {
  const { replay, run } = await import('./trials.ts')
  process.exitCode = read.replay ? await replay(read.replay, say) : await run(read, say)
}
