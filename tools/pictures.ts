import { picturesCommand as english } from '#shared/text/en/picturesCommand.ts'
import { picturesCommand as swedish } from '#shared/text/sv/picturesCommand.ts'
import { translator } from '#shared/text/translate.ts'
import { readPlan, scenes, shapes, usualOut } from './pictures/plan.ts'
import { hasTestTools, unavailable } from './strain/testTools.ts'

/** Pictures of the town in every phase, shape and size, for those who look at them; what is empty or complains fails. */
const wrongUsage = 64
const words = process.argv.slice(2)
const plan = readPlan(words)
const say = translator(plan?.language ?? 'sv', { sv: swedish, en: english })
const line = (text: string) => process.stdout.write(`${text}\n`)

if (!plan) {
  process.stderr.write(
    `${say('usage', { phases: scenes.join(','), shapes: Object.keys(shapes).join(','), out: usualOut })}\n`,
  )
  process.exitCode = wrongUsage
} else if (!hasTestTools()) {
  process.stderr.write(`${say('notInstalled')}\n`)
  process.exitCode = unavailable
} else {
  const { takePictures } = await import('./pictures/run.ts')
  await takePictures(plan, ({ file, pictures, faults }) => {
    line(say('sheet', { file, pictures, faults: faults.length }))
    for (const { moment, why } of faults) {
      const { shape, phase, people } = moment
      line(say('fault', { shape, phase, people, why: why === 'empty' ? say('empty') : why }))
    }
    if (faults.length > 0) process.exitCode = 1
  })
}
