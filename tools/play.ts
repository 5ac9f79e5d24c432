import { mkdir } from 'node:fs/promises'
import { type PlayOptions, readArguments } from './play/arguments.ts'
import { PlayedEvening } from './play/Evening.ts'
import { earlierFrom } from './play/earlier.ts'
import { type House, openHouse } from './play/house.ts'
import { PlayFailed } from './play/people/company.ts'
import { Progress, type Say, sayIn } from './play/progress.ts'
import { writeJournal } from './play/result/journal.ts'
import { tellResult } from './play/result/result.ts'

const wrongUsage = 64

/** Plays one evening and tells how it went; the exit code is 0 only if it closed and its exports hold. */
async function play(options: PlayOptions, say: Say): Promise<number> {
  const progress = new Progress(options.language, say)
  const { participants, programme, seed, speed, from } = options
  const read = from === undefined ? undefined : await earlierFrom(from)
  if (read && 'fault' in read) {
    progress.line(say('fromFailed', { file: from ?? '', why: say(`from.${read.fault}`) }))
    return wrongUsage
  }
  progress.line(say('begins', { participants, programme, seed, speed }))
  await mkdir(options.out, { recursive: true })
  const house = await openHouse(options)
  const began = performance.now()
  let evening: PlayedEvening | undefined
  try {
    evening = await PlayedEvening.plan(house, options, {
      ...{ title: say(read ? 'titleAgain' : 'title'), place: say('place') },
      earlier: read?.earlier,
    })
    const { counts, planned } = evening
    progress.line(say('at', { address: house.url, code: planned.code }))
    progress.look(evening.shared, counts.commands)
    await evening.fill()
    await evening.play(shared => progress.look(shared, counts.commands))
    const seconds = Math.round((performance.now() - began) / 100) / 10
    progress.line(say('closed', { seconds }))
    const isWell = await tellResult(evening, house.url, options.out, { say, line: text => progress.line(text) })
    await tellJournal(house, evening, options, progress, say)
    return isWell ? 0 : 1
  } catch (error) {
    if (!(error instanceof PlayFailed)) throw error
    const name = evening ? progress.name(evening.shared.clock.kind) : ''
    progress.line(say(error.kind, { refusal: error.detail, name, seconds: 60 }))
    if (evening) progress.line(say('notClosed', { name }))
    return 1
  } finally {
    await evening?.leave()
    await house.stop()
  }
}

async function tellJournal(
  house: House,
  evening: PlayedEvening,
  options: PlayOptions,
  progress: Progress,
  say: Say,
): Promise<void> {
  const story = await house.story?.(evening.planned.workshopId)
  if (!story) return progress.line(say('noJournal'))
  progress.line(say('journal', { file: await writeJournal(options.out, story), count: story.length }))
}

const read = readArguments(process.argv.slice(2))
if ('options' in read) {
  // A ticket that nobody used keeps its timer for a while; the evening is over all the same.
  process.exit(await play(read.options, sayIn(read.options.language)))
} else {
  const say = sayIn('sv')
  for (const { name, expected } of read.problems)
    process.stderr.write(`${say('wrongArgument', { name, expected: say(expected) })}\n`)
  process.stderr.write(`${say('usage')}\n`)
  process.exitCode = wrongUsage
}
